using System.Buffers;
using System.Text;
using System.Text.Json;
using NoContact.Facts;
using NoContact.Guidance;
using NoContact.Outcomes;
using NoContact.Rules;
using NoContact.Verdicts;
using static NoContact.Told;

namespace NoContact.Json;

public class AnswerDocumentTests
{
    [Fact]
    public void Every_number_of_a_case_goes_before_the_engines()
    {
        var all = new PolicyDocument
        {
            ConversationDays = 5,
            HighIntensity = 9,
            AmendsCoolOffDays = 15,
            DelayMinutes = 40,
        };

        var policy = all.Over(NoContactPolicy.Default);

        Assert.Equal(
            (5, 9, 15, 40),
            (policy.ConversationDays, policy.HighIntensity, policy.AmendsCoolOffDays, policy.DelayMinutes));
        Assert.Equal(NoContactPolicy.Default, new PolicyDocument().Over(NoContactPolicy.Default));
    }

    [Fact]
    public void A_journey_without_an_urge_is_answered_without_a_verdict()
    {
        var quiet = Engine.Answer(Holding().Build(), null, Now);
        var urge = Engine.Answer(Holding().Build(), new() { At = Now, Intensity = 4, Channel = Channel.Text }, Now);

        Assert.Equal((null, null, null), (quiet.Verdict, quiet.Trace, quiet.Card));
        Assert.Equal(Verdict.HoldNoContact, urge.Verdict);
        Assert.Equal(["running"], quiet.Progress!.Select(line => line.Id));
        Assert.NotNull(urge.Insights);
    }

    [Fact]
    public void What_was_refused_has_no_difference_to_show()
    {
        var refused = Engine.Record(Holding().Build(), new NoContactStarted { At = Now }, Now);

        Assert.Contains(
            "changed nothing",
            Assert.Throws<ArgumentException>(() => DiffDocument.Of(refused)).Message,
            StringComparison.Ordinal);
        Assert.Equal(
            "f9",
            DiffDocument
                .Of(
                    Engine.Record(
                        Holding().Build(),
                        new Urge
                        {
                            Id = "f9",
                            At = Now,
                            Intensity = 4,
                            Channel = Channel.Text,
                        },
                        Now))
                .Fact);
    }

    [Fact]
    public void What_is_imagined_crosses_a_boundary_whole()
    {
        var imagined = Engine.WhatIf(
            Holding().Build(),
            new Urge
            {
                At = Now,
                Intensity = 4,
                Channel = Channel.Text,
            },
            Now);

        var crossed = WhatIfDocument.Of(imagined);

        Assert.Equal(
            (imagined.Before.State, imagined.After.State, imagined.Forecast),
            (crossed.Before.State, crossed.After.State, crossed.Forecast));
    }

    [Fact]
    public void A_source_says_its_kind_and_its_paragraphs_or_its_id()
    {
        using var json = Json(
            Engine.Answer(
                Holding().Answered(Question.LegalOrder, YesNoUnknown.Yes).Build(),
                new()
                {
                    At = Now,
                    Intensity = 9,
                    Channel = Channel.Text,
                },
                Now));
        var reasons = json.RootElement.GetProperty("reasons");

        Assert.Equal("""{"kind":"safety","id":"protective-orders"}""", reasons[0].GetProperty("source").GetRawText());
        using var held = Json(
            Engine.Answer(
                Holding().Build(),
                new()
                {
                    At = Now,
                    Intensity = 4,
                    Channel = Channel.Text,
                },
                Now));
        Assert.Equal(
            """{"kind":"article","passages":[28,42,50]}""",
            held.RootElement.GetProperty("reasons")[0].GetProperty("source").GetRawText());
    }

    [Fact]
    public void A_trace_says_of_every_rule_whether_it_held_and_decides()
    {
        var answer = Engine.Answer(Holding().Build(), new() { At = Now, Intensity = 9, Channel = Channel.Text }, Now);
        using var json = Json(answer);

        Assert.Equal(
            answer.Trace!.Select(entry => (entry.RuleId, entry.Tier.ToString(), entry.Held, entry.Decides)),
            json.RootElement.GetProperty("trace")
                .EnumerateArray()
                .Select(entry =>
                    (
                        entry.GetProperty("rule").GetString()!,
                        Pascal(entry.GetProperty("tier").GetString()!),
                        entry.GetProperty("held").GetBoolean(),
                        entry.GetProperty("decides").GetBoolean())));
        Assert.Contains(answer.Trace!, entry => entry is { Held: true, Decides: false });
        Assert.Equal(4, json.RootElement.GetProperty("trace")[0].EnumerateObject().Count());
    }

    private static JsonDocument Json(AnswerDocument answer)
    {
        var output = new ArrayBufferWriter<byte>();
        WireJson.Write(output, answer);
        return JsonDocument.Parse(Encoding.UTF8.GetString(output.WrittenSpan));
    }

    private static string Pascal(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
