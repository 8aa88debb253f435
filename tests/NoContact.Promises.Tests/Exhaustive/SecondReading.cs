using NoContact.Chart;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Rules;
using NoContact.Verdicts;
using static NoContact.Facts.Intent;
using static NoContact.Facts.Question;
using static NoContact.Verdicts.Verdict;

namespace NoContact.Promises.Exhaustive;

/// <summary>
/// docs/design.md section 6 read a second time: each line of its table as a plain question to the situation, no bits,
/// no masks.
/// </summary>
internal static class SecondReading
{
    public delegate bool Question(in Situation s);

    /// <summary>One line of the table.</summary>
    public sealed record Line(string Rule, Verdict? Verdict, Question Holds)
    {
        /// <summary>What a line that weighs gives.</summary>
        public Verdict Gives { get; } = Verdict.GetValueOrDefault();
    }

    private const Verdict Baseline = HoldNoContact;
    private static Verdict? Speaks => null;

    public static readonly Line[] Reasons =
    [
        new("motive-reconnect", Speaks, (in s) => s.Has(Motive.Reconnect)),
        new("motive-closure", Speaks, (in s) => s.Has(Motive.Closure)),
        new("motive-test-reunion", Speaks, (in s) => s.Has(Motive.TestReunion)),
        new("motive-answers", Speaks, (in s) => s.Has(Motive.Answers)),
        new("motive-unsaid-feelings", Speaks, (in s) => s.Has(Motive.UnsaidFeelings)),
        new("motive-rekindle", Speaks, (in s) => s.Has(Motive.Rekindle)),
        new("motive-hope", Speaks, (in s) => s.Has(Motive.Hope)),
        new("motive-desperation", Speaks, (in s) => s.Has(Motive.Desperation)),
        new("too-soon", Speaks, (in s) => s.StreakDays is { } days && days < 30),
        new("not-begun", Speaks, (in s) => s.State == BreakupState.BrokenUp),
        new("just-broken", Speaks, (in s) => s.State == BreakupState.ContactBroken),
        new("theirs-to-initiate", Speaks, (in s) => s.EndedBy == EndedBy.Ex),
        new("mutual-ending", Speaks, (in s) => s.EndedBy == EndedBy.Mutual),
        new("ending-unknown", Speaks, (in s) => s.EndedBy == EndedBy.Unknown),
    ];

    public static readonly Line[] Exceptions =
    [
        new("amends-owed", OfferAmendsOnce, (in s) => s.Intent == Apologize && MayMakeAmends(s)),
        new("they-wrote-first", AnswerIfYouWish, TheyWroteFirst),
        new("agreed-time", AnswerIfYouWish, AgreedTime),
        new("practical-tie", KeepItPractical, PracticalTie),
        new(
            "you-ended-it",
            YoursToInitiate,
            (in s) => s.Intent is StartConversation or Apologize && s.EndedBy == EndedBy.Me),
        new("back-together", NoContactOver, Together),
    ];

    public static readonly Line[] Cautions =
    [
        new("heat-of-the-moment", WaitFirst, (in s) => s.Intensity >= 7 && s.Intent != HandlePracticalMatter),
        new("not-sober", WaitFirst, (in s) => s.Sober == YesNoUnknown.No && s.Intent != HandlePracticalMatter),
        new(
            "safety-unanswered",
            WaitFirst,
            (in s) =>
                Is(s, LegalOrder, YesNoUnknown.Unknown)
                || Is(s, AfraidOfThem, YesNoUnknown.Unknown)
                || Is(s, TheyAreAfraid, YesNoUnknown.Unknown)),
        new(
            "safety-unanswered",
            WaitFirst,
            (in s) => Is(s, NeverContactAgain, YesNoUnknown.Unknown) && !PracticalTie(s)),
        new(
            "never-again-open",
            KeepItPractical,
            (in s) => Is(s, NeverContactAgain, YesNoUnknown.Unknown) && PracticalTie(s)),
        new("apology-with-strings", HoldNoContact, (in s) => s.Intent == Apologize && HasStrings(s)),
        new("amends-already-made", HoldNoContact, (in s) => s.Intent == Apologize && s.AmendsMade),
        new(
            "amends-too-soon",
            WaitFirst,
            (in s) => s.Intent == Apologize && s.DaysSinceBreakup is { } days && days < 7),
        new(
            "asked-for-space",
            HoldNoContact,
            (in s) =>
                Is(s, AskedForSpace, YesNoUnknown.Yes)
                && !TheyWroteFirst(s)
                && !AgreedTime(s)
                && s.Intent == StartConversation),
        new(
            "asked-for-space",
            WaitFirst,
            (in s) =>
                Is(s, AskedForSpace, YesNoUnknown.Yes) && !TheyWroteFirst(s) && !AgreedTime(s) && s.Intent == Apologize
        ),
        new(
            "left-unanswered",
            HoldNoContact,
            (in s) => s.Intent is StartConversation or Apologize && s.ContactsUnanswered >= 1),
        new(
            "answered-in-anger",
            HoldNoContact,
            (in s) => s.LastTone == Tone.Angry && s.Intent is StartConversation or Apologize),
        new("answered-in-anger", WaitFirst, (in s) => s.LastTone == Tone.Angry && s.Intent == Reply),
        new("old-word", HoldNoContact, (in s) => TheyWroteFirst(s) && s.MessageAgeDays > 14),
        new(
            "practical-pretext",
            WaitFirst,
            (in s) => (s.Intent == HandlePracticalMatter || (s.Intent == Reply && PracticalTie(s))) && IsPretext(s)),
        new(
            "through-others",
            HoldNoContact,
            (in s) =>
                s.Intent == AskThroughOthers
                || (s.Channel == Channel.ThroughOthers && s.Intent is not (Intent.None or HandlePracticalMatter))),
        new("watching-them", HoldNoContact, (in s) => s.Intent == WatchThem),
    ];

    public static readonly Line[] Bars =
    [
        new("said-never-again", DoNotContact, (in s) => Is(s, NeverContactAgain, YesNoUnknown.Yes) && !PracticalTie(s)),
        new(
            "said-never-again",
            KeepItPractical,
            (in s) => Is(s, NeverContactAgain, YesNoUnknown.Yes) && PracticalTie(s)),
        new("blocked-you", DoNotContact, (in s) => s.BlockedByEx && !PracticalTie(s)),
        new("blocked-you", KeepItPractical, (in s) => s.BlockedByEx && PracticalTie(s)),
        new("legal-order", DoNotContact, (in s) => Is(s, LegalOrder, YesNoUnknown.Yes)),
        new("afraid-of-them", DoNotContact, (in s) => Is(s, AfraidOfThem, YesNoUnknown.Yes)),
        new("they-are-afraid", DoNotContact, (in s) => Is(s, TheyAreAfraid, YesNoUnknown.Yes)),
        new("thoughts-of-self-harm", GetSupportNow, (in s) => s.Has(Distress.ThoughtsOfSelfHarm)),
        new(
            "danger-to-someone",
            GetSupportNow,
            (in s) => s.Has(Distress.ThoughtsOfHarmingThem) || s.Has(Distress.ImmediateDanger)),
    ];

    /// <summary>
    /// The least restrictive exception lifts the baseline, the most restrictive of the rest limits it.
    /// </summary>
    public static Verdict Of(in Situation s)
    {
        var lifted = Baseline;
        foreach (var line in Exceptions)
            if (!line.Gives.IsAtMost(lifted) && line.Holds(s)) lifted = line.Gives;

        var verdict = lifted;
        if (!Together(s))
        {
            foreach (var line in Cautions)
                if (!verdict.IsAtMost(line.Gives) && line.Holds(s)) verdict = line.Gives;
        }

        foreach (var line in Bars)
            if (!verdict.IsAtMost(line.Gives) && line.Holds(s)) verdict = line.Gives;
        return verdict;
    }

    /// <summary>The rules that hold, one line of several being enough.</summary>
    public static IEnumerable<string> Held(Situation s) =>
        Reasons
            .Concat(Exceptions)
            .Concat(Together(s) ? [] : Cautions)
            .Concat(Bars)
        .Where(line => line.Holds(s)).Select(line => line.Rule).Append("hold-by-default").Distinct();

    public static bool Together(in Situation s) => s.State == BreakupState.Reconciled;

    public static bool TheyWroteFirst(in Situation s) =>
        s.Intent is Reply or StartConversation
        && s.MessageTone is not null
        && !(s.MessageTone == Tone.Practical && s.HasTie);

    public static bool AgreedTime(in Situation s) => s.Intent is Reply or StartConversation && s.HasAgreedDay;

    public static bool PracticalTie(in Situation s) =>
        s.HasTie && (s.Intent == HandlePracticalMatter || (s.Intent == Reply && s.MessageTone == Tone.Practical));

    public static bool MayMakeAmends(in Situation s) => s.HasSignificantMistreatment && !s.AmendsMade
        && Is(s, NeverContactAgain, YesNoUnknown.No)
        && Is(s, LegalOrder, YesNoUnknown.No)
        && Is(s, AfraidOfThem, YesNoUnknown.No)
        && Is(s, TheyAreAfraid, YesNoUnknown.No);

    public static bool AsksForMotives(Intent intent) => intent is Apologize or HandlePracticalMatter or Reply;

    public static bool HasStrings(in Situation s) =>
        s.Has(Motive.Reconnect) || s.Has(Motive.TestReunion) || s.Has(Motive.Rekindle) || s.Has(Motive.Hope);

    public static bool IsPretext(in Situation s) =>
        s.Has(Motive.Reconnect)
        || s.Has(Motive.Closure)
        || s.Has(Motive.TestReunion)
        || s.Has(Motive.Answers)
        || s.Has(Motive.UnsaidFeelings)
        || s.Has(Motive.Rekindle);

    private static bool Is(in Situation s, Facts.Question question, YesNoUnknown answer) =>
        s.Answers[question] == answer;
}
