using NoContact.Article;
using NoContact.Facts;
using NoContact.Languages;
using NoContact.Testing;
using NoContact.Verdicts;

namespace NoContact.Rules;

public class RulebookTests
{
    private static readonly HostRule ExamWeek = new()
    {
        Id = "exam-week",
        Tier = RuleTier.Caution,
        Verdict = Verdict.WaitFirst,
        Source = Source.Host("acme"),
        Text = "It is exam week.",
        Holds = situation => situation.Intensity >= 3,
    };

    [Fact]
    public void A_host_rule_restricts_speaks_and_is_stamped_with_the_hosts_rulebook()
    {
        var advice = (Told.Holding(EndedBy.Me) with { Engine = Engine(ExamWeek) }).Urge();

        Assert.Equal(Verdict.WaitFirst, advice.Verdict);
        Assert.Equal("acme/1", advice.Evaluation.RulebookName);
        Assert.Contains(
            advice.Reasons,
            reason => reason is { RuleId: "exam-week", Decides: true, Text: "It is exam week." });
    }

    [Fact]
    public void A_host_rule_lifts_the_baseline_and_nothing_else()
    {
        var generous = ExamWeek with
        {
            Id = "go-ahead",
            Tier = RuleTier.Exception,
            Verdict = Verdict.NoContactOver,
            Holds = _ => true,
        };
        var told = Told.Holding() with { Engine = Engine(generous) };

        Assert.Equal(Verdict.NoContactOver, told.Urge().Verdict);
        Assert.Equal(Verdict.WaitFirst, told.Urge(intensity: 9).Verdict);
        Assert.Equal(Verdict.DoNotContact, told.Answered(Question.LegalOrder, YesNoUnknown.Yes).Urge().Verdict);
        Assert.Equal(Verdict.WaitFirst, told.Answered(Question.LegalOrder, YesNoUnknown.Unknown).Urge().Verdict);
        Assert.Equal(Verdict.GetSupportNow, told.Urge(distress: [Distress.ImmediateDanger]).Verdict);
    }

    [Theory]
    [InlineData("2026-03-30T21:59:00+01:00", false)]
    [InlineData("2026-03-30T22:00:00+01:00", true)]
    public void A_host_rule_may_ask_the_time_on_the_persons_clock(string now, bool holds)
    {
        var night = ExamWeek with { Id = "night", Holds = situation => situation.LocalTime >= new TimeOnly(22, 0) };
        var told = (Told.Holding(EndedBy.Me) with { Engine = Engine(night) }).At(Told.At(now));

        Assert.Equal(holds, told.Urge().Verdict == Verdict.WaitFirst);
        Assert.Equal(
            holds,
            (told with { Zone = "America/New_York" })
                .Then(new ZoneChanged { At = Told.March(20), Zone = "Europe/London" })
                .Urge()
                .Verdict == Verdict.WaitFirst);
    }

    [Fact]
    public void A_host_rule_speaks_each_language_there_are_words_for_and_else_its_own()
    {
        var engine = NoContactEngine.Create(options =>
        {
            options.RulebookName = "acme/1";
            options.HostRules.Add(ExamWeek);
            options.Phrases.Add(
                Languages
                    .Phrases.InLanguage("de")
                    .With(new Dictionary<string, string> { ["rule.exam-week"] = "Es ist Prüfungswoche." }));
        });
        string Said(string language) =>
            (Told.Holding(EndedBy.Me) with { Engine = engine.InLanguage(language) })
                .Urge()
                .Reasons.Single(reason => reason.RuleId == "exam-week")
                .Text;

        Assert.Equal(
            ("It is exam week.", "Es ist Prüfungswoche.", "It is exam week."),
            (Said("en"), Said("de"), Said("es")));
    }

    public static TheoryData<string> Faults => Broken.Names;

    private static Rows<HostRule, string> Broken { get; } = new()
    {
        { "no id", ExamWeek with { Id = "" }, "needs an id" },
        { "an id with a space", ExamWeek with { Id = "Exam week" }, "is not in kebab-case" },
        { "a rule's id of the article", ExamWeek with { Id = "legal-order" }, "has an id that another rule has" },
        { "no source", ExamWeek with { Source = null! }, "has no source" },
        { "no condition", ExamWeek with { Holds = null! }, "does not say when it holds" },
        { "no text", ExamWeek with { Text = " " }, "has no text" },
        { "a baseline", ExamWeek with { Tier = RuleTier.Baseline }, "cannot be a baseline" },
        { "no tier there is", ExamWeek with { Tier = (RuleTier)99 }, "cannot be a baseline" },
        { "no verdict", ExamWeek with { Verdict = null }, "must give a verdict" },
        {
            "a verdict for a reason",
            ExamWeek with
            {
                Tier = RuleTier.Reason,
            },
            "must give a verdict, unless its tier is Reason"
        },
        {
            "an exception that lifts nothing",
            ExamWeek with
            {
                Tier = RuleTier.Exception,
                Verdict = Verdict.DoNotContact,
            },
            "lifts nothing"
        },
        { "no verdict there is", ExamWeek with { Verdict = (Verdict)99 }, "gives no known verdict" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_rule_that_cannot_be_what_it_says_is_refused_when_the_rulebook_is_built(string fault)
    {
        var (rule, message) = Broken[fault];

        var refused = Assert.Throws<ArgumentException>(() => new Rulebook("acme/1", [rule]));

        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Condition.ToReply | Condition.ToApologize, Condition.None, Condition.None)]
    [InlineData(Condition.ToReply, Condition.None, Condition.ToReply)]
    [InlineData(Condition.ToStartConversation, Condition.PracticalTie, Condition.None)]
    [InlineData(Condition.SaidNeverAgain | Condition.AmendsPermitted, Condition.None, Condition.None)]
    public void A_row_that_can_never_hold_is_refused(Condition all, Condition any, Condition none)
    {
        var row = new RuleRow("never", all, any, none, Verdict.WaitFirst, Source.Host("x"));

        Assert.Equal(["Rule 'never' has a row that can never hold."], RulebookCheck.Problems([row], []));
    }

    [Fact]
    public void A_rulebook_without_a_name_is_refused() => Assert.Throws<ArgumentException>(() => new Rulebook(" ", []));

    [Fact]
    public void An_exception_of_several_rows_is_refused()
    {
        var row = new RuleRow(
            "lifts",
            Condition.ToReply,
            Condition.None,
            Condition.None,
            Verdict.AnswerIfYouWish,
            Source.Host("x"))
        {
            Tier = RuleTier.Exception,
        };

        Assert.Equal(
            ["Rule 'lifts' is an exception of several rows; make them rules of their own."],
            RulebookCheck.Problems([row, row with { All = Condition.ToApologize }], []));
    }

    private static NoContactEngine Engine(HostRule rule) => NoContactEngine.Create(options =>
    {
        options.RulebookName = "acme/1";
        options.HostRules.Add(rule);
    });
}
