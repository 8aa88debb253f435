using NoContact.Journeys;
using NoContact.Urges;

namespace NoContact.Guidance;

/// <summary>A table of guidance in one language: each row beside its sentence, found once.</summary>
internal sealed class SpokenTable
{
    private readonly (GuidanceRow Row, Sentence Sentence)[] _rows;

    /// <param name="rows">The table.</param>
    /// <param name="kind">What its phrases' keys begin with.</param>
    /// <param name="phrases">The language.</param>
    /// <param name="policy">The numbers a sentence may name.</param>
    public SpokenTable(IReadOnlyList<GuidanceRow> rows, string kind, Phrases phrases, NoContactPolicy policy) =>
        _rows = [.. rows.Select(row => (row, new Sentence(row.Id, row.Source, row.From == Verdict.GetSupportNow ? phrases.Crisis($"{kind}.{row.Id}") : phrases.Format($"{kind}.{row.Id}", policy.DelayMinutes))))];

    /// <summary>The sentences that fit, in the order of the table.</summary>
    public List<Sentence> For(Evaluation evaluation, int most = int.MaxValue)
    {
        var fitting = new List<Sentence>();
        foreach (var (row, sentence) in _rows)
        {
            if (fitting.Count == most) break;
            if (row.Fits(evaluation)) fitting.Add(sentence);
        }

        return fitting;
    }
}
