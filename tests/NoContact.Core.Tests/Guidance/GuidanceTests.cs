using NoContact.Article;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Languages;
using NoContact.Rules;
using NoContact.Testing;
using NoContact.Verdicts;
using static NoContact.Told;

namespace NoContact.Guidance;

public class GuidanceTests
{
    [Fact]
    public void A_step_that_helped_before_comes_first_the_more_often_the_sooner()
    {
        var told = Holding()
            .Then(
                Passed(10, "tell-someone"),
                Passed(12, "distraction"),
                Passed(14, "distraction"),
                Passed(15, "something else"));

        Assert.Equal(["distraction", "tell-someone", "delay"], told.Urge().Steps.Take(3).Select(step => step.Id));
        Assert.Equal(
            ["delay", "urge-surfing", "tell-someone", "distraction"],
            Holding().Urge().Steps.Select(step => step.Id));
    }

    [Fact]
    public void What_was_undone_helped_nobody() =>
        Assert.Equal(
            "delay",
            Holding()
                .Then(
                    Passed(10, "tell-someone") with
                    {
                        Id = "p",
                    },
                    new Retracted
                    {
                        At = March(11),
                        FactId = "p",
                        Why = "",
                    })
                .Urge()
                .Steps[0]
                .Id);

    [Fact]
    public void Safety_comes_before_habit()
    {
        var told = BrokenUp().Then(new NoContactStarted { At = March(2) }, Passed(10, "distraction"));

        Assert.Equal("answer-the-questions", told.Urge().Steps[0].Id);
    }

    [Theory]
    [InlineData(Motive.Loneliness, null, null, null, true)]
    [InlineData(Motive.Guilt, null, null, null, false)]
    [InlineData(null, Channel.Text, null, null, true)]
    [InlineData(null, Channel.Call, null, null, false)]
    [InlineData(null, null, "21:00", "02:00", true)]
    [InlineData(null, null, "22:00", "02:00", false)]
    [InlineData(null, null, "21:15", "21:16", true)]
    [InlineData(null, null, "20:00", "21:15", false)]
    [InlineData(null, null, "21:00", null, true)]
    [InlineData(null, null, null, "21:00", false)]
    [InlineData(null, null, null, null, true)]
    public void A_plan_surfaces_when_its_cue_is_here(
        Motive? motive,
        Channel? channel,
        string? from,
        string? until,
        bool surfaces)
    {
        var plan = new PlanMade
        {
            At = March(5),
            Cue = "I am alone at night",
            Response = "I call Sam",
            Motive = motive,
            Channel = channel,
            From = Time(from),
            Until = Time(until),
        };
        var steps = Holding().Then(plan).Urge(motives: [Motive.Loneliness]).Steps;

        Assert.Equal(
            surfaces,
            steps.Any(step => step.Text == "Your own plan: if I am alone at night, then I call Sam."));
        Assert.Equal(surfaces, steps[0].Id == "your-plan");
    }

    [Fact]
    public void A_plan_whose_text_was_forgotten_is_not_shown()
    {
        var plan = new PlanMade { Id = "plan", At = March(5), Cue = "I am alone", Response = "I call {0} Sam" };

        Assert.Contains(
            Holding().Then(plan).Urge().Steps,
            step => step.Text.EndsWith("then I call {0} Sam.", StringComparison.Ordinal));
        Assert.DoesNotContain(
            Holding().Then(plan, new TextForgotten { At = March(6), FactId = "plan" }).Urge().Steps,
            step => step.Id == "your-plan");
    }

    [Fact]
    public void Whom_and_what_somebody_laid_by_for_a_hard_hour_is_said_in_their_own_words()
    {
        var laidBy = Holding().Then(
            new CalmNote { Id = "older", At = March(4), Text = "older" },
            new CalmNote { Id = "note", At = March(5), Text = " You slept {0} well without it. " },
            new TrustedPerson { Id = "person", At = March(5), Name = "Sam", Contact = "07700 900123" });

        var steps = laidBy.Urge().Steps;

        Assert.Equal(
            ["Call or text Sam, and say how it is right now.",
                "What you wrote to yourself on a calm day: You slept {0} well without it."],
            steps.Take(2).Select(step => step.Text));
        Assert.Equal("Call or text Sam, and say how it is right now.", laidBy.Urge().Card.Deed!.Text);
        Assert.Equal("Sam", laidBy.Build().TrustedPerson!.Name);
    }

    [Fact]
    public void What_was_laid_by_and_taken_back_or_forgotten_is_said_no_more()
    {
        var laidBy = Holding().Then(
            new CalmNote { Id = "note", At = March(5), Text = "note" },
            new TrustedPerson { Id = "person", At = March(5), Name = "Sam" });
        Fact[][] ends =
        [
            [new CalmNote { At = March(6), Ended = true }, new TrustedPerson { At = March(6), Ended = true }],
            [Forgotten("note"), Forgotten("person")],
            [Undone("note"), Undone("person")],
        ];

        foreach (var end in ends)
        {
            var told = laidBy.Then(end);
            Assert.DoesNotContain(told.Urge().Steps, step => step.Id is "your-note" or "your-person");
            Assert.Equal((null, null), (told.Build().CalmNote, told.Build().TrustedPerson));
        }

        static TextForgotten Forgotten(string id) => new() { At = March(6), FactId = id };
        static Retracted Undone(string id) => new() { At = March(6), FactId = id, Why = "" };
    }

    [Fact]
    public void In_a_crisis_and_past_a_bar_nothing_laid_by_stands_before_safety()
    {
        var laidBy = Holding().Then(
            new CalmNote { At = March(5), Text = "note" },
            new TrustedPerson { At = March(5), Name = "Sam" });

        var afraid = laidBy.Answered(Question.AfraidOfThem, YesNoUnknown.Yes).Urge().Steps;

        Assert.DoesNotContain(
            laidBy.Urge(distress: [Distress.ThoughtsOfSelfHarm]).Steps,
            step => step.Id is "your-note" or "your-person");
        Assert.Equal("safety-planning", afraid[0].Id);
        Assert.DoesNotContain(afraid, step => step.Id == "your-note");
    }

    [Fact]
    public void What_helped_though_the_urge_stayed_stands_before_what_was_laid_by()
    {
        var steps = Holding()
            .Then(
                new TrustedPerson { At = March(5), Name = "Sam" },
                new UrgeStayed { At = March(6), Helped = "urge-surfing" })
            .Urge()
            .Steps;

        Assert.Equal(["urge-surfing", "your-person"], steps.Take(2).Select(step => step.Id));
    }

    [Fact]
    public void A_card_says_how_grave_it_is_what_it_stands_on_and_what_to_do_first()
    {
        var card = Holding().Urge().Card;

        Assert.Equal(
            (Indicator.Warning, "One coach's article, ¶28 ¶42 ¶50", "Your note is ready."),
            (card.Indicator, Phrases.English.Describe(card.Reasons[0].Source), card.Discreet));
        Assert.Equal(("delay", 1), (card.Deed!.Id, card.People.Count));
        Assert.Equal(
            Indicator.Critical,
            Holding().Answered(Question.LegalOrder, YesNoUnknown.Yes).Urge().Card.Indicator);
        Assert.Equal(
            Indicator.Info,
            Holding(EndedBy.Me).Answered(Question.AskedForSpace, YesNoUnknown.No).Urge().Card.Indicator);
    }

    [Fact]
    public void The_persons_response_is_a_fact_of_the_journey()
    {
        var told = Holding();
        var answered = told.Urge().Answered(CardResponse.Overridden, Now, "I could not wait");

        var journey = Engine.Record(told.Build(), answered, Now).Journey;

        Assert.Equal(
            (Verdict.HoldNoContact, CardResponse.Overridden),
            journey.Facts.OfType<CardAnswered>().Select(card => (card.Verdict, card.Response)).Single());
    }

    [Fact]
    public void Discreet_lines_say_nothing_of_what_they_are_about()
    {
        string[] telling =
        [
            "contact", "ex", "breakup", "urge", "kontakt", "trennung", "drang", "contacto", "ruptura",
            "impulso",
        ];
        foreach (var language in Engine.Languages)
        {
            var phrases = Phrases.InLanguage(language);
            Assert.All(phrases.Keys.Where(key => key.StartsWith("discreet.", StringComparison.Ordinal)), key =>
                Assert.DoesNotContain(
                    telling,
                    word => phrases[key].Split(' ', '.', ',').Contains(word, StringComparer.OrdinalIgnoreCase)));
        }
    }

    [Fact]
    public void A_known_anger_and_a_known_silence_are_named()
    {
        Assert.Equal("Often they become angry.", Outcome(Holding(), "anger"));
        Assert.StartsWith(
            "They were angry",
            Outcome(Holding().TheyWrote(5, Tone.Angry).Then(new LeftUnanswered { At = March(6) }), "anger"),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "There is no answer so far",
            Outcome(Holding().Wrote(20).Then(new NoContactStarted { At = March(21) }), "no-answer"),
            StringComparison.Ordinal);

        static string Outcome(JourneyStory told, string id) =>
            told.Urge().Forecast!.Outcomes.Single(outcome => outcome.Id == id).Text;
    }

    [Fact]
    public void Outcomes_that_cannot_apply_are_absent()
    {
        Assert.DoesNotContain(
            Holding(EndedBy.Me).Urge().Forecast!.Outcomes,
            outcome => outcome.Id is "decision-reinforced" or "no-warm-welcome" or "space-taken-away");
        Assert.DoesNotContain(
            Holding().TheyWrote(29).Urge(Intent.Reply).Forecast!.Outcomes,
            outcome => outcome.Id is "no-answer" or "no-warm-welcome");
        Assert.Empty(Holding().TiedFromTheStart().Urge(Intent.HandlePracticalMatter).Forecast!.Outcomes);
        Assert.Empty(Holding().Answered(Question.TheyAreAfraid, YesNoUnknown.Yes).Urge().Forecast!.Outcomes);
    }

    [Fact]
    public void Where_a_study_weakens_the_article_the_forecast_says_so()
    {
        Assert.Contains(
            Holding(EndedBy.Me)
                .Answered(Question.AskedForSpace, YesNoUnknown.No)
                .Urge(motives: [Motive.Hope])
                .Forecast!.Notes,
            note => note.Source.Id == "dailey-2019");
        // Whoever was left is told of no renewals: it would feed the hope that the card asks to hold.
        Assert.DoesNotContain(
            Holding().Urge(motives: [Motive.TestReunion, Motive.Hope]).Forecast!.Notes,
            note => note.Source.Id == "dailey-2019");
        Assert.Contains(
            Holding().Urge(channel: Channel.InPerson).Forecast!.Notes,
            note => note.Source.Id == "ohara-2020");
        Assert.DoesNotContain(Holding().Urge().Forecast!.Notes, note => note.Source.Id is "ohara-2020" or "mason-2012");
        Assert.Contains(
            Holding()
                .TheyWrote(29)
                .Answered(Question.AskedForSpace, YesNoUnknown.No)
                .Urge(Intent.Reply)
                .Forecast!.Notes,
            note => note.Source.Id == "mason-2012");
    }

    [Fact]
    public void Every_study_is_used()
    {
        string?[] used =
        [
            .. GuidanceTables
                .Steps.Concat(GuidanceTables.Notes)
                .Concat(GuidanceTables.Encouragements)
                .Select(row => row.Source.Id),
            .. Rules.ArticleRules.Rows.SelectMany(row => row.Sources).Select(source => source.Id),
        ];

        Assert.Empty(Article.Sources.Studies.Select(study => study.Id).Except(used));
        // sbarra-2013 is why no unsent letter is suggested.
        Assert.DoesNotContain(
            Phrases.English.Keys,
            key => Phrases.English[key].Contains("unsent", StringComparison.OrdinalIgnoreCase));
    }

    private static UrgePassed Passed(int day, string step) => new() { At = March(day), Helped = step };

    private static TimeOnly? Time(string? text) =>
        text is null ? null : TimeOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
