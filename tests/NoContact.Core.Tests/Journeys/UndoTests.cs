using NoContact.Facts;
using static NoContact.Told;

namespace NoContact.Journeys;

public class UndoTests
{
    [Fact]
    public void The_fact_that_was_told_last_is_undone_whatever_its_date_and_nothing_older_in_its_place()
    {
        var journey = Engine.Begin("Europe/London", Now);
        foreach (var fact in new Fact[]
        {
            new Breakup { Id = "breakup", At = March(1), EndedBy = EndedBy.Ex },
            new NoContactStarted { Id = "start", At = March(3) },
            new ContactMade { Id = "slip", At = March(2), Channel = Channel.Text, Purpose = Purpose.Personal },
        })
            journey = Engine.Record(journey, fact, Now).Journey;

        var first = Engine.Undo(journey, now: Now);
        var second = Engine.Undo(first.Journey, "start", Now);

        Assert.Equal("slip", Assert.IsType<Retracted>(first.Fact).FactId);
        Assert.Equal("start", Assert.IsType<Retracted>(second.Fact).FactId);
        Assert.Equal(["breakup"], second.Journey.FactsInForce.Select(fact => fact.Id).Take(1));
        Assert.Equal(5, second.Journey.Facts.Count);
        Assert.Throws<BadInputException>(() => Engine.Undo(first.Journey, now: Now));
    }

    [Fact]
    public void A_safety_yes_that_was_told_last_stays_and_so_does_the_block_before_it()
    {
        var journey = Engine.Begin("Europe/London", Now);
        journey = Engine.Record(journey, new Blocked { At = March(1), By = Party.Ex }, Now).Journey;
        var yes = new QuestionAnswered
        {
            Id = "yes", At = March(1), Question = Question.LegalOrder, Answer = YesNoUnknown.Yes,
        };
        journey = Engine.Record(journey, yes, Now).Journey;

        var refused = Assert.Throws<BadInputException>(() => Engine.Undo(journey, now: Now));

        Assert.Equal("$.factId", refused.Problems.Single().Path);
        Assert.Null(journey.LastUndoable);
        Assert.Throws<BadInputException>(() => Engine.Undo(journey, "yes", Now));
    }
}
