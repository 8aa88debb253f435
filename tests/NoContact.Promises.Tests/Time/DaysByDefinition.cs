namespace NoContact.Promises.Time;

/// <summary>
/// The days around a clock change, counted from the definition alone: day D starts at the first instant at which the
/// local clock stands at or past D at the day's start. For each quarter of an hour the clock can show, the first
/// instant at which it stood there is sought by reading the clock; a day has started once the quarter of its start
/// was first reached.
/// </summary>
internal sealed class DaysByDefinition
{
    public const int StartsADay = 96;

    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);
    private readonly long[] _quarterReached;

    public DaysByDefinition(TimeZoneInfo zone, DateTimeOffset change)
    {
        Instants = [.. Around(zone, change)];
        _quarterReached = new long[Instants.Length];
        var next = QuarterOnTheClock(0);
        for (var i = 0; i < Instants.Length; i++)
        {
            while (QuarterOnTheClock(i) >= next) next++;
            _quarterReached[i] = next - 1;
        }

        FirstSample = Array.FindIndex(Instants, at => at >= change - TimeSpan.FromHours(12));
        LongBefore = Array.FindIndex(Instants, at => at >= change - TimeSpan.FromHours(30));

        long QuarterOnTheClock(int i) => TimeZoneInfo.ConvertTime(Instants[i], zone).DateTime.Ticks / Quarter.Ticks;
    }

    /// <summary>Every instant the clock is read at, in order; the first two days only prepare the samples.</summary>
    public DateTimeOffset[] Instants { get; }

    /// <summary>The first sample, half a day before the change.</summary>
    public int FirstSample { get; }

    /// <summary>An instant 30 hours before the change.</summary>
    public int LongBefore { get; }

    /// <summary>
    /// The number of the day that an instant belongs to, where days start at a quarter of an hour of the day, 0–95.
    /// </summary>
    public int DayOf(int instant, int startQuarter) => (int)((_quarterReached[instant] - startQuarter) / StartsADay);

    // Each quarter of an hour from 62 hours before to 12 after; near the change the last tick before each of them
    // too; and the last tick before and the tick of every change in between: on either side of it the clock runs
    // straight on.
    private static SortedSet<DateTimeOffset> Around(TimeZoneInfo zone, DateTimeOffset change)
    {
        var instants = new SortedSet<DateTimeOffset>();
        var (from, until) = (change - TimeSpan.FromHours(62), change + TimeSpan.FromHours(12));
        for (var at = from; at <= until; at += Quarter)
        {
            instants.Add(at);
            if ((at - change).Duration() <= TimeSpan.FromHours(2)) instants.Add(at.AddTicks(-1));
            if (ClockChange.Between(zone, at, at + Quarter) is { } other)
                instants.UnionWith([other.AddTicks(-1), other]);
        }

        instants.Add(change.AddTicks(1));
        return instants;
    }
}
