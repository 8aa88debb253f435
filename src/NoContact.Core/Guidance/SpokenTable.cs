using NoContact.Help;
using NoContact.Rules;

namespace NoContact.Guidance;

/// <summary>A table of guidance in one language: each row beside what it says, found once.</summary>
/// <param name="rows">The table.</param>
/// <param name="limit">How many sentences are said at most: those above go first.</param>
/// <param name="say">What a row says.</param>
internal sealed class SpokenTable<TRow, TSaid>(IReadOnlyList<TRow> rows, int limit, Func<TRow, TSaid> say)
    where TRow : GuidanceRow
{
    private readonly (TRow Row, TSaid Said)[] _rows = [.. rows.Select(row => (row, say(row)))];

    /// <summary>What fits, in the order of the table, each id once.</summary>
    /// <param name="evaluation">What the rules said.</param>
    /// <param name="people">The help that is listed; a row that names help neither open, nor first and not
    /// closed, is not said.</param>
    public List<(TRow Row, TSaid Said)> For(Evaluation evaluation, IReadOnlyList<Resource>? people = null)
    {
        var (verdict, conditions) = (evaluation.Verdict, evaluation.Conditions);
        var fitting = new List<(TRow Row, TSaid Said)>();
        foreach (var candidate in _rows)
        {
            if (fitting.Count == limit) break;
            if (candidate.Row.Fits(verdict, conditions) && IsNew(candidate.Row) && IsListed(candidate.Row))
                fitting.Add(candidate);
        }

        return fitting;

        bool IsNew(TRow row)
        {
            foreach (var (chosen, _) in fitting)
                if (chosen.Id == row.Id) return false;
            return true;
        }

        bool IsListed(TRow row)
        {
            if (row.Needs is null) return true;
            for (var i = 0; i < people?.Count; i++)
            {
                var isSure = people[i].IsOpen == true || (i == 0 && people[i].IsOpen is null);
                if (isSure && people[i].Id == row.Needs) return true;
            }

            return false;
        }
    }
}
