using static NoContact.Help.Confidence;
using static NoContact.Help.HelpKind;
using static NoContact.Help.HelpNote;
using static NoContact.Help.HelpWays;

namespace NoContact.Help;

/// <summary>
/// The built-in table of help, a line a row, by country and kind, the one to be called first above. A host may replace
/// it, add to it and order it; whatever the country, there is always an answer.
/// </summary>
public static class HelpLines
{
    /// <summary>The table.</summary>
    public static IReadOnlyList<HelpLine> BuiltIn { get; } =
    [
        //  country kind        number                 name                                              hours                                        sure     verified      where to check
        new("AE", Emergency,     "999",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/united-arab-emirates, AOSP emergency numbers, a list of 2026-09-24 checked on service and government sites") { Notes = [PoliceAnswer] },
        new("AE", Emergency,     "998",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/united-arab-emirates, AOSP emergency numbers, a list of 2026-09-24 checked on service and government sites") { Notes = [AmbulanceAnswers] },
        new("AE", Crisis,        "800 4673",           "800HOPE",                                        "Asia/Dubai Mo-Su 08:00-20:00",             High,   "2026-09-24", "a list of 2026-09-24 checked on service and government sites"),
        new("AE", DomesticAbuse, "800 111",            "Dubai Foundation for Women and Children",        "24/7",                                     High,   "2026-09-23", "a list of 2026-09-24 checked on service and government sites") { Notes = [MayShow] },
        new("AE", Children,      "116 111",            "Child helpline",                                 "?",                                        Medium, "2026-04-22", "findahelpline.com/countries/ae"),

        new("AR", Emergency,     "911",                "",                                               "24/7",                                     Medium, "2024-03-01", "AOSP emergency numbers, libphonenumber short numbers"),
        new("AR", Crisis,        "0800-999-0091",      "Ministry of Health mental health line",          "?",                                        Medium, "2026-04-22", "findahelpline.com/countries/ar, LineageOS sensitive numbers"),
        new("AR", Crisis,        "135",                "Línea 135",                                      "?",                                        Medium, "2026-02-26", "elonce.com, viapais.com.ar") { Region = "Entre Ríos, Tucumán" },
        new("AR", DomesticAbuse, "144",                "Línea 144",                                      "24/7",                                     High,   "2025-09-19", "elespejoweb.com, LineageOS sensitive numbers") { Notes = [MayShow] },
        new("AR", Children,      "102",                "Línea 102",                                      "?",                                        Medium, "2022-08-22", "childhelplineinternational.org, LineageOS sensitive numbers") { Region = "Buenos Aires province" },

        new("AT", Emergency,     "112",                "",                                               "24/7",                                     High,   "2024-03-01", "AOSP emergency numbers, a list of 2026-10-07 checked on the services' sites, libphonenumber short numbers"),
        new("AT", Crisis,        "142",                "TelefonSeelsorge",                               "24/7",                                     High,   "2026-10-07", "telefonseelsorge.at, nachrichten.at"),
        new("AT", Crisis,        "telefonseelsorge.at", "TelefonSeelsorge",                               "Europe/Vienna Mo-Su 16:00-23:00",          High,   "2026-10-07", "telefonseelsorge.at") { Ways = Chat },
        new("AT", DomesticAbuse, "0800 222 555",       "Frauenhelpline gegen Gewalt",                    "24/7",                                     High,   "2026-10-07", "frauenhelpline.at, sn.at") { Notes = [MayShow, ForWomen] },
        new("AT", Children,      "147",                "Rat auf Draht",                                  "24/7",                                     High,   "2026-08-23", "rataufdraht.at, LineageOS sensitive numbers"),

        new("AU", Emergency,     "000",                "",                                               "24/7",                                     High,   "2024-03-01", "AOSP emergency numbers, libphonenumber short numbers"),
        new("AU", Crisis,        "13 11 14",           "Lifeline",                                       "24/7",                                     High,   "2026-10-07", "lifeline.org.au, a list of 2026-10-01 checked on the services' sites, LineageOS sensitive numbers"),
        new("AU", Crisis,        "0477 13 11 14",      "Lifeline",                                       "24/7",                                     High,   "2026-10-07", "lifeline.org.au") { Ways = Text },
        new("AU", Crisis,        "lifeline.org.au/crisis-chat","Lifeline",                                       "24/7",                                     High,   "2026-10-07", "lifeline.org.au") { Ways = Chat },
        new("AU", DomesticAbuse, "1800 737 732",       "1800RESPECT",                                    "24/7",                                     High,   "2026-10-07", "1800respect.org.au, a list of 2026-10-01 checked on the services' sites, LineageOS sensitive numbers") { Notes = [MayShow] },
        new("AU", OwnBehaviour,  "1300 766 491",       "Men's Referral Service",                         "?",                                        High,   "2026-10-01", "a list of 2026-10-01 checked on the services' sites") { Notes = [ForMen] },
        new("AU", Children,      "1800 55 1800",       "Kids Helpline",                                  "?",                                        High,   "2024-07-23", "LineageOS sensitive numbers"),

        new("BD", Emergency,     "999",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/bangladesh, AOSP emergency numbers, libphonenumber short numbers"),
        new("BD", Crisis,        "09612-119911",       "Kaan Pete Roi",                                  "?",                                        Medium, "2026-04-22", "findahelpline.com/countries/bd, public lists, read 2026-11-27"),

        new("BE", Emergency,     "112",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/belgium, AOSP emergency numbers, libphonenumber short numbers"),
        new("BE", Crisis,        "1813",               "Zelfmoordlijn",                                  "24/7",                                     High,   "2026-10-07", "zelfmoord1813.be, LineageOS sensitive numbers") { Languages = ["nl"] },
        new("BE", Crisis,        "0800 32 123",        "Centre de Prévention du Suicide",                "24/7",                                     High,   "2026-10-07", "preventionsuicide.be") { Languages = ["fr"] },
        new("BE", Crisis,        "108",                "Telefonhilfe",                                   "?",                                        Medium, "2024-07-23", "LineageOS sensitive numbers") { Languages = ["de"] },
        new("BE", DomesticAbuse, "1712",               "1712",                                           "Europe/Brussels Mo-Fr 09:00-18:00",        High,   "2026-10-07", "1712.be") { Languages = ["nl"], Notes = [MayShow] },
        new("BE", DomesticAbuse, "0800 30 030",        "Écoute violences conjugales",                    "24/7",                                     High,   "2026-10-07", "ecouteviolencesconjugales.be, wallonie.be") { Languages = ["fr"], Notes = [MayShow] },
        new("BE", Children,      "102",                "Awel",                                           "?",                                        Medium, "2024-07-23", "LineageOS sensitive numbers") { Languages = ["nl"] },
        new("BE", Children,      "103",                "Écoute-Enfants",                                 "?",                                        Medium, "2024-07-23", "LineageOS sensitive numbers") { Languages = ["fr"] },

        new("BG", Emergency,     "112",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/bulgaria, AOSP emergency numbers, libphonenumber short numbers"),
        new("BG", Crisis,        "0800 11 466",        "Red Cross support centre",                       "?",                                        Medium, "2024-07-23", "LineageOS sensitive numbers"),
        new("BG", DomesticAbuse, "0800 18 676",        "Animus",                                         "?",                                        Medium, "2024-07-23", "LineageOS sensitive numbers") { Notes = [MayShow] },
        new("BG", Children,      "116 111",            "Child helpline",                                 "?",                                        Medium, "2024-07-23", "LineageOS sensitive numbers"),

        new("BR", Emergency,     "190",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/brazil, AOSP emergency numbers, libphonenumber short numbers") { Notes = [PoliceAnswer] },
        new("BR", Emergency,     "192",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/brazil, AOSP emergency numbers, libphonenumber short numbers") { Notes = [AmbulanceAnswers] },
        new("BR", Crisis,        "188",                "CVV",                                            "24/7",                                     High,   "2026-10-07", "cvv.org.br, LineageOS sensitive numbers"),
        new("BR", DomesticAbuse, "180",                "Ligue 180",                                      "24/7",                                     High,   "2026-10-07", "gov.br/mulheres/pt-br/ligue180, LineageOS sensitive numbers") { Notes = [MayShow] },
        new("BR", Children,      "100",                "Disque 100",                                     "?",                                        Medium, "2024-07-23", "LineageOS sensitive numbers, public lists, read 2026-11-27") { Notes = [MayReport] },

        new("CA", Emergency,     "911",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/canada, AOSP emergency numbers, libphonenumber short numbers"),
        new("CA", Crisis,        "988",                "9-8-8 Suicide Crisis Helpline",                  "24/7",                                     High,   "2026-10-07", "988.ca, libphonenumber short numbers") { Ways = Call | Text, Languages = ["en", "fr"] },
        new("CA", Crisis,        "1-866-277-3553",      "1 866 APPELLE",                                  "24/7",                                     High,   "2026-08-23", "suicide.ca, 988.ca") { Region = "Quebec", Languages = ["fr"] },
        new("CA", Crisis,        "535353",              "1 866 APPELLE",                                  "?",                                        High,   "2026-08-23", "suicide.ca") { Region = "Quebec", Ways = Text, Languages = ["fr"] },
        new("CA", DomesticAbuse, "1-866-863-0511",      "Assaulted Women's Helpline",                     "?",                                        Medium, "2026-10-07", "canada.ca/en/public-health/services/health-promotion/stop-family-violence") { Region = "Ontario", Notes = [MayShow, ForWomen] },
        new("CA", DomesticAbuse, "1-800-363-9010",      "SOS violence conjugale",                         "?",                                        Medium, "2026-10-07", "canada.ca/en/public-health/services/health-promotion/stop-family-violence") { Region = "Quebec", Notes = [MayShow] },
        new("CA", DomesticAbuse, "1-800-563-0808",      "VictimLinkBC",                                   "?",                                        Medium, "2026-10-07", "canada.ca/en/public-health/services/health-promotion/stop-family-violence") { Region = "British Columbia", Notes = [MayShow] },
        new("CA", Children,      "1-800-668-6868",     "Kids Help Phone",                                "24/7",                                     High,   "2026-08-23", "kidshelpphone.ca, LineageOS sensitive numbers"),
        new("CA", Children,      "686868",              "Kids Help Phone",                                "24/7",                                     High,   "2026-08-23", "kidshelpphone.ca") { Ways = Text, Word = "CONNECT" },

        new("CH", Emergency,     "112",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/switzerland, AOSP emergency numbers, libphonenumber short numbers"),
        new("CH", Crisis,        "143",                "Die Dargebotene Hand / La Main Tendue",          "24/7",                                     High,   "2026-10-07", "143.ch") { Notes = [Charged] },
        new("CH", DomesticAbuse, "142",                "Opferhilfe / Aide aux victimes",                 "24/7",                                     High,   "2026-10-07", "opferhilfe-schweiz.ch, vd.ch, so.ch") { Notes = [MayShow] },
        new("CH", Children,      "147",                "Pro Juventute",                                  "24/7",                                     High,   "2026-08-23", "147.ch, LineageOS sensitive numbers") { Notes = [NotOnTheBill] },

        new("CL", Emergency,     "133",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/chile, AOSP emergency numbers, libphonenumber short numbers") { Notes = [PoliceAnswer] },
        new("CL", Emergency,     "131",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/chile, AOSP emergency numbers, libphonenumber short numbers") { Notes = [AmbulanceAnswers] },
        new("CL", Crisis,        "*4141",              "Línea de prevención del suicidio",               "24/7",                                     High,   "2025-11-25", "latercera.com, radiopolar.com") { Notes = [MobileOnly] },
        new("CL", DomesticAbuse, "1455",               "SernamEG",                                       "?",                                        Medium, "2022-09-01", "elcalbucano.cl, public lists, read 2026-11-27") { Notes = [MayShow] },
        new("CL", Children,      "800 200 818",        "Fono Infancia",                                  "?",                                        Medium, "2026-04-22", "childhelplineinternational.org"),

        new("CN", Emergency,     "110",                "",                                               "24/7",                                     High,   "2024-03-01", "AOSP emergency numbers, libphonenumber short numbers") { Notes = [PoliceAnswer] },
        new("CN", Emergency,     "120",                "",                                               "24/7",                                     High,   "2024-03-01", "AOSP emergency numbers, libphonenumber short numbers") { Notes = [AmbulanceAnswers] },
        new("CN", Crisis,        "12356",              "national psychological support line",            "?",                                        High,   "2026-05-06", "zsrbapp.zsnews.cn, founderfx.cn") { Notes = [Charged] },
        new("CN", Children,      "12355",              "Communist Youth League youth line",              "?",                                        Medium, "2024-07-23", "LineageOS sensitive numbers"),

        new("CO", Emergency,     "123",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/colombia, AOSP emergency numbers, libphonenumber short numbers"),
        new("CO", Crisis,        "106",                "Línea 106",                                      "?",                                        Medium, "2026-04-22", "childhelplineinternational.org") { Region = "Bogotá" },
        new("CO", DomesticAbuse, "155",                "Línea 155",                                      "24/7",                                     Medium, "2021-01-01", "seguimiento.co, elpoligrafo.co") { Notes = [MayShow, PoliceAnswer] },
        new("CO", OwnBehaviour,  "01 8000 423 614",    "Línea Calma",                                    "?",                                        High,   "2026-02-16", "radiosantafe.com, public lists, read 2026-11-27") { Region = "Bogotá", Notes = [ForMen] },
        new("CO", Children,      "141",                "ICBF",                                           "?",                                        High,   "2026-04-22", "seguimiento.co, childhelplineinternational.org"),

        new("CZ", Emergency,     "112",                "",                                               "24/7",                                     High,   "2024-03-01", "AOSP emergency numbers, libphonenumber short numbers"),
        new("CZ", Crisis,        "116 123",            "Crisis line",                                    "?",                                        Medium, "2024-07-23", "LineageOS sensitive numbers, libphonenumber short numbers"),
        new("CZ", DomesticAbuse, "116 006",            "Victims of crime",                               "?",                                        Medium, "2024-07-23", "LineageOS sensitive numbers, libphonenumber short numbers") { Notes = [MayShow] },
        new("CZ", Children,      "116 111",            "Linka bezpečí",                                  "?",                                        Medium, "2024-07-23", "LineageOS sensitive numbers, libphonenumber short numbers"),

        new("DE", Emergency,     "112",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/germany, AOSP emergency numbers, libphonenumber short numbers"),
        new("DE", Crisis,        "0800 111 0 111",     "TelefonSeelsorge",                               "24/7",                                     High,   "2026-10-07", "telefonseelsorge.de, LineageOS sensitive numbers"),
        new("DE", Crisis,        "116 123",             "TelefonSeelsorge",                               "24/7",                                     High,   "2026-10-07", "telefonseelsorge.de"),
        new("DE", Crisis,        "telefonseelsorge.de/chat","TelefonSeelsorge",                               "?",                                        High,   "2026-10-07", "telefonseelsorge.de") { Ways = Chat },
        new("DE", DomesticAbuse, "116 016",            "Hilfetelefon Gewalt gegen Frauen",               "24/7",                                     High,   "2026-10-07", "hilfetelefon.de, der-paritaetische.de") { Notes = [NotOnTheBill, ForWomen] },
        new("DE", DomesticAbuse, "0800 1239900",       "Hilfetelefon Gewalt an Männern",                 "Europe/Berlin Mo-Th 08:00-20:00; Fr 08:00-15:00",High,   "2026-10-07", "maennerhilfetelefon.de, findahelpline.com/countries/de") { Notes = [MayShow, ForMen] },
        new("DE", Children,      "116 111",            "Nummer gegen Kummer",                            "Europe/Berlin Mo-Sa 14:00-20:00",          High,   "2026-08-23", "nummergegenkummer.de, LineageOS sensitive numbers"),
        new("DE", Children,      "krisenchat.de",       "krisenchat",                                     "24/7",                                     High,   "2026-08-23", "krisenchat.de") { Ways = Chat },

        new("DK", Emergency,     "112",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/denmark, AOSP emergency numbers, libphonenumber short numbers"),
        new("DK", Crisis,        "70 201 201",         "Livslinien",                                     "Europe/Copenhagen Mo-Su 09:00-05:00",      High,   "2026-10-07", "livslinien.dk, a list of 2026-09-24 checked on service and government sites"),
        new("DK", DomesticAbuse, "1888",               "Lev Uden Vold",                                  "24/7",                                     High,   "2026-10-07", "levudenvold.dk, a list of 2026-09-24 checked on service and government sites") { Notes = [MayShow] },
        new("DK", Children,      "116 111",            "BørneTelefonen",                                 "?",                                        Medium, "2024-07-23", "LineageOS sensitive numbers"),

        new("EE", Emergency,     "112",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/estonia, AOSP emergency numbers, libphonenumber short numbers"),
        new("EE", DomesticAbuse, "116 006",            "Ohvriabi kriisitelefon",                         "24/7",                                     High,   "2021-01-01", "terviseinfo.ee, tartu.postimees.ee") { Languages = ["et", "ru", "en"], Notes = [MayShow] },
        new("EE", Children,      "116 111",            "Lasteabi",                                       "?",                                        Medium, "2024-07-23", "LineageOS sensitive numbers"),

        new("EG", Emergency,     "122",                "",                                               "24/7",                                     Medium, "2024-03-01", "AOSP emergency numbers, libphonenumber short numbers") { Notes = [PoliceAnswer] },
        new("EG", Emergency,     "123",                "",                                               "24/7",                                     Medium, "2024-03-01", "AOSP emergency numbers, libphonenumber short numbers") { Notes = [AmbulanceAnswers] },
        new("EG", Children,      "16000",              "Child helpline",                                 "24/7",                                     High,   "2026-03-21", "darelhilal.com, timesofegypt.com, LineageOS sensitive numbers"),

        new("ES", Emergency,     "112",                "",                                               "24/7",                                     High,   "2024-03-01", "AOSP emergency numbers, a list of 2026-10-07 checked on the services' sites, libphonenumber short numbers"),
        new("ES", Crisis,        "024",                "Línea 024",                                      "24/7",                                     High,   "2026-10-07", "sanidad.gob.es/linea024, AOSP emergency numbers"),
        new("ES", DomesticAbuse, "016",                "016",                                            "24/7",                                     High,   "2026-10-07", "lamoncloa.gob.es, gipuzkoagaur.com, LineageOS sensitive numbers") { Notes = [NotOnTheBill] },
        new("ES", Children,      "116 111",            "ANAR",                                           "?",                                        Medium, "2024-07-23", "LineageOS sensitive numbers, AOSP emergency numbers"),

        new("FI", Emergency,     "112",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/finland, AOSP emergency numbers, libphonenumber short numbers"),
        new("FI", Crisis,        "09 2525 0111",       "MIELI Kriisipuhelin",                            "24/7",                                     High,   "2026-10-07", "mieli.fi, a list of 2026-09-24 checked on service and government sites") { Languages = ["fi"] },
        new("FI", DomesticAbuse, "116 016",            "Nollalinja",                                     "24/7",                                     High,   "2026-10-07", "nollalinja.fi/en, public lists, read 2026-11-27") { Notes = [MayShow] },
        new("FI", Children,      "116 111",            "Lasten ja nuorten puhelin",                      "?",                                        Medium, "2024-07-23", "LineageOS sensitive numbers"),

        new("FO", Children,      "116 111",            "Child helpline",                                 "?",                                        Medium, "2026-04-22", "findahelpline.com/countries/fo"),

        new("FR", Emergency,     "112",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/france, AOSP emergency numbers, libphonenumber short numbers"),
        new("FR", Crisis,        "3114",               "3114",                                           "24/7",                                     High,   "2026-10-07", "3114.fr"),
        new("FR", DomesticAbuse, "3919",               "Violences Femmes Info",                          "24/7",                                     High,   "2026-10-07", "service-public.gouv.fr/particuliers/vosdroits/F12544, tf1info.fr") { Notes = [NotOnTheBill, ForWomen] },
        new("FR", OwnBehaviour,  "08 019 019 11",      "Ne frappez pas",                                 "Europe/Paris Mo-Su 10:00-19:00",           Medium, "2020-12-12", "weka.fr, gendinfo.fr"),
        new("FR", Children,      "119",                "Allo enfance en danger",                         "?",                                        High,   "2026-04-22", "childhelplineinternational.org, LineageOS sensitive numbers"),

        new("GB", Emergency,     "999",                "",                                               "24/7",                                     High,   "2024-03-01", "AOSP emergency numbers, libphonenumber short numbers"),
        new("GB", Crisis,        "116 123",            "Samaritans",                                     "24/7",                                     High,   "2026-10-07", "samaritans.org"),
        new("GB", Crisis,        "85258",              "SHOUT",                                          "24/7",                                     High,   "2026-10-07", "giveusashout.org") { Ways = Text, Word = "SHOUT" },
        new("GB", DomesticAbuse, "0808 2000 247",      "National Domestic Abuse Helpline",               "24/7",                                     High,   "2026-10-07", "nationaldahelpline.org.uk, centre56.org.uk, a list of 2026-10-01 checked on the services' sites") { Region = "England", Notes = [MayShow] },
        new("GB", DomesticAbuse, "0800 027 1234",      "Scotland's Domestic Abuse and Forced Marriage Helpline","24/7",                                     High,   "2026-10-07", "sdafmh.org.uk, scotland.police.uk") { Region = "Scotland", Notes = [MayShow] },
        new("GB", DomesticAbuse, "0808 80 10 800",     "Live Fear Free",                                 "24/7",                                     High,   "2026-10-07", "gov.wales/live-fear-free") { Region = "Wales", Notes = [MayShow] },
        new("GB", DomesticAbuse, "0808 802 1414",      "Domestic and Sexual Abuse Helpline",             "24/7",                                     High,   "2026-10-07", "dsahelpline.org") { Region = "Northern Ireland", Notes = [MayShow] },
        new("GB", DomesticAbuse, "0808 801 0327",       "Men's Advice Line",                              "Europe/London Mo-Fr 10:00-17:00",          High,   "2026-10-07", "mensadviceline.org.uk") { Notes = [MayShow, ForMen] },
        new("GB", DomesticAbuse, "07860 077333",        "Live Fear Free",                                 "24/7",                                     High,   "2026-10-07", "gov.wales/live-fear-free") { Region = "Wales", Ways = Text, Notes = [MayShow] },
        new("GB", OwnBehaviour,  "0808 802 4040",      "Respect Phoneline",                              "?",                                        High,   "2026-10-01", "respect.uk.net, a list of 2026-10-01 checked on the services' sites"),
        new("GB", Children,      "0800 1111",          "Childline",                                      "?",                                        High,   "2024-07-23", "LineageOS sensitive numbers"),

        new("GF", Crisis,        "3114",               "3114",                                           "24/7",                                     Medium, "2026-10-07", "a document of 2026-10-07 with links"),
        new("GF", DomesticAbuse, "3919",               "Violences Femmes Info",                          "24/7",                                     Medium, "2026-10-07", "a document of 2026-10-07 with links") { Notes = [NotOnTheBill, ForWomen] },

        new("GP", Crisis,        "3114",               "3114",                                           "24/7",                                     Medium, "2026-10-07", "a document of 2026-10-07 with links"),
        new("GP", DomesticAbuse, "3919",               "Violences Femmes Info",                          "24/7",                                     Medium, "2026-10-07", "a document of 2026-10-07 with links") { Notes = [NotOnTheBill, ForWomen] },

        new("GR", Emergency,     "112",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/greece, AOSP emergency numbers, libphonenumber short numbers"),
        new("GR", Crisis,        "1018",               "National suicide line",                          "?",                                        Medium, "2024-07-23", "LineageOS sensitive numbers"),
        new("GR", DomesticAbuse, "15900",              "SOS violence against women",                     "?",                                        Medium, "2024-07-23", "LineageOS sensitive numbers") { Notes = [MayShow, ForWomen] },
        new("GR", Children,      "116 111",            "European child line",                            "?",                                        Medium, "2024-07-23", "LineageOS sensitive numbers"),

        new("GU", Emergency,     "911",                "",                                               "24/7",                                     Medium, "2026-07-16", "libphonenumber short numbers"),
        new("GU", Crisis,        "988",                "988 Suicide & Crisis Lifeline",                  "24/7",                                     Medium, "2026-07-16", "libphonenumber short numbers"),

        new("HK", Emergency,     "999",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/hong-kong, AOSP emergency numbers, libphonenumber short numbers"),
        new("HK", Crisis,        "18111",              "Mental Health Support Hotline",                  "24/7",                                     Medium, "2024-07-23", "LineageOS sensitive numbers"),
        new("HK", DomesticAbuse, "18288",              "Caritas Family Crisis",                          "24/7",                                     Medium, "2024-07-23", "LineageOS sensitive numbers") { Notes = [MayShow] },
        new("HK", Children,      "3161 0000",          "Caritas child line",                             "?",                                        Medium, "2024-07-23", "LineageOS sensitive numbers"),

        new("HR", Emergency,     "112",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/croatia, AOSP emergency numbers, libphonenumber short numbers"),
        new("HR", Crisis,        "01 4833 888",        "Plavi telefon",                                  "?",                                        Medium, "2024-07-23", "LineageOS sensitive numbers"),
        new("HR", DomesticAbuse, "116 016",            "Women's counselling centre line",                "?",                                        Medium, "2024-07-23", "LineageOS sensitive numbers") { Notes = [MayShow, ForWomen] },
        new("HR", Children,      "116 111",            "Hrabri telefon",                                 "?",                                        Medium, "2024-07-23", "LineageOS sensitive numbers"),

        new("HU", Emergency,     "112",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/hungary, AOSP emergency numbers, libphonenumber short numbers"),
        new("HU", DomesticAbuse, "06 80 20 55 20",     "OKIT",                                           "24/7",                                     Medium, "2026-11-27", "public lists, read 2026-11-27") { Notes = [MayShow] },
        new("HU", Children,      "116 111",            "Kék Vonal",                                      "?",                                        Medium, "2026-04-22", "childhelplineinternational.org, public lists, read 2026-11-27"),

        new("ID", Emergency,     "110",                "",                                               "24/7",                                     Medium, "2026-04-22", "gov.uk/foreign-travel-advice/indonesia, AOSP emergency numbers, libphonenumber short numbers") { Notes = [PoliceAnswer] },
        new("ID", Emergency,     "118",                "",                                               "24/7",                                     Medium, "2026-04-22", "gov.uk/foreign-travel-advice/indonesia, AOSP emergency numbers, libphonenumber short numbers") { Notes = [AmbulanceAnswers] },
        new("ID", Crisis,        "119",                "Healing119",                                     "?",                                        Medium, "2026-11-27", "public lists, read 2026-11-27") { Press = "8" },
        new("ID", DomesticAbuse, "129",                "SAPA 129",                                       "?",                                        Medium, "2026-11-27", "public lists, read 2026-11-27") { Notes = [MayShow, ForWomen] },

        new("IE", Emergency,     "112",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/ireland, AOSP emergency numbers, libphonenumber short numbers"),
        new("IE", Crisis,        "116 123",            "Samaritans Ireland",                             "24/7",                                     High,   "2026-10-07", "samaritans.org/ireland"),
        new("IE", Crisis,        "50808",              "Text About It",                                  "24/7",                                     High,   "2026-10-07", "text50808.ie") { Ways = Text, Word = "HELLO" },
        new("IE", Crisis,        "1800 247 247",        "Pieta",                                          "24/7",                                     High,   "2026-10-07", "pieta.ie"),
        new("IE", DomesticAbuse, "1800 341 900",       "Women's Aid",                                    "24/7",                                     High,   "2026-10-07", "womensaid.ie, public lists, read 2026-11-27") { Notes = [MayShow, ForWomen] },
        new("IE", DomesticAbuse, "01 554 3811",         "Men's Aid",                                      "Europe/Dublin Mo-Fr 09:00-17:00",          High,   "2026-10-07", "mensaid.ie") { Notes = [MayShow, ForMen] },
        new("IE", Children,      "116 111",            "European child helpline number",                 "?",                                        Medium, "2024-07-23", "LineageOS sensitive numbers"),

        new("IL", Emergency,     "100",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/israel, AOSP emergency numbers, libphonenumber short numbers") { Notes = [PoliceAnswer] },
        new("IL", Emergency,     "101",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/israel, AOSP emergency numbers, libphonenumber short numbers") { Notes = [AmbulanceAnswers] },
        new("IL", Crisis,        "1201",               "ERAN",                                           "?",                                        Medium, "2024-07-23", "LineageOS sensitive numbers, public lists, read 2026-11-27") { Languages = ["he", "ar", "en", "ru"] },
        new("IL", DomesticAbuse, "118",                "Ministry of Welfare",                            "24/7",                                     Medium, "2020-01-01", "amp.lenta.ua, public lists, read 2026-11-27") { Notes = [MayShow] },

        new("IN", Emergency,     "112",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/india, AOSP emergency numbers, libphonenumber short numbers"),
        new("IN", Crisis,        "14416",              "Tele MANAS",                                     "24/7",                                     High,   "2026-10-07", "telemanas.mohfw.gov.in, lokmattimes.com"),
        new("IN", Crisis,        "1800-89-14416",       "Tele MANAS",                                     "24/7",                                     High,   "2026-10-07", "telemanas.mohfw.gov.in"),
        new("IN", DomesticAbuse, "181",                "Women Helpline",                                 "24/7",                                     High,   "2026-10-07", "wcd.gov.in/women/help, lokmattimes.com") { Notes = [MayShow, ForWomen] },
        new("IN", Children,      "1098",               "Child Helpline",                                 "24/7",                                     High,   "2025-12-13", "lokmattimes.com, LineageOS sensitive numbers"),

        new("IS", Emergency,     "112",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/iceland, AOSP emergency numbers, libphonenumber short numbers"),
        new("IS", Crisis,        "1717",               "Rauði krossinn 1717",                            "?",                                        Medium, "2026-04-22", "childhelplineinternational.org, LineageOS sensitive numbers"),

        new("IT", Emergency,     "112",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/italy, AOSP emergency numbers, libphonenumber short numbers") { Notes = [PoliceAnswer] },
        new("IT", Emergency,     "118",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/italy, AOSP emergency numbers") { Notes = [AmbulanceAnswers] },
        new("IT", Crisis,        "02 2327 2327",       "Telefono Amico Italia",                          "?",                                        High,   "2026-10-07", "telefonoamico.it, LineageOS sensitive numbers"),
        new("IT", Crisis,        "wa.me/393240117252",  "Telefono Amico Italia",                          "?",                                        High,   "2026-10-07", "telefonoamico.it") { Ways = Chat },
        new("IT", DomesticAbuse, "1522",               "1522 antiviolenza e stalking",                   "24/7",                                     High,   "2026-10-07", "1522.eu, LineageOS sensitive numbers") { Notes = [MayShow] },
        new("IT", Children,      "19696",              "Telefono Azzurro",                               "?",                                        Medium, "2024-07-23", "LineageOS sensitive numbers, public lists, read 2026-11-27"),

        new("JP", Emergency,     "110",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/japan, AOSP emergency numbers, libphonenumber short numbers") { Notes = [PoliceAnswer] },
        new("JP", Emergency,     "119",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/japan, AOSP emergency numbers, libphonenumber short numbers") { Notes = [AmbulanceAnswers] },
        new("JP", Crisis,        "0120-061-338",       "#Inochi SOS",                                    "24/7",                                     High,   "2026-10-07", "mhlw.go.jp/mamorouyokokoro"),
        new("JP", Crisis,        "0120-279-338",        "Yorisoi Hotline",                                "24/7",                                     High,   "2026-10-07", "mhlw.go.jp/mamorouyokokoro"),
        new("JP", DomesticAbuse, "0120-279-889",       "DV Sōdan Plus",                                  "24/7",                                     High,   "2026-10-07", "soudanplus.jp, gov-online.go.jp") { Notes = [MayShow] },

        new("KE", Emergency,     "999",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/kenya, AOSP emergency numbers, libphonenumber short numbers"),
        new("KE", Crisis,        "+254 722 178 177",   "Befrienders Kenya",                              "Africa/Nairobi Mo-Fr 09:00-17:00",         High,   "2026-09-24", "a list of 2026-09-24 checked on service and government sites"),
        new("KE", DomesticAbuse, "1195",               "National GBV Helpline",                          "24/7",                                     High,   "2026-09-23", "a list of 2026-09-24 checked on service and government sites") { Notes = [MayShow] },

        new("KR", Emergency,     "112",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/south-korea, AOSP emergency numbers, libphonenumber short numbers") { Notes = [PoliceAnswer] },
        new("KR", Emergency,     "119",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/south-korea, AOSP emergency numbers, libphonenumber short numbers") { Notes = [AmbulanceAnswers] },
        new("KR", Crisis,        "109",                "Suicide prevention line",                        "24/7",                                     High,   "2024-01-02", "newspim.com, jhmhc.or.kr"),
        new("KR", DomesticAbuse, "1366",               "Women's emergency line",                         "24/7",                                     High,   "2023-12-25", "jhmhc.or.kr, public lists, read 2026-11-27") { Notes = [MayShow, ForWomen] },
        new("KR", Children,      "1388",               "Youth line",                                     "?",                                        High,   "2024-01-01", "jhmhc.or.kr, kgnewskorea.com"),

        new("LI", Emergency,     "117",                "",                                               "24/7",                                     Medium, "2026-04-22", "gov.uk/foreign-travel-advice/liechtenstein") { Notes = [PoliceAnswer] },
        new("LI", Emergency,     "144",                "",                                               "24/7",                                     Medium, "2026-04-22", "gov.uk/foreign-travel-advice/liechtenstein") { Notes = [AmbulanceAnswers] },
        new("LI", Crisis,        "143",                "Die Dargebotene Hand",                           "24/7",                                     Medium, "2026-08-23", "a list of 2026-08-23 checked on operators' sites") { Notes = [Charged] },

        new("LK", Emergency,     "119",                "",                                               "24/7",                                     Medium, "2024-03-01", "AOSP emergency numbers, libphonenumber short numbers") { Notes = [PoliceAnswer] },
        new("LK", Emergency,     "1990",               "",                                               "24/7",                                     Medium, "2024-03-01", "AOSP emergency numbers, libphonenumber short numbers") { Notes = [AmbulanceAnswers] },
        new("LK", Crisis,        "1926",               "National mental health line",                    "?",                                        Medium, "2026-11-27", "public lists, read 2026-11-27"),

        new("LT", Emergency,     "112",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/lithuania, AOSP emergency numbers, libphonenumber short numbers"),
        new("LT", Crisis,        "116 123",            "Vilties linija",                                 "24/7",                                     Medium, "2026-11-27", "epolicija.lt, LineageOS sensitive numbers"),
        new("LT", Children,      "116 111",            "Vaikų linija",                                   "?",                                        Medium, "2011-01-01", "sc.bns.lt, LineageOS sensitive numbers"),

        new("LU", Emergency,     "112",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/luxembourg, AOSP emergency numbers, libphonenumber short numbers"),
        new("LU", Crisis,        "45 45 45",           "SOS Détresse",                                   "Europe/Luxembourg Mo-Th 11:00-23:00; Fr-Sa 11:00-03:00; Su 11:00-23:00",High,   "2026-10-07", "454545.lu"),
        new("LU", DomesticAbuse, "2060 1060",          "Helpline Violence",                              "?",                                        Medium, "2026-10-07", "guichet.lu") { Notes = [MayShow] },
        new("LU", Children,      "116 111",            "KJT",                                            "?",                                        Medium, "2024-07-23", "LineageOS sensitive numbers"),

        new("LV", Emergency,     "112",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/latvia, AOSP emergency numbers, libphonenumber short numbers"),
        new("LV", Children,      "116 111",            "Child helpline",                                 "?",                                        Medium, "2024-07-23", "LineageOS sensitive numbers"),

        new("MA", Emergency,     "190",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/morocco, AOSP emergency numbers, a document of 2026-10-07 with links") { Notes = [PoliceAnswer, MobileOnly] },
        new("MA", Emergency,     "19",                 "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/morocco, AOSP emergency numbers, a document of 2026-10-07 with links") { Notes = [PoliceAnswer, LandlineOnly] },
        new("MA", Emergency,     "150",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/morocco, AOSP emergency numbers, a document of 2026-10-07 with links") { Notes = [AmbulanceAnswers, MobileOnly] },
        new("MA", Emergency,     "15",                 "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/morocco, AOSP emergency numbers, a document of 2026-10-07 with links") { Notes = [AmbulanceAnswers, LandlineOnly] },
        new("MA", DomesticAbuse, "8350",               "Kolona Maak",                                    "24/7",                                     Medium, "2026-10-07", "a document of 2026-10-07 with links") { Languages = ["ar", "fr"], Notes = [MayShow] },

        new("MO", Emergency,     "999",                "",                                               "24/7",                                     Medium, "2026-04-22", "gov.uk/foreign-travel-advice/macao"),

        new("MQ", Crisis,        "3114",               "3114",                                           "24/7",                                     Medium, "2026-10-07", "a document of 2026-10-07 with links"),
        new("MQ", DomesticAbuse, "3919",               "Violences Femmes Info",                          "24/7",                                     Medium, "2026-10-07", "a document of 2026-10-07 with links") { Notes = [NotOnTheBill, ForWomen] },

        new("MX", Emergency,     "911",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/mexico, AOSP emergency numbers, libphonenumber short numbers"),
        new("MX", Crisis,        "800 911 2000",       "Línea de la Vida",                               "24/7",                                     High,   "2026-10-07", "gob.mx/lineadelavida, eluniversal.com.mx"),
        new("MX", DomesticAbuse, "079",                "Línea de las Mujeres",                           "24/7",                                     High,   "2026-10-07", "gob.mx/mujeres, jornada.com.mx, vallartadaily.com") { Press = "1", Notes = [MayShow, ForWomen] },

        new("MY", Emergency,     "999",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/malaysia, AOSP emergency numbers, libphonenumber short numbers"),
        new("MY", Crisis,        "15555",              "HEAL Line",                                      "Asia/Kuala_Lumpur Mo-Su 08:00-24:00",      High,   "2026-01-07", "vietnamnews.vn, malaymail.com") { Notes = [Charged] },

        new("NG", Emergency,     "112",                "",                                               "24/7",                                     Medium, "2026-04-22", "gov.uk/foreign-travel-advice/nigeria"),
        new("NG", Crisis,        "0800 078 7746",      "SURPIN",                                         "?",                                        Medium, "2022-08-10", "healthcareafrica.info, healthwise.punchng.com, newtelegraphng.com"),

        new("NL", Emergency,     "112",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/netherlands, AOSP emergency numbers, libphonenumber short numbers"),
        new("NL", Crisis,        "113",                "113 Zelfmoordpreventie",                         "24/7",                                     High,   "2026-10-07", "113.nl, LineageOS sensitive numbers"),
        new("NL", Crisis,        "0800-0113",           "113 Zelfmoordpreventie",                         "24/7",                                     High,   "2026-10-07", "113.nl"),
        new("NL", Crisis,        "113.nl/chat",         "113 Zelfmoordpreventie",                         "24/7",                                     High,   "2026-10-07", "113.nl") { Ways = Chat },
        new("NL", DomesticAbuse, "0800-2000",          "Veilig Thuis",                                   "24/7",                                     High,   "2026-10-07", "veiligthuis.nl, a list of 2026-09-24 checked on service and government sites, LineageOS sensitive numbers") { Notes = [MayShow, MayReport] },
        new("NL", Children,      "116 111",            "De Kindertelefoon",                              "?",                                        Medium, "2024-07-23", "LineageOS sensitive numbers"),

        new("NO", Emergency,     "112",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/norway, AOSP emergency numbers, libphonenumber short numbers") { Notes = [PoliceAnswer] },
        new("NO", Emergency,     "113",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/norway, AOSP emergency numbers, libphonenumber short numbers") { Notes = [AmbulanceAnswers] },
        new("NO", Crisis,        "116 123",            "Mental Helse Hjelpetelefonen",                   "24/7",                                     High,   "2026-10-07", "mentalhelse.no, a list of 2026-09-24 checked on service and government sites, LineageOS sensitive numbers"),
        new("NO", DomesticAbuse, "116 006",            "VO-linjen",                                      "24/7",                                     High,   "2026-10-07", "volinjen.no, a list of 2026-09-24 checked on service and government sites, public lists, read 2026-11-27") { Notes = [MayShow] },
        new("NO", Children,      "116 111",            "Alarmtelefonen",                                 "24/7",                                     Medium, "2024-07-23", "LineageOS sensitive numbers, public lists, read 2026-11-27"),

        new("NZ", Emergency,     "111",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/new-zealand, AOSP emergency numbers, libphonenumber short numbers"),
        new("NZ", Crisis,        "1737",               "1737 Need to Talk?",                             "24/7",                                     High,   "2026-10-07", "1737.org.nz") { Ways = Call | Text },
        new("NZ", Crisis,        "0800 543 354",        "Lifeline Aotearoa",                              "Pacific/Auckland Mo-Su 07:00-24:00",       High,   "2026-10-07", "lifeline.org.nz"),
        new("NZ", DomesticAbuse, "0800 733 843",       "Women's Refuge Crisisline",                      "24/7",                                     High,   "2026-10-07", "womensrefuge.org.nz, govt.nz") { Notes = [MayShow, ForWomen] },
        new("NZ", DomesticAbuse, "0508 744 633",       "Shine Helpline",                                 "24/7",                                     Medium, "2022-02-21", "2shine.org.nz") { Notes = [MayShow] },
        new("NZ", OwnBehaviour,  "0800 456 450",       "Are You OK",                                     "24/7",                                     High,   "2026-10-07", "areyouok.org.nz, govt.nz, communityconnections.org.nz"),

        new("PE", Emergency,     "105",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/peru, AOSP emergency numbers, libphonenumber short numbers") { Notes = [PoliceAnswer] },
        new("PE", Crisis,        "113",                "Línea 113 Salud",                                "?",                                        High,   "2026-03-02", "panamericana.pe") { Press = "5" },
        new("PE", DomesticAbuse, "100",                "Línea 100",                                      "24/7",                                     High,   "2026-02-07", "infobae.com, panamericana.pe") { Languages = ["es", "qu", "ay"], Notes = [MayShow] },

        new("PH", Emergency,     "911",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/philippines, AOSP emergency numbers, libphonenumber short numbers"),
        new("PH", Crisis,        "0919-057-1553",      "NCMH Crisis Hotline (Smart, TNT)",               "24/7",                                     Medium, "2025-10-01", "rappler.com, mb.com.ph") { Notes = [OneNetwork] },
        new("PH", Crisis,        "0917-899-8727",      "NCMH Crisis Hotline (Globe, TM)",                "24/7",                                     Medium, "2025-10-01", "rappler.com, mb.com.ph") { Notes = [OneNetwork] },
        new("PH", Crisis,        "1553",               "NCMH Crisis Hotline",                            "24/7",                                     High,   "2025-10-01", "gr888.co, rappler.com") { Notes = [LandlineOnly] },

        new("PK", Emergency,     "15",                 "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/pakistan, AOSP emergency numbers, libphonenumber short numbers") { Notes = [PoliceAnswer] },
        new("PK", Emergency,     "1122",               "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/pakistan, AOSP emergency numbers, libphonenumber short numbers") { Notes = [AmbulanceAnswers] },
        new("PK", DomesticAbuse, "1099",               "Ministry of Human Rights helpline",              "?",                                        Medium, "2024-10-13", "urdupoint.com, dailypakistan.com.pk") { Notes = [MayShow, ForWomen] },
        new("PK", DomesticAbuse, "1737",               "Punjab women helpline",                          "?",                                        Medium, "2024-12-30", "epaper.dawn.com, city42.tv") { Region = "Punjab", Notes = [MayShow] },

        new("PL", Emergency,     "112",                "",                                               "24/7",                                     High,   "2024-03-01", "AOSP emergency numbers, libphonenumber short numbers"),
        new("PL", Crisis,        "116 123",            "Linia dla dorosłych w kryzysie",                 "24/7",                                     High,   "2025-11-01", "telepolis.pl, banai.pl"),
        new("PL", Children,      "116 111",            "Telefon zaufania",                               "24/7",                                     High,   "2025-11-01", "telepolis.pl, LineageOS sensitive numbers"),

        new("PR", Emergency,     "911",                "",                                               "24/7",                                     Medium, "2026-07-16", "libphonenumber short numbers"),
        new("PR", Crisis,        "988",                "988 Suicide & Crisis Lifeline",                  "24/7",                                     Medium, "2026-07-16", "libphonenumber short numbers"),

        new("PT", Emergency,     "112",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/portugal, AOSP emergency numbers, libphonenumber short numbers"),
        new("PT", Crisis,        "1411",               "Linha Nacional de Prevenção do Suicídio",        "24/7",                                     High,   "2025-09-10", "24noticias.sapo.pt, vilatv.pt"),
        new("PT", Crisis,        "213 544 545",         "SOS Voz Amiga",                                  "Europe/Lisbon Mo-Su 15:30-00:30",          High,   "2026-10-07", "sosvozamiga.org"),
        new("PT", DomesticAbuse, "800 202 148",        "SIVVD",                                          "24/7",                                     High,   "2026-10-07", "cig.gov.pt, LineageOS sensitive numbers") { Notes = [MayShow] },
        new("PT", Children,      "116 111",            "SOS Criança",                                    "?",                                        Medium, "2024-07-23", "LineageOS sensitive numbers"),

        new("RE", Emergency,     "112",                "",                                               "24/7",                                     Medium, "2026-04-22", "gov.uk/foreign-travel-advice/reunion"),
        new("RE", Crisis,        "3114",               "3114",                                           "24/7",                                     High,   "2025-09-10", "a document of 2026-10-07 with links"),
        new("RE", DomesticAbuse, "3919",               "Violences Femmes Info",                          "24/7",                                     Medium, "2026-10-07", "a document of 2026-10-07 with links") { Notes = [NotOnTheBill, ForWomen] },

        new("RO", Emergency,     "112",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/romania, AOSP emergency numbers, libphonenumber short numbers"),
        new("RO", Children,      "116 111",            "Telefonul Copilului",                            "?",                                        High,   "2026-02-05", "stirileprotv.ro"),
        new("RO", Children,      "119",                "Numărul unic abuz copii",                        "24/7",                                     High,   "2022-01-05", "mediafax.ro, radiomures.ro") { Notes = [MayReport] },

        new("RS", Emergency,     "192",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/serbia, AOSP emergency numbers") { Notes = [PoliceAnswer] },
        new("RS", Emergency,     "194",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/serbia, AOSP emergency numbers") { Notes = [AmbulanceAnswers] },
        new("RS", Crisis,        "0800 309 309",       "National suicide prevention line",               "?",                                        Medium, "2024-07-23", "LineageOS sensitive numbers"),
        new("RS", DomesticAbuse, "0800 100 007",       "Autonomni ženski centar",                        "?",                                        Medium, "2024-07-23", "LineageOS sensitive numbers") { Notes = [MayShow] },
        new("RS", Children,      "116 111",            "Child helpline",                                 "?",                                        Medium, "2024-07-23", "LineageOS sensitive numbers"),

        new("SA", Emergency,     "911",                "",                                               "24/7",                                     Medium, "2026-04-22", "gov.uk/foreign-travel-advice/saudi-arabia, libphonenumber short numbers"),

        new("SE", Emergency,     "112",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/sweden, AOSP emergency numbers, libphonenumber short numbers"),
        new("SE", Crisis,        "90101",              "Självmordslinjen",                               "24/7",                                     High,   "2026-10-07", "mind.se, a list of 2026-09-24 checked on service and government sites"),
        new("SE", DomesticAbuse, "116 016",            "Kvinnofridslinjen",                              "24/7",                                     High,   "2026-10-07", "kvinnofridslinjen.se, a list of 2026-09-24 checked on service and government sites") { Notes = [MayShow] },
        new("SE", OwnBehaviour,  "020-555 666",        "Välj att sluta",                                 "?",                                        Medium, "2026-11-27", "public lists, read 2026-11-27"),
        new("SE", Children,      "116 111",            "Bris",                                           "?",                                        Medium, "2024-07-23", "LineageOS sensitive numbers, public lists, read 2026-11-27"),

        new("SG", Emergency,     "999",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/singapore, AOSP emergency numbers, a list of 2026-10-01 checked on the services' sites") { Notes = [PoliceAnswer] },
        new("SG", Emergency,     "995",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/singapore, AOSP emergency numbers, a list of 2026-10-01 checked on the services' sites") { Notes = [AmbulanceAnswers] },
        new("SG", Crisis,        "1767",               "Samaritans of Singapore",                        "24/7",                                     High,   "2026-10-07", "sos.org.sg, a list of 2026-10-01 checked on the services' sites"),
        new("SG", Crisis,        "1771",               "national mindline",                              "24/7",                                     High,   "2025-06-18", "moh.gov.sg"),
        new("SG", Crisis,        "wa.me/6591511767",    "Samaritans of Singapore",                        "24/7",                                     High,   "2026-10-07", "sos.org.sg") { Ways = Chat },
        new("SG", Crisis,        "wa.me/6566691771",    "national mindline",                              "?",                                        High,   "2025-06-18", "moh.gov.sg") { Ways = Chat },
        new("SG", DomesticAbuse, "1800-777-0000",      "National Anti-Violence and Sexual Harassment Helpline","24/7",                                     High,   "2026-10-07", "msf.gov.sg, a list of 2026-10-01 checked on the services' sites") { Notes = [MayShow, MayReport] },
        new("SG", DomesticAbuse, "1800 777 5555",       "AWARE Women's Helpline",                         "?",                                        High,   "2026-10-01", "a list of 2026-10-01 checked on the services' sites") { Notes = [MayShow, ForWomen] },
        new("SG", OwnBehaviour,  "6555 0390",          "PAVE",                                           "?",                                        High,   "2026-10-01", "a list of 2026-10-01 checked on the services' sites"),
        new("SG", Children,      "1800 274 4788",      "Tinkle Friend",                                  "?",                                        Medium, "2024-07-23", "LineageOS sensitive numbers, public lists, read 2026-11-27"),

        new("SI", Emergency,     "112",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/slovenia, AOSP emergency numbers, libphonenumber short numbers"),
        new("SI", Crisis,        "116 123",            "Crisis line",                                    "?",                                        Medium, "2024-07-23", "LineageOS sensitive numbers"),
        new("SI", Children,      "116 111",            "Child helpline",                                 "?",                                        Medium, "2024-07-23", "LineageOS sensitive numbers"),

        new("SK", Emergency,     "112",                "",                                               "24/7",                                     High,   "2024-03-01", "AOSP emergency numbers, libphonenumber short numbers"),
        new("SK", DomesticAbuse, "0800 212 212",       "Národná linka pre ženy",                         "?",                                        Medium, "2026-11-27", "public lists, read 2026-11-27") { Notes = [MayShow, ForWomen] },
        new("SK", Children,      "116 111",            "Child helpline",                                 "?",                                        Medium, "2024-07-23", "LineageOS sensitive numbers"),

        new("TH", Emergency,     "191",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/thailand, AOSP emergency numbers, libphonenumber short numbers") { Notes = [PoliceAnswer] },
        new("TH", Emergency,     "1669",               "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/thailand, AOSP emergency numbers, libphonenumber short numbers") { Notes = [AmbulanceAnswers] },
        new("TH", Crisis,        "1323",               "Mental health hotline",                          "24/7",                                     High,   "2026-03-05", "mgronline.com, medhubnews.com, thecoverage.info"),
        new("TH", DomesticAbuse, "1300",               "Social Assistance Center",                       "?",                                        Medium, "2026-11-27", "1300thailand.m-society.go.th") { Notes = [MayShow] },

        new("TR", Emergency,     "112",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/turkey, libphonenumber short numbers"),
        new("TR", DomesticAbuse, "183",                "ALO 183",                                        "24/7",                                     Medium, "2024-07-23", "polisnoktasi.com, LineageOS sensitive numbers") { Notes = [MayShow] },

        new("TW", Emergency,     "110",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/taiwan, AOSP emergency numbers, libphonenumber short numbers") { Notes = [PoliceAnswer] },
        new("TW", Emergency,     "119",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/taiwan, AOSP emergency numbers, libphonenumber short numbers") { Notes = [AmbulanceAnswers] },
        new("TW", Crisis,        "1925",               "An-xin line",                                    "24/7",                                     High,   "2026-02-13", "udn.com"),
        new("TW", DomesticAbuse, "113",                "Protection line",                                "24/7",                                     High,   "2026-02-13", "udn.com") { Notes = [MayShow, MayReport] },
        new("TW", OwnBehaviour,  "0800-013-999",       "Men's care line",                                "Asia/Taipei Mo-Su 07:00-23:00",            High,   "2025-09-03", "chnnews-tv.com, udn.com") { Notes = [ForMen] },

        new("UA", Emergency,     "102",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/ukraine, AOSP emergency numbers, libphonenumber short numbers") { Notes = [PoliceAnswer] },
        new("UA", Emergency,     "103",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/ukraine, AOSP emergency numbers, libphonenumber short numbers") { Notes = [AmbulanceAnswers] },
        new("UA", DomesticAbuse, "1547",               "Government line",                                "24/7",                                     Medium, "2025-02-01", "interfax.com.ua, berezanska-gromada.gov.ua") { Notes = [MayShow] },
        new("UA", OwnBehaviour,  "2345*",              "UNFPA men's line",                               "24/7",                                     Medium, "2022-10-13", "life.pravda.com.ua") { Notes = [OneNetwork, ForMen] },
        new("UA", OwnBehaviour,  "+38 067 752 23 45",  "UNFPA men's line (Kyivstar)",                    "24/7",                                     Medium, "2022-10-13", "life.pravda.com.ua") { Notes = [OneNetwork, ForMen] },
        new("UA", Children,      "116 111",            "Child helpline",                                 "?",                                        Medium, "2024-07-23", "LineageOS sensitive numbers"),

        new("US", Emergency,     "911",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/usa, AOSP emergency numbers, libphonenumber short numbers"),
        new("US", Crisis,        "988",                "988 Suicide & Crisis Lifeline",                  "24/7",                                     High,   "2026-10-07", "988lifeline.org, libphonenumber short numbers") { Ways = Call | Text },
        new("US", Crisis,        "chat.988lifeline.org","988 Suicide & Crisis Lifeline",                  "24/7",                                     High,   "2026-10-07", "988lifeline.org") { Ways = Chat },
        new("US", DomesticAbuse, "1-800-799-7233",     "National Domestic Violence Hotline",             "24/7",                                     High,   "2026-10-07", "thehotline.org, a list of 2026-10-01 checked on the services' sites, LineageOS sensitive numbers") { Notes = [MayShow] },
        new("US", DomesticAbuse, "88788",               "National Domestic Violence Hotline",             "24/7",                                     High,   "2026-10-07", "thehotline.org, a list of 2026-10-01 checked on the services' sites") { Ways = Text, Word = "START", Notes = [MayShow] },
        new("US", DomesticAbuse, "thehotline.org",      "National Domestic Violence Hotline",             "24/7",                                     High,   "2026-10-07", "thehotline.org") { Ways = Chat },
        new("US", OwnBehaviour,  "877-898-3411",       "A Call for Change Helpline",                     "?",                                        Medium, "2023-02-16", "bpr.org, claytoncrescent.org, bostonglobe.com") { Notes = [MayReport] },
        new("US", Children,      "1-800-422-4453",     "Childhelp National Child Abuse Hotline",         "?",                                        Medium, "2024-07-23", "LineageOS sensitive numbers"),

        new("UY", Emergency,     "911",                "",                                               "24/7",                                     Medium, "2024-03-01", "AOSP emergency numbers, libphonenumber short numbers"),
        new("UY", DomesticAbuse, "*4141",             "INMUJERES",                                      "?",                                        Medium, "2026-11-27", "public lists, read 2026-11-27") { Notes = [MayShow, MobileOnly] },
        new("UY", DomesticAbuse, "0800 4141",          "INMUJERES",                                      "?",                                        Medium, "2026-11-27", "public lists, read 2026-11-27") { Notes = [MayShow, LandlineOnly] },

        new("VN", Emergency,     "113",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/vietnam, AOSP emergency numbers, libphonenumber short numbers") { Notes = [PoliceAnswer] },
        new("VN", Emergency,     "115",                "",                                               "24/7",                                     High,   "2026-04-22", "gov.uk/foreign-travel-advice/vietnam, AOSP emergency numbers, libphonenumber short numbers") { Notes = [AmbulanceAnswers] },
        new("VN", DomesticAbuse, "1900 96 96 80",      "Peace House (women's union)",                    "24/7",                                     Medium, "2026-11-27", "public lists, read 2026-11-27") { Notes = [MayShow, Charged] },

        new("YT", DomesticAbuse, "3919",               "Violences Femmes Info",                          "24/7",                                     Medium, "2026-10-07", "a document of 2026-10-07 with links") { Notes = [NotOnTheBill, ForWomen] },

        new("ZA", Emergency,     "10111",              "",                                               "24/7",                                     High,   "2026-10-07", "gov.uk/foreign-travel-advice/south-africa, a list of 2026-10-07 checked on the services' sites, libphonenumber short numbers") { Notes = [PoliceAnswer] },
        new("ZA", Emergency,     "10177",              "",                                               "24/7",                                     High,   "2026-10-07", "gov.uk/foreign-travel-advice/south-africa, a list of 2026-10-07 checked on the services' sites, libphonenumber short numbers") { Notes = [AmbulanceAnswers] },
        new("ZA", Emergency,     "112",                "",                                               "24/7",                                     High,   "2026-10-07", "gov.uk/foreign-travel-advice/south-africa, a list of 2026-10-07 checked on the services' sites") { Notes = [MobileOnly] },
        new("ZA", Crisis,        "0800 567 567",       "SADAG",                                          "24/7",                                     High,   "2026-10-07", "sadag.org"),
        new("ZA", Crisis,        "0800 456 789",        "SADAG / Cipla Mental Health Helpline",           "24/7",                                     High,   "2026-10-07", "sadag.org"),
        new("ZA", Crisis,        "31393",               "SADAG / Cipla Mental Health Helpline",           "24/7",                                     High,   "2026-10-07", "sadag.org") { Ways = Text },
        new("ZA", DomesticAbuse, "0800 428 428",       "GBV Command Centre",                             "24/7",                                     High,   "2026-10-07", "gbv.org.za") { Notes = [MayShow] },
        new("ZA", DomesticAbuse, "31531",               "GBV Command Centre",                             "24/7",                                     High,   "2026-10-07", "gbv.org.za") { Ways = Text, Word = "HELP", Notes = [MayShow] },
    ];
}
