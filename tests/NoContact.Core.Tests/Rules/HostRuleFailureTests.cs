using System.Buffers;
using System.Text.Json.Nodes;
using FsCheck.Xunit;
using NoContact.Article;
using NoContact.Facts;
using NoContact.Json;
using NoContact.Keeping;
using NoContact.Testing;
using NoContact.Verdicts;
using static NoContact.Told;

namespace NoContact.Rules;

/// <summary>A rule of the host's own that throws fails closed, and takes nothing else with it.</summary>
public class HostRuleFailureTests
{
    [Fact]
    public void A_crisis_is_answered_whatever_a_hosts_rule_throws()
    {
        // The streak of a journey that has none.
        var engine = With(new HostRule
        {
            Id = "acme-streak",
            Tier = RuleTier.Caution,
            Verdict = Verdict.WaitFirst,
            Source = Source.Host("acme"),
            Text = "never shown",
            Holds = situation => situation.StreakDays!.Value > 3,
        });

        var advice = (Nothing with { Engine = engine }).Urge(distress: [Distress.ThoughtsOfSelfHarm]);

        Assert.Equal(Verdict.GetSupportNow, advice.Verdict);
        Assert.NotEmpty(advice.Resources);
        Assert.Equal(["acme-streak"], advice.Evaluation.Failures.Select(failure => failure.RuleId));
        Assert.IsType<InvalidOperationException>(advice.Evaluation.Failures[0].Exception);
    }

    [Theory]
    [InlineData(RuleTier.Caution, Verdict.WaitFirst, Verdict.WaitFirst)]
    [InlineData(RuleTier.Boundary, Verdict.DoNotContact, Verdict.DoNotContact)]
    [InlineData(RuleTier.Crisis, Verdict.GetSupportNow, Verdict.GetSupportNow)]
    public void One_that_restricts_holds_with_a_text_of_ours(RuleTier tier, Verdict given, Verdict expected)
    {
        var advice = TheyWroteTo(With(Throwing("acme", tier, given))).Urge(Intent.Reply);

        Assert.Equal(expected, advice.Verdict);
        var reason = Assert.Single(advice.Reasons, reason => reason.RuleId == "acme");
        Assert.Equal(Told.Engine.Phrases["rule-failed"], reason.Text);
        Assert.True(reason.Decides);
        Assert.DoesNotContain("a text of the host's", advice.Headline, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RuleTier.Reason, null)]
    [InlineData(RuleTier.Exception, Verdict.YoursToInitiate)]
    public void One_that_lifts_or_speaks_does_not_hold(RuleTier tier, Verdict? given)
    {
        var advice = (Holding() with { Engine = With(Throwing("acme", tier, given)) }).Urge();

        Assert.Equal(Holding().Urge().Verdict, advice.Verdict);
        Assert.DoesNotContain(advice.Reasons, reason => reason.RuleId == "acme");
        Assert.Single(advice.Evaluation.Failures);
    }

    [Fact]
    public void The_answer_and_its_trace_name_it()
    {
        var story = TheyWroteTo(With(Throwing("acme", RuleTier.Caution, Verdict.WaitFirst)));
        var urge = new Urge { At = story.Now, Intensity = 5, Channel = Channel.Text };

        var answer = Written(story.Engine.Answer(story.Build(), urge, story.Now));

        Assert.Equal("""["acme"]""", answer["failed"]!.ToJsonString());
        Assert.Equal(
            """{"rule":"acme","tier":"caution","held":true,"decides":false,"failed":true}""",
            answer["trace"]!.AsArray()[^1]!.ToJsonString());
        Assert.True(story.Urge().Evaluation.Trace[^1].Failed);
        Assert.Null(Written(Told.Engine.Answer(story.Build(), urge, story.Now))["failed"]);
    }

    [Fact]
    public async Task A_fact_is_kept_and_a_look_for_its_check_in_is_planned()
    {
        var store = new InMemoryJourneyStore();
        var keeper = new JourneyKeeper(With(Throwing("acme", RuleTier.Caution, Verdict.WaitFirst)), store);
        await keeper.BeginAsync("journey", Holding().Document, Now);
        var order = new QuestionAnswered { At = Now, Question = Question.LegalOrder, Answer = YesNoUnknown.Yes };
        var urge = new Urge { At = Now, Intensity = 5, Channel = Channel.Text };

        foreach (var fact in new Fact[] { urge, order })
            Assert.Equal(ReplyStatus.Recorded, (await keeper.RecordAsync("journey", fact)).Status);
    }

    [Property]
    public bool The_others_are_weighed_as_ever(bool first, bool restricts, Intent intent)
    {
        var sound = Throwing("sound", RuleTier.Caution, Verdict.WaitFirst) with { Holds = _ => true };
        var failing = restricts
            ? Throwing("failing", RuleTier.Caution, Verdict.NoContactOver)
            : Throwing("failing", RuleTier.Reason, null);
        var both = With(first ? [failing, sound] : [sound, failing]);

        var alone = (Holding() with { Engine = With(sound) }).Urge(intent).Evaluation;
        var beside = (Holding() with { Engine = both }).Urge(intent).Evaluation;

        return alone.Verdict == beside.Verdict
            && alone.Trace.SequenceEqual(beside.Trace.Where(entry => entry.RuleId != "failing"));
    }

    private static JsonNode Written(AnswerDocument answer)
    {
        var output = new ArrayBufferWriter<byte>();
        WireJson.Write(output, answer);
        return JsonNode.Parse(output.WrittenSpan)!;
    }

    private static JourneyStory TheyWroteTo(NoContactEngine engine) =>
        (Holding() with { Engine = engine }).TheyWrote(29);

    private static NoContactEngine With(params HostRule[] rules) =>
        NoContactEngine.Create(options =>
        {
            options.RulebookName = "acme/1";
            foreach (var rule in rules) options.HostRules.Add(rule);
        });

    private static HostRule Throwing(string id, RuleTier tier, Verdict? verdict) => new()
    {
        Id = id,
        Tier = tier,
        Verdict = verdict,
        Source = Source.Host("acme"),
        Text = "a text of the host's",
        Holds = _ => throw new InvalidOperationException("a check of the host's"),
    };
}
