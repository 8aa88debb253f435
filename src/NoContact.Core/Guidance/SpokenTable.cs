using System.Globalization;
using NoContact.Languages;
using NoContact.Rules;
using NoContact.Verdicts;

namespace NoContact.Guidance;

/// <summary>A table of guidance in one language: each row beside its sentence, found once.</summary>
internal sealed class SpokenTable
{
    private readonly (GuidanceRow Row, Sentence Sentence)[] _rows;

    /// <param name="rows">The table.</param>
    /// <param name="kind">What its phrases' keys begin with.</param>
    /// <param name="phrases">The language.</param>
    public SpokenTable(IReadOnlyList<GuidanceRow> rows, string kind, Phrases phrases)
    {
        _rows = [.. rows.Select(row => (row, new Sentence(row.Id, row.Source, TextOf(row))))];

        string TextOf(GuidanceRow row)
        {
            var key = $"{kind}.{row.Id}";
            return row.From.IsCrisis ? phrases.Crisis(key) : phrases[key];
        }
    }

    /// <summary>The sentences that fit, in the order of the table.</summary>
    public List<Sentence> For(Evaluation evaluation, NoContactPolicy policy, int limit = int.MaxValue)
    {
        var fitting = new List<Sentence>();
        foreach (var (row, sentence) in _rows)
        {
            if (fitting.Count == limit) break;
            if (row.Fits(evaluation))
                fitting.Add(row.Number is null ? sentence : WithNumber(sentence, row.Number(policy)));
        }

        return fitting;
    }

    private static Sentence WithNumber(Sentence sentence, int number)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        return sentence with { Text = sentence.Text.Replace("{0}", digits, StringComparison.Ordinal) };
    }
}
