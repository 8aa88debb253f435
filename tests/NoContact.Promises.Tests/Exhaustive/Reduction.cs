using NoContact.Chart;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Rules;

namespace NoContact.Promises.Exhaustive;

/// <summary>
/// Takes any situation, under any policy, to the one in <see cref="SituationSpace"/> that stands for it.
/// </summary>
internal static class Reduction
{
    public static Situation Of(Situation s, NoContactPolicy policy) => new()
    {
        State = s.State == BreakupState.Reconciled ? BreakupState.Reconciled : BreakupState.Holding,
        EndedBy = s.EndedBy == EndedBy.Me ? EndedBy.Me : EndedBy.Ex,
        DaysSinceBreakup = s.DaysSinceBreakup < policy.AmendsCoolOffDays ? 3 : 30,
        HasSignificantMistreatment = s.HasSignificantMistreatment,
        AmendsMade = s.AmendsMade,
        HasTie = s.HasTie,
        HasAgreedDay = s.HasAgreedDay,
        Intent = s.Intent,
        Channel = s.Channel == Channel.ThroughOthers ? Channel.ThroughOthers : Channel.Text,
        Motives = SecondReading.AsksForMotives(s.Intent) ? Strings(s) | Pretext(s) : 0,
        MessageTone = s.MessageTone is null or Tone.Practical ? s.MessageTone : LastWord(s),
        MessageAgeDays = s.MessageTone is null ? 0 : Age(s, policy),
        LastTone = LastWord(s),
        BlockedByEx = s.BlockedByEx,
        ContactsUnanswered = s.ContactsUnanswered >= 1 ? 1 : 0,
        Intensity = s.Intensity >= policy.HighIntensity ? 8 : 3,
        Sober = s.Sober == YesNoUnknown.No ? YesNoUnknown.No : YesNoUnknown.Yes,
        Distress = s.Distress == 0 ? 0 : 1,
        Answers = Answers.Safety.Aggregate(
            default(Answers).With(
                Question.AskedForSpace,
                s.Answers[Question.AskedForSpace] == YesNoUnknown.Yes ? YesNoUnknown.Yes : YesNoUnknown.No),
            (answers, question) => answers.With(question, s.Answers[question])),
    };

    private static int Strings(Situation s) => SecondReading.HasStrings(s) ? 1 << (int)Motive.Hope : 0;

    private static int Pretext(Situation s) => SecondReading.IsPretext(s) ? 1 << (int)Motive.Closure : 0;

    private static int Age(Situation s, NoContactPolicy policy) =>
        s.MessageAgeDays > policy.ConversationDays ? 60 : 1;

    private static Tone LastWord(Situation s) => s.LastTone == Tone.Angry ? Tone.Angry : Tone.Warm;
}
