using System.Globalization;
using NoContact.Facts;
using NoContact.Journeys;

namespace NoContact.Benchmarks.Histories;

/// <summary>Journeys of many facts: a contact each day, and no contact begun again after it.</summary>
internal static class Grown
{
    public static readonly DateTimeOffset Start = new(1990, 1, 1, 20, 0, 0, TimeSpan.Zero);

    /// <summary>The end of the last of so many facts, a few minutes on.</summary>
    public static DateTimeOffset EndOf(int facts) => At(facts).AddMinutes(10);

    public static JourneyDocument Document(int facts) =>
        new() { Zone = "Europe/London", Facts = [.. Enumerable.Range(0, facts).Select(Fact)] };

    public static Fact Fact(int i)
    {
        var (id, at) = (i.ToString(CultureInfo.InvariantCulture), At(i));
        if (i == 0) return new Breakup { Id = id, At = at, RecordedAt = at, EndedBy = EndedBy.Ex };
        if (i % 2 == 1) return new NoContactStarted { Id = id, At = at, RecordedAt = at };
        return new ContactMade
        {
            Id = id, At = at, RecordedAt = at, Channel = Channel.Text, Purpose = Purpose.Personal,
        };
    }

    // Two facts a day, as long as the calendar holds them; more of them on a day where there are very many.
    private static DateTimeOffset At(int i) => Start.AddHours(i < 20_000 ? i * 12 : 240_000 + ((i - 20_000) / 50.0));
}
