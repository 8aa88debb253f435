using NoContact.Chart;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Languages;

namespace NoContact.Effects;

/// <summary>Why an intention, or a second breakup, was not recorded. What happened is never refused.</summary>
/// <param name="Trigger">What was intended.</param>
/// <param name="State">The state in which it does not fit.</param>
/// <param name="Unmet">The chart's guards that stood in the way; none where no row leads on from that
/// state.</param>
/// <param name="Text">The reason for a person.</param>
public sealed record Refusal(BreakupTrigger Trigger, BreakupState State, ChartGuards Unmet, string Text)
{
    /// <summary>Why a fact does not fit a journey; null where it fits.</summary>
    internal static Refusal? From(Journey before, Journey after, Fact fact, Phrases phrases)
    {
        var refused = after.Circumstances.Unapplied.FirstOrDefault(unapplied => unapplied.Id == fact.Id);
        if (refused is null && fact is Breakup) refused = PushedOut(before, after);
        return refused is null
            ? null
            : new(refused.Trigger, refused.State, refused.Unmet, Refusals.Describe(refused, phrases));
    }

    // An earlier breakup that pushes out the one on record is a second breakup, too.
    private static UnappliedFact? PushedOut(Journey before, Journey after)
    {
        var unappliedBefore = before.Circumstances.Unapplied.Select(unapplied => unapplied.Id).ToHashSet();
        return after.Circumstances.Unapplied.FirstOrDefault(unapplied =>
            unapplied.Trigger == BreakupTrigger.BreakUp && !unappliedBefore.Contains(unapplied.Id));
    }
}
