using System.Collections.Immutable;
using NoContact.Days;
using NoContact.Facts;

namespace NoContact.Journeys;

/// <summary>
/// What is counted of the urges as the fold goes, so that no answer walks through all facts. Each is counted by the
/// clocks of the zone in force at it.
/// </summary>
internal sealed record UrgeTally
{
    /// <summary>So many of the latest are compared with those before them.</summary>
    public const int Lately = 10;

    private static readonly int Motives = Enum.GetValues<Motive>().Length;

    private int _heldBefore;
    private bool _isLastHeld;
    private ImmutableArray<int> _latest = [];
    private long _strengthBefore;

    /// <summary>Of no urges.</summary>
    public static UrgeTally None { get; } = new();

    public int Urges { get; private init; }

    /// <summary>After how many no contact that counts came before the next urge, or at all.</summary>
    public int Held => _heldBefore + (_isLastHeld ? 1 : 0);

    public ImmutableArray<int> ByHour { get; private init; } = [.. new int[24]];

    /// <summary>Monday first.</summary>
    public ImmutableArray<int> ByWeekday { get; private init; } = [.. new int[7]];

    /// <summary>By the number of the motive.</summary>
    public ImmutableArray<int> ByMotive { get; private init; } = [.. new int[Motives]];

    /// <summary>When the latest was; null where there is none.</summary>
    public DateTimeOffset? Last { get; private init; }

    /// <summary>
    /// The longest time between one and the next, in calendar days by the clocks of where the person lived at the next.
    /// </summary>
    public int LongestGap { get; private init; }

    /// <summary>The mean strength of the latest ten; 0 where there are none.</summary>
    public double StrengthLately => _latest.IsEmpty ? 0 : _latest.Average();

    /// <summary>The mean strength of those before them; 0 where there are none.</summary>
    public double StrengthBefore => Urges <= Lately ? 0 : (double)_strengthBefore / (Urges - Lately);

    /// <summary>With one urge more.</summary>
    /// <param name="urge">The urge.</param>
    /// <param name="at">When.</param>
    /// <param name="calendar">The days of the zone in force.</param>
    public UrgeTally With(Urge urge, DateTimeOffset at, DayCalendar calendar)
    {
        var isFull = _latest.Length == Lately;
        return this with
        {
            Urges = Urges + 1,
            _heldBefore = Held,
            _isLastHeld = true,
            ByHour = OneMore(ByHour, calendar.LocalTime(at).Hour),
            ByWeekday = OneMore(ByWeekday, ((int)calendar.DateOf(at).DayOfWeek + 6) % 7),
            ByMotive = urge.Motives.Distinct().Aggregate(ByMotive, (counts, motive) => OneMore(counts, (int)motive)),
            Last = at,
            LongestGap = Math.Max(LongestGap, DaysSinceLast(at, calendar)),
            _strengthBefore = _strengthBefore + (isFull ? _latest[0] : 0),
            _latest = (isFull ? _latest.RemoveAt(0) : _latest).Add(urge.Intensity),
        };
    }

    /// <summary>The calendar days since the latest; 0 where there is none.</summary>
    public int DaysSinceLast(DateTimeOffset at, DayCalendar calendar) =>
        Last is { } last ? calendar.DayOf(at) - calendar.DayOf(last) : 0;

    /// <summary>After a contact that counts.</summary>
    public UrgeTally WithContact() => _isLastHeld ? this with { _isLastHeld = false } : this;

    private static ImmutableArray<int> OneMore(ImmutableArray<int> counts, int at) =>
        counts.SetItem(at, counts[at] + 1);
}
