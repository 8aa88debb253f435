using NoContact.Facts;
using NoContact.Rules;
using NoContact.Verdicts;

namespace NoContact.Promises.Exhaustive;

/// <summary>Of every rule, and of every condition in it, that it matters: shown by journeys that can happen.</summary>
[Trait("Speed", "slow")]
public class RuleWitnesses
{
    private static readonly NoContactPolicy Policy = NoContactPolicy.Default;
    private static readonly Reachable[] Journeys = [.. Reachable.Some(60_000)];
    private static readonly Situation[] Situations = [.. Journeys.Select(witness => witness.Situation).Distinct()];
    private static readonly Condition[] Seen = [.. Situations.Select(s => Conditions.Find(s, Policy)).Distinct()];

    // Rows that change no verdict of the article's rules: each would take away what nothing gives.
    private static readonly (string Rule, Condition All)[] Spare =
    [
        // The baseline stands whether or not its row speaks for it.
        ("hold-by-default", Condition.None),

        // No exception is for these intents; they stand against a host's.
        ("through-others", Condition.ToAskThroughOthers),
        ("watching-them", Condition.ToWatchThem),
    ];

    // Conditions that cannot be otherwise alone: their row stops holding, and another row of the rule takes its place.
    private static readonly (string Rule, Condition All, Condition Literal)[] Coupled =
    [
        // A practical tie with no reply is a practical matter, which the rule's other row is about.
        ("practical-pretext", Condition.ToReply | Condition.PracticalTie, Condition.ToReply),
    ];

    [Fact]
    public void Each_row_of_each_rule_holds_for_somebody_and_for_somebody_it_does_not() => Findings.None(
        from row in ArticleRules.Rows
        where !Seen.Any(row.Holds) || (row.RuleId != "hold-by-default" && Seen.All(row.Holds))
        select $"{Name(row)} has no witness");

    [Fact]
    public void Each_rule_that_weighs_is_the_one_that_decides_for_somebody()
    {
        var decided = Journeys
            .SelectMany(witness =>
                Rulebook
                    .Article.Evaluate(witness.Situation, Policy)
                    .Trace.Where(entry => entry.Decides)
                    .Select(entry => entry.RuleId))
            .ToHashSet();

        Findings.None(
            ArticleRules
                .Rows.Where(row => row.Verdict is not null && !decided.Contains(row.RuleId))
                .Select(row => $"{row.RuleId} never decides"));
    }

    [Fact]
    public void Each_row_that_weighs_once_taken_away_gives_somebody_another_verdict()
    {
        var idle = ArticleRules.Rows.Where(row => row.Verdict is not null).AsParallel().Where(row =>
        {
            var others = new Rulebook("others/1", [.. ArticleRules.Rows.Where(other => other != row)], []);
            return Situations.All(s => others.Weigh(s, Policy).Verdict == Rulebook.Article.Weigh(s, Policy).Verdict);
        }).Select(row => (row.RuleId, row.All)).ToList();

        Findings.None(idle.Except(Spare).Select(row => $"{row} makes no difference"));
        Findings.None(Spare.Except(idle).Select(row => $"{row} makes a difference after all"));
    }

    [Fact]
    public void Each_condition_of_each_row_flips_its_rule_by_itself()
    {
        var literals = ArticleRules
            .Rows.SelectMany(row => Each(Asked(row)).Select(literal => (Row: row, Literal: literal)))
            .ToList();
        var stuck = literals
            .Where(one => !Flips(one.Row, one.Literal, masked: false))
            .Select(one => (Rule: one.Row.RuleId, one.Row.All, one.Literal))
            .ToList();

        Findings.None(
            stuck
                .Except(Coupled)
                .Select(one => $"no two journeys show what {one.Literal} does to {one.Rule} ({one.All})"));
        Findings.None(Coupled.Except(stuck).Select(one => $"{one} can be otherwise alone after all"));
        Findings.None(
            literals
                .Where(one => !Flips(one.Row, one.Literal, masked: true))
                .Select(one => $"no two journeys show what {one.Literal} does to the row {Name(one.Row)}"));
    }

    [Fact]
    public void Each_rule_holds_for_exactly_those_for_whom_the_design_says_so() => Findings.None(Journeys.AsParallel()
        .Where(witness => !Held(witness).SetEquals(SecondReading.Held(witness.Situation)))
        .Select(witness =>
            $"{string.Join(", ", Held(witness).Order())}; by the design "
                + $"{string.Join(", ", SecondReading.Held(witness.Situation).Order())}: {witness}"
        )
        .Take(3));

    // Unique-cause MC/DC: of the conditions a row asks about this one alone is otherwise, and the rule gives
    // something else.
    private static bool Flips(RuleRow row, Condition literal, bool masked)
    {
        RuleRow[] rows = [.. ArticleRules.Rows.Where(other => other.RuleId == row.RuleId)];
        var mask = rows.Aggregate(Condition.None, (all, other) => all | Asked(other));
        var views = Seen.Select(conditions => conditions & mask).Distinct().ToList();
        return views.Any(a => row.Holds(a) && views.Any(b =>
            ((a ^ b) & Asked(row)) == literal && !row.Holds(b) && (masked || Given(a) != Given(b))));

        (bool Held, Verdict? Verdict) Given(Condition conditions) =>
            (Array.Exists(rows, row => row.Holds(conditions)), new Rule(0, rows).VerdictIn(conditions));
    }

    private static Condition Asked(RuleRow row) => row.All | row.Any | row.None;

    private static HashSet<string> Held(Reachable witness)
    {
        var weighing = Rulebook.Article.Weigh(witness.Situation, Policy);
        var held = new HashSet<string>();
        for (var i = 0; i < Rulebook.Article.Rules.Count; i++)
            if (weighing.Held(i)) held.Add(Rulebook.Article.Rules[i].Id);
        return held;
    }

    private static IEnumerable<Condition> Each(Condition conditions) =>
        Enum.GetValues<Condition>().Where(one => one != Condition.None && conditions.HasFlag(one));

    private static string Name(RuleRow row) => $"{row.RuleId} (all {row.All}; any {row.Any}; none {row.None})";
}
