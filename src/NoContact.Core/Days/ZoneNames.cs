namespace NoContact.Days;

/// <summary>
/// Every name a zone goes by: IANA's of 2025b, old and new, and Windows'. No machine knows them all: a browser says
/// Asia/Calcutta and Europe/Kiev, a system without its legacy package does not know these, and older data not the new
/// ones.
/// </summary>
internal static class ZoneNames
{
    // A zone and its links, between commas.
    private const string Iana =
        """
        Africa/Abidjan Africa/Timbuktu Iceland, Africa/Accra, Africa/Addis_Ababa, Africa/Algiers, Africa/Asmara,
        Africa/Bamako, Africa/Bangui, Africa/Banjul, Africa/Bissau, Africa/Blantyre, Africa/Brazzaville,
        Africa/Bujumbura, Africa/Cairo Egypt, Africa/Casablanca, Africa/Ceuta, Africa/Conakry, Africa/Dakar,
        Africa/Dar_es_Salaam, Africa/Djibouti, Africa/Douala, Africa/El_Aaiun, Africa/Freetown, Africa/Gaborone,
        Africa/Harare, Africa/Johannesburg, Africa/Juba, Africa/Kampala, Africa/Khartoum, Africa/Kigali,
        Africa/Kinshasa, Africa/Lagos, Africa/Libreville, Africa/Lome, Africa/Luanda, Africa/Lubumbashi,
        Africa/Lusaka, Africa/Malabo, Africa/Maputo, Africa/Maseru, Africa/Mbabane, Africa/Mogadishu, Africa/Monrovia,
        Africa/Nairobi Africa/Asmera, Africa/Ndjamena, Africa/Niamey, Africa/Nouakchott, Africa/Ouagadougou,
        Africa/Porto-Novo, Africa/Sao_Tome, Africa/Tripoli Libya, Africa/Tunis, Africa/Windhoek,
        America/Adak America/Atka US/Aleutian, America/Anchorage US/Alaska, America/Anguilla, America/Antigua,
        America/Araguaina, America/Argentina/Buenos_Aires America/Buenos_Aires,
        America/Argentina/Catamarca America/Argentina/ComodRivadavia America/Catamarca,
        America/Argentina/Cordoba America/Cordoba America/Rosario, America/Argentina/Jujuy America/Jujuy,
        America/Argentina/La_Rioja, America/Argentina/Mendoza America/Mendoza, America/Argentina/Rio_Gallegos,
        America/Argentina/Salta, America/Argentina/San_Juan, America/Argentina/San_Luis, America/Argentina/Tucuman,
        America/Argentina/Ushuaia, America/Aruba, America/Asuncion, America/Atikokan, America/Bahia,
        America/Bahia_Banderas, America/Barbados, America/Belem, America/Belize, America/Blanc-Sablon,
        America/Boa_Vista, America/Bogota, America/Boise, America/Cambridge_Bay, America/Campo_Grande, America/Cancun,
        America/Caracas, America/Cayenne, America/Cayman, America/Chicago US/Central, America/Chihuahua,
        America/Ciudad_Juarez, America/Costa_Rica, America/Coyhaique, America/Creston, America/Cuiaba,
        America/Curacao, America/Danmarkshavn, America/Dawson, America/Dawson_Creek,
        America/Denver America/Shiprock Navajo US/Mountain, America/Detroit US/Michigan, America/Dominica,
        America/Edmonton America/Yellowknife Canada/Mountain, America/Eirunepe, America/El_Salvador,
        America/Fort_Nelson, America/Fortaleza, America/Glace_Bay, America/Goose_Bay, America/Grand_Turk,
        America/Grenada, America/Guadeloupe, America/Guatemala, America/Guayaquil, America/Guyana,
        America/Halifax Canada/Atlantic, America/Havana Cuba, America/Hermosillo,
        America/Indiana/Indianapolis America/Fort_Wayne America/Indianapolis US/East-Indiana,
        America/Indiana/Knox America/Knox_IN US/Indiana-Starke, America/Indiana/Marengo, America/Indiana/Petersburg,
        America/Indiana/Tell_City, America/Indiana/Vevay, America/Indiana/Vincennes, America/Indiana/Winamac,
        America/Inuvik, America/Iqaluit America/Pangnirtung, America/Jamaica Jamaica, America/Juneau,
        America/Kentucky/Louisville America/Louisville, America/Kentucky/Monticello, America/La_Paz, America/Lima,
        America/Los_Angeles US/Pacific US/Pacific-New, America/Maceio, America/Managua, America/Manaus Brazil/West,
        America/Martinique, America/Matamoros, America/Mazatlan Mexico/BajaSur, America/Menominee, America/Merida,
        America/Metlakatla, America/Mexico_City Mexico/General, America/Miquelon, America/Moncton, America/Monterrey,
        America/Montevideo, America/Montserrat, America/Nassau, America/New_York US/Eastern, America/Nome,
        America/Noronha Brazil/DeNoronha, America/North_Dakota/Beulah, America/North_Dakota/Center,
        America/North_Dakota/New_Salem, America/Nuuk America/Godthab, America/Ojinaga,
        America/Panama America/Coral_Harbour, America/Paramaribo, America/Phoenix US/Arizona, America/Port-au-Prince,
        America/Port_of_Spain, America/Porto_Velho,
        America/Puerto_Rico America/Kralendijk
        America/Lower_Princes America/Marigot America/St_Barthelemy America/Virgin,
        America/Punta_Arenas, America/Rankin_Inlet, America/Recife, America/Regina Canada/East-Saskatchewan
        Canada/Saskatchewan,
        America/Resolute, America/Rio_Branco America/Porto_Acre Brazil/Acre, America/Santarem,
        America/Santiago Chile/Continental, America/Santo_Domingo, America/Sao_Paulo Brazil/East,
        America/Scoresbysund, America/Sitka, America/St_Johns Canada/Newfoundland, America/St_Kitts, America/St_Lucia,
        America/St_Thomas, America/St_Vincent, America/Swift_Current, America/Tegucigalpa, America/Thule,
        America/Tijuana America/Ensenada America/Santa_Isabel Mexico/BajaNorte,
        America/Toronto America/Montreal America/Nipigon America/Thunder_Bay Canada/Eastern, America/Tortola,
        America/Vancouver Canada/Pacific, America/Whitehorse Canada/Yukon,
        America/Winnipeg America/Rainy_River Canada/Central, America/Yakutat, Antarctica/Casey, Antarctica/Davis,
        Antarctica/DumontDUrville, Antarctica/Macquarie, Antarctica/Mawson, Antarctica/McMurdo, Antarctica/Palmer,
        Antarctica/Rothera, Antarctica/Syowa, Antarctica/Troll, Antarctica/Vostok, Asia/Aden, Asia/Almaty, Asia/Amman,
        Asia/Anadyr, Asia/Aqtau, Asia/Aqtobe, Asia/Ashgabat Asia/Ashkhabad, Asia/Atyrau, Asia/Baghdad, Asia/Bahrain,
        Asia/Baku, Asia/Bangkok, Asia/Barnaul, Asia/Beirut, Asia/Bishkek, Asia/Brunei, Asia/Chita, Asia/Colombo,
        Asia/Damascus, Asia/Dhaka Asia/Dacca, Asia/Dili, Asia/Dubai, Asia/Dushanbe, Asia/Famagusta, Asia/Gaza,
        Asia/Hebron, Asia/Ho_Chi_Minh Asia/Saigon, Asia/Hong_Kong Hongkong, Asia/Hovd, Asia/Irkutsk, Asia/Jakarta,
        Asia/Jayapura, Asia/Jerusalem Asia/Tel_Aviv Israel, Asia/Kabul, Asia/Kamchatka, Asia/Karachi,
        Asia/Kathmandu Asia/Katmandu, Asia/Khandyga, Asia/Kolkata Asia/Calcutta, Asia/Krasnoyarsk, Asia/Kuala_Lumpur,
        Asia/Kuching, Asia/Kuwait, Asia/Macau Asia/Macao, Asia/Magadan, Asia/Makassar Asia/Ujung_Pandang, Asia/Manila,
        Asia/Muscat, Asia/Nicosia Europe/Nicosia, Asia/Novokuznetsk, Asia/Novosibirsk, Asia/Omsk, Asia/Oral,
        Asia/Phnom_Penh, Asia/Pontianak, Asia/Pyongyang, Asia/Qatar, Asia/Qostanay, Asia/Qyzylorda, Asia/Riyadh,
        Asia/Sakhalin, Asia/Samarkand, Asia/Seoul ROK, Asia/Shanghai Asia/Chongqing Asia/Chungking Asia/Harbin PRC,
        Asia/Singapore Singapore, Asia/Srednekolymsk, Asia/Taipei ROC, Asia/Tashkent, Asia/Tbilisi, Asia/Tehran Iran,
        Asia/Thimphu Asia/Thimbu, Asia/Tokyo Japan, Asia/Tomsk, Asia/Ulaanbaatar Asia/Choibalsan Asia/Ulan_Bator,
        Asia/Urumqi Asia/Kashgar, Asia/Ust-Nera, Asia/Vientiane, Asia/Vladivostok, Asia/Yakutsk,
        Asia/Yangon Asia/Rangoon, Asia/Yekaterinburg, Asia/Yerevan, Atlantic/Azores, Atlantic/Bermuda,
        Atlantic/Canary, Atlantic/Cape_Verde, Atlantic/Faroe Atlantic/Faeroe, Atlantic/Madeira, Atlantic/Reykjavik,
        Atlantic/South_Georgia, Atlantic/St_Helena, Atlantic/Stanley, Australia/Adelaide Australia/South,
        Australia/Brisbane Australia/Queensland, Australia/Broken_Hill Australia/Yancowinna,
        Australia/Darwin Australia/North, Australia/Eucla, Australia/Hobart Australia/Currie Australia/Tasmania,
        Australia/Lindeman, Australia/Lord_Howe Australia/LHI, Australia/Melbourne Australia/Victoria,
        Australia/Perth Australia/West, Australia/Sydney Australia/ACT Australia/Canberra Australia/NSW, CET, CST6CDT,
        EET, EST, EST5EDT, Etc/GMT Etc/GMT+0 Etc/GMT-0 Etc/GMT0 Etc/Greenwich GMT GMT+0 GMT-0 GMT0 Greenwich,
        Etc/GMT+1, Etc/GMT+10, Etc/GMT+11, Etc/GMT+12, Etc/GMT+2, Etc/GMT+3, Etc/GMT+4, Etc/GMT+5, Etc/GMT+6,
        Etc/GMT+7, Etc/GMT+8, Etc/GMT+9, Etc/GMT-1, Etc/GMT-10, Etc/GMT-11, Etc/GMT-12, Etc/GMT-13, Etc/GMT-14,
        Etc/GMT-2, Etc/GMT-3, Etc/GMT-4, Etc/GMT-5, Etc/GMT-6, Etc/GMT-7, Etc/GMT-8, Etc/GMT-9,
        Etc/UTC Etc/UCT Etc/Universal Etc/Zulu UCT UTC Universal Zulu, Europe/Amsterdam, Europe/Andorra,
        Europe/Astrakhan, Europe/Athens, Europe/Belgrade Europe/Podgorica,
        Europe/Berlin Arctic/Longyearbyen Atlantic/Jan_Mayen, Europe/Brussels, Europe/Bucharest, Europe/Budapest,
        Europe/Chisinau Europe/Tiraspol, Europe/Copenhagen, Europe/Dublin Eire, Europe/Gibraltar, Europe/Guernsey,
        Europe/Helsinki Europe/Mariehamn, Europe/Isle_of_Man, Europe/Istanbul Asia/Istanbul Turkey, Europe/Jersey,
        Europe/Kaliningrad, Europe/Kirov, Europe/Kyiv Europe/Kiev Europe/Uzhgorod Europe/Zaporozhye,
        Europe/Lisbon Portugal, Europe/Ljubljana, Europe/London Europe/Belfast GB GB-Eire, Europe/Luxembourg,
        Europe/Madrid, Europe/Malta, Europe/Minsk, Europe/Monaco, Europe/Moscow W-SU, Europe/Oslo, Europe/Paris,
        Europe/Prague Europe/Bratislava, Europe/Riga, Europe/Rome Europe/San_Marino Europe/Vatican, Europe/Samara,
        Europe/Sarajevo, Europe/Saratov, Europe/Simferopol, Europe/Skopje, Europe/Sofia, Europe/Stockholm,
        Europe/Tallinn, Europe/Tirane, Europe/Ulyanovsk, Europe/Vaduz, Europe/Vienna, Europe/Vilnius,
        Europe/Volgograd, Europe/Warsaw Poland, Europe/Zagreb, Europe/Zurich Europe/Busingen, HST,
        Indian/Antananarivo, Indian/Chagos, Indian/Christmas, Indian/Cocos, Indian/Comoro, Indian/Kerguelen,
        Indian/Mahe, Indian/Maldives, Indian/Mauritius, Indian/Mayotte, Indian/Reunion, MET, MST, MST7MDT, PST8PDT,
        Pacific/Apia, Pacific/Auckland Antarctica/South_Pole NZ, Pacific/Bougainville, Pacific/Chatham NZ-CHAT,
        Pacific/Chuuk, Pacific/Easter Chile/EasterIsland, Pacific/Efate, Pacific/Fakaofo, Pacific/Fiji,
        Pacific/Funafuti, Pacific/Galapagos, Pacific/Gambier, Pacific/Guadalcanal Pacific/Ponape, Pacific/Guam,
        Pacific/Honolulu Pacific/Johnston US/Hawaii, Pacific/Kanton Pacific/Enderbury, Pacific/Kiritimati,
        Pacific/Kosrae, Pacific/Kwajalein Kwajalein, Pacific/Majuro, Pacific/Marquesas, Pacific/Midway, Pacific/Nauru,
        Pacific/Niue, Pacific/Norfolk, Pacific/Noumea, Pacific/Pago_Pago Pacific/Samoa US/Samoa, Pacific/Palau,
        Pacific/Pitcairn, Pacific/Pohnpei, Pacific/Port_Moresby Pacific/Truk Pacific/Yap, Pacific/Rarotonga,
        Pacific/Saipan, Pacific/Tahiti, Pacific/Tarawa, Pacific/Tongatapu, Pacific/Wake, Pacific/Wallis, WET,
        """;

    // Windows' name, and a zone that goes by it everywhere, as CLDR has them, and two that Windows still offers as old.
    private const string Windows =
        """
        AUS Central Standard Time = Australia/Darwin, AUS Eastern Standard Time = Australia/Sydney,
        Afghanistan Standard Time = Asia/Kabul, Alberta Standard Time = America/Edmonton,
        British Columbia Standard Time = America/Vancouver, Kamchatka Standard Time = Asia/Kamchatka,
        Manitoba Standard Time = America/Winnipeg, Mid-Atlantic Standard Time = Etc/GMT+2,
        Alaskan Standard Time = America/Anchorage,
        Aleutian Standard Time = America/Adak, Altai Standard Time = Asia/Barnaul, Arab Standard Time = Asia/Riyadh,
        Arabian Standard Time = Asia/Dubai, Arabic Standard Time = Asia/Baghdad,
        Argentina Standard Time = America/Buenos_Aires, Astrakhan Standard Time = Europe/Astrakhan,
        Atlantic Standard Time = America/Halifax, Aus Central W. Standard Time = Australia/Eucla,
        Azerbaijan Standard Time = Asia/Baku, Azores Standard Time = Atlantic/Azores,
        Bahia Standard Time = America/Bahia, Bangladesh Standard Time = Asia/Dhaka,
        Belarus Standard Time = Europe/Minsk, Bougainville Standard Time = Pacific/Bougainville,
        Canada Central Standard Time = America/Regina, Cape Verde Standard Time = Atlantic/Cape_Verde,
        Caucasus Standard Time = Asia/Yerevan, Cen. Australia Standard Time = Australia/Adelaide,
        Central America Standard Time = America/Guatemala, Central Asia Standard Time = Asia/Bishkek,
        Central Brazilian Standard Time = America/Cuiaba, Central Europe Standard Time = Europe/Budapest,
        Central European Standard Time = Europe/Warsaw, Central Pacific Standard Time = Pacific/Guadalcanal,
        Central Standard Time = America/Chicago, Central Standard Time (Mexico) = America/Mexico_City,
        Chatham Islands Standard Time = Pacific/Chatham, China Standard Time = Asia/Shanghai,
        Cuba Standard Time = America/Havana, Dateline Standard Time = Etc/GMT+12,
        E. Africa Standard Time = Africa/Nairobi, E. Australia Standard Time = Australia/Brisbane,
        E. Europe Standard Time = Europe/Chisinau, E. South America Standard Time = America/Sao_Paulo,
        Easter Island Standard Time = Pacific/Easter, Eastern Standard Time = America/New_York,
        Eastern Standard Time (Mexico) = America/Cancun, Egypt Standard Time = Africa/Cairo,
        Ekaterinburg Standard Time = Asia/Yekaterinburg, FLE Standard Time = Europe/Kiev,
        Fiji Standard Time = Pacific/Fiji, GMT Standard Time = Europe/London, GTB Standard Time = Europe/Bucharest,
        Georgian Standard Time = Asia/Tbilisi, Greenland Standard Time = America/Godthab,
        Greenwich Standard Time = Atlantic/Reykjavik, Haiti Standard Time = America/Port-au-Prince,
        Hawaiian Standard Time = Pacific/Honolulu, India Standard Time = Asia/Calcutta,
        Iran Standard Time = Asia/Tehran, Israel Standard Time = Asia/Jerusalem, Jordan Standard Time = Asia/Amman,
        Kaliningrad Standard Time = Europe/Kaliningrad, Korea Standard Time = Asia/Seoul,
        Libya Standard Time = Africa/Tripoli, Line Islands Standard Time = Pacific/Kiritimati,
        Lord Howe Standard Time = Australia/Lord_Howe, Magadan Standard Time = Asia/Magadan,
        Magallanes Standard Time = America/Punta_Arenas, Marquesas Standard Time = Pacific/Marquesas,
        Mauritius Standard Time = Indian/Mauritius, Middle East Standard Time = Asia/Beirut,
        Montevideo Standard Time = America/Montevideo, Morocco Standard Time = Africa/Casablanca,
        Mountain Standard Time = America/Denver, Mountain Standard Time (Mexico) = America/Mazatlan,
        Myanmar Standard Time = Asia/Rangoon, N. Central Asia Standard Time = Asia/Novosibirsk,
        Namibia Standard Time = Africa/Windhoek, Nepal Standard Time = Asia/Katmandu,
        New Zealand Standard Time = Pacific/Auckland, Newfoundland Standard Time = America/St_Johns,
        Norfolk Standard Time = Pacific/Norfolk, North Asia East Standard Time = Asia/Irkutsk,
        North Asia Standard Time = Asia/Krasnoyarsk, North Korea Standard Time = Asia/Pyongyang,
        Omsk Standard Time = Asia/Omsk, Pacific SA Standard Time = America/Santiago,
        Pacific Standard Time = America/Los_Angeles, Pacific Standard Time (Mexico) = America/Tijuana,
        Pakistan Standard Time = Asia/Karachi, Paraguay Standard Time = America/Asuncion,
        Qyzylorda Standard Time = Asia/Qyzylorda, Romance Standard Time = Europe/Paris,
        Russia Time Zone 10 = Asia/Srednekolymsk, Russia Time Zone 11 = Asia/Kamchatka,
        Russia Time Zone 3 = Europe/Samara, Russian Standard Time = Europe/Moscow,
        SA Eastern Standard Time = America/Cayenne, SA Pacific Standard Time = America/Bogota,
        SA Western Standard Time = America/La_Paz, SE Asia Standard Time = Asia/Bangkok,
        Saint Pierre Standard Time = America/Miquelon, Sakhalin Standard Time = Asia/Sakhalin,
        Samoa Standard Time = Pacific/Apia, Sao Tome Standard Time = Africa/Sao_Tome,
        Saratov Standard Time = Europe/Saratov, Singapore Standard Time = Asia/Singapore,
        South Africa Standard Time = Africa/Johannesburg, South Sudan Standard Time = Africa/Juba,
        Sri Lanka Standard Time = Asia/Colombo, Sudan Standard Time = Africa/Khartoum,
        Syria Standard Time = Asia/Damascus, Taipei Standard Time = Asia/Taipei,
        Tasmania Standard Time = Australia/Hobart, Tocantins Standard Time = America/Araguaina,
        Tokyo Standard Time = Asia/Tokyo, Tomsk Standard Time = Asia/Tomsk, Tonga Standard Time = Pacific/Tongatapu,
        Transbaikal Standard Time = Asia/Chita, Turkey Standard Time = Europe/Istanbul,
        Turks And Caicos Standard Time = America/Grand_Turk, US Eastern Standard Time = America/Indianapolis,
        US Mountain Standard Time = America/Phoenix, UTC = Etc/UTC, UTC+12 = Etc/GMT-12, UTC+13 = Etc/GMT-13,
        UTC-02 = Etc/GMT+2, UTC-08 = Etc/GMT+8, UTC-09 = Etc/GMT+9, UTC-11 = Etc/GMT+11,
        Ulaanbaatar Standard Time = Asia/Ulaanbaatar, Venezuela Standard Time = America/Caracas,
        Vladivostok Standard Time = Asia/Vladivostok, Volgograd Standard Time = Europe/Volgograd,
        W. Australia Standard Time = Australia/Perth, W. Central Africa Standard Time = Africa/Lagos,
        W. Europe Standard Time = Europe/Berlin, W. Mongolia Standard Time = Asia/Hovd,
        West Asia Standard Time = Asia/Tashkent, West Bank Standard Time = Asia/Hebron,
        West Pacific Standard Time = Pacific/Port_Moresby, Yakutsk Standard Time = Asia/Yakutsk,
        Yukon Standard Time = America/Whitehorse,
        """;

    // Names of a rule, not of a place, and the zone that has kept its clock since 1970. Newer data links the one to the
    // other, some has neither name; nobody lives in the other's country by it.
    private static readonly Dictionary<string, string> Places = new(StringComparer.OrdinalIgnoreCase)
    {
        ["EST5EDT"] = "America/New_York",
        ["CST6CDT"] = "America/Chicago",
        ["MST7MDT"] = "America/Denver",
        ["PST8PDT"] = "America/Los_Angeles",
        ["EST"] = "America/Panama",
        ["MST"] = "America/Phoenix",
        ["HST"] = "Pacific/Honolulu",
        ["CET"] = "Europe/Brussels",
        ["MET"] = "Europe/Brussels",
        ["EET"] = "Europe/Athens",
        ["WET"] = "Europe/Lisbon",
    };

    private static readonly Dictionary<string, string[]> Groups = Read();

    /// <summary>Every name of IANA's, old and new, in its letter case.</summary>
    public static IReadOnlySet<string> OfIana { get; } = Groups.Values.SelectMany(group => group).ToHashSet();

    /// <summary>
    /// The names to try in the zone data, in order: as asked, the zone's other names and, for a rule such as EST5EDT,
    /// those of a place that keeps the same clock.
    /// </summary>
    public static IEnumerable<string> Candidates(string name) =>
        SameAs(name)
            .Concat(Places.TryGetValue(name, out var place) ? SameAs(place) : [])
            .Prepend(name)
            .Distinct();

    /// <summary>Whether a name is one of UTC's, under which some data has no zone.</summary>
    public static bool IsUtc(string name) => SameAs(name).Any(same => same is "Etc/UTC" or "Etc/GMT");

    /// <summary>
    /// The names of the same zone, in the letter case of the table, the one that was asked for first; empty where the
    /// table does not know it.
    /// </summary>
    public static IEnumerable<string> SameAs(string name)
    {
        if (!Groups.TryGetValue(name, out var group)) return [];
        return group.OrderByDescending(other => other.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    private static Dictionary<string, string[]> Read()
    {
        var groups = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase);
        foreach (var zone in EntriesOf(Iana))
        {
            var group = zone.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var name in group) groups[name] = group;
        }

        foreach (var zone in EntriesOf(Windows))
        {
            var at = zone.IndexOf('=', StringComparison.Ordinal);
            groups.TryAdd(zone[..at].Trim(), groups[zone[(at + 1)..].Trim()]);
        }

        return groups;
    }

    private static string[] EntriesOf(string table) =>
        table
            .ReplaceLineEndings(" ")
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
