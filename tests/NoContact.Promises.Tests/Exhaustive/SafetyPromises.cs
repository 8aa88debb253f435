using NoContact.Chart;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Rules;
using NoContact.Verdicts;

namespace NoContact.Promises.Exhaustive;

/// <summary>
/// docs/design.md section 8 as questions to one situation and the verdict it got; what compares two situations is in
/// <see cref="VerdictSweep"/>.
/// </summary>
internal static class SafetyPromises
{
    public delegate bool Promise(in Situation s, Verdict verdict);

    public static readonly (string Name, Promise Holds)[] OutsideACrisis =
    [
        (nameof(TheDesignIsFollowed), TheDesignIsFollowed),
        (nameof(ANoOfTheirsAllowsNothingButThePractical), ANoOfTheirsAllowsNothingButThePractical),
        (nameof(AnOrderOrFearAllowsNothingAtAll), AnOrderOrFearAllowsNothingAtAll),
        (nameof(WhatIsUnknownUnlocksNothing), WhatIsUnknownUnlocksNothing),
        (nameof(AmendsAreMadeOnceWithoutABarAndWithoutStrings), AmendsAreMadeOnceWithoutABarAndWithoutStrings),
    ];

    public static bool TheDesignIsFollowed(in Situation s, Verdict verdict) => verdict == SecondReading.Of(s);

    public static bool ANoOfTheirsAllowsNothingButThePractical(in Situation s, Verdict verdict) =>
        !(s.Answers[Question.NeverContactAgain] == YesNoUnknown.Yes || s.BlockedByEx)
        || verdict.IsAtMost(SecondReading.PracticalTie(s) ? Verdict.KeepItPractical : Verdict.DoNotContact);

    public static bool AnOrderOrFearAllowsNothingAtAll(in Situation s, Verdict verdict) =>
        !(
            s.Answers[Question.LegalOrder] == YesNoUnknown.Yes
            || s.Answers[Question.AfraidOfThem] == YesNoUnknown.Yes
            || s.Answers[Question.TheyAreAfraid] == YesNoUnknown.Yes
        ) || verdict.BarsContact;

    public static bool WhatIsUnknownUnlocksNothing(in Situation s, Verdict verdict)
    {
        if (s.State == BreakupState.Reconciled) return true;
        var unknown =
            s.Answers[Question.LegalOrder] == YesNoUnknown.Unknown
            || s.Answers[Question.AfraidOfThem] == YesNoUnknown.Unknown
            || s.Answers[Question.TheyAreAfraid] == YesNoUnknown.Unknown;
        if (unknown && verdict.PermitsContact) return false;
        return s.Answers[Question.NeverContactAgain] != YesNoUnknown.Unknown
            || verdict.IsAtMost(SecondReading.PracticalTie(s) ? Verdict.KeepItPractical : Verdict.WaitFirst);
    }

    public static bool AmendsAreMadeOnceWithoutABarAndWithoutStrings(in Situation s, Verdict verdict)
    {
        if (verdict == Verdict.OfferAmendsOnce && !(s.Intent == Intent.Apologize && SecondReading.MayMakeAmends(s)))
            return false;
        if (
            s.Intent != Intent.Apologize
            || s.State == BreakupState.Reconciled
            || verdict.IsAtMost(Verdict.HoldNoContact))
            return true;
        return !s.AmendsMade && !SecondReading.HasStrings(s) && !s.Answers.AnySafetyAnsweredYes && !s.BlockedByEx;
    }

    public static bool ACrisisOutranksAll(in Situation s, Verdict verdict) => (s.Distress != 0) == verdict.IsCrisis;
}
