using NoContact.Facts;
using NoContact.Verdicts;

namespace NoContact.Rules;

public class OpenQuestionTests
{
    [Fact]
    public void Each_answer_that_would_change_the_verdict_is_listed_with_where_it_leads()
    {
        var advice = Told.Holding(EndedBy.Me).Answered(Question.LegalOrder, YesNoUnknown.Unknown).Urge();

        Assert.Equal(Verdict.WaitFirst, advice.Verdict);
        Assert.Equal(
            [
                new(Question.LegalOrder, YesNoUnknown.Yes, Verdict.DoNotContact),
                new(Question.LegalOrder, YesNoUnknown.No, Verdict.YoursToInitiate),
                new(Question.AskedForSpace, YesNoUnknown.Yes, Verdict.HoldNoContact),
            ],
            advice.Evaluation.Unknowns);
        Assert.Equal(Verdict.YoursToInitiate, advice.Evaluation.IfAllClear);
    }

    [Fact]
    public void Who_ended_it_is_a_question_too()
    {
        var advice = Told.Holding(EndedBy.Unknown).Answered(Question.AskedForSpace, YesNoUnknown.No).Urge();

        Assert.Equal([new(EndedBy.Me, Verdict.YoursToInitiate)], advice.Evaluation.Unknowns);
    }

    [Fact]
    public void With_two_questions_open_neither_no_alone_changes_anything()
    {
        var advice = Told.Holding(EndedBy.Me)
            .Answered(Question.LegalOrder, YesNoUnknown.Unknown)
            .Answered(Question.AfraidOfThem, YesNoUnknown.Unknown)
            .Urge();

        Assert.DoesNotContain(advice.Evaluation.Unknowns, answer => answer.Answer == YesNoUnknown.No);
        Assert.Equal(Verdict.YoursToInitiate, advice.Evaluation.IfAllClear);
    }
}
