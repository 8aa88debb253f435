namespace NoContact.Help;

/// <summary>The built-in table of help by country. A host may bring its own; whatever the country, there is always an answer.</summary>
public static class SupportCountries
{
    private static readonly DateOnly Taken = new(2026, 11, 23);
    private static HelpLine? None => null;

    // One number for many countries of the European Union.
    private static readonly HelpLine EuropeanChildren = new("116 111", "Child helpline", Confidence.Medium);

    /// <summary>The table.</summary>
    public static IReadOnlyList<SupportCountry> BuiltIn { get; } =
    [
        //  code  emergency  crisis                                         domestic abuse                                              own behaviour                                 children                                   where to check                zones
        new("US", "911", new("988", "988 Suicide and Crisis Lifeline"),     new("1-800-799-7233", "National Domestic Violence Hotline"), None,                                         None,                                      "988lifeline.org, thehotline.org", Taken, "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Phoenix", "America/Anchorage", "America/Detroit", "America/Boise", "America/Juneau", "America/Indiana/", "America/Kentucky/", "America/North_Dakota/", "Pacific/Honolulu", "US/"),
        new("CA", "911", new("988", "9-8-8 Suicide Crisis Helpline"),       None,                                                       None,                                         new("1-800-668-6868", "Kids Help Phone"),  "988.ca, kidshelpphone.ca",   Taken, "America/Toronto", "America/Vancouver", "America/Edmonton", "America/Winnipeg", "America/Halifax", "America/St_Johns", "America/Regina", "America/Montreal", "Canada/"),
        new("GB", "999", new("116 123", "Samaritans"),                      new("0808 2000 247", "National Domestic Abuse Helpline"),   new("0808 802 4040", "Respect Phoneline"),    new("0800 1111", "Childline"),             "samaritans.org, nationaldahelpline.org.uk, respectphoneline.org.uk, childline.org.uk", Taken, "Europe/London", "Europe/Belfast", "GB"),
        new("IE", "112", new("116 123", "Samaritans"),                      None,                                                       None,                                         EuropeanChildren,                          "samaritans.org",             Taken, "Europe/Dublin", "Eire"),
        new("AU", "000", new("13 11 14", "Lifeline"),                       new("1800 737 732", "1800RESPECT"),                         None,                                         new("1800 55 1800", "Kids Helpline"),      "lifeline.org.au, 1800respect.org.au, kidshelpline.com.au", Taken, "Australia/"),
        new("NZ", "111", new("1737", "1737 Need to talk?"),                 None,                                                       None,                                         None,                                      "1737.org.nz",                Taken, "Pacific/Auckland", "Pacific/Chatham", "NZ"),
        new("DE", "112", new("0800 111 0 111", "TelefonSeelsorge"),         None,                                                       None,                                         EuropeanChildren,                          "telefonseelsorge.de",        Taken, "Europe/Berlin", "Europe/Busingen"),
        new("FR", "112", new("3114", "3114"),                               None,                                                       None,                                         EuropeanChildren,                          "3114.fr",                    Taken, "Europe/Paris"),
        new("ES", "112", new("024", "024"),                                 None,                                                       None,                                         EuropeanChildren,                          "sanidad.gob.es",             Taken, "Europe/Madrid", "Atlantic/Canary", "Africa/Ceuta"),
        new("NL", "112", new("113", "113 Zelfmoordpreventie"),              None,                                                       None,                                         EuropeanChildren,                          "113.nl",                     Taken, "Europe/Amsterdam"),
        new("AT", "112", new("142", "Telefonseelsorge"),                    None,                                                       None,                                         EuropeanChildren,                          "telefonseelsorge.at",        Taken, "Europe/Vienna"),
        new("BR", null,  new("188", "CVV"),                                 None,                                                       None,                                         None,                                      "cvv.org.br",                 Taken, "America/Sao_Paulo", "America/Manaus", "America/Bahia", "America/Fortaleza", "America/Recife", "America/Belem", "Brazil/"),
        new("IN", null,  new("14416", "Tele MANAS"),                        None,                                                       None,                                         None,                                      "telemanas.mohfw.gov.in",     Taken, "Asia/Kolkata", "Asia/Calcutta"),
    ];
}
