using System.Numerics;
using NoContact.Verdicts;

namespace NoContact.Rules;

/// <summary>What became of the rules on one urge: the conditions, which rules held, and the verdict. The order of the rules never matters.</summary>
internal struct Weighing(Condition conditions, int rules)
{
    public const Verdict Baseline = Verdict.HoldNoContact;
    private const int Inline = 64;

    // A bit a rule; the article's rules fit into the first word, so only a host's many take an array.
    private readonly ulong[]? _more = rules > Inline ? new ulong[(rules - 1) / Inline] : null;
    private ulong _held;
    private Verdict _limit = Verdict.NoContactOver;

    public readonly Condition Conditions { get; } = conditions;

    /// <summary>The baseline, lifted or not.</summary>
    public Verdict Lifted { get; private set; } = Baseline;

    /// <summary>The most restrictive of the baseline, lifted or not, and every restricting rule that held.</summary>
    public readonly Verdict Verdict => Min(Lifted, _limit);

    public readonly bool Held(int rule) => ((rule < Inline ? _held : _more![(rule / Inline) - 1]) >> (rule % Inline) & 1) != 0;

    /// <summary>The next rule that held, this one or a later; -1 where there is none.</summary>
    public readonly int NextHeld(int rule)
    {
        for (; rule < rules; rule = (rule / Inline * Inline) + Inline)
        {
            var ahead = (rule < Inline ? _held : _more![(rule / Inline) - 1]) >> (rule % Inline);
            if (ahead != 0) return rule + BitOperations.TrailingZeroCount(ahead);
        }

        return -1;
    }

    /// <summary>A rule holds, and gives this.</summary>
    public void Hold(int rule, RuleTier tier, Verdict? verdict)
    {
        if (rule < Inline) _held |= 1UL << rule;
        else _more![(rule / Inline) - 1] |= 1UL << (rule % Inline);
        if (verdict is not { } given) return;
        if (tier == RuleTier.Exception) Lifted = Max(Lifted, given);
        else if (tier > RuleTier.Exception) _limit = Min(_limit, given);
    }

    /// <summary>A practical matter need not wait for the answer to "never again?", but then it is the practical matter alone.</summary>
    public void KeepAnOpenNoPractical()
    {
        const Condition Asked = Condition.NeverAgainUnknown | Condition.PracticalTie | Condition.BackTogether;
        if ((Conditions & Asked) == (Condition.NeverAgainUnknown | Condition.PracticalTie)) Lifted = Min(Lifted, Verdict.KeepItPractical);
    }

    private static Verdict Max(Verdict a, Verdict b) => a > b ? a : b;

    private static Verdict Min(Verdict a, Verdict b) => a < b ? a : b;
}
