using System.Buffers;
using System.Text;
using NoContact.Facts;
using NoContact.Json;
using NodaTime.TimeZones;

namespace NoContact.Days;

public class TzdbZoneDataTests
{
    private static readonly NoContactEngine Engine =
        NoContactEngine.Create(options => options.ZoneData = TzdbZoneData.Default);

    [Fact]
    public void Every_answer_says_by_which_rules_it_was_counted()
    {
        var now = DateTimeOffset.UnixEpoch.AddYears(56);

        Assert.StartsWith("tzdb 20", Engine.ZoneDataName, StringComparison.Ordinal);
        Assert.Equal(Engine.ZoneDataName, Engine.Answer(Engine.Begin("UTC", now), urge: null, now).ZoneData);
        Assert.Matches("^system( 20[0-9]{2}[a-z])?$", NoContactEngine.Create().ZoneDataName);
    }

    // British Columbia stays at -07 since 2026.
    [Theory]
    [InlineData("America/Vancouver", "2026-12-01T07:30:00Z", "2027-01-01T07:30:00Z", 31)]
    [InlineData("America/Winnipeg", "2026-12-01T05:30:00Z", "2027-01-01T05:30:00Z", 31)]
    [InlineData("Africa/Casablanca", "2026-12-01T23:30:00Z", "2026-12-31T23:30:00Z", 30)]
    public void Days_are_counted_by_the_rules_of_2026(string zone, string from, string until, int days)
    {
        var (start, now) = (DateTimeOffset.Parse(from), DateTimeOffset.Parse(until));
        Fact[] facts =
        [
            new Breakup { Id = "1", At = start, EndedBy = EndedBy.Ex },
            new NoContactStarted { Id = "2", At = start },
        ];

        var journey = Engine.Load(new() { Zone = zone, Facts = facts }, now);

        Assert.Equal(days, Engine.Streak(journey, now).Days);

    }

    [Theory]
    [InlineData("Asia/Calcutta", 330)]
    [InlineData("asia/kolkata", 330)]
    [InlineData("Europe/Kiev", 120)]
    [InlineData("America/Buenos_Aires", -180)]
    [InlineData("Asia/Katmandu", 345)]
    [InlineData("India Standard Time", 330)]
    [InlineData("GMT", 0)]
    [InlineData("EST5EDT", -300)]
    [InlineData("+05:45", 345)]
    public void A_zone_goes_by_every_name_it_has(string zone, int minutes)
    {
        var january = DateTimeOffset.Parse("2027-01-10T12:00:00Z");

        var journey = Engine.Begin(zone, january);

        Assert.Equal(zone, journey.Zone);
        Assert.Equal(TimeSpan.FromMinutes(minutes), journey.InZone(january).Offset);
    }

    [Theory]
    [InlineData("UTC+05:30")]
    [InlineData("Factory")]
    [InlineData("Nowhere/At_All")]
    public void A_name_that_only_NodaTime_has_is_no_zones(string zone) =>
        Assert.Throws<BadInputException>(() => Engine.Begin(zone, DateTimeOffset.UnixEpoch));

    // Half an hour, 44 minutes and 30 seconds behind; and a day that was another one than its neighbours'.
    [Theory]
    [InlineData("Africa/Monrovia", "1970-01-01T00:05:00Z")]
    [InlineData("Asia/Kolkata", "1905-01-01T13:00:00Z")]
    [InlineData("Europe/Paris", "1905-01-01T13:00:00Z")]
    [InlineData("Asia/Manila", "1901-01-01T13:00:00Z")]
    public void An_offset_with_seconds_shuts_nobody_out_and_is_the_systems(string zone, string instant)
    {
        var at = DateTimeOffset.Parse(instant);
        Fact[] facts =
        [
            new ZoneChanged { Id = "0", At = at.AddYears(-800), Zone = "Asia/Manila" },
            new Breakup { Id = "1", At = at, EndedBy = EndedBy.Ex },
            new NoContactStarted { Id = "2", At = at },
            new Urge { Id = "3", At = at.AddHours(1), Intensity = 5, Channel = Channel.Text },
            new ZoneChanged { Id = "4", At = at.AddHours(2), Zone = zone },
        ];
        var byTzdb = AnswerBy(Engine);

        Assert.Equal(AnswerBy(NoContactEngine.Create()), byTzdb);
        Assert.Contains("\"verdict\":\"getSupportNow\"", byTzdb, StringComparison.Ordinal);

        string AnswerBy(NoContactEngine engine)
        {
            var crisis = new Urge
            {
                At = at,
                Intensity = 9,
                Channel = Channel.Text,
                Distress = [Distress.ThoughtsOfSelfHarm],
            };
            var journey = engine.Load(new() { Zone = zone, Facts = facts }, at.AddDays(1));
            var output = new ArrayBufferWriter<byte>();
            WireJson.Write(output, engine.Answer(journey, crisis, at.AddDays(1)) with { ZoneData = "" });
            return Encoding.UTF8.GetString(output.WrittenSpan);
        }
    }

    // CLDR's table, as NodaTime carries it.
    [Fact]
    public void A_Windows_name_means_what_it_means_everywhere()
    {
        var windows = TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping;
        var now = DateTimeOffset.Parse("2026-12-01T12:00:00Z");

        Assert.All(windows, pair =>
            Assert.Equal(
                Engine.Begin(pair.Value, now).InZone(now).Offset,
                Engine.Begin(pair.Key, now).InZone(now).Offset));
    }

    // Since 1995: of what was before, a later release may know better.
    [Fact]
    public void It_agrees_with_the_system_but_for_what_changed_since_the_systems_data()
    {
        string[] changed =
        [
            "Africa/Casablanca", "Africa/El_Aaiun", "America/Edmonton", "America/Havana", "America/Inuvik",
            "America/Vancouver", "America/Winnipeg", "America/Yellowknife", "Canada/Central", "Canada/Mountain",
            "Canada/Pacific", "Cuba", "Europe/Chisinau", "Europe/Tiraspol", "America/Rainy_River",
        ];
        var odd = new List<string>();
        foreach (var zone in TimeZoneInfo.GetSystemTimeZones().Where(zone => zone.HasIanaId))
        {
            if (changed.Contains(zone.Id) || TzdbZoneData.Default.Find(zone.Id) is not { } offsetAt) continue;
            for (var at = new DateTimeOffset(1995, 1, 1, 0, 30, 0, TimeSpan.Zero); at.Year < 2038; at = at.AddHours(9))
            {
                if (offsetAt(at) == zone.GetUtcOffset(at)) continue;
                odd.Add($"{zone.Id} at {at:u}: {offsetAt(at)}, by the system {zone.GetUtcOffset(at)}");
                break;
            }
        }

        Assert.Empty(odd);
    }
}
