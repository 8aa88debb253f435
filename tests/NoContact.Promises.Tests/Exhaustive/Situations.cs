using NoContact.Chart;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Rules;

namespace NoContact.Promises.Exhaustive;

/// <summary>Situations of every kind, with every value a field can have, likely and not.</summary>
internal static class Situations
{
    private static readonly int?[] Days = [null, 0, 1, 6, 7, 13, 14, 15, 29, 30, 400, 36_500];

    public static Situation Of(Random random)
    {
        T One<T>(params T[] of) => of[random.Next(of.Length)];
        T Word<T>()
            where T : struct, Enum => One(Enum.GetValues<T>());

        // Mostly one answer for all safety questions, so that the exceptions are reached often.
        var usual = One(YesNoUnknown.No, YesNoUnknown.No, YesNoUnknown.No, YesNoUnknown.Unknown);
        var answers = Enum.GetValues<Question>()
            .Aggregate(
                default(Answers),
                (given, question) => given.With(question, random.Next(8) == 0 ? Word<YesNoUnknown>() : usual));
        Tone? word = One<Tone?>(null, Tone.Warm, Tone.Neutral, Tone.Angry, Tone.Practical);
        return new()
        {
            State = Word<BreakupState>(),
            StreakDays = One(Days),
            EndedBy = Word<EndedBy>(),
            DaysSinceBreakup = One(Days),
            Answers = answers,
            HasSignificantMistreatment = One(true, false),
            AmendsMade = One(true, false),
            HasTie = One(true, false),
            BlockedByEx = One(true, false, false, false),
            MessageTone = word,
            MessageAgeDays = One(Days) ?? 0,
            HasAgreedDay = One(true, false, false),
            LastTone = word is null or Tone.Practical
                ? One<Tone?>(null, Tone.Warm, Tone.Neutral, Tone.Angry, Tone.NeverAgain)
                : word,
            ContactsUnanswered = One(0, 0, 1, 2, 5),
            Intent = Word<Intent>(),
            Channel = Word<Channel>(),
            Intensity = random.Next(11),
            Sober = Word<YesNoUnknown>(),
            Motives = One(0, 0, random.Next(1 << 12)),
            Distress = One(0, 0, 0, 0, 0, random.Next(8)),
        };
    }
}
