using NoContact.Verdicts;

namespace NoContact.Rules;

/// <summary>The rules in force: the article's, and a host's own. Checked once, when it is built.</summary>
public sealed class Rulebook
{
    private readonly Rule[] _rules;
    private readonly Row[] _rows;

    /// <summary>The article's rules alone, <c>article/2</c>.</summary>
    public static Rulebook Article { get; } = new("article/2", []);

    /// <summary>The article's rules and a host's own.</summary>
    /// <param name="name">A name and a version, such as <c>acme/3</c>, stamped on every evaluation.</param>
    /// <param name="hostRules">The host's rules.</param>
    /// <exception cref="ArgumentException">No name, or a rule that cannot be what it says.</exception>
    public Rulebook(string name, IEnumerable<HostRule> hostRules)
        : this(name, ArticleRules.Rows, hostRules)
    {
    }

    internal Rulebook(string name, IReadOnlyList<RuleRow> rows, IEnumerable<HostRule> hostRules)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(hostRules);
        Name = name;
        HostRules = [.. hostRules];
        var problems = RulebookCheck.Problems(rows, HostRules).ToList();
        if (problems.Count > 0) throw new ArgumentException(string.Join('\n', problems));
        RuleRow[][] byRule = [.. rows.GroupBy(row => row.RuleId).Select(same => same.ToArray())];
        _rows = [.. byRule.SelectMany((same, place) => same.Select(row => new Row(row, place)))];
        _rules =
        [
            .. byRule.Select((same, place) => new Rule(place, same)),
            .. HostRules.Select((rule, i) => new Rule(byRule.Length + i, rule)),
        ];
        Rules = Array.AsReadOnly(_rules);
    }

    /// <summary>The name and version.</summary>
    public string Name { get; }

    /// <summary>Every rule, the article's first, tier by tier, then the host's.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The host's own rules.</summary>
    public IReadOnlyList<HostRule> HostRules { get; }

    /// <summary>The rules by their places.</summary>
    internal ReadOnlySpan<Rule> ByPlace => _rules;

    /// <summary>What the rules say of a situation, and why.</summary>
    internal Evaluation Evaluate(in Situation situation, NoContactPolicy policy) => new(this, situation, policy);

    /// <summary>What becomes of every rule.</summary>
    internal Weighing Weigh(in Situation situation, NoContactPolicy policy)
    {
        var conditions = Conditions.Find(situation, policy);
        var weighing = new Weighing(conditions, _rules.Length);
        foreach (ref readonly var row in _rows.AsSpan())
            if (row.Mask.Fits(conditions)) weighing.Hold(row.Place, row.Tier, row.Verdict);

        // Ours are weighed by now: whatever a host's rule does, a crisis and a boundary stand.
        for (var place = _rules.Length - HostRules.Count; place < _rules.Length; place++)
            WeighHost(ref weighing, _rules[place], situation);
        return weighing;
    }

    // A rule that throws takes nothing else with it.
    private static void WeighHost(ref Weighing weighing, Rule rule, in Situation situation)
    {
        var host = rule.Host!;
        try
        {
            if (host.Holds(situation)) weighing.Hold(rule.Place, host.Tier, host.Verdict);
        }
        catch (Exception e)
        {
            weighing.Fail(rule, e);
        }
    }

    /// <summary>A row as it is weighed: the rows lie side by side, each with the place of its rule.</summary>
    private readonly struct Row(RuleRow row, int place)
    {
        public readonly ConditionMask Mask = row.Mask;
        public readonly int Place = place;
        public readonly RuleTier Tier = row.Tier;
        public readonly Verdict? Verdict = row.Verdict;
    }
}
