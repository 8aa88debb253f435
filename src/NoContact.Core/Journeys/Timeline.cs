namespace NoContact.Journeys;

/// <summary>The facts that count, as corrected, in the order in which they are folded.</summary>
/// <remarks>Recording order is <c>recordedAt</c> then id where every fact has a <c>recordedAt</c>, else the list's order.</remarks>
internal sealed record Timeline(IReadOnlyList<Timeline.Entry> Entries, Fact? LastRecorded)
{
    /// <summary>One fact of the fold, with its place in recording order, counted from 1.</summary>
    public readonly record struct Entry(Fact Fact, int Rank);

    public static Timeline Of(IReadOnlyList<Fact> facts)
    {
        var recorded = InRecordingOrder(facts);
        var retracted = recorded.OfType<Retracted>().Select(r => r.FactId).ToHashSet(StringComparer.Ordinal);
        var corrections = recorded.OfType<BreakupCorrected>().Where(c => !retracted.Contains(c.Id)).ToLookup(c => c.FactId, StringComparer.Ordinal);
        var entries = new List<Entry>(recorded.Length);
        for (var i = 0; i < recorded.Length; i++)
        {
            var fact = recorded[i];
            if (retracted.Count > 0 && retracted.Contains(fact.Id)) continue;
            if (fact is Breakup breakup) fact = Corrected(breakup, corrections[breakup.Id]);
            entries.Add(new(fact, i + 1));
        }

        entries.Sort((a, b) => a.Fact.At.UtcTicks.CompareTo(b.Fact.At.UtcTicks) is var byTime and not 0 ? byTime : a.Rank.CompareTo(b.Rank));
        return new(entries, recorded.LastOrDefault());
    }

    /// <summary>Recording order, where both were stamped.</summary>
    public static int CompareRecorded(Fact a, Fact b) =>
        a.RecordedAt!.Value.UtcTicks.CompareTo(b.RecordedAt!.Value.UtcTicks) is var byTime and not 0 ? byTime : string.CompareOrdinal(a.Id, b.Id);

    private static Fact[] InRecordingOrder(IReadOnlyList<Fact> facts)
    {
        Fact[] recorded = [.. facts];
        if (Array.TrueForAll(recorded, fact => fact.RecordedAt is not null)) Array.Sort(recorded, CompareRecorded);
        return recorded;
    }

    private static Breakup Corrected(Breakup breakup, IEnumerable<BreakupCorrected> corrections) =>
        corrections.Aggregate(breakup, (corrected, next) => corrected with
        {
            EndedBy = next.EndedBy ?? corrected.EndedBy,
            At = next.HappenedAt ?? corrected.At,
        });
}
