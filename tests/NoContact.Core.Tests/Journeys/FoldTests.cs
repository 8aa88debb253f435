using NoContact.Chart;
using NoContact.Facts;
using NoContact.Testing;
using static NoContact.Told;

namespace NoContact.Journeys;

public class FoldTests
{
    private static readonly JourneyStory Lied = Holding().MistreatedBefore();

    public static TheoryData<string> Stories => States.Names;

    private static Rows<Func<JourneyStory>, BreakupState> States { get; } = new()
    {
        { "nothing recorded", () => Nothing, BreakupState.NotStarted },
        {
            "an urge",
            () =>
                Holding()
                    .Then(
                        new Urge
                        {
                            At = March(10),
                            Intensity = 5,
                            Channel = Channel.Text,
                        }),
            BreakupState.Tempted
        },
        {
            "an urge that passed",
            () =>
                Holding()
                    .Then(
                        new Urge
                        {
                            At = March(10),
                            Intensity = 5,
                            Channel = Channel.Text,
                        },
                        new UrgePassed { At = March(11) }),
            BreakupState.Holding
        },
        { "I wrote", () => Holding().Wrote(10), BreakupState.ContactBroken },
        { "they wrote and I answered", () => Holding().TheyWrote(10).Wrote(11), BreakupState.InContact },
        {
            "they wrote, I left it, I wrote later",
            () => Holding().TheyWrote(10).Then(new LeftUnanswered { At = March(11) }).Wrote(12),
            BreakupState.ContactBroken
        },
        {
            "they wrote in anger and I answered: it was open, if unwise",
            () => Holding().TheyWrote(10, Tone.Angry).Wrote(11),
            BreakupState.InContact
        },
        {
            "they wrote, I answered, but contact is barred",
            () => Holding().Answered(Question.AfraidOfThem, YesNoUnknown.Yes, 9).TheyWrote(10).Wrote(11),
            BreakupState.ContactBroken
        },
        { "I ended it and wrote", () => Holding(EndedBy.Me).Wrote(10), BreakupState.InContact },
        {
            "an agreed day",
            () => Holding().Then(new AgreedToTalk { At = March(5), On = new(2026, 3, 10) }).Wrote(10),
            BreakupState.InContact
        },
        {
            "the last of the agreed days",
            () => Holding().Then(new AgreedToTalk { At = March(5), On = new(2026, 3, 10) }).Wrote(24),
            BreakupState.InContact
        },
        {
            "a day before the agreed day",
            () => Holding().Then(new AgreedToTalk { At = March(5), On = new(2026, 3, 10) }).Wrote(9),
            BreakupState.ContactBroken
        },
        {
            "a day after the agreed days",
            () => Holding().Then(new AgreedToTalk { At = March(5), On = new(2026, 3, 10) }).Wrote(25),
            BreakupState.ContactBroken
        },
        {
            "a practical message under a tie",
            () => Holding().TiedFromTheStart().Wrote(10, Purpose.Practical),
            BreakupState.Holding
        },
        {
            "a practical message without a tie",
            () => Holding().Wrote(10, Purpose.Practical),
            BreakupState.ContactBroken
        },
        {
            "a practical answer to a practical word",
            () => Holding().TiedFromTheStart().TheyWrote(10, Tone.Practical).Wrote(11, Purpose.Practical),
            BreakupState.Holding
        },
        {
            "a practical message leaves a personal word open",
            () => Holding().TiedFromTheStart().TheyWrote(10).Wrote(11, Purpose.Practical),
            BreakupState.HeardFromEx
        },
        {
            "a practical word does not push out a personal one",
            () => Holding().TiedFromTheStart().TheyWrote(10).TheyWrote(11, Tone.Practical).Wrote(12),
            BreakupState.InContact
        },
        {
            "a personal answer to a practical word under a tie",
            () => Holding().TiedFromTheStart().TheyWrote(10, Tone.Practical).Wrote(11),
            BreakupState.ContactBroken
        },
        { "the one amends", () => Lied.Wrote(10, Purpose.Amends), BreakupState.Holding },
        {
            "a second amends",
            () => Lied.Wrote(10, Purpose.Amends).Wrote(12, Purpose.Amends),
            BreakupState.ContactBroken
        },
        { "amends nobody owed", () => Holding().Wrote(10, Purpose.Amends), BreakupState.ContactBroken },
        { "amends planned", () => Lied.Then(new AmendsPlanned { At = March(10) }), BreakupState.MakingAmends },
        {
            "amends planned and dropped",
            () => Lied.Then(new AmendsPlanned { At = March(10) }, new AmendsDropped { At = March(11) }),
            BreakupState.Holding
        },
        { "never again moves nothing", () => Holding().TheyWrote(10, Tone.NeverAgain), BreakupState.Holding },
        {
            "contact by accident moves nothing",
            () =>
                Holding()
                    .Then(
                        new ContactMade
                        {
                            At = March(10),
                            Channel = Channel.InPerson,
                            Purpose = Purpose.Personal,
                            Accidental = true,
                        }),
            BreakupState.Holding
        },
        { "together again", () => Holding().Then(new Reconciled { At = March(10) }), BreakupState.Reconciled },
        {
            "a new breakup after that",
            () =>
                Holding()
                    .Then(new Reconciled { At = March(10) }, new Breakup { At = March(12), EndedBy = EndedBy.Me }),
            BreakupState.BrokenUp
        },
        {
            "moved on, and they wrote, and I answered",
            () => Holding().Then(new MovedOn { At = March(10) }).TheyWrote(11).Wrote(12),
            BreakupState.InContact
        },
    };

    [Theory]
    [MemberData(nameof(Stories))]
    public void A_history_leads_where_it_leads(string story)
    {
        var (told, state) = States[story];

        Assert.Equal(state, told().Build().State);
    }

    [Fact]
    public void An_agreed_day_is_spent_by_the_next_contact_and_others_stay()
    {
        var told = Holding()
            .Then(
                new AgreedToTalk { At = March(5), On = new(2026, 3, 10) },
                new AgreedToTalk { At = March(5), On = new(2026, 3, 20) })
            .Wrote(11);

        Assert.Equal([new DateOnly(2026, 3, 20)], told.Build().Circumstances.AgreedDays.AsEnumerable());
    }

    [Fact]
    public void What_they_said_is_counted_from_their_last_word()
    {
        Assert.Equal(
            2,
            Holding()
                .Wrote(10)
                .Wrote(11)
                .Then(new ExResponded { At = March(12), Response = ExResponse.None })
                .Build()
                .Circumstances.ContactsUnanswered);
        Assert.Equal(
            0,
            Holding()
                .Wrote(10)
                .Then(new ExResponded { At = March(12), Response = ExResponse.Practical })
                .Build()
                .Circumstances.ContactsUnanswered);
        Assert.Equal(
            0,
            Holding().TiedFromTheStart().Wrote(10, Purpose.Practical).Build().Circumstances.ContactsUnanswered);
    }

    [Fact]
    public void An_apology_made_before_the_breakup_was_the_one_amends()
    {
        var told = Holding()
            .Then(
                new Mistreatment
                {
                    At = March(1).AddDays(-3),
                    Kind = MistreatmentKind.Cheating,
                    Apologized = true,
                });

        Assert.True(told.Build().Circumstances.AmendsMade);
        Assert.False(told.Build().Circumstances.AmendsPermitted);
    }

    [Theory]
    [InlineData(MistreatmentKind.Cheating, false, true)]
    [InlineData(MistreatmentKind.HarshYelling, false, true)]
    [InlineData(MistreatmentKind.Lying, false, true)]
    [InlineData(MistreatmentKind.Other, false, false)]
    [InlineData(MistreatmentKind.Other, true, true)]
    public void The_three_the_article_names_are_significant_by_being_named(
        MistreatmentKind kind,
        bool significant,
        bool expected) =>
        Assert.Equal(
            expected,
            Holding()
                .Then(
                    new Mistreatment
                    {
                        At = March(2),
                        Kind = kind,
                        Significant = significant,
                    })
                .Build()
                .Circumstances.AmendsPermitted);

    [Fact]
    public void What_they_said_before_they_came_back_is_asked_again_until_it_is_answered()
    {
        var barred = Holding()
            .Answered(Question.LegalOrder, YesNoUnknown.Yes, 10)
            .Then(new Blocked { At = March(11), By = Party.Ex });
        var back = barred.Then(new Reconciled { At = March(12) });

        Assert.Equal([StandingBar.BlockedByEx], barred.TheyWrote(12).Build().Circumstances.Revisit.AsEnumerable());
        Assert.Equal(
            [StandingBar.LegalOrder, StandingBar.BlockedByEx],
            back.Build().Circumstances.Revisit.AsEnumerable());
        Assert.Equal(
            [StandingBar.BlockedByEx],
            back.Answered(Question.LegalOrder, YesNoUnknown.Yes, 13).Build().Circumstances.Revisit.AsEnumerable());
        Assert.Equal(
            [StandingBar.BlockedByEx],
            back.Answered(Question.LegalOrder, YesNoUnknown.Unknown, 13).Build().Circumstances.Revisit.AsEnumerable());
        Assert.Equal(
            [StandingBar.LegalOrder],
            back.Then(
                    new Blocked
                    {
                        At = March(13),
                        By = Party.Ex,
                        Lifted = true,
                    })
                .Build()
                .Circumstances.Revisit.AsEnumerable());
        Assert.Equal(YesNoUnknown.Yes, back.Build().Circumstances.Answers[Question.LegalOrder]);
    }

    [Fact]
    public void Their_word_left_unanswered_or_answered_practically_leads_back_to_holding()
    {
        Assert.Equal(
            BreakupState.Holding,
            Holding().TheyWrote(20).Then(new LeftUnanswered { At = March(21) }).Build().State);
        Assert.Equal(
            BreakupState.Holding,
            Holding().TiedFromTheStart().TheyWrote(20, Tone.Practical).Wrote(21, Purpose.Practical).Build().State);
        Assert.Equal(
            BreakupState.HeardFromEx,
            Holding().TiedFromTheStart().TheyWrote(20).Wrote(21, Purpose.Practical).Build().State);
    }

    [Fact]
    public void A_reconciliation_and_a_new_breakup_settle_what_was_open_between_the_two()
    {
        var open = Holding()
            .Wrote(10)
            .TheyWrote(11, Tone.Angry)
            .Then(new AgreedToTalk { At = March(12), On = new(2026, 4, 9) });
        var back = open.Then(new Reconciled { At = March(13) });
        var again = back.TheyWrote(14, Tone.Angry)
            .Then(
                new AgreedToTalk { At = March(15), On = new(2026, 4, 9) },
                new Breakup
                {
                    Id = "again",
                    At = March(16),
                    EndedBy = EndedBy.Me,
                });

        Assert.All(new[] { back, again }, settled =>
        {
            var now = settled.Build().Circumstances;
            Assert.Null(now.MessageToAnswer);
            Assert.Null(now.LastTone);
            Assert.Equal(0, now.ContactsUnanswered);
            Assert.Empty(now.AgreedDays);
        });
        Assert.Equal("again", again.Build().Circumstances.Breakup!.Id);
    }

    [Fact]
    public void Coming_back_asks_again_about_a_yes()
    {
        var back = Holding()
            .Answered(Question.NeverContactAgain, YesNoUnknown.Yes, 9)
            .Then(new Reconciled { At = March(13) });

        Assert.Equal([StandingBar.NeverContactAgain], back.Build().Circumstances.Revisit.AsEnumerable());
    }

    [Fact]
    public void A_second_breakup_leaves_the_first_ones_date_and_where_it_does_not_fit_the_first_one_itself()
    {
        var twice = Holding()
            .Then(
                new Reconciled { At = March(10) },
                new Breakup
                {
                    Id = "second",
                    At = March(12),
                    EndedBy = EndedBy.Me,
                });
        var misfit = Holding().TheyWrote(11).Then(new Breakup { Id = "misfit", At = March(12), EndedBy = EndedBy.Me });

        Assert.True(Engine.Record(twice.Build(), new Watched { At = March(5) }, Now).IsRecorded);
        Assert.Equal("breakup", misfit.Build().Circumstances.Breakup!.Id);
        Assert.NotNull(misfit.Build().Circumstances.MessageToAnswer);
    }

    [Fact]
    public void A_tie_told_twice_is_one_tie_and_ends_once()
    {
        Assert.Single(Holding().TiedFromTheStart().TiedFromTheStart().Build().Circumstances.Ties);
        Assert.Empty(
            Holding()
                .TiedFromTheStart()
                .TiedFromTheStart()
                .Then(
                    new Tie
                    {
                        At = March(3),
                        Kind = TieKind.Children,
                        Ended = true,
                    })
                .Build()
                .Circumstances.Ties);
    }

    [Fact]
    public void A_block_of_the_persons_own_holds_until_it_is_lifted()
    {
        Assert.True(Holding().Then(new Blocked { At = March(3), By = Party.Me }).Build().Circumstances.BlockedByMe);
        Assert.False(
            Holding()
                .Then(
                    new Blocked { At = March(3), By = Party.Me },
                    new Blocked
                    {
                        At = March(4),
                        By = Party.Me,
                        Lifted = true,
                    })
                .Build()
                .Circumstances.BlockedByMe);
        Assert.False(Holding().Then(new Blocked { At = March(3), By = Party.Me }).Build().Circumstances.BlockedByEx);
    }

    [Fact]
    public void A_practical_message_answers_a_practical_word_and_no_other()
    {
        Assert.Null(
            Holding()
                .TiedFromTheStart()
                .TheyWrote(20, Tone.Practical)
                .Wrote(21, Purpose.Practical)
                .Build()
                .Circumstances.MessageToAnswer);
        Assert.Equal(
            Tone.Warm,
            Holding()
                .TiedFromTheStart()
                .TheyWrote(20)
                .Wrote(21, Purpose.Practical)
                .Build()
                .Circumstances.MessageToAnswer?.Tone);
    }

    [Fact]
    public void Amends_made_stay_made()
    {
        Assert.True(Holding().Wrote(10, Purpose.Amends).Wrote(11, Purpose.Amends).Build().Circumstances.AmendsMade);
        Assert.True(Holding().Wrote(10, Purpose.Amends).Wrote(11).Build().Circumstances.AmendsMade);
    }

    [Fact]
    public void The_four_safety_questions_are_four()
    {
        var asked = Holding().Answered(Question.AskedForSpace, YesNoUnknown.Yes, 9).Build().Circumstances.Answers;

        Assert.True(asked.AllSafetyAnsweredNo);
        Assert.False(asked.AnySafetyAnsweredYes);
        Assert.False(
            Holding()
                .Answered(Question.TheyAreAfraid, YesNoUnknown.Yes, 9)
                .Build()
                .Circumstances.Answers.AllSafetyAnsweredNo);
    }
}
