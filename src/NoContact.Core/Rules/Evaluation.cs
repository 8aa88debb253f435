using System.Text.Json.Serialization;
using NoContact.Verdicts;

namespace NoContact.Rules;

/// <summary>What the rules say of one urge, and why.</summary>
/// <remarks>
/// The verdict is there at once; what explains it is worked out when it is first read. Safe to share between threads.
/// </remarks>
public sealed class Evaluation
{
    private readonly Rulebook _rulebook;
    private readonly Situation _situation;
    private readonly Weighing _weighing;

    internal Evaluation(Rulebook rulebook, in Situation situation, NoContactPolicy policy)
    {
        _rulebook = rulebook;
        _situation = situation;
        Policy = policy;
        _weighing = rulebook.Weigh(situation, policy);
    }

    /// <summary>
    /// The verdict: the most restrictive of the baseline, lifted or not, and every restricting rule that held.
    /// </summary>
    public Verdict Verdict => _weighing.Verdict;

    /// <summary>The name and version of the rules.</summary>
    public string RulebookName => _rulebook.Name;

    /// <summary>The conditions that held.</summary>
    [JsonIgnore]
    public Condition Conditions => _weighing.Conditions;

    /// <summary>
    /// Why, for a person: the rules that decide first, then the others that held and speak to this verdict.
    /// </summary>
    public IReadOnlyList<Reason> Reasons => field ??= [.. Speaking.Rules.Select((rule, i) =>
        new Reason(rule.Id, rule.Tier, i < Speaking.Deciding, rule.Source, rule.OtherSources))];

    /// <summary>Every rule, held or not, in the order of the table.</summary>
    public RuleTrace Trace => field ??= new(this);

    /// <summary>The host's rules that threw and so failed closed; empty where none did.</summary>
    [JsonIgnore]
    public IReadOnlyList<RuleFailure> Failures => _weighing.Failures ?? [];

    /// <summary>Which answer to an open question would change the verdict; empty where none would.</summary>
    public IReadOnlyList<AnswerThatMatters> Unknowns => field ??=
        [.. OpenQuestions.AnswersOf(_situation, VerdictOf).Where(answer => answer.Verdict != Verdict)];

    /// <summary>The verdict if every open yes/no question were answered no.</summary>
    public Verdict IfAllClear => VerdictOf(OpenQuestions.AllAnsweredNo(_situation));

    internal NoContactPolicy Policy { get; }

    internal ReadOnlySpan<Rule> Rules => _rulebook.ByPlace;

    /// <summary>
    /// The rules that decide, then the others that speak, the gravest first. In a crisis the boundaries that held are
    /// one line.
    /// </summary>
    internal Speakers Speaking => field ??= WhoSpeaks();

    internal bool HasFailed(Rule rule) =>
        _weighing.Failures is { } failures && failures.Any(failure => failure.RuleId == rule.Id);

    internal bool Holds(int rule) => _weighing.Held(rule);

    internal bool Holds(string ruleId)
    {
        foreach (var rule in Rules)
            if (rule.Id == ruleId) return Holds(rule.Place);
        return false;
    }

    internal bool Decides(Rule rule) => rule.Tier switch
    {
        RuleTier.Reason => false,
        RuleTier.Baseline => Verdict == Weighing.Baseline && _weighing.Lifted == Weighing.Baseline,
        RuleTier.Exception => rule.VerdictIn(Conditions) == Verdict && _weighing.Lifted == Verdict,
        _ => rule.VerdictIn(Conditions) == Verdict,
    };

    // What held and does not decide speaks only where it would not argue for more than the verdict permits: an
    // exception, say, where all that the person has to do is wait.
    private bool Speaks(Rule rule) => rule.Tier switch
    {
        RuleTier.Reason => !Verdict.BarsContact && Verdict.IsAtMost(rule.SpeaksUpTo),
        RuleTier.Exception => Verdict == Verdict.WaitFirst,
        RuleTier.Caution => !Verdict.BarsContact,
        RuleTier.Boundary => Verdict != Verdict.DoNotContact,
        _ => false,
    };

    private Verdict VerdictOf(Situation situation) => _rulebook.Weigh(situation, Policy).Verdict;

    private Speakers WhoSpeaks()
    {
        var rules = new List<Rule>(8);
        var deciding = 0;
        for (var i = _weighing.NextHeld(0); i >= 0; i = _weighing.NextHeld(i + 1))
        {
            var rule = Rules[i];
            if (Decides(rule))
            {
                Insert(rules, rule, from: 0, until: deciding);
                deciding++;
            }
            else if (Speaks(rule))
            {
                Insert(rules, rule, from: deciding, until: rules.Count);
            }
        }

        // In a crisis the bars that held besides are one line.
        var most = deciding + 1;
        if (Verdict.IsCrisis && rules.Count > most) rules.RemoveRange(most, rules.Count - most);
        return new(rules, deciding);
    }

    // Among the rules in between, the heaviest tier first; within a tier as in the rulebook.
    private static void Insert(List<Rule> rules, Rule rule, int from, int until)
    {
        while (until > from && rules[until - 1].Tier < rule.Tier) until--;
        rules.Insert(until, rule);
    }

    /// <summary>Who has something to say; the first so many decide.</summary>
    internal sealed record Speakers(IReadOnlyList<Rule> Rules, int Deciding);
}
