using System.Text.Json;
using NoContact.Chart;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Rules;
using NoContact.Verdicts;

namespace NoContact.Promises.Exhaustive;

/// <summary>
/// What an evaluation says an answer would change, it changes; what it does not say, changes nothing.
/// </summary>
[Trait("Speed", "slow")]
public class OpenQuestionPromises
{
    // Every answer to the five yes/no questions (243), who ended it (3), and the settings an answer can matter in
    // (1,344).
    private const int Situations = 243 * 3 * 1_344;

    private static readonly Question[] YesNoQuestions = [.. Answers.Safety, Question.AskedForSpace];

    [Fact]
    public void Every_answer_that_matters_is_listed_with_its_verdict_and_no_other_is()
    {
        var wrong = Enumerate().AsParallel().Where(s =>
        {
            var evaluation = Rulebook.Article.Evaluate(s, NoContactPolicy.Default);
            return !evaluation.Unknowns.SequenceEqual(Expected(s))
                || evaluation.IfAllClear != SecondReading.Of(AllNo(s));
        });

        Findings.None(wrong.Select(s => s.ToString()).Take(3));
        Assert.Equal(Situations, Enumerate().Count());
    }

    [Fact]
    public void Given_to_the_engine_each_answer_leads_where_it_was_said_to_lead()
    {
        var wrong = Reachable.Some(4_000).AsParallel().SelectMany(asked =>
        {
            var before = Weigh(asked.Journey, asked.Urge);
            return Open(asked)
                .Select(open =>
                    (
                        asked,
                        open,
                        After: Weigh(
                            Told.Engine.Record(asked.Journey, open.Fact, Reachable.Now).Journey,
                            asked.Urge
                        ).Verdict))
                .Where(told =>
                    told.After
                    != (
                        before
                            .Unknowns.SingleOrDefault(listed => (listed.QuestionId, listed.AnswerId) == told.open.Name)
                            ?.Verdict
                        ?? before.Verdict));
        });

        Findings.None(wrong.Take(3).Select(told => $"{told.open.Name} led to {told.After}: {told.asked}"));
    }

    private static Evaluation Weigh(Journey journey, Urge urge) =>
        Told.Engine.Evaluate(journey, urge, Reachable.Now).Evaluation;

    // Every open answer as the fact that gives it.
    private static IEnumerable<((string Question, string Answer) Name, Fact Fact)> Open(Reachable asked)
    {
        var circumstances = asked.Journey.Circumstances;
        foreach (
            var question in YesNoQuestions.Where(question => circumstances.Answers[question] == YesNoUnknown.Unknown))
            foreach (var answer in new[] { YesNoUnknown.Yes, YesNoUnknown.No })
                yield return (
                    (Camel(question), Camel(answer)),
                    new QuestionAnswered
                    {
                        Id = "answer",
                        At = Reachable.Now,
                        Question = question,
                        Answer = answer,
                    });

        if (circumstances.Breakup is not { EndedBy: EndedBy.Unknown } breakup) yield break;
        foreach (var endedBy in new[] { EndedBy.Ex, EndedBy.Me, EndedBy.Mutual })
            yield return (
                ("endedBy", Camel(endedBy)),
                new BreakupCorrected
                {
                    Id = "answer",
                    At = Reachable.Now,
                    FactId = breakup.Id,
                    EndedBy = endedBy,
                });
    }

    private static IEnumerable<AnswerThatMatters> Expected(Situation s)
    {
        var now = SecondReading.Of(s);
        var answers = YesNoQuestions.Where(question => s.Answers[question] == YesNoUnknown.Unknown)
            .SelectMany(question =>
                new[] { YesNoUnknown.Yes, YesNoUnknown.No }.Select(answer =>
                    new AnswerThatMatters(
                        question,
                        answer,
                        SecondReading.Of(s with { Answers = s.Answers.With(question, answer) }))));
        var enders = s.EndedBy == EndedBy.Unknown ? new[] { EndedBy.Ex, EndedBy.Me, EndedBy.Mutual } : [];
        return answers
            .Concat(enders.Select(endedBy =>
                new AnswerThatMatters(endedBy, SecondReading.Of(s with { EndedBy = endedBy }))))
            .Where(answer => answer.Verdict != now);
    }

    private static Situation AllNo(Situation s) => s with
    {
        Answers = YesNoQuestions
            .Where(question => s.Answers[question] == YesNoUnknown.Unknown)
            .Aggregate(s.Answers, (answers, question) => answers.With(question, YesNoUnknown.No)),
    };

    private static IEnumerable<Situation> Enumerate() =>
        from state in new[] { BreakupState.Holding, BreakupState.Reconciled }
        from endedBy in new[] { EndedBy.Unknown, EndedBy.Ex, EndedBy.Me }
        from intent in Enum.GetValues<Intent>()
        from word in new Tone?[] { null, Tone.Warm, Tone.Practical }
        from bits in Enumerable.Range(0, 1 << 5)
        from answers in EveryAnswer()
        select new Situation
        {
            State = state,
            EndedBy = endedBy,
            Intent = intent,
            MessageTone = word,
            Answers = answers,
            DaysSinceBreakup = 30,
            HasSignificantMistreatment = (bits & 1) != 0,
            HasTie = (bits & 2) != 0,
            BlockedByEx = (bits & 4) != 0,
            HasAgreedDay = (bits & 8) != 0,
            Intensity = (bits & 16) != 0 ? 9 : 2,
        };

    private static IEnumerable<Answers> EveryAnswer() => YesNoQuestions.Aggregate(
        new[] { default(Answers) }.AsEnumerable(),
        (all, question) =>
            all.SelectMany(answers =>
                Enum.GetValues<YesNoUnknown>().Select(answer => answers.With(question, answer))));

    private static string Camel<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
