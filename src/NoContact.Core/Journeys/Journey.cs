using NoContact.Chart;
using NoContact.Days;
using NoContact.Facts;

namespace NoContact.Journeys;

/// <summary>One person, one relationship: an append-only list of facts, and what follows from them. Never changes, and is safe to share between threads.</summary>
public sealed class Journey
{
    /// <summary>How many facts a journey holds at the most: twenty-seven a day for ten years. More are refused at every door.</summary>
    public const int MostFacts = 100_000;

    internal Journey(string startZone, FactList log, Fact? lastRecorded, DayCalendar calendar, Circumstances circumstances)
    {
        StartZone = startZone;
        Log = log;
        LastRecorded = lastRecorded;
        Calendar = calendar;
        Circumstances = circumstances;
    }

    /// <summary>The IANA zone the journey began in.</summary>
    public string StartZone { get; }

    /// <summary>The IANA zone its days are counted in: the last <see cref="ZoneChanged"/>, else <see cref="StartZone"/>.</summary>
    public string Zone => Calendar.Zone;

    /// <summary>Every fact ever recorded, in the order of the list, retracted ones among them.</summary>
    public IReadOnlyList<Fact> Facts => Log.Facts;

    /// <summary>The facts that count, as corrected, by date: without what was undone.</summary>
    public IReadOnlyList<Fact> FactsInForce => [.. Timeline.Of(Log.Facts).Entries.Select(entry => entry.Fact)];

    /// <summary>What is in force after all of them.</summary>
    public Circumstances Circumstances { get; }

    /// <summary>Where the person stands.</summary>
    public BreakupState State => Circumstances.State;

    internal FactList Log { get; }

    internal Fact? LastRecorded { get; }

    internal DayCalendar Calendar { get; }

    /// <summary>The calendar date of an instant in this journey's zone, with the days starting at <see cref="NoContactPolicy.DayStartsAt"/>.</summary>
    public DateOnly DateOf(DateTimeOffset at) => Calendar.DateOf(at);

    /// <summary>An instant as the clock of this journey's zone shows it.</summary>
    public DateTimeOffset LocalTime(DateTimeOffset at) => Calendar.LocalTime(at);
}
