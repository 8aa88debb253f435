using NoContact.Journeys;

namespace NoContact.Urges;

/// <summary>What the rules say of one urge, and why. The verdict is there at once; what explains it is worked out when it is first read.</summary>
public sealed class Evaluation
{
    private readonly Rulebook _rulebook;
    private readonly Situation _situation;
    private readonly NoContactPolicy _policy;
    private readonly Weighing _weighing;

    internal Evaluation(Rulebook rulebook, in Situation situation, NoContactPolicy policy)
    {
        (_rulebook, _situation, _policy) = (rulebook, situation, policy);
        _weighing = rulebook.Weigh(situation, policy);
    }

    /// <summary>The verdict: the most restrictive of the baseline, lifted or not, and every restricting rule that held.</summary>
    public Verdict Verdict => _weighing.Verdict;

    /// <summary>The name and version of the rules.</summary>
    public string Rulebook => _rulebook.Name;

    /// <summary>The conditions that held.</summary>
    public Condition Conditions => _weighing.Conditions;

    /// <summary>Why, for a person: the rules that decide first, then the others that held and speak to this verdict.</summary>
    public IReadOnlyList<Reason> Reasons => field ??= [.. Speaking.Select(rule => new Reason(rule.Id, rule.Tier, Decides(rule), rule.Source, rule.OtherSources))];

    /// <summary>Every rule, held or not, in the order of the table.</summary>
    public IReadOnlyList<TraceEntry> Trace => field ??= TraceAll();

    /// <summary>Which answer to an open question would change the verdict.</summary>
    public IReadOnlyList<AnswerThatMatters> Unknowns => field ??=
        [.. OpenQuestions.That(_situation, changed => _rulebook.Weigh(changed, _policy).Verdict is var other && other != Verdict ? other : null)];

    /// <summary>The verdict if every open yes/no question were answered no.</summary>
    public Verdict IfAllClear => _rulebook.Weigh(OpenQuestions.AllAnsweredNo(_situation), _policy).Verdict;

    /// <summary>The rules that decide, then the others that speak, the gravest first. In a crisis the boundaries that held are one line.</summary>
    internal IReadOnlyList<Rule> Speaking => field ??= Speakers();

    internal bool Decides(Rule rule) => rule.Tier switch
    {
        RuleTier.Reason => false,
        RuleTier.Baseline => Verdict == Weighing.Baseline && _weighing.Lifted == Weighing.Baseline,
        _ => rule.VerdictIn(Conditions) == Verdict,
    };

    // What held and does not decide speaks only where it does not point past the verdict.
    private bool Speaks(Rule rule) => rule.Tier switch
    {
        RuleTier.Reason => Verdict >= Weighing.Baseline && Verdict <= rule.SpeaksUpTo,
        RuleTier.Exception => Verdict == Verdict.WaitFirst,
        RuleTier.Caution => Verdict >= Weighing.Baseline,
        RuleTier.Boundary => Verdict != Verdict.DoNotContact,
        _ => false,
    };

    private List<Rule> Speakers()
    {
        var rules = _rulebook.Rules;
        var speakers = new List<Rule>(8);
        var others = 0;
        for (var i = 0; i < rules.Length; i++)
        {
            if (!_weighing.Held(i)) continue;
            if (Decides(rules[i])) Insert(speakers, 0, speakers.Count - others, rules[i]);
            else if (Speaks(rules[i])) Insert(speakers, speakers.Count - others++, speakers.Count, rules[i]);
        }

        if (Verdict == Verdict.GetSupportNow)
        {
            var firstBoundary = speakers.FindIndex(rule => rule.Tier != RuleTier.Crisis);
            if (firstBoundary >= 0) speakers.RemoveRange(firstBoundary + 1, speakers.Count - firstBoundary - 1);
        }

        return speakers;
    }

    // Behind those of its own tier, before the lighter ones.
    private static void Insert(List<Rule> speakers, int from, int until, Rule rule)
    {
        while (until > from && speakers[until - 1].Tier < rule.Tier) until--;
        speakers.Insert(until, rule);
    }

    private TraceEntry[] TraceAll()
    {
        var rules = _rulebook.Rules;
        var trace = new TraceEntry[rules.Length];
        for (var i = 0; i < trace.Length; i++)
        {
            var held = _weighing.Held(i);
            var (missing, against) = held ? default : rules[i].WhyNot(Conditions);
            trace[i] = new(rules[i].Id, rules[i].Tier, held, held && Decides(rules[i]), missing, against);
        }

        return trace;
    }
}
