using NoContact.Journeys;

namespace NoContact.Urges;

/// <summary>The questions a situation leaves open, and what their answers would change.</summary>
internal static class OpenQuestions
{
    private static readonly Question[] YesNoQuestions = [.. Answers.Safety, Question.AskedForSpace];

    /// <summary>The answers that lead elsewhere, one question at a time.</summary>
    public static IEnumerable<AnswerThatMatters> That(Situation situation, Func<Situation, Verdict?> leadsTo)
    {
        foreach (var (question, answer, changed) in Each(situation))
        {
            if (leadsTo(changed) is { } verdict) yield return new(question, answer, verdict);
        }
    }

    /// <summary>The same situation with every open yes/no question answered no.</summary>
    public static Situation AllAnsweredNo(Situation situation) => situation with
    {
        Answers = Open(situation).Aggregate(situation.Answers, (answers, question) => answers.With(question, YesNo.No)),
    };

    private static IEnumerable<(string Question, string Answer, Situation Changed)> Each(Situation situation)
    {
        foreach (var question in Open(situation))
        {
            foreach (var answer in new[] { YesNo.Yes, YesNo.No })
                yield return (Camel(question), Camel(answer), situation with { Answers = situation.Answers.With(question, answer) });
        }

        if (situation.EndedBy != EndedBy.Unknown) yield break;
        foreach (var endedBy in new[] { EndedBy.Ex, EndedBy.Me, EndedBy.Mutual })
            yield return ("endedBy", Camel(endedBy), situation with { EndedBy = endedBy });
    }

    private static IEnumerable<Question> Open(Situation situation) => YesNoQuestions.Where(question => situation.Answers[question] == YesNo.Unknown);

    private static string Camel<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
