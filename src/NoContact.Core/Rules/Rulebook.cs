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
        (Name, HostRules) = (name, [.. hostRules]);
        RulebookCheck.Throw(rows, HostRules);
        RuleRow[][] byRule = [.. rows.GroupBy(row => row.Rule).Select(same => same.ToArray())];
        _rules = [.. byRule.Select((same, place) => new Rule(place, same)), .. HostRules.Select((rule, i) => new Rule(byRule.Length + i, rule))];
        _rows = [.. byRule.SelectMany((same, rule) => same.Select(row => new Row(row, rule)))];
    }

    /// <summary>The name and version.</summary>
    public string Name { get; }

    /// <summary>The host's own rules.</summary>
    public IReadOnlyList<HostRule> HostRules { get; }

    internal ReadOnlySpan<Rule> Rules => _rules;

    /// <summary>What the rules say of a situation, and why.</summary>
    internal Evaluation Evaluate(in Situation situation, NoContactPolicy policy) => new(this, situation, policy);

    /// <summary>What becomes of every rule.</summary>
    internal Weighing Weigh(in Situation situation, NoContactPolicy policy)
    {
        var conditions = Conditions.Of(situation, policy);
        var weighing = new Weighing(conditions, _rules.Length);
        foreach (ref readonly var row in _rows.AsSpan())
            if (row.Holds(conditions)) weighing.Hold(row.Rule, row.Tier, row.Verdict);
        for (var i = _rules.Length - HostRules.Count; i < _rules.Length; i++)
            if (_rules[i].Host!.Holds(situation)) weighing.Hold(i, _rules[i].Tier, _rules[i].Host!.Verdict);
        return weighing;
    }

    // The rows side by side, each with the place of its rule. "None of any" asks for a bit that is always there.
    private readonly struct Row(RuleRow row, int rule)
    {
        private const Condition Always = (Condition)(1UL << 63);
        private readonly Condition _all = row.All;
        private readonly Condition _any = row.Any == Condition.None ? Always : row.Any;
        private readonly Condition _none = row.None;

        public readonly int Rule = rule;
        public readonly RuleTier Tier = row.Tier;
        public readonly Verdict? Verdict = row.Verdict;

        public bool Holds(Condition conditions) => (conditions & (_all | _none)) == _all && ((conditions | Always) & _any) != 0;
    }
}
