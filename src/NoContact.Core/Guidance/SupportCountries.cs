namespace NoContact.Guidance;

/// <summary>The built-in table of help by country. A host may bring its own; whatever the country, there is always an answer.</summary>
public static class SupportCountries
{
    private static readonly DateOnly Verified = new(2026, 11, 23);

    /// <summary>The table.</summary>
    public static IReadOnlyList<SupportCountry> BuiltIn { get; } =
    [
        //  code  emergency crisis line      domestic abuse    own behaviour    children          verified  zones
        new("US", "911",    "988",           "1-800-799-7233", null,            null,             Verified, "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Phoenix", "America/Anchorage", "America/Detroit", "America/Boise", "America/Juneau", "America/Indiana/", "America/Kentucky/", "America/North_Dakota/", "Pacific/Honolulu", "US/"),
        new("CA", "911",    "988",           null,             null,            "1-800-668-6868", Verified, "America/Toronto", "America/Vancouver", "America/Edmonton", "America/Winnipeg", "America/Halifax", "America/St_Johns", "America/Regina", "America/Montreal", "Canada/"),
        new("GB", "999",    "116 123",       "0808 2000 247",  "0808 802 4040", "0800 1111",      Verified, "Europe/London", "Europe/Belfast", "GB"),
        new("IE", "112",    "116 123",       null,             null,            "116 111",        Verified, "Europe/Dublin", "Eire"),
        new("AU", "000",    "13 11 14",      "1800 737 732",   null,            "1800 55 1800",   Verified, "Australia/"),
        new("NZ", "111",    "1737",          null,             null,            null,             Verified, "Pacific/Auckland", "Pacific/Chatham", "NZ"),
        new("DE", "112",    "0800 111 0 111", null,            null,            "116 111",        Verified, "Europe/Berlin", "Europe/Busingen"),
        new("FR", "112",    "3114",          null,             null,            "116 111",        Verified, "Europe/Paris"),
        new("ES", "112",    "024",           null,             null,            "116 111",        Verified, "Europe/Madrid", "Atlantic/Canary", "Africa/Ceuta"),
        new("NL", "112",    "113",           null,             null,            "116 111",        Verified, "Europe/Amsterdam"),
        new("AT", "112",    "142",           null,             null,            "116 111",        Verified, "Europe/Vienna"),
        new("BR", null,     "188",           null,             null,            null,             Verified, "America/Sao_Paulo", "America/Manaus", "America/Bahia", "America/Fortaleza", "America/Recife", "America/Belem", "Brazil/"),
        new("IN", null,     "14416",         null,             null,            null,             Verified, "Asia/Kolkata", "Asia/Calcutta"),
    ];
}
