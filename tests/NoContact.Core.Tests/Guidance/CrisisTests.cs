using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using NoContact.Chart;
using NoContact.Facts;
using NoContact.Json;
using NoContact.Languages;
using NoContact.Rules;
using NoContact.Testing;
using NoContact.Verdicts;
using static NoContact.Told;

namespace NoContact.Guidance;

/// <summary>What a person in crisis is shown, over every sign, journey and language there is.</summary>
public class CrisisTests
{
    [Fact]
    public void In_the_minute_after_a_breakup_told_by_a_fast_clock_help_comes_and_so_does_every_other_answer()
    {
        var journey = Engine.Load(
            new()
            {
                Zone = "Europe/London",
                Facts =
                [
                    new Breakup
                    {
                        Id = "1",
                        At = Now.AddSeconds(50),
                        EndedBy = EndedBy.Ex,
                    },
                ],
            },
            Now);
        Advice Ask(params Distress[] distress) =>
            Engine.Evaluate(
                journey,
                new Urge
                {
                    At = Now,
                    Intensity = 9,
                    Channel = Channel.Text,
                    Distress = distress,
                },
                Now);

        Assert.Equal(Verdict.GetSupportNow, Ask(Distress.ThoughtsOfSelfHarm).Verdict);
        Assert.Equal(Verdict.HoldNoContact, Ask().Verdict);
        Assert.Equal(
            BreakupState.BrokenUp,
            Engine
                .WhatIf(
                    journey,
                    new Urge
                    {
                        At = Now,
                        Intensity = 9,
                        Channel = Channel.Text,
                        Intent = Intent.WatchThem,
                    },
                    Now)
                .After.State);
    }

    private static readonly Dictionary<string, Func<JourneyStory>> Stories = new()
    {
        ["nothing recorded"] = () => Told.Nothing,
        ["broken up"] = () => Told.BrokenUp(),
        ["holding"] = () => Told.Holding(),
        ["ended by me"] = () => Told.Holding(EndedBy.Me),
        ["after a lapse"] = () => Told.Holding().Wrote(29),
        ["in contact"] = () => Told.Holding().TheyWrote(20).Wrote(21),
        ["under an order, blocked and told never again"] = () =>
            Told.Holding()
                .Answered(Question.LegalOrder, YesNoUnknown.Yes)
                .TheyWrote(21, Tone.NeverAgain)
                .Then(new Blocked { At = Told.March(22), By = Party.Ex }),
        ["together again"] = () => Told.Holding().Then(new Reconciled { At = Told.March(20) }),
        ["moved on"] = () => Told.Holding().Then(new MovedOn { At = Told.March(20) }),
        ["under eighteen"] = () => Told.Holding().Answered(Question.Under18, YesNoUnknown.Yes),
    };

    // No streak, no blame, no forecast, no coaching, no upsell.
    private static readonly Dictionary<string, string[]> Never = new()
    {
        ["en"] =
        [
            "streak", "day ", "days", "kept", "lapse", "milestone", "fault", "should have", "coach", "guide",
            "book", "article", "urge", "likely", "often",
        ],
        ["de"] = ["serie", "tage", "ausrutscher", "schuld", "buch", "drang", "oft", "coach", "artikel"],
        ["es"] = ["racha", "días", "tropiezo", "culpa", "libro", "impulso", "a menudo", "coach", "artículo"],
        ["fr"] =
        [
            "série", "jours", "faux pas", "faute", "livre", "envie", "souvent", "coach", "article", "tu aurais dû",
        ],
        ["it"] = ["serie", "giorni", "inciampo", "colpa", "libro", "impulso", "spesso", "coach", "articolo"],
        ["nl"] = ["reeks", "dagen", "uitglijder", "schuld", "boek", "drang", "vaak", "coach", "artikel"],
        ["pt-BR"] = ["sequência", "dias", "tropeço", "culpa", "livro", "vontade", "muitas vezes", "coach", "artigo"],
    };

    public static IEnumerable<object[]> Every =>
        from journey in Stories.Keys
        from language in Languages.Phrases.BuiltIn
        from signs in Enumerable.Range(1, 7)
        select new object[] { journey, language, signs };

    [Theory]
    [MemberData(nameof(Every))]
    public void A_crisis_answer_has_people_first_and_nothing_that_weighs(string journey, string language, int signs)
    {
        Distress[] distress = [.. Enum.GetValues<Distress>().Where((_, i) => (signs & (1 << i)) != 0)];
        foreach (var intent in Enum.GetValues<Intent>())
        {
            var told = Stories[journey]() with { Engine = Told.Engine.InLanguage(language) };
            var advice = told.Urge(intent, intensity: 10, motives: Enum.GetValues<Motive>(), distress: distress);

            Assert.Equal((Verdict.GetSupportNow, Indicator.Critical), (advice.Verdict, advice.Card.Indicator));
            Assert.Null(advice.Forecast);
            Assert.Null(advice.AskAgainAt);
            Assert.Empty(advice.Card.Reasons);
            Assert.Equal(2, advice.Card.People.DistinctBy(person => person.Id).Count());
            Assert.Empty(advice.AskYourself);
            Assert.Empty(advice.Encouragements);
            Assert.NotEmpty(advice.Resources);
            Assert.All(
                advice.Reasons.Skip(1).Where(reason => reason.Tier != Rules.RuleTier.Crisis),
                reason => Assert.Equal(Rules.RuleTier.Boundary, reason.Tier));
            string[] shown =
            [
                advice.Headline,
                .. advice.Reasons.Select(r => r.Text),
                .. advice.Steps.Select(s => s.Text),
                .. advice.Resources.Select(r => r.Text),
                advice.Card.Deed!.Text,
            ];
            Assert.DoesNotContain(
                shown,
                text =>
                    Never[language].Any(word =>
                        text.Replace("day and night", "", StringComparison.Ordinal)
                            .Contains(word, StringComparison.OrdinalIgnoreCase)));
        }
    }

    [Fact]
    public void The_JSON_of_a_crisis_speaks_of_no_progress()
    {
        var output = new ArrayBufferWriter<byte>();
        var told = Told.Holding().Wrote(29);
        WireJson.Write(output, Told.Engine.Answer(new CaseDocument
        {
            Zone = told.Zone, Now = Told.Now, Facts = told.Facts,
            Urge = new()
            {
                At = Told.Now,
                Intensity = 9,
                Channel = Channel.Text,
                Distress = [Distress.ImmediateDanger],
            },
        }));
        var json = JsonNode.Parse(Encoding.UTF8.GetString(output.WrittenSpan))!;

        Assert.Null(json["progress"]);
        Assert.Null(json["forecast"]);
        Assert.Equal("critical", (string?)json["card"]!["indicator"]);
    }

    [Fact]
    public void A_brace_in_a_hosts_own_words_never_stands_between_a_person_and_help()
    {
        var engine = NoContactEngine.Create(options =>
            options.Phrases.Add(
                Phrases.English.With(
                    new Dictionary<string, string> { ["step.call-someone-now"] = "Call {someone} now." })));
        var advice = (Holding() with { Engine = engine }).Urge(distress: [Distress.ThoughtsOfSelfHarm]);

        Assert.Contains(advice.Steps, step => step.Text == "Call {someone} now.");
        Assert.NotEmpty(advice.Resources);
    }
}
