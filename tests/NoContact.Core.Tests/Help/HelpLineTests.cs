using NoContact.Days;
using NoContact.Facts;
using NoContact.Languages;
using PhoneNumbers;

namespace NoContact.Help;

/// <summary>The table of help lines, row by row, and hour by hour.</summary>
public class HelpLineTests
{
    private static readonly HelpLine Ours = new()
    {
        Country = "GB",
        Kind = HelpKind.Crisis,
        Number = "0300 0",
        Name = "Ours",
        Hours = "24/7",
        Confidence = Confidence.High,
        VerifiedOn = new(2026, 11, 1),
        Source = "us",
    };

    private static readonly ZoneCatalogue Zones = new(SystemZoneData.Instance);
    private static readonly DateTimeOffset Sunday = new(2026, 11, 29, 0, 0, 0, TimeSpan.Zero);

    private static readonly (Distress Sign, HelpKind First)[] Crises =
    [
        (Distress.ThoughtsOfSelfHarm, HelpKind.Crisis),
        (Distress.ImmediateDanger, HelpKind.Emergency),
        (Distress.ThoughtsOfHarmingThem, HelpKind.Emergency),
    ];

    public static TheoryData<string> Countries => [.. HelpLines.BuiltIn.Select(line => line.Country).Distinct()];

    [Fact]
    public void There_are_lines_of_sixty_five_countries_and_more() => Assert.InRange(Countries.Count, 65, 300);

    [Fact]
    public void Every_line_is_sourced_dated_and_named_and_stands_once()
    {
        Assert.All(HelpLines.BuiltIn, line =>
        {
            Assert.Equal(2, line.Country.Length);
            Assert.True(ZoneCountries.IsCountry(line.Country), line.Country);
            Assert.InRange(line.Source.Length, 4, 200);
            Assert.Null(line.Problem);
            Assert.InRange(line.VerifiedOn, new(2010, 1, 1), new(2026, 11, 27));
            Assert.True(line.Kind == HelpKind.Emergency || line.Name.Length > 0, line.Number);
            Assert.True(Enum.IsDefined(line.Confidence));
        });
        Assert.Distinct(HelpLines.BuiltIn.Select(line => (line.Country, line.Kind, line.Number)));
    }

    [Fact]
    public void A_chat_has_an_address_that_a_browser_opens() =>
        Assert.All(HelpLines.BuiltIn.Where(line => line.Ways == HelpWays.Chat), line =>
        {
            Assert.True(Uri.TryCreate(line.Uri, UriKind.Absolute, out var address), line.Number);
            Assert.Equal("https", address.Scheme);
            Assert.Contains('.', address.Host);
            Assert.Equal(line.Uri.TrimEnd('/'), address.ToString().TrimEnd('/'));
        });

    // What libphonenumber knows of a country: its numbers, and its short ones. What it does not know of is named.
    [Theory]
    [MemberData(nameof(Countries))]
    public void Every_number_is_one_of_its_country(string country)
    {
        var (numbers, shorts) = (PhoneNumberUtil.GetInstance(), ShortNumberInfo.GetInstance());
        string[] unknownToIt =
        [
            .. HelpLines.BuiltIn.Where(line => line.Country == country && !IsKnown(line)).Select(line => line.Number),
        ];

        Assert.Equal(UnknownToLibphonenumber.GetValueOrDefault(country, []), unknownToIt);

        bool IsKnown(HelpLine line)
        {
            if (line.Ways == HelpWays.Chat) return true;
            try
            {
                var number = numbers.Parse(line.Number, country);
                return numbers.IsPossibleNumber(number) && numbers.IsValidNumber(number)
                    || shorts.IsPossibleShortNumberForRegion(number, country)
                    || shorts.IsValidShortNumberForRegion(number, country);
            }
            catch (NumberParseException)
            {
                return false;
            }
        }
    }

    private static Dictionary<string, string[]> UnknownToLibphonenumber { get; } = new()
    {
        ["AE"] = ["116 111"], ["FO"] = ["116 111"], ["GR"] = ["1018"], ["MA"] = ["8350"], ["PH"] = ["1553"],
        ["RE"] = ["3114", "3919"], ["YT"] = ["3919"],
    };

    [Fact]
    public void A_number_is_dialled_as_it_is() =>
        Assert.Equal(
            ["tel:116123", "tel:08001110111", "tel:*4141", "tel:+254722178177", "sms:85258", "tel:18007997233"],
            new[] { "116 123", "0800 111 0 111", "*4141", "+254 722 178 177", "85258", "1-800-799-7233" }
                .Select(number => HelpLines.BuiltIn.First(line => line.Number == number).Uri));

    [Theory]
    [MemberData(nameof(Countries))]
    public void At_any_hour_of_a_week_the_first_to_turn_to_is_open_or_is_the_emergency_number(string country)
    {
        foreach (var (sign, _) in Crises)
        {
            for (var hour = 0; hour < 7 * 24; hour++)
            {
                var now = Sunday.AddHours(hour);
                var resources = In(country, sign, now);

                Assert.True(resources[0].IsOpen == true || resources[0].Id == "emergency", $"{country} {sign} {now:u}");
                Assert.Contains(resources, resource => resource.IsOpen == true || resource.Id == "emergency");
                Assert.Equal(resources.OrderBy(Rank).Select(Rank), resources.Select(Rank));
                Assert.False(resources[0].Uri?.StartsWith("sms:", StringComparison.Ordinal) ?? false);
            }
        }

        static int Rank(Resource resource) => (resource.IsOpen, resource.Id, resource.Contact) switch
        {
            (_, "find-a-helpline", _) => 4,
            _ when resource is { Country: "CA", Languages: ["fr"] } => 3, // Another is answered in English.
            (true, _, _) or (_, "emergency", null) => 0,
            (null, _, _) => 1,
            _ => 2,
        };
    }

    [Theory]
    [InlineData("BE", "fr", "0800 32 123", "1813")]
    [InlineData("BE", "nl", "1813", "0800 32 123")]
    [InlineData("BE", "de", "108", "1813")]
    [InlineData("CA", "en", "988", "535353")]
    public void Where_a_country_has_lines_in_several_languages_those_in_ones_own_come_first(
        string country, string language, string own, string other)
    {
        var engine = Told.Engine.For(new(language, country));

        var crisis = engine.Help().Where(help => help.Id == "crisis-line").Select(help => help.Contact).ToList();

        Assert.Equal(own, crisis[0]);
        Assert.True(crisis.IndexOf(other) > 0);
    }

    [Fact]
    public void Where_no_line_is_known_to_be_in_ones_own_language_none_is_put_behind()
    {
        static IEnumerable<string?> Help(string language) =>
            Told.Engine.For(new(language, "FI")).Help().Select(help => help.Contact);

        Assert.Equal(Help("en"), Help("es"));
    }

    [Fact]
    public void Hours_are_worked_out_in_the_lines_zone_and_said_by_the_persons_clock()
    {
        const string children = "116 111";
        var atThree = new DateTimeOffset(2026, 11, 30, 14, 0, 0, TimeSpan.Zero); // A Monday, 15:00 in Berlin.

        Assert.Equal((true, "open now, until 20:00"), Children("Europe/Berlin", atThree));
        Assert.Equal((true, "open now, until 14:00"), Children("America/New_York", atThree));
        Assert.Equal((false, "closed now, opens at 14:00"), Children("Europe/Berlin", atThree.AddHours(-4)));
        Assert.Equal((false, "closed now, opens at 14:00 on Monday"), Children("Europe/Berlin", atThree.AddHours(-24)));

        (bool?, string?) Children(string zone, DateTimeOffset now)
        {
            var engine = Told.Engine.For(new(Country: "DE", DeviceZone: zone));
            var child = Told.Holding().Answered(Question.Under18, YesNoUnknown.Yes).Build();
            var line = engine.Evaluate(child, Wish(now), now).Resources.Single(person => person.Contact == children);
            return (line.IsOpen, line.Hours);
        }
    }

    [Theory]
    [InlineData("Europe/Berlin Mo-Fr 09:00-17:00", "2026-03-27T15:59:00Z", true, "2026-03-27T16:00:00Z")]
    [InlineData("Europe/Berlin Mo-Fr 09:00-17:00", "2026-03-27T16:00:00Z", false, "2026-03-30T07:00:00Z")]
    [InlineData("Europe/Copenhagen Mo-Su 09:00-05:00", "2026-03-29T01:30:00Z", true, "2026-03-29T03:00:00Z")]
    [InlineData("Europe/Copenhagen Mo-Su 09:00-05:00", "2026-03-29T04:00:00Z", false, "2026-03-29T07:00:00Z")]
    [InlineData("Europe/Luxembourg Fr-Sa 11:00-03:00", "2026-11-29T01:30:00Z", true, "2026-11-29T02:00:00Z")]
    [InlineData("Asia/Kuala_Lumpur Mo-Su 08:00-24:00", "2026-11-28T15:59:00Z", true, "2026-11-28T16:00:00Z")]
    [InlineData("Europe/Berlin Mo-Fr 09:00-17:00", "9999-12-31T23:59:59Z", false, null)]
    [InlineData("Pacific/Auckland Mo-Su 09:00-17:00", "9999-12-31T00:00:00Z", true, null)]
    [InlineData("Pacific/Auckland Mo-Fr 09:00-17:00", "0001-01-01T00:00:00Z", true, "0001-01-01T05:20:00Z")]
    [InlineData("24/7", "2026-11-28T15:59:00Z", true, null)]
    [InlineData("?", "2026-11-28T15:59:00Z", null, null)]
    public void Hours_hold_over_nights_weeks_and_clock_changes(string hours, string at, bool? isOpen, string? change)
    {
        var opening = OpeningHours.Parse(hours);

        Assert.Equal(isOpen, opening.IsOpenAt(Told.At(at), Zones));
        Assert.Equal(change is null ? null : Told.At(change), opening.NextChangeAfter(Told.At(at), Zones));
    }

    [Theory]
    [InlineData("day and night")]
    [InlineData("Europe/Berlin")]
    [InlineData("Europe/Berlin Mo 9-17")]
    [InlineData("Europe/Berlin Xx 09:00-17:00")]
    [InlineData("Europe/Berlin Mo-We-Fr 09:00-17:00")]
    public void Hours_of_another_shape_are_refused(string hours) =>
        Assert.Throws<FormatException>(() => OpeningHours.Parse(hours));

    [Theory]
    [InlineData("GB", "America/New_York", "US", "Europe/London", "999")]
    [InlineData(null, "America/New_York", "GB", "Europe/London", "911")]
    [InlineData("ZZ", "Etc/UTC", "DE", "Europe/London", "112")]
    [InlineData(null, null, null, "Europe/London", "999")]
    [InlineData(null, null, null, "GMT Standard Time", null)]
    [InlineData(null, "Nowhere/Atall", null, "Iceland", "112")]
    [InlineData(null, "Europe/Bratislava", null, "Europe/London", "112")]
    public void Help_is_that_of_the_country_said_the_devices_the_hosts_or_the_journeys(
        string? said,
        string? device,
        string? host,
        string journey,
        string? emergency)
    {
        var engine = NoContactEngine.Create(options => options.Country = host)
            .For(new(Country: said, DeviceZone: device));

        Assert.Equal(emergency, engine.Help(journey).First(resource => resource.Id == "emergency").Contact);
    }

    [Fact]
    public void Every_zone_of_the_machine_has_its_country()
    {
        const string table = "/usr/share/zoneinfo/zone.tab";
        if (!File.Exists(table)) return;
        var rows = File.ReadLines(table).Where(row => !row.StartsWith('#')).Select(row => row.Split('\t')).ToList();

        Assert.All(rows, row => Assert.Equal(row[0], ZoneCountries.Find(row[2])));
    }

    // Where an old name's link leads into another country, the name's own counts.
    [Fact]
    public void Every_old_name_of_the_machine_lies_where_its_zone_lies_or_in_a_country_of_ours()
    {
        const string links = "/usr/share/zoneinfo/tzdata.zi";
        if (!File.Exists(links)) return;
        Dictionary<string, string> own = new()
        {
            ["Africa/Asmera"] = "ER", ["Africa/Timbuktu"] = "ML", ["America/Coral_Harbour"] = "CA",
            ["America/Virgin"] = "VI", ["Antarctica/South_Pole"] = "AQ", ["Atlantic/Jan_Mayen"] = "SJ",
            ["Iceland"] = "IS", ["Pacific/Ponape"] = "FM", ["Pacific/Truk"] = "FM", ["Pacific/Yap"] = "FM",
        };
        var told = File.ReadLines("/usr/share/zoneinfo/zone.tab").Select(row => row.Split('\t'))
            .Where(row => row.Length > 2)
            .Select(row => row[2])
            .ToHashSet(StringComparer.Ordinal);

        foreach (var link in File.ReadLines(links).Where(line => line.StartsWith("L ", StringComparison.Ordinal)))
        {
            var (target, name) = (link.Split(' ')[1], link.Split(' ')[2]);
            if (told.Contains(name)) continue;
            Assert.Equal(own.GetValueOrDefault(name) ?? ZoneCountries.Find(target), ZoneCountries.Find(name));
        }
    }

    [Fact]
    public void A_country_without_lines_gets_words_and_no_other_countrys_number()
    {
        var resources = In("AQ", Distress.ThoughtsOfSelfHarm, Sunday);

        Assert.Equal(["emergency", "find-a-helpline"], resources.Select(resource => resource.Id));
        Assert.Null(resources[0].Contact);
    }

    // Which zones those are, by name: read in review whenever a line or a zone comes or goes.
    [Fact]
    public void Every_zone_has_its_countrys_lines_or_is_listed_as_one_without()
    {
        var listed = HelpLines.BuiltIn.Select(line => line.Country).ToHashSet(StringComparer.Ordinal);
        var zones = ZoneNames.OfIana.ToLookup(name => ZoneCountries.Find(name) ?? "none", StringComparer.Ordinal);
        var without = zones.Where(country => !listed.Contains(country.Key))
            .OrderBy(country => country.Key, StringComparer.Ordinal)
            .Select(country => $"| {country.Key} | {string.Join(", ", country.Order(StringComparer.Ordinal))} |");

        HeldText.Holds(
            "docs/help-lines.md",
            "zones",
            string.Join('\n', without.Prepend("| - | - |").Prepend("| country | zones |")));
        foreach (var name in ZoneNames.OfIana)
        {
            var country = ZoneCountries.Find(name);
            var countries = Told.Engine.For(new(DeviceZone: name)).Help().Select(help => help.Country);
            var isForAnyone = HelpLines.BuiltIn.Any(line =>
                line.Country == country && line.Kind is (HelpKind.Crisis or HelpKind.Emergency));
            Assert.Equal(isForAnyone ? [country!] : [], countries.OfType<string>().Distinct());
        }
    }

    [Fact]
    public void Hours_that_are_given_may_differ_on_holidays()
    {
        var afraid = Told.Holding().Answered(Question.AfraidOfThem, YesNoUnknown.Yes);
        var lines = (afraid with { Engine = Told.Engine.For(new(Country: "DE")) }).Urge().Resources;

        Assert.Contains("On holidays hours may differ.", lines.First(line => line.Contact == "0800 1239900").Notes);
        Assert.DoesNotContain("On holidays hours may differ.", lines.First(line => line.Contact == "116 016").Notes);
    }

    [Fact]
    public void Who_is_afraid_is_shown_the_lines_of_every_region_at_once()
    {
        var afraid = Told.Holding().Answered(Question.AfraidOfThem, YesNoUnknown.Yes);
        var card = (afraid with { Engine = Told.Engine.For(new(Country: "GB")) }).Urge().Card!;

        Assert.Equal(
            ["England", "Scotland", "Wales", "Northern Ireland"],
            card.People.Select(person => person.Region));
    }

    [Fact]
    public void What_is_written_to_stands_behind_what_is_called_and_says_how_it_begins()
    {
        var afraid = Told.Holding().Answered(Question.AfraidOfThem, YesNoUnknown.Yes);
        var lines = (afraid with { Engine = Told.Engine.For(new(Country: "US")) }).Urge().Resources;

        Assert.Equal(
            ["tel:18007997233", "sms:88788", "https://thehotline.org", "tel:911", "tel:988"],
            lines.Take(5).Select(line => line.Uri));
        Assert.Equal(
            ("begin with the word START", "By text message."),
            (lines[1].Press, lines[1].Notes[0]));
        Assert.Contains("The message may show on the bill and stays in the phone.", lines[1].Notes);
    }

    [Fact]
    public void A_host_may_add_a_line_and_order_them()
    {
        var engine = NoContactEngine.Create(options => options.HelpLines = [Ours, .. options.HelpLines])
            .For(new(Country: "GB"));

        Assert.Equal("Ours", engine.Help()[0].Name);
        Assert.Equal("Samaritans", engine.Help()[1].Name);
    }

    [Theory]
    [InlineData("country of two letters", "X", "116 123", "24/7", true, HelpWays.Call)]
    [InlineData("neither a number", "GB", "1-800-SUICIDE", "24/7", true, HelpWays.Call)]
    [InlineData("neither a number", "GB", "  ", "24/7", true, HelpWays.Call)]
    [InlineData("neither a number", "GB", "https://example.org", "24/7", true, HelpWays.Chat)]
    [InlineData("chat alone", "GB", "116 123", "24/7", true, HelpWays.Text | HelpWays.Chat)]
    [InlineData("hours '9-5'", "GB", "116 123", "9-5", true, HelpWays.Call)]
    [InlineData("no date", "GB", "116 123", "24/7", false, HelpWays.Call)]
    public void A_row_that_cannot_be_right_is_refused_where_the_engine_is_made(
        string problem,
        string country,
        string number,
        string hours,
        bool isDated,
        HelpWays ways)
    {
        var row = Ours with
        {
            Country = country,
            Number = number,
            Hours = hours,
            VerifiedOn = isDated ? Ours.VerifiedOn : default,
        };

        var refused = Assert.Throws<ArgumentException>(() =>
            NoContactEngine.Create(options => options.HelpLines = [row with { Ways = ways }]));

        Assert.StartsWith("NoContactOptions.HelpLines[0] ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(problem, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_is_copied_has_its_own_hours_and_date()
    {
        var office = HelpLines.BuiltIn[0] with
        {
            Hours = "Europe/London Mo-Fr 09:00-17:00",
            VerifiedOn = new(2020, 1, 1),
        };

        Assert.False(office.Opening.IsDayAndNight);
        Assert.True(office.IsStaleOn(new(2026, 11, 28)));
        Assert.Equal(office, office with { Name = office.Name });
    }

    [Fact]
    public void Hours_that_touch_are_one()
    {
        var monday = Told.At("2026-11-23T19:00:00Z");

        Assert.Equal(
            Told.At("2026-11-27T23:00:00Z"),
            OpeningHours.Parse("Europe/Berlin Mo-Fr 00:00-24:00").NextChangeAfter(monday, Zones));
        Assert.True(OpeningHours.Parse("Europe/Berlin Mo-Su 00:00-24:00").IsDayAndNight);
    }

    // One part of an emergency number, of a region or of a network is not the whole of it.
    [Theory]
    [InlineData("EG", "123 122 findahelpline.com")]
    [InlineData("NO", "116 123 113 112")]
    [InlineData("PH", "0919-057-1553 0917-899-8727 1553 911")]
    public void A_crisis_card_has_all_who_serve_only_some(string country, string contacts) =>
        Assert.Equal(
            contacts,
            string.Join(
                ' ',
                Told.Engine.For(new Audience(Country: country))
                    .Evaluate(
                        Told.Engine.Begin("UTC", Sunday),
                        Wish(Sunday) with
                        {
                            Distress = [Distress.ThoughtsOfSelfHarm],
                        },
                        Sunday)
                    .Card.People.Select(person => person.Contact)));

    [Fact]
    public void Where_nobody_knows_the_persons_clock_hours_are_those_of_the_lines()
    {
        var early = Told.At("2026-11-30T06:30:00Z"); // 07:30 in Denmark, where the line opens at nine.

        Assert.Contains(
            "closed now, opens at 09:00",
            Told.Engine.For(new Audience(Country: "DK"))
                .Evaluate(Told.Engine.Load(new() { Zone = "Mars/Base", Facts = [] }, early), Wish(early), early)
                .Resources.Select(line => line.Hours));
    }

    [Fact]
    public void A_card_is_not_empty_where_all_there_is_is_a_text_line_of_one_region()
    {
        var row = Ours with
        {
            Country = "XK",
            Number = "85258",
            Ways = HelpWays.Text,
            Region = "the north",
        };
        var engine = NoContactEngine.Create(options => options.HelpLines = [row]).For(new(Country: "XK"));

        var advice = engine.Evaluate(engine.Begin("UTC", Sunday), Wish(Sunday), Sunday);

        Assert.Equal("85258", advice.Card.People[0].Contact);
    }

    [Fact]
    public void A_host_may_add_a_country_of_its_own()
    {
        var row = Ours with { Country = "XK", Kind = HelpKind.Emergency, Number = "192", Name = "" };
        var engine = NoContactEngine.Create(options => options.HelpLines = [row, .. options.HelpLines]);

        Assert.Equal("192", engine.For(new(Country: "xk", DeviceZone: "Europe/Belgrade")).Help()[0].Contact);
        Assert.Null(Told.Engine.For(new(Country: "XK", DeviceZone: "Europe/Belgrade")).Help()[0].Country);
    }

    [Fact]
    public void A_line_is_stale_after_180_days()
    {
        var line = HelpLines.BuiltIn[0] with { };
        var fresh = line.VerifiedOn.AddDays(HelpLine.FreshForDays);

        Assert.False(line.IsStaleOn(fresh));
        Assert.True(line.IsStaleOn(fresh.AddDays(1)));
    }

    private static IReadOnlyList<Resource> In(string country, Distress sign, DateTimeOffset now) =>
        Told.Engine.For(new Audience(Country: country))
            .Evaluate(Told.Engine.Begin("UTC", now), Wish(now) with { Distress = [sign] }, now)
            .Resources;

    private static Urge Wish(DateTimeOffset at) => new() { At = at, Intensity = 5, Channel = Channel.Other };
}
