using NoContact.Samples.Console.Views;

namespace NoContact.Samples.Console;

public class WhenTests
{
    private static readonly DateTime Local = new(2026, 3, 30, 21, 15, 0);

    [Theory]
    [InlineData("", "2026-03-30T21:15")]
    [InlineData("20:05", "2026-03-30T20:05")]
    [InlineData("today 7:05", "2026-03-30T07:05")]
    [InlineData("yesterday", "2026-03-29T12:00")]
    [InlineData("Yesterday 23:50", "2026-03-29T23:50")]
    [InlineData("gestern 23:50", "2026-03-29T23:50")]
    [InlineData("hoy", "2026-03-30T12:00")]
    [InlineData("2026-03-01", "2026-03-01T12:00")]
    [InlineData("2026-03-01 20:00", "2026-03-01T20:00")]
    public void A_time_is_understood_as_people_write_it(string text, string expected) =>
        Assert.Equal(
            DateTime.Parse(expected, System.Globalization.CultureInfo.InvariantCulture),
            TimeWords.Parse(text, Local));

    [Theory]
    [InlineData("tomorrow")]
    [InlineData("25:00")]
    [InlineData("2026-13-01")]
    [InlineData("2030-01-01")]
    public void What_is_not_understood_is_asked_again(string text) => Assert.Null(TimeWords.Parse(text, Local));
}
