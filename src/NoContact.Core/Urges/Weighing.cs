using NoContact.Journeys;

namespace NoContact.Urges;

/// <summary>One urge against all rules. The order of the rules never matters.</summary>
internal sealed class Weighing
{
    private const Verdict Baseline = Verdict.HoldNoContact;

    private readonly Rule[] _rules;
    private readonly (bool Held, Verdict? Verdict)[] _outcomes;
    private readonly Verdict _lifted;

    public Weighing(Rule[] rules, in Situation situation, NoContactPolicy policy)
    {
        _rules = rules;
        _outcomes = new (bool, Verdict?)[rules.Length];
        Conditions = Urges.Conditions.Of(situation, policy);
        (_lifted, Verdict) = Weigh(rules, Conditions, situation, _outcomes);
    }

    /// <summary>The verdict alone.</summary>
    public static Verdict VerdictOf(Rule[] rules, in Situation situation, NoContactPolicy policy) =>
        Weigh(rules, Urges.Conditions.Of(situation, policy), situation, []).Verdict;

    public Condition Conditions { get; }

    /// <summary>The most restrictive of the baseline, lifted or not, and every restricting rule that held.</summary>
    public Verdict Verdict { get; }

    /// <summary>The rules that decide, then the others that speak. In a crisis the boundaries that held are one line.</summary>
    public IReadOnlyList<Reason> Reasons()
    {
        var speaking = Enumerable.Range(0, _rules.Length).Where(i => Decides(i) || Speaks(i));
        var reasons = speaking.OrderByDescending(Decides).ThenByDescending(i => _rules[i].Tier).Select(ReasonOf);
        return Verdict == Verdict.GetSupportNow ? [.. reasons.DistinctBy(reason => reason.Tier == RuleTier.Crisis ? reason.Rule : "")] : [.. reasons];
    }

    public IReadOnlyList<TraceEntry> Trace()
    {
        var trace = new TraceEntry[_rules.Length];
        for (var i = 0; i < trace.Length; i++)
        {
            var held = _outcomes[i].Held;
            var (missing, against) = held ? default : _rules[i].WhyNot(Conditions);
            trace[i] = new(_rules[i].Id, _rules[i].Tier, held, Decides(i), missing, against);
        }

        return trace;
    }

    private static (Verdict Lifted, Verdict Verdict) Weigh(Rule[] rules, Condition conditions, in Situation situation, Span<(bool Held, Verdict? Verdict)> outcomes)
    {
        var lifted = Baseline;
        var limit = Verdict.NoContactOver;
        for (var i = 0; i < rules.Length; i++)
        {
            var outcome = rules[i].Weigh(conditions, situation);
            if (!outcomes.IsEmpty) outcomes[i] = outcome;
            if (outcome.Verdict is null) continue;
            if (rules[i].Tier == RuleTier.Exception) lifted = Max(lifted, outcome.Verdict.Value);
            if (rules[i].Tier > RuleTier.Exception) limit = Min(limit, outcome.Verdict.Value);
        }

        // A practical matter need not wait for the answer to "never again?", but then it is the practical matter alone.
        if ((conditions & (Condition.NeverAgainUnknown | Condition.PracticalTie | Condition.BackTogether)) == (Condition.NeverAgainUnknown | Condition.PracticalTie))
            lifted = Min(lifted, Verdict.KeepItPractical);

        return (lifted, Min(lifted, limit));
    }

    private bool Decides(int i) => _outcomes[i].Held && _rules[i].Tier switch
    {
        RuleTier.Reason => false,
        RuleTier.Baseline => Verdict == Baseline && _lifted == Baseline,
        _ => _outcomes[i].Verdict == Verdict,
    };

    // What held and does not decide speaks only where it does not point past the verdict.
    private bool Speaks(int i) => _outcomes[i].Held && _rules[i].Tier switch
    {
        RuleTier.Reason => Verdict >= Baseline && Verdict <= _rules[i].SpeaksUpTo,
        RuleTier.Exception => Verdict == Verdict.WaitFirst,
        RuleTier.Caution => Verdict >= Baseline,
        RuleTier.Boundary => Verdict != Verdict.DoNotContact,
        _ => false,
    };

    private Reason ReasonOf(int i) => new(_rules[i].Id, _rules[i].Tier, Decides(i), _rules[i].Sources[0], [.. _rules[i].Sources.Skip(1)]);

    private static Verdict Max(Verdict a, Verdict b) => a > b ? a : b;

    private static Verdict Min(Verdict a, Verdict b) => a < b ? a : b;
}
