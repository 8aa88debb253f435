using NoContact.Journeys;

namespace NoContact.Urges;

/// <summary>The rules in force: the article's, and a host's own. Checked once, when it is built.</summary>
public sealed class Rulebook
{
    private readonly Rule[] _rules;
    private readonly Rule[] _weighing; // Without those that only speak.

    /// <summary>The article's rules alone, <c>article/1</c>.</summary>
    public static Rulebook Article { get; } = new("article/1", []);

    /// <summary>The article's rules and a host's own.</summary>
    /// <param name="name">A name and a version, such as <c>acme/3</c>, stamped on every evaluation.</param>
    /// <param name="hostRules">The host's rules.</param>
    /// <exception cref="ArgumentException">A rule that cannot be what it says.</exception>
    public Rulebook(string name, IEnumerable<HostRule> hostRules)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(hostRules);
        Name = name;
        HostRules = [.. hostRules];
        _rules =
        [
            .. ArticleRules.Rows.GroupBy(row => row.Rule).Select(rows => new Rule([.. rows])),
            .. HostRules.Select(rule => new Rule(rule)),
        ];
        _weighing = [.. _rules.Where(rule => rule.Weighs)];
        RulebookCheck.Throw(ArticleRules.Rows, HostRules);
    }

    /// <summary>The name and version.</summary>
    public string Name { get; }

    /// <summary>The host's own rules.</summary>
    public IReadOnlyList<HostRule> HostRules { get; }

    /// <summary>What the rules say of a situation, and why.</summary>
    internal Evaluation Evaluate(in Situation situation, NoContactPolicy policy)
    {
        var weighing = new Weighing(_rules, situation, policy);
        var verdict = weighing.Verdict;
        return new()
        {
            Verdict = verdict,
            Rulebook = Name,
            Conditions = weighing.Conditions,
            Reasons = weighing.Reasons(),
            Trace = weighing.Trace(),
            Unknowns = [.. OpenQuestions.That(situation, changed => Weigh(changed, policy) is var other && other != verdict ? other : null)],
            IfAllClear = Weigh(OpenQuestions.AllAnsweredNo(situation), policy),
        };
    }

    /// <summary>The verdict alone.</summary>
    internal Verdict Weigh(in Situation situation, NoContactPolicy policy) => Weighing.VerdictOf(_weighing, situation, policy);
}
