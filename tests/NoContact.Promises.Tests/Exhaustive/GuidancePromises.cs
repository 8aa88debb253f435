using NoContact.Chart;
using NoContact.Facts;
using NoContact.Guidance;
using NoContact.Help;
using NoContact.Rules;
using NoContact.Verdicts;

namespace NoContact.Promises.Exhaustive;

/// <summary>
/// What an answer must never say, and what it must: questions to one situation and all that is said in it. They are a
/// second reading of the tables of guidance, by the situation's own values and by the words.
/// </summary>
internal static class GuidancePromises
{
    public delegate bool Promise(Situation s, Answer answer);

    public static readonly (string Name, Promise Holds)[] All =
    [
        (nameof(NoListIsEmpty), NoListIsEmpty),
        (nameof(NoHelpIsNamedThatIsNotListed), NoHelpIsNamedThatIsNotListed),
        (nameof(AMotiveIsAnswered), AMotiveIsAnswered),
        (nameof(EveryBarIsNamed), EveryBarIsNamed),
        (nameof(PastABarNothingIsCoached), PastABarNothingIsCoached),
        (nameof(InACrisisThereArePeopleAndNoReasons), InACrisisThereArePeopleAndNoReasons),
        (nameof(ACardIsShort), ACardIsShort),
        (nameof(NothingIsSaidTwice), NothingIsSaidTwice),
        (nameof(WhatIsNotSentIsNotForetold), WhatIsNotSentIsNotForetold),
        (nameof(AnOpenDoorIsNoClosedOne), AnOpenDoorIsNoClosedOne),
        (nameof(NothingIsSaidOfWhoLeftButWhatIsSo), NothingIsSaidOfWhoLeftButWhatIsSo),
        (nameof(AnUnansweredWordIsNotRubbedIn), AnUnansweredWordIsNotRubbedIn),
        (nameof(EarlyIsSaidOnlyWhereItIs), EarlyIsSaidOnlyWhereItIs),
        (nameof(WhoIsNotSoberIsNotToldToWaitMinutes), WhoIsNotSoberIsNotToldToWaitMinutes),
        (nameof(AnApologyThatIsOwedIsNotFrightenedOff), AnApologyThatIsOwedIsNotFrightenedOff),
    ];

    private static readonly Dictionary<Motive, string> Deeds = new()
    {
        [Motive.Reconnect] = "closeness-elsewhere",
        [Motive.Closure] = "own-goodbye",
        [Motive.TestReunion] = "what-you-want",
        [Motive.Answers] = "let-the-why-rest",
        [Motive.UnsaidFeelings] = "say-it-aloud",
        [Motive.Rekindle] = "something-new",
        [Motive.Hope] = "something-ahead",
        [Motive.Desperation] = "breathe-out",
        [Motive.Loneliness] = "one-friend",
        [Motive.Guilt] = "forgive-yourself",
        [Motive.Jealousy] = "look-away",
        [Motive.Habit] = "another-habit",
    };

    private static readonly (string Words, string Help)[] Named =
    [
        ("emergency number", "emergency"),
        ("line for people who are afraid", "domestic-abuse"),
        ("line for people who worry", "own-behaviour"),
        ("findahelpline", "find-a-helpline"),
        ("one of these lines", "crisis-line"),
        ("one of the lines", "crisis-line"),
    ];

    public static bool NoListIsEmpty(Situation s, Answer a) =>
        a.Steps.Count > 0 && a.People.Count > 0 && a.Reasons.Count > 0 && a.Card.Deed is not null;

    public static bool NoHelpIsNamedThatIsNotListed(Situation s, Answer a)
    {
        foreach (var step in a.Steps)
            foreach (var (words, help) in Named)
                if (step.Text.Contains(words, StringComparison.Ordinal) && a.People.All(person => person.Id != help))
                    return false;
        return true;
    }

    public static bool AMotiveIsAnswered(Situation s, Answer a)
    {
        if (!a.Verdict.AsksToWait || s.Motives == 0) return true;
        foreach (var (motive, deed) in Deeds)
            if (s.Has(motive) && a.Steps.Any(step => step.Id == deed)) return true;
        return s.State == BreakupState.Reconciled; // Two who are together need no goodbye.
    }

    public static bool EveryBarIsNamed(Situation s, Answer a)
    {
        if (a.Verdict != Verdict.DoNotContact) return true;
        var said = string.Join(' ', Spoken.OnCard(a.Card));
        (bool Holds, string[] Words)[] bars =
        [
            (s.Answers[Question.LegalOrder] == YesNoUnknown.Yes, ["legal order"]),
            (s.Answers[Question.AfraidOfThem] == YesNoUnknown.Yes, ["your safety", "Your safety"]),
            (
                s.Answers[Question.TheyAreAfraid] == YesNoUnknown.Yes,
                ["their fear", "keep away", "afraid of you", "give them room"]),
            (
                s.Answers[Question.NeverContactAgain] == YesNoUnknown.Yes,
                ["no to contact", "no more contact", "never again", "Never again"]),
            (s.BlockedByEx, ["block", "closed this door"]),
        ];
        return bars.All(bar => !bar.Holds || bar.Words.Any(words => said.Contains(words, StringComparison.Ordinal)));
    }

    public static bool PastABarNothingIsCoached(Situation s, Answer a) =>
        !a.Verdict.BarsContact
        || (a.Questions.Count == 0 && a.Encouragements.Count == 0 && a.Outcomes.Count == 0 && a.Notes.Count == 0
            && a.People.All(person => person.Id != "coaching-and-guides"));

    public static bool InACrisisThereArePeopleAndNoReasons(Situation s, Answer a) =>
        !a.Verdict.IsCrisis
        || (a.Card.Reasons.Count == 0 && a.Card.People.DistinctBy(person => person.Id).Count() == 2
            && a.Card.People[0].Id == (s.Has(Distress.ImmediateDanger) || s.Has(Distress.ThoughtsOfHarmingThem)
                ? "emergency"
                : a.People[0].Id)
            && a.Steps.All(step => step.Id is "emergency-first" or "call-someone-now"));

    public static bool ACardIsShort(Situation s, Answer a) =>
        a.Card.Reasons.Count <= 2
        && a.Card.People.DistinctBy(person => person.Id).Count() <= 2
        && Spoken.OnCard(a.Card).Sum(Answer.Words) < 60;

    public static bool NothingIsSaidTwice(Situation s, Answer a)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in a.Texts())
            foreach (var sentence in Answer.Sentences(text))
                if (!said.Add(sentence)) return false;
        return true;
    }

    public static bool WhatIsNotSentIsNotForetold(Situation s, Answer a)
    {
        if (s.Intent is not (Intent.None or Intent.WatchThem)) return true;
        return a.Outcomes.Count == 0
            && a.Texts().All(text =>
                !text.Contains("after you send", StringComparison.Ordinal)
                && !text.Contains("better words", StringComparison.Ordinal)
                && !text.Contains("one short message", StringComparison.Ordinal)
                && !text.Contains("Delete the draft", StringComparison.Ordinal));
    }

    public static bool AnOpenDoorIsNoClosedOne(Situation s, Answer a)
    {
        var theyWrote = s.MessageTone is not null && !(s.MessageTone == Tone.Practical && s.HasTie);
        if (!theyWrote && !s.HasAgreedDay && s.EndedBy != EndedBy.Me) return true;
        var headlineSaysWrote = a.Card.Headline.StartsWith("A word of theirs", StringComparison.Ordinal);
        return (theyWrote || !headlineSaysWrote)
            && a.Outcomes.All(outcome => outcome.Id is not ("no-warm-welcome" or "no-answer" or "decision-reinforced"))
            && a.Questions.All(question => question.Id != "would-they-not-write" || s.EndedBy == EndedBy.Ex)
            && (!theyWrote || a.Questions.All(question => question.Id != "would-they-not-write"));
    }

    public static bool NothingIsSaidOfWhoLeftButWhatIsSo(Situation s, Answer a)
    {
        var by = s.EndedBy;
        return a.Reasons.All(reason =>
            (by == EndedBy.Ex || !reason.Text.StartsWith("They ended it", StringComparison.Ordinal))
            && (by == EndedBy.Me || !reason.Text.StartsWith("You ended it,", StringComparison.Ordinal))
            && (by == EndedBy.Mutual || !reason.Text.StartsWith("You ended it together", StringComparison.Ordinal)));
    }

    public static bool AnUnansweredWordIsNotRubbedIn(Situation s, Answer a) =>
        s.ContactsUnanswered == 0
        || (a.Questions.All(question => question.Id != "would-they-not-write")
            && a.Reasons.All(reason => !reason.Text.Contains("If they want to write", StringComparison.Ordinal)
                || s.MessageTone is not null));

    public static bool EarlyIsSaidOnlyWhereItIs(Situation s, Answer a)
    {
        if (s.StreakDays < NoContactPolicy.Default.GoalDays) return true;
        return a.Outcomes.All(outcome => outcome.Id != "later-reunion-harmed")
            && a.Reasons.All(reason => !reason.Text.Contains("still early", StringComparison.Ordinal));
    }

    public static bool WhoIsNotSoberIsNotToldToWaitMinutes(Situation s, Answer a) =>
        s.Sober != YesNoUnknown.No || a.Steps.All(step => step.Id != "delay");

    public static bool AnApologyThatIsOwedIsNotFrightenedOff(Situation s, Answer a) =>
        a.Verdict != Verdict.OfferAmendsOnce
        || a.Outcomes.All(outcome => outcome.Id is not ("no-warm-welcome" or "anger" or "painful-shock")
            || s.LastTone == Tone.Angry);
}
