using NoContact.Facts;
using static NoContact.Told;

namespace NoContact.Journeys;

public class AnswerTests
{
    [Theory]
    [InlineData("yes 10, no 11", YesNoUnknown.No)]
    [InlineData("no 11, yes 10", YesNoUnknown.Yes)] // an order dated back before an older no
    [InlineData("yes 11, no 10", YesNoUnknown.Yes)] // a no dated back never clears a later yes
    [InlineData("yes 10, no 10", YesNoUnknown.No)]
    [InlineData("no 10, yes 10", YesNoUnknown.Yes)]
    [InlineData("yes 10, unknown 11", YesNoUnknown.Yes)]
    [InlineData("no 10, unknown 9", YesNoUnknown.Unknown)] // of the others, the one recorded last
    [InlineData("yes 10, no 11, yes 12, no 11", YesNoUnknown.Yes)]
    [InlineData("yes 10, yes 12, no 12", YesNoUnknown.No)]
    public void A_yes_stands_until_a_no_that_is_both_dated_and_recorded_after_it(string answers, YesNoUnknown expected)
    {
        var told = BrokenUp();
        foreach (var words in answers.Split(", ").Select(answer => answer.Split(' ')))
            told = told.Answered(
                Question.AfraidOfThem,
                Enum.Parse<YesNoUnknown>(words[0], ignoreCase: true),
                int.Parse(words[1]));

        Assert.Equal(expected, told.Build().Circumstances.Answers[Question.AfraidOfThem]);
    }

    [Fact]
    public void Recording_order_is_the_stamps_where_every_fact_has_one()
    {
        Fact breakup = new Breakup { Id = "b", At = March(1), RecordedAt = March(1), EndedBy = EndedBy.Ex };
        Fact no = new QuestionAnswered
        {
            Id = "n",
            At = March(11),
            RecordedAt = March(13),
            Question = Question.LegalOrder,
            Answer = YesNoUnknown.No,
        };
        Fact yes = new QuestionAnswered
        {
            Id = "y",
            At = March(10),
            RecordedAt = March(12),
            Question = Question.LegalOrder,
            Answer = YesNoUnknown.Yes,
        };

        Assert.Equal(
            YesNoUnknown.No,
            Nothing.Then(breakup, no, yes).Build().Circumstances.Answers[Question.LegalOrder]);
        Assert.Equal(
            YesNoUnknown.Yes,
            Nothing.Then(breakup, no, yes with { RecordedAt = null }).Build().Circumstances.Answers[Question.LegalOrder]
        );
    }

    [Fact]
    public void Nothing_but_a_no_clears_a_safety_yes()
    {
        var told = Holding()
            .TheyWrote(10, Tone.NeverAgain)
            .TheyWrote(12)
            .Then(new Reconciled { At = March(13) }, new Breakup { At = March(20), EndedBy = EndedBy.Ex });

        Assert.Equal(YesNoUnknown.Yes, told.Build().Circumstances.Answers[Question.NeverContactAgain]);
    }

    [Fact]
    public void A_no_that_was_undone_lets_the_yes_stand_again()
    {
        var told = Holding()
            .Answered(Question.LegalOrder, YesNoUnknown.Yes, 10)
            .Then(
                new QuestionAnswered
                {
                    Id = "no",
                    At = March(11),
                    Question = Question.LegalOrder,
                    Answer = YesNoUnknown.No,
                });

        Assert.Equal(YesNoUnknown.No, told.Build().Circumstances.Answers[Question.LegalOrder]);
        Assert.Equal(
            YesNoUnknown.Yes,
            told.Then(
                    new Retracted
                    {
                        At = March(12),
                        FactId = "no",
                        Why = "",
                    })
                .Build()
                .Circumstances.Answers[Question.LegalOrder]);
    }
}
