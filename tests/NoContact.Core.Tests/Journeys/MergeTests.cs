using System.Text;
using NoContact.Facts;
using NoContact.Json;
using static NoContact.Told;

namespace NoContact.Journeys;

public class MergeTests
{
    [Fact]
    public void One_instant_told_with_two_offsets_is_one_fact_in_either_order()
    {
        var here = Holding().Facts.Select(fact => fact with { RecordedAt = March(1) }).ToList();
        var there = here.Select(fact => fact with { At = fact.At.ToOffset(TimeSpan.FromHours(-5)) }).ToList();
        Journey Of(IReadOnlyList<Fact> facts) => Engine.Load(new() { Zone = "Europe/London", Facts = facts }, Now);

        var (one, other) = (Engine.Merge(Of(here), Of(there), Now), Engine.Merge(Of(there), Of(here), Now));

        Assert.Equal(here.Count, one.Facts.Count);
        Assert.Equal(JourneyJson.Write(one), JourneyJson.Write(other));
    }

    [Fact]
    public void No_kind_has_an_instant_that_a_merge_does_not_look_at()
    {
        var instants = typeof(Fact).Assembly.GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(Fact)))
            .SelectMany(kind => kind.GetProperties())
            .Where(field => (Nullable.GetUnderlyingType(field.PropertyType) ?? field.PropertyType)
                == typeof(DateTimeOffset))
            .Select(field => field.Name);

        Assert.Equal(["At", "HappenedAt", "RecordedAt"], instants.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Two_phones_merged_hold_every_fact_of_both_once_in_either_order()
    {
        var (phone, tablet) = (Phone(), Tablet());

        var merged = Engine.Merge(phone, tablet, Now);

        Assert.Equal(phone.Facts.Count + 1, merged.Facts.Count);
        Assert.Equal(JourneyJson.Write(merged), JourneyJson.Write(Engine.Merge(tablet, phone, Now)));
        Assert.Equal(JourneyJson.Write(merged), JourneyJson.Write(Engine.Merge(merged, phone, Now)));
    }

    // Each kept what the other one undid: on one device the first was in doubt, on the other the second.
    [Fact]
    public void Two_phones_that_each_undid_the_others_yes_merge_and_it_stands()
    {
        var early = new ExReachedOut { Id = "A", At = March(5), Channel = Channel.Text, Tone = Tone.NeverAgain };
        var late = new QuestionAnswered
        {
            Id = "B", At = March(28), Question = Question.NeverContactAgain, Answer = YesNoUnknown.Yes,
        };
        var shared = Engine.Load(
            new()
            {
                Zone = "Europe/London",
                Facts =
                [
                    .. new Fact[] { new Breakup { Id = "b", At = March(1), EndedBy = EndedBy.Ex }, early, late }
                        .Select(fact => fact with { RecordedAt = March(6) }),
                ],
            },
            March(20));
        var one = Engine.Record(shared, new Retracted { At = March(20), FactId = "B", Why = "" }, March(20)).Journey;
        var corrected = new BreakupCorrected { At = March(29), FactId = "b", HappenedAt = March(11) };
        var other = Engine.Record(shared, corrected, March(29)).Journey;
        other = Engine.Record(other, new Retracted { At = March(29), FactId = "A", Why = "" }, March(29)).Journey;

        var merged = Engine.Merge(one, other, Now);

        Assert.Equal(6, merged.Facts.Count);
        Assert.Equal(YesNoUnknown.Yes, merged.Circumstances.Answers[Question.NeverContactAgain]);
        Assert.Equal(YesNoUnknown.Yes, one.Circumstances.Answers[Question.NeverContactAgain]);
        Assert.Equal(YesNoUnknown.Yes, other.Circumstances.Answers[Question.NeverContactAgain]);
    }

    [Fact]
    public void Two_peoples_journeys_are_never_merged_though_they_began_in_one_zone()
    {
        var (mine, yours) = (Engine.Begin("Europe/London", Now), Engine.Begin("Europe/London", Now));

        var refused = Assert.Throws<ArgumentException>(() => Engine.Merge(mine, yours, Now));

        Assert.NotEqual(mine.Identity, yours.Identity);
        Assert.StartsWith("These are two journeys, of two people perhaps.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_journey_is_itself_on_every_device_and_after_whatever_is_told()
    {
        var phone = Engine.Begin("Europe/London", Now);
        phone = Engine.Record(phone, new Breakup { At = March(1), EndedBy = EndedBy.Ex }, Now).Journey;
        var tablet = Engine.Load(JourneyJson.Read(JourneyJson.Write(phone)), Now);
        tablet = Engine.Record(tablet, new NoContactStarted { At = March(2) }, Now).Journey;
        phone = Engine.Record(phone, new Mistreatment { At = March(1), Kind = MistreatmentKind.Lying }, Now).Journey;

        Assert.Equal(3, Engine.Merge(phone, tablet, Now).Facts.Count);
        Assert.Equal(phone.Identity, Engine.Merge(phone, tablet, Now).Identity);
        Assert.Equal(phone.Identity, Engine.AsOf(tablet, March(1)).Identity);
    }

    [Fact]
    public void A_journey_of_before_there_was_an_identity_still_merges_and_takes_the_others()
    {
        var now = Engine.Begin("Europe/London", Now);
        var old = Engine.Load(new() { Zone = "Europe/London", Facts = [] }, Now);

        Assert.Null(old.Identity);
        Assert.DoesNotContain("identity", Encoding.UTF8.GetString(JourneyJson.Write(old)), StringComparison.Ordinal);
        Assert.Equal(now.Identity, Engine.Merge(old, now, Now).Identity);
        Assert.Equal(now.Identity, Engine.Merge(now, old, Now).Identity);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123x")]
    public void An_identity_that_no_store_would_take_is_refused(string identity) =>
        Assert.Equal(
            "$.identity",
            Assert.Throws<BadInputException>(() =>
                    Engine.Load(new() { Identity = identity, Zone = "UTC", Facts = [] }, Now))
                .Problems.Single().Path);

    [Fact]
    public void Two_different_facts_under_one_id_are_refused()
    {
        var other = Engine.Record(Shared(), new Watched { Id = "slip", At = March(21) }, Now).Journey;

        Assert.Contains(
            "slip",
            Assert.Throws<ArgumentException>(() => Engine.Merge(Phone(), other, Now)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_forgotten_on_one_phone_is_forgotten_in_both()
    {
        var withText = Engine
            .Record(
                Shared(),
                new PlanMade
                {
                    Id = "plan",
                    At = March(5),
                    Cue = "SECRET",
                    Response = "SECRET",
                },
                Now)
            .Journey;
        var forgotten = Engine
            .Record(
                withText,
                new TextForgotten
                {
                    Id = "forget",
                    At = Now,
                    FactId = "plan",
                },
                Now)
            .Journey;

        var merged = Engine.Merge(withText, forgotten, Now);

        Assert.Equal("", merged.Facts.OfType<PlanMade>().Single().Cue);
    }

    [Fact]
    public void A_list_without_stamps_cannot_be_merged_since_an_old_no_might_clear_a_yes() =>
        Assert.Throws<ArgumentException>(() =>
            Engine.Merge(Holding().Unstamped().Build(), Holding().Unstamped().Build(), Now));

    [Fact]
    public void Two_journeys_of_different_zones_are_two_journeys() =>
        Assert.Throws<ArgumentException>(() =>
            Engine.Merge(Engine.Begin("Europe/London"), Engine.Begin("Europe/Paris"), Now));

    private static Journey Phone() =>
        Engine
            .Record(
                Shared(),
                new ContactMade
                {
                    Id = "slip",
                    At = March(20),
                    Channel = Channel.Text,
                    Purpose = Purpose.Personal,
                },
                March(20))
            .Journey;

    private static Journey Tablet() =>
        Engine.Record(Shared(), new Watched { Id = "look", At = March(21) }, March(21)).Journey;

    private static Journey Shared() =>
        Nothing.Then(Holding().Facts.Select(fact => fact with { RecordedAt = fact.At })).Build();
}
