using NoContact.Facts;

namespace NoContact.Journeys;

/// <summary>The facts that count, as corrected, in the order in which they are folded.</summary>
/// <remarks>Recording order is <c>recordedAt</c> then id where every fact has a <c>recordedAt</c>, else the list's order.</remarks>
internal sealed class Timeline
{
    private readonly HashSet<string> _retracted = new(StringComparer.Ordinal);

    private Timeline(Fact[] recorded)
    {
        var corrections = new List<BreakupCorrected>();
        foreach (var fact in recorded)
        {
            if (fact is Retracted undo) _retracted.Add(undo.FactId);
            if (fact is BreakupCorrected correction) corrections.Add(correction);
        }

        LastRecorded = recorded.Length > 0 ? recorded[^1] : null;
        Entries = ByDate(recorded, corrections.Where(correction => !IsRetracted(correction)).ToLookup(correction => correction.FactId, StringComparer.Ordinal));
    }

    /// <summary>One fact of the fold, with its place in recording order, counted from 1.</summary>
    public readonly record struct Entry(Fact Fact, int Rank);

    public List<Entry> Entries { get; }

    public Fact? LastRecorded { get; }

    public static Timeline Of(AppendOnlyList<Fact> facts) => new(InRecordingOrder(facts.ToArray()));

    public bool IsRetracted(Fact fact) => _retracted.Count > 0 && _retracted.Contains(fact.Id);

    /// <summary>Recording order, where both were stamped.</summary>
    public static int CompareRecorded(Fact a, Fact b) =>
        a.RecordedAt!.Value.UtcTicks.CompareTo(b.RecordedAt!.Value.UtcTicks) is var byTime and not 0 ? byTime : string.CompareOrdinal(a.Id, b.Id);

    private static Fact[] InRecordingOrder(Fact[] recorded)
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

    // Nearly every fact is told in the order in which it happened. The others are sorted by themselves and merged in.
    private List<Entry> ByDate(Fact[] recorded, ILookup<string, BreakupCorrected> corrections)
    {
        var (told, late) = (new List<Entry>(recorded.Length), new List<Entry>());
        for (var i = 0; i < recorded.Length; i++)
        {
            if (IsRetracted(recorded[i])) continue;
            var entry = new Entry(recorded[i] is Breakup breakup ? Corrected(breakup, corrections[breakup.Id]) : recorded[i], i + 1);
            (told.Count == 0 || told[^1].Fact.At.UtcTicks <= entry.Fact.At.UtcTicks ? told : late).Add(entry);
        }

        if (late.Count == 0) return told;
        late.Sort(CompareDates);
        var all = new List<Entry>(recorded.Length);
        var next = 0;
        foreach (var entry in told)
        {
            while (next < late.Count && CompareDates(late[next], entry) < 0) all.Add(late[next++]);
            all.Add(entry);
        }

        return all; // A fact was late because one told lies behind it, so none is left over.
    }

    private static int CompareDates(Entry a, Entry b) =>
        a.Fact.At.UtcTicks.CompareTo(b.Fact.At.UtcTicks) is var byTime and not 0 ? byTime : a.Rank.CompareTo(b.Rank);

    private static Breakup Corrected(Breakup breakup, IEnumerable<BreakupCorrected> corrections) =>
        corrections.Aggregate(breakup, (corrected, next) => corrected with
        {
            EndedBy = next.EndedBy ?? corrected.EndedBy,
            At = next.HappenedAt ?? corrected.At,
        });
}
