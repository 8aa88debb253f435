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
    [InlineData("Africa/Harare", "africa/harare")]
    [InlineData("Europe/London", "europe/london")]
    public void A_name_in_other_letters_is_refused_before_and_after_the_zone_was_used(string name, string other)
    {
        Assert.Throws<BadInputException>(() => Engine.Begin(other));
        Engine.Begin(name);
        Assert.Throws<BadInputException>(() => Engine.Begin(other));
    }

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
