using NoContact.Chart;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Languages;
using static NoContact.Told;

namespace NoContact.Guidance;

public class WhatIfTests
{
    [Fact]
    public void Breaking_no_contact_shows_what_it_costs_and_what_stays_and_records_nothing()
    {
        var journey = Holding().Build();
        var facts = journey.Facts.Count;

        var imagined = Engine.WhatIf(journey, Contact(Purpose.Personal), Now);

        Assert.Equal((BreakupState.Holding, BreakupState.ContactBroken), (imagined.Before.State, imagined.After.State));
        Assert.Equal((29, 29), (imagined.Forecast.StreakDaysLost, imagined.Forecast.DaysKept));
        Assert.Equal(imagined.Before.Streak.Milestones, imagined.After.Streak.Milestones);
        Assert.Equal("no-warm-welcome", imagined.Forecast.Outcomes[0].Id);
        Assert.Equal(Phrases.English["forecast.nobody-knows"], imagined.Forecast.Note);
        Assert.Equal((facts, BreakupState.Holding), (journey.Facts.Count, journey.State));
    }

    private static Rows<Fact> Wrong { get; } = new()
    {
        { "$.intensity", new Urge { At = Now, Intensity = 99, Channel = Channel.Text } },
        { "$.intent", new Urge { At = Now, Intensity = 1, Channel = Channel.Text, Intent = (Intent)99 } },
        { "$.at", new Watched { At = Now.AddHours(1) } },
        { "$.purpose", new ContactMade { At = Now, Channel = Channel.Text, Purpose = (Purpose)99 } },
    };

    public static TheoryData<string> Paths => Wrong.Names;

    [Theory]
    [MemberData(nameof(Paths))]
    public void What_cannot_be_right_is_refused_when_it_is_only_imagined_too(string path)
    {
        var refused = Assert.Throws<BadInputException>(() => Engine.WhatIf(Holding().Build(), Wrong[path], Now));

        Assert.Equal(path, refused.Problems.Single().Path);
    }

    [Fact]
    public void Of_what_is_theirs_to_do_the_article_says_nothing_and_the_note_claims_nothing()
    {
        var forecast = Engine
            .WhatIf(
                Holding().Build(),
                new ExReachedOut
                {
                    At = Now,
                    Channel = Channel.Text,
                    Tone = Tone.Warm,
                },
                Now)
            .Forecast;

        Assert.Empty(forecast.Outcomes);
        Assert.Equal("Nobody can know how this one person reacts.", forecast.Note);
    }

    [Fact]
    public void An_imagined_fact_never_stands_in_a_real_ones_place()
    {
        var journey = Holding().Build();
        Engine.WhatIf(journey, Contact(Purpose.Personal), Now);

        var real = Engine.Record(journey, new Watched { At = Now }, Now).Journey;

        Assert.Equal(journey.Facts.Count + 1, real.Facts.Count);
        Assert.IsType<Watched>(real.Facts[^1]);
        Assert.Equal(BreakupState.Holding, real.State);
    }

    [Fact]
    public void Answering_them_ends_the_streak_as_a_talk_and_foretells_no_silence()
    {
        var imagined = Engine.WhatIf(
            Holding().TheyWrote(29).Build(),
            new Urge
            {
                At = Now,
                Intensity = 0,
                Channel = Channel.Text,
                Intent = Intent.Reply,
            },
            Now);

        Assert.Equal(BreakupState.InContact, imagined.After.State);
        Assert.DoesNotContain(imagined.Forecast.Outcomes, outcome => outcome.Id == "no-answer");
    }

    [Fact]
    public void A_practical_message_under_a_tie_costs_nothing_and_without_one_it_is_a_contact()
    {
        Assert.Equal(
            0,
            Engine.WhatIf(Holding().TiedFromTheStart().Build(), Contact(Purpose.Practical), Now).Forecast.StreakDaysLost
        );
        Assert.Equal(29, Engine.WhatIf(Holding().Build(), Contact(Purpose.Practical), Now).Forecast.StreakDaysLost);
    }

    [Fact]
    public void Waiting_a_day_loses_nothing_and_reaches_the_next_milestone()
    {
        var imagined = Engine.WhatIfYouWait(Holding().Build(), TimeSpan.FromHours(24), Now);

        Assert.Equal((29, 30), (imagined.Before.Streak.Days, imagined.After.Streak.Days));
        Assert.Contains(imagined.After.Streak.Milestones, milestone => milestone.Days == 30);
        Assert.Empty(imagined.Forecast.Outcomes);
        Assert.Throws<ArgumentOutOfRangeException>(() => Engine.WhatIfYouWait(Holding().Build(), TimeSpan.Zero, Now));
    }

    [Fact]
    public void What_they_may_do_is_not_foretold()
    {
        var imagined = Engine.WhatIf(
            Holding().Build(),
            new ExReachedOut
            {
                At = Now,
                Channel = Channel.Text,
                Tone = Tone.Warm,
            },
            Now);

        Assert.Equal(BreakupState.HeardFromEx, imagined.After.State);
        Assert.Empty(imagined.Forecast.Outcomes);
    }

    [Fact]
    public void A_fact_that_bears_the_imagined_ones_name_is_in_nobodys_way()
    {
        var journey = Engine
            .Record(
                Engine.Record(Holding().Build(), new Watched { Id = "imagined", At = Now }, Now).Journey,
                new Watched { Id = "imagined'", At = Now },
                Now)
            .Journey;

        Assert.Equal(BreakupState.ContactBroken, Engine.WhatIf(journey, Contact(Purpose.Personal), Now).After.State);
    }

    [Fact]
    public void Imagining_costs_no_more_on_a_long_journey_and_leaves_it_as_it_was()
    {
        var (shortOne, longOne) = (OfLapses(10), OfLapses(5_000));
        var cost = Cost(longOne);

        Assert.InRange(cost, 1, 1.2 * Cost(shortOne));
        Assert.Equal(5_000, longOne.Circumstances.Past.Count);
        Assert.Equal(5_001, Engine.WhatIf(longOne, Contact(Purpose.Personal), Now).After.Streak.Past.Count);
        Assert.Equal(5_001, Engine.Record(longOne, Contact(Purpose.Personal), Now).Journey.Circumstances.Past.Count);

        Journey OfLapses(int count) => Engine.Load(
            new()
            {
                Zone = "UTC",
                Facts =
                [
                    new Breakup { Id = "b", At = Now.AddHours(-2 * count - 4), EndedBy = EndedBy.Ex },
                    .. Enumerable.Range(0, 2 * count).Select(Fact (i) => i % 2 == 0
                        ? new NoContactStarted { Id = $"{i}", At = Now.AddHours(i - (2 * count) - 2) }
                        : new ContactMade
                        {
                            Id = $"{i}",
                            At = Now.AddHours(i - (2 * count) - 2),
                            Channel = Channel.Text,
                            Purpose = Purpose.Personal,
                        }),
                    new NoContactStarted { Id = "last", At = Now.AddHours(-1) },
                ],
            },
            Now);

        static long Cost(Journey journey)
        {
            Engine.WhatIf(journey, Contact(Purpose.Personal), Now);
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 100; i++) Engine.WhatIf(journey, Contact(Purpose.Personal), Now);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private static ContactMade Contact(Purpose purpose) =>
        new()
        {
            At = Now,
            Channel = Channel.Text,
            Purpose = purpose,
        };
}
