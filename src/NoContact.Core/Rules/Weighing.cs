using System.Numerics;
using NoContact.Verdicts;

namespace NoContact.Rules;

/// <summary>
/// What became of the rules on one urge: the conditions, which rules held, and the verdict. The order of the rules
/// never matters.
/// </summary>
/// <remarks>
/// A bit a rule says whether it held. The first 64 rules, which all of the article's are among, are in <c>_held</c>;
/// only a host with many rules of its own takes the array, whose first element is rules 64 to 127, and so on.
/// </remarks>
internal struct Weighing(Condition conditions, int rules)
{
    public const Verdict Baseline = Verdict.HoldNoContact;
    private const int Inline = 64;

    private readonly ulong[]? _more = rules > Inline ? new ulong[(rules - 1) / Inline] : null;
    private ulong _held;
    private List<RuleFailure>? _failures;
    private Verdict _limit = Verdict.NoContactOver;

    public readonly Condition Conditions { get; } = conditions;

    /// <summary>The baseline, lifted or not.</summary>
    public Verdict Lifted { get; private set; } = Baseline;

    /// <summary>The most restrictive of the baseline, lifted or not, and every restricting rule that held.</summary>
    public readonly Verdict Verdict => Verdict.Stricter(Lifted, _limit);

    /// <summary>The host's rules that threw; null where none did.</summary>
    public readonly IReadOnlyList<RuleFailure>? Failures => _failures;

    public readonly bool Held(int rule) => ((WordOf(rule) >> (rule % Inline)) & 1) != 0;

    /// <summary>The next rule that held, this one or a later; -1 where there is none.</summary>
    public readonly int NextHeld(int rule)
    {
        while (rule < rules)
        {
            var ahead = WordOf(rule) >> (rule % Inline);
            if (ahead != 0) return rule + BitOperations.TrailingZeroCount(ahead);
            rule = ((rule / Inline) + 1) * Inline;
        }

        return -1;
    }

    /// <summary>A rule holds, and gives this.</summary>
    public void Hold(int rule, RuleTier tier, Verdict? verdict)
    {
        if (rule < Inline) _held |= 1UL << rule;
        else _more![(rule / Inline) - 1] |= 1UL << (rule % Inline);
        if (verdict.HasValue) Weigh(tier, verdict.Value);
    }

    private void Weigh(RuleTier tier, Verdict given)
    {
        if (tier == RuleTier.Exception) Lifted = Verdict.Laxer(Lifted, given);
        else if (tier > RuleTier.Exception) _limit = Verdict.Stricter(_limit, given);
    }

    /// <summary>A host's rule threw: it holds if it restricts, and else it does not.</summary>
    public void Fail(Rule rule, Exception exception)
    {
        (_failures ??= []).Add(new(rule.Id, exception));
        if (rule.Tier > RuleTier.Exception) Hold(rule.Place, rule.Tier, rule.Host!.Verdict);
    }

    private readonly ulong WordOf(int rule) => rule < Inline ? _held : _more![(rule / Inline) - 1];
}
