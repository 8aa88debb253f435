using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Verdicts;

namespace NoContact.Rules;

/// <summary>The questions a situation leaves open, and what their answers would change.</summary>
internal static class OpenQuestions
{
    private static readonly Question[] YesNoQuestions = [.. Answers.Safety, Question.AskedForSpace];

    private static readonly YesNoUnknown[] YesAndNo = [YesNoUnknown.Yes, YesNoUnknown.No];
    private static readonly EndedBy[] Enders = [EndedBy.Ex, EndedBy.Me, EndedBy.Mutual];

    /// <summary>Every answer to a question that is open, one question at a time, and where it leads.</summary>
    public static IEnumerable<AnswerThatMatters> AnswersOf(Situation situation, Func<Situation, Verdict> leadsTo)
    {
        foreach (var question in Open(situation))
        {
            foreach (var answer in YesAndNo)
            {
                var answered = situation with { Answers = situation.Answers.With(question, answer) };
                yield return new(question, answer, leadsTo(answered));
            }
        }

        if (situation.EndedBy != EndedBy.Unknown) yield break;
        foreach (var endedBy in Enders) yield return new(endedBy, leadsTo(situation with { EndedBy = endedBy }));
    }

    /// <summary>The same situation with every open yes/no question answered no.</summary>
    public static Situation AllAnsweredNo(Situation situation) => situation with
    {
        Answers = Open(situation).Aggregate(
            situation.Answers, (answers, question) => answers.With(question, YesNoUnknown.No)),
    };

    private static IEnumerable<Question> Open(Situation situation) =>
        YesNoQuestions.Where(question => situation.Answers[question] == YesNoUnknown.Unknown);
}
