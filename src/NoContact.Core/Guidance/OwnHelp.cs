using NoContact.Facts;

namespace NoContact.Guidance;

/// <summary>What a person laid by for a hard hour: it is said to them as they wrote it.</summary>
/// <param name="Plan">The plan for this moment; null where there is none.</param>
/// <param name="Person">Whom to call; null where they named nobody.</param>
/// <param name="Note">What they wrote to themselves; null where none stands.</param>
internal sealed record OwnHelp(PlanMade? Plan, TrustedPerson? Person, CalmNote? Note)
{
    /// <summary>Whether a step is one of these.</summary>
    public static bool Is(Sentence step) => step.Id is "your-plan" or "your-person" or "your-note";
}
