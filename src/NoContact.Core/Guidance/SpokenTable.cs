using System.Globalization;
using NoContact.Languages;
using NoContact.Rules;
using NoContact.Verdicts;

namespace NoContact.Guidance;

/// <summary>A table of guidance in one language: each row beside its sentence, found once.</summary>
internal sealed class SpokenTable
{
    private const string Number = "{0}";

    private readonly (GuidanceRow Row, Sentence Sentence, bool NamesANumber)[] _rows;

    /// <param name="rows">The table.</param>
    /// <param name="kind">What its phrases' keys begin with.</param>
    /// <param name="phrases">The language.</param>
    public SpokenTable(IReadOnlyList<GuidanceRow> rows, string kind, Phrases phrases)
    {
        _rows = [.. rows.Zip(rows.Select(Spoken), (row, sentence) => (row, sentence, sentence.Text.Contains(Number, StringComparison.Ordinal)))];

        Sentence Spoken(GuidanceRow row) => new(row.Id, row.Source, row.From == Verdict.GetSupportNow ? phrases.Crisis($"{kind}.{row.Id}") : phrases[$"{kind}.{row.Id}"]);
    }

    /// <summary>The sentences that fit, in the order of the table.</summary>
    public List<Sentence> For(Evaluation evaluation, NoContactPolicy policy, int most = int.MaxValue)
    {
        var fitting = new List<Sentence>();
        foreach (var (row, sentence, namesANumber) in _rows)
        {
            if (fitting.Count == most) break;
            if (row.Fits(evaluation)) fitting.Add(namesANumber ? sentence with { Text = sentence.Text.Replace(Number, policy.DelayMinutes.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) } : sentence);
        }

        return fitting;
    }
}
