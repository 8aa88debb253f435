using FsCheck;
using FsCheck.Fluent;
using NoContact.Breakups;
using NoContact.Journeys;
using NoContact.Urges;

namespace NoContact.Promises;

/// <summary>Situations of every kind, likely and not.</summary>
public static class Situations
{
    public static Arbitrary<Situation> Any() => Gen.Choose(int.MinValue, int.MaxValue).Select(seed => Of(new Random(seed))).ToArbitrary();

    internal static Situation Of(Random random)
    {
        T One<T>(params T[] of) => of[random.Next(of.Length)];
        T Word<T>()
            where T : struct, Enum => One(Enum.GetValues<T>());

        // Mostly one answer for all safety questions, so that the exceptions are reached often.
        var usual = One(YesNo.No, YesNo.No, YesNo.No, YesNo.Unknown);
        var answers = Enum.GetValues<Question>().Aggregate(default(Answers), (given, question) => given.With(question, random.Next(8) == 0 ? Word<YesNo>() : usual));
        Tone? word = One<Tone?>(null, Tone.Warm, Tone.Neutral, Tone.Angry, Tone.Practical);
        return new()
        {
            State = Word<BreakupState>(),
            StreakDays = One<int?>(null, 0, 29, 30, 400),
            EndedBy = Word<EndedBy>(),
            DaysSinceBreakup = One<int?>(null, 0, 6, 7, 90),
            Answers = answers,
            SignificantMistreatment = One(true, false),
            AmendsMade = One(true, false),
            HasTie = One(true, false),
            BlockedByEx = One(true, false, false, false),
            WordTone = word,
            WordAgeDays = One(0, 14, 15),
            AgreedDay = One(true, false, false),
            LastTone = word is null or Tone.Practical ? One<Tone?>(null, Tone.Warm, Tone.Neutral, Tone.Angry, Tone.NeverAgain) : word,
            Unanswered = One(0, 0, 1, 2, 5),
            Intent = Word<Intent>(),
            Channel = One(Channel.Text, Channel.InPerson, Channel.ThroughOthers),
            Intensity = random.Next(11),
            Sober = Word<YesNo>(),
            Motives = One(0, 0, random.Next(1 << 12)),
            Distress = One(0, 0, 0, 0, 0, random.Next(8)),
        };
    }
}
