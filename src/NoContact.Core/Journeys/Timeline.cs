using NoContact.Facts;

namespace NoContact.Journeys;

/// <summary>The facts that count, as corrected, in the order in which they are folded.</summary>
/// <remarks>
/// Recording order is <c>recordedAt</c> then id where every fact has a <c>recordedAt</c>, else the list's order.
/// </remarks>
internal sealed class Timeline
{
    private readonly HashSet<string>? _retracted;

    private Timeline(Fact[] recorded)
    {
        var corrections = new List<BreakupCorrected>();
        var hasUndos = false;
        foreach (var fact in recorded)
        {
            hasUndos |= fact is Retracted;
            if (fact is BreakupCorrected correction) corrections.Add(correction);
        }

        _retracted = hasUndos ? FactList.UndoneOf(recorded) : null;

        LastRecorded = recorded.Length > 0 ? recorded[^1] : null;
        var inForce = corrections.Where(correction => !IsRetracted(correction));
        var byBreakup = inForce.ToLookup(correction => correction.FactId, StringComparer.Ordinal);
        Entries = InOrderOfDates(EntriesThatCount(recorded, byBreakup));
    }

    /// <summary>One fact of the fold.</summary>
    /// <param name="Fact">The fact, a breakup as corrected.</param>
    /// <param name="At">When it counts: when it happened, or right behind the fact it comes after.</param>
    /// <param name="Rank">Its place in recording order, counted from 1.</param>
    public readonly record struct Entry(Fact Fact, DateTimeOffset At, int Rank);

    public List<Entry> Entries { get; }

    public Fact? LastRecorded { get; }

    /// <summary>When the first breakup that counts was; null where there is none.</summary>
    public DateTimeOffset? FirstBreakupAt
    {
        get
        {
            foreach (var entry in Entries)
                if (entry.Fact is Breakup) return entry.At;
            return null;
        }
    }

    public static Timeline From(AppendOnlyList<Fact> facts) => new(InRecordingOrder(facts.ToArray()));

    public bool IsRetracted(Fact fact) => _retracted is not null && _retracted.Contains(fact.Id);

    /// <summary>Recording order, where both were stamped.</summary>
    public static int CompareRecorded(Fact a, Fact b)
    {
        var byTime = a.RecordedAt!.Value.UtcTicks.CompareTo(b.RecordedAt!.Value.UtcTicks);
        return byTime != 0 ? byTime : string.CompareOrdinal(a.Id, b.Id);
    }

    /// <summary>Facts in recording order; the array itself is sorted.</summary>
    public static Fact[] InRecordingOrder(Fact[] recorded)
    {
        var isInOrder = true;
        for (var i = 0; i < recorded.Length; i++)
        {
            if (recorded[i].RecordedAt is null) return recorded;
            isInOrder = isInOrder && (i == 0 || CompareRecorded(recorded[i - 1], recorded[i]) <= 0);
        }

        if (!isInOrder) Array.Sort(recorded, CompareRecorded);
        return recorded;
    }

    private IEnumerable<Entry> EntriesThatCount(Fact[] recorded, ILookup<string, BreakupCorrected> corrections)
    {
        // Only what was told behind a fact that lay ahead asks for another's date.
        var dates = Array.Exists(recorded, fact => fact.After is not null)
            ? new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal)
            : null;
        for (var i = 0; i < recorded.Length; i++)
        {
            var fact = recorded[i];
            if (IsRetracted(fact)) continue;
            var asCorrected = fact is Breakup breakup ? Correct(breakup, corrections[breakup.Id]) : fact;
            var at = asCorrected.At;
            if (fact.After is { } id && dates!.TryGetValue(id, out var before) && before > at) at = before;
            dates?.TryAdd(fact.Id, at);
            yield return new Entry(asCorrected, at, i + 1);
        }
    }

    // Nearly every fact is told in the order in which it happened. The others are sorted by themselves and merged in.
    private static List<Entry> InOrderOfDates(IEnumerable<Entry> entries)
    {
        var inOrder = new List<Entry>();
        var late = new List<Entry>();
        foreach (var entry in entries)
        {
            var isLate = inOrder.Count > 0 && inOrder[^1].At > entry.At;
            if (isLate) late.Add(entry);
            else inOrder.Add(entry);
        }

        if (late.Count == 0) return inOrder;
        late.Sort(CompareDates);
        return Merge(inOrder, late);
    }

    // A fact was late because one in order lies behind it, so none is left over at the end.
    private static List<Entry> Merge(List<Entry> inOrder, List<Entry> late)
    {
        var all = new List<Entry>(inOrder.Count + late.Count);
        var next = 0;
        foreach (var entry in inOrder)
        {
            while (next < late.Count && CompareDates(late[next], entry) < 0)
            {
                all.Add(late[next]);
                next++;
            }

            all.Add(entry);
        }

        return all;
    }

    private static int CompareDates(Entry a, Entry b)
    {
        var byTime = a.At.CompareTo(b.At);
        return byTime != 0 ? byTime : a.Rank.CompareTo(b.Rank);
    }

    private static Breakup Correct(Breakup breakup, IEnumerable<BreakupCorrected> corrections) =>
        corrections.Aggregate(breakup, (corrected, next) => corrected with
        {
            EndedBy = next.EndedBy ?? corrected.EndedBy,
            At = next.HappenedAt ?? corrected.At,
        });
}
