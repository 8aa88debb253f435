using NoContact.Article;
using NoContact.Guidance;
using NoContact.Languages;
using NoContact.Rules;
using NoContact.Verdicts;

namespace NoContact.Benchmarks.Rules;

/// <summary>
/// Rules as objects, weighed with LINQ: what one writes first. It explains as much as ours: every rule, and the
/// reasons with their texts and sources.
/// </summary>
internal sealed class LinqRules
{
    private readonly RuleObject[] _rules =
    [
        .. ArticleRules.Rows.GroupBy(row => row.RuleId).Select(rows => new RuleObject([.. rows])),
    ];

    public Explained Explain(in Situation situation)
    {
        var conditions = Conditions.Find(situation, NoContactPolicy.Default);
        var trace = _rules
            .Select(rule => new Traced(rule, rule.Rows.Where(row => row.Holds(conditions)).ToList()))
            .ToList();
        var weighing = trace.Where(entry => entry.Verdict is not null).ToList();
        var lifted = weighing
            .Where(entry => entry.Rule.Tier == RuleTier.Exception)
            .Select(entry => entry.Verdict!.Value)
            .Append(Verdict.HoldNoContact)
            .Aggregate(Verdict.Laxer);
        var verdict = weighing
            .Where(entry => entry.Rule.Tier > RuleTier.Exception)
            .Select(entry => entry.Verdict!.Value)
            .Append(lifted)
            .Aggregate(Verdict.Stricter);
        var reasons = trace
            .Where(entry => entry.Held.Count > 0)
            .Select(entry =>
                (
                    entry.Rule,
                    Decides: entry.Rule.Tier switch
                    {
                        RuleTier.Reason => false,
                        RuleTier.Baseline => verdict == Verdict.HoldNoContact && lifted == verdict,
                        RuleTier.Exception => entry.Verdict == verdict && lifted == verdict,
                        _ => entry.Verdict == verdict,
                    }))
            .Where(entry => entry.Decides || Speaks(entry.Rule, verdict))
            .OrderByDescending(entry => entry.Decides)
            .ThenByDescending(entry => entry.Rule.Tier)
            .Select(entry => new SpokenReason
            {
                RuleId = entry.Rule.Id,
                Tier = entry.Rule.Tier,
                Decides = entry.Decides,
                Source = entry.Rule.Sources[0],
                OtherSources = entry.Rule.OtherSources,
                Text = entry.Rule.Text,
            })
            .ToList();
        return new(verdict, reasons, trace);
    }

    private static bool Speaks(RuleObject rule, Verdict verdict) => rule.Tier switch
    {
        RuleTier.Reason => !verdict.BarsContact && verdict.IsAtMost(rule.SpeaksUpTo),
        RuleTier.Exception => verdict == Verdict.WaitFirst,
        RuleTier.Caution => !verdict.BarsContact,
        RuleTier.Boundary => verdict != Verdict.DoNotContact,
        _ => false,
    };

    internal sealed record Explained(Verdict Verdict, IReadOnlyList<SpokenReason> Reasons, IReadOnlyList<Traced> Trace);

    internal sealed record Traced(RuleObject Rule, List<RuleRow> Held)
    {
        public Verdict? Verdict => Held.OrderBy(row => row.Verdict).FirstOrDefault()?.Verdict;
    }

    internal sealed class RuleObject(RuleRow[] rows)
    {
        public RuleRow[] Rows => rows;

        public string Id => rows[0].RuleId;

        public RuleTier Tier => rows[0].Tier;

        public Verdict SpeaksUpTo => rows[0].SpeaksUpTo;

        public IReadOnlyList<Source> Sources => rows[0].Sources;

        public IReadOnlyList<Source> OtherSources { get; } = [.. rows[0].Sources.Skip(1)];

        public string Text { get; } = Phrases.English["rule." + rows[0].RuleId];
    }
}
