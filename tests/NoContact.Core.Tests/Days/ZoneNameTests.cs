using NoContact.Facts;
using static NoContact.Told;

namespace NoContact.Days;

public class ZoneNameTests
{
    [Theory]
    [InlineData("Europe//Vienna")]
    [InlineData("Europe///Vienna")]
    [InlineData("//Europe/Vienna")]
    [InlineData("/Europe/Vienna")]
    [InlineData("Europe/./Vienna")]
    [InlineData("Europe/Vienna/")]
    [InlineData("../zoneinfo/Europe/Vienna")]
    [InlineData("/usr/share/zoneinfo/Europe/Vienna")]
    [InlineData("posix/Europe/Vienna")]
    [InlineData("Europe/Vienna\0")]
    [InlineData("Europe/Vienna\n")]
    [InlineData(" Europe/Vienna")]
    [InlineData("")]
    [InlineData("/dev/zero")]
    public void Only_the_plain_name_of_a_zone_is_its_name(string name)
    {
        Engine.Begin("Europe/Vienna");

        Assert.Equal("$.zone", Assert.Throws<BadInputException>(() => Engine.Begin(name)).Problems.Single().Path);
    }

    [Theory]
    [InlineData("africa/harare", "Africa/Harare")]
    [InlineData("EUROPE/LONDON", "Europe/London")]
    [InlineData("Asia/Calcutta", "Asia/Kolkata")]
    [InlineData("Europe/Kyiv", "Europe/Kiev")]
    [InlineData("W. Europe Standard Time", "Europe/Berlin")]
    [InlineData("+05:30", "Asia/Kolkata")]
    [InlineData("-03:00", "America/Argentina/Buenos_Aires")]
    public void A_zone_is_known_by_any_of_its_names_and_keeps_the_one_that_was_told(string name, string same)
    {
        var (told, other) = (Engine.Begin(name), Engine.Begin(same));

        Assert.Equal(name, told.Zone);
        foreach (var day in Enumerable.Range(0, 400))
            Assert.Equal(other.InZone(Now.AddDays(day)), told.InZone(Now.AddDays(day)));
    }

    [Fact]
    public void Every_name_of_the_table_is_of_a_zone_in_any_letters_and_after_nothing_else_was_looked_up()
    {
        var known = TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).ToList();

        Assert.All(known.Where(id => id.Contains('/', StringComparison.Ordinal)), id =>
        {
            var fresh = NoContactEngine.Create();
            Assert.Equal(id.ToUpperInvariant(), fresh.Begin(id.ToUpperInvariant()).Zone);
        });
    }

    [Theory]
    [InlineData("+15:00")]
    [InlineData("+5:30")]
    [InlineData("05:30")]
    [InlineData("+05:60")]
    [InlineData("UTC+1")]
    public void What_is_no_offset_is_no_zone(string name) =>
        Assert.Throws<BadInputException>(() => Engine.Begin(name));

    [Fact]
    public void A_name_of_megabytes_is_refused_in_one_short_line() =>
        Assert.InRange(
            Assert.Throws<BadInputException>(() => Engine.Begin(new string('a', 10_000_000))).Message.Length,
            1,
            200);

    [Fact]
    public void Every_zone_of_the_system_that_is_not_a_copy_is_known()
    {
        foreach (var zone in TimeZoneInfo.GetSystemTimeZones().Where(zone => zone.HasIanaId))
            Assert.Equal(zone.Id, Engine.Begin(zone.Id).Zone);
    }
}
