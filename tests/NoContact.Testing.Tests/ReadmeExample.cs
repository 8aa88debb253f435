// <example>
using FsCheck.Xunit;
using NoContact;
using NoContact.Chart;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Keeping;
using NoContact.Testing;
using NoContact.Verdicts;
using static NoContact.Facts.EndedBy;

namespace MyApp.Tests;

public class MyTests
{
    [Fact]
    public void A_lapse_after_twelve_days_begins_a_new_run_and_keeps_the_old_one()
    {
        var story = Journey.BrokenUp(by: Ex).AllClear().NoContact(days: 12).Lapsed().NoContact(days: 3);

        story.Build().ShouldBeIn(BreakupState.Holding);
        story.Streak.ShouldRunFor(days: 3);
        story.Urge(Intent.StartConversation, intensity: 8).ShouldSay(Verdict.HoldNoContact);
        story.Urge(Intent.StartConversation, intensity: 8).ShouldHold("heat-of-the-moment", "left-unanswered");
    }

    [Theory]
    [MemberData(nameof(ConformanceCase.Rows), MemberType = typeof(ConformanceCase))]
    public void My_engine_answers_as_expected(ConformanceCase given) => given.ShouldHoldFor(NoContactEngine.Create());

    [Theory]
    [MemberData(nameof(JourneyStoreClause.Rows), MemberType = typeof(JourneyStoreClause))]
    public Task My_store_keeps_to_what_every_store_keeps_to(JourneyStoreClause clause) =>
        clause.ShouldHoldForAsync(new InMemoryJourneyStore());

    [Property(Arbitrary = [typeof(AnyJourney)])]
    public void An_order_in_force_permits_nothing(JourneyStory story, Urge urge) =>
        NoContactEngine
            .Create()
            .Evaluate(story.Answered(Question.LegalOrder, YesNoUnknown.Yes).Build(), urge, story.Now)
            .ShouldSayAtMost(Verdict.DoNotContact);
}

// </example>
