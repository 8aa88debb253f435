using NoContact.Chart;
using NoContact.Facts;
using static NoContact.Rules.Condition;

namespace NoContact.Rules;

/// <summary>Works out which conditions hold. Each is asked once, here, and nowhere else.</summary>
internal static class Conditions
{
    private static readonly TimeOnly NightBegins = new(22, 0);
    private static readonly TimeOnly NightEnds = new(6, 0);

    public static Condition Find(in Situation s, NoContactPolicy policy)
    {
        var practicalMessage = s.MessageTone == Tone.Practical;
        return If(s.State == BreakupState.BrokenUp, BrokenUp)
            | If(s.State == BreakupState.ContactBroken, ContactBroken)
            | If(s.State == BreakupState.Reconciled, BackTogether)
            | If(s.State == BreakupState.MovedOn, HasMovedOn)
            | If(s.StreakDays < policy.GoalDays, YoungStreak)
            | If(s.EndedBy == EndedBy.Ex, EndedByEx)
            | If(s.EndedBy == EndedBy.Me, EndedByMe)
            | If(s.EndedBy == EndedBy.Mutual, EndedMutually)
            | If(s.EndedBy == EndedBy.Unknown, EndingUnknown)
            | If(s.Intent == Intent.StartConversation, ToStartConversation)
            | If(s.Intent == Intent.Reply, ToReply)
            | If(s.Intent == Intent.Apologize, ToApologize)
            | If(s.Intent == Intent.HandlePracticalMatter, ToHandlePracticalMatter)
            | If(s.Intent == Intent.AskThroughOthers, ToAskThroughOthers)
            | If(s.Intent == Intent.WatchThem, ToWatchThem)
            | If(s.Intent == Intent.None, OnlyTheWish)
            | If(s.Channel == Channel.ThroughOthers, ByOthers)
            | If(s.Channel == Channel.InPerson, InPerson)
            | If(s.Has(Motive.Reconnect), WantsToReconnect)
            | If(s.Has(Motive.Closure), WantsClosure)
            | If(s.Has(Motive.TestReunion), WantsToTestReunion)
            | If(s.Has(Motive.Answers), WantsAnswers)
            | If(s.Has(Motive.UnsaidFeelings), HasUnsaidFeelings)
            | If(s.Has(Motive.Rekindle), WantsToRekindle)
            | If(s.Has(Motive.Hope), Hopes)
            | If(s.Has(Motive.Desperation), IsDesperate)
            | If(s.Has(Motive.Loneliness), IsLonely)
            | If(s.Has(Motive.Guilt), FeelsGuilty)
            | If(s.Has(Motive.Jealousy), IsJealous)
            | If(s.Has(Motive.Habit), FromHabit)
            | If(s.Intensity >= policy.HighIntensity, HighIntensity)
            | If(s.Sober == YesNoUnknown.No, NotSober)
            | If(s.Has(Distress.ThoughtsOfSelfHarm), ThoughtsOfSelfHarm)
            | If(s.Has(Distress.ThoughtsOfHarmingThem), ThoughtsOfHarmingThem)
            | If(s.Has(Distress.ImmediateDanger), ImmediateDanger)
            | If(s.Answers[Question.NeverContactAgain] == YesNoUnknown.Yes, SaidNeverAgain)
            | If(s.Answers[Question.LegalOrder] == YesNoUnknown.Yes, LegalOrder)
            | If(s.Answers[Question.AfraidOfThem] == YesNoUnknown.Yes, AfraidOfThem)
            | If(s.Answers[Question.TheyAreAfraid] == YesNoUnknown.Yes, TheyAreAfraid)
            | If(s.Answers[Question.NeverContactAgain] == YesNoUnknown.Unknown, NeverAgainUnknown)
            | If(s.Answers[Question.LegalOrder] == YesNoUnknown.Unknown, OtherSafetyUnknown)
            | If(s.Answers[Question.AfraidOfThem] == YesNoUnknown.Unknown, OtherSafetyUnknown)
            | If(s.Answers[Question.TheyAreAfraid] == YesNoUnknown.Unknown, OtherSafetyUnknown)
            | If(s.Answers[Question.AskedForSpace] == YesNoUnknown.Yes, AskedForSpace)
            | If(s.Answers[Question.Under18] == YesNoUnknown.Yes, Under18)
            | If(s.BlockedByEx, BlockedByEx)
            | If(s.ContactsUnanswered >= 1, Unanswered)
            | If(s.ContactsUnanswered >= 2, UnansweredTwice)
            | If(s.LastTone == Tone.Angry, LastMessageAngry)
            | If(s.MessageTone is not null && !(practicalMessage && s.HasTie), MessageOpen)
            | If(s.MessageTone is not null && s.MessageAgeDays > policy.ConversationDays, MessageOld)
            | If(s.HasAgreedDay, AgreedDay)
            | If(
                s.HasTie
                    && (s.Intent == Intent.HandlePracticalMatter || (s.Intent == Intent.Reply && practicalMessage)),
                PracticalTie)
            | If(s.AmendsPermitted, AmendsPermitted)
            | If(s.AmendsMade, AmendsMade)
            | If(s.DaysSinceBreakup < policy.AmendsCoolOffDays, AmendsTooSoon)
            | If(s.LapseIsRecent, RecentLapse)
            | If(s.SharesChildren, SharesChildren)
            | If(s.Expecting, Expecting)
            | If(s.LocalTime.IsBetween(NightBegins, NightEnds), AtNight);
    }

    private static Condition If(bool holds, Condition condition) => holds ? condition : None;
}
