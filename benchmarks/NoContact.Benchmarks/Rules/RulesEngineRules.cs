using System.Globalization;
using NoContact.Rules;
using NoContact.Verdicts;
using RulesEngine.Models;

namespace NoContact.Benchmarks.Rules;

/// <summary>
/// The same rows in Microsoft's RulesEngine: a rule a row, each an expression over the conditions, compiled and
/// warmed before it is timed.
/// </summary>
internal sealed class RulesEngineRules
{
    private const string Name = "article";
    private const Verdict Baseline = NoContact.Verdicts.Verdict.HoldNoContact;
    private readonly RulesEngine.RulesEngine _engine;

    public RulesEngineRules() => _engine = new(new Workflow[] { new()
    {
        WorkflowName = Name,
        Rules =
        [
            .. ArticleRules.Rows.Select(
                (row, i) =>
                    new RulesEngine.Models.Rule
                    {
                        RuleName = i.ToString(CultureInfo.InvariantCulture),
                        Expression = ExpressionOf(row),
                    }),
        ],
    } });

    /// <summary>Its results: of every row, whether it held.</summary>
    public List<RuleResultTree> Results(in Situation situation)
    {
        // The conditions are worked out by our code, for it as for the others.
        var conditions = (ulong)Conditions.Find(situation, NoContactPolicy.Default);
        return _engine.ExecuteAllRulesAsync(Name, new RuleParameter("c", conditions)).AsTask().GetAwaiter().GetResult();
    }

    /// <summary>The verdict of its results; they come in the order of the rows.</summary>
    public Verdict Verdict(in Situation situation)
    {
        var results = Results(situation);
        var lifted = Baseline;
        var limit = NoContact.Verdicts.Verdict.NoContactOver;
        for (var i = 0; i < results.Count; i++)
        {
            var row = ArticleRules.Rows[i];
            if (!results[i].IsSuccess || row.Verdict is not { } verdict) continue;
            if (row.Tier == RuleTier.Exception) lifted = VerdictRelations.Laxer(lifted, verdict);
            if (row.Tier > RuleTier.Exception) limit = VerdictRelations.Stricter(limit, verdict);
        }

        return VerdictRelations.Stricter(lifted, limit);
    }

    private static string ExpressionOf(RuleRow row)
    {
        var parts = new List<string>();
        if (row.All != Condition.None) parts.Add($"(c & {(ulong)row.All}UL) == {(ulong)row.All}UL");
        if (row.Any != Condition.None) parts.Add($"(c & {(ulong)row.Any}UL) != 0UL");
        if (row.None != Condition.None) parts.Add($"(c & {(ulong)row.None}UL) == 0UL");
        return parts.Count == 0 ? "true" : string.Join(" && ", parts);
    }
}
