using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using NoContact.Facts;
using NoContact.Guidance;
using NoContact.Languages;
using NoContact.Effects;
using NoContact.Rules;
using NoContact.Verdicts;
using static NoContact.Told;

namespace NoContact.Json;

public class AnswerDocumentTests
{
    private static readonly Urge Longing = new() { Id = "f9", At = Now, Intensity = 4, Channel = Channel.Text };

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
    public void A_smaller_view_is_the_whole_answer_without_some_of_it()
    {
        JsonObject See(AnswerView view, Urge? urge)
        {
            using var json = Json(Engine.For(new(View: view)).Answer(Holding().Build(), urge, Now));
            return JsonNode.Parse(json.RootElement.GetRawText())!.AsObject();
        }

        var (card, answer) = (See(AnswerView.Card, Longing), See(AnswerView.Answer, Longing));
        var all = See(AnswerView.All, Longing);

        Assert.Equal(["insights", "progress", "trace"], Names(all).Except(Names(answer)).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["state", "streak", "verdict", "headline", "language", "card", "rulebook", "zoneData"],
            Names(card).Except(["askAgainAt", "permitted", "revisit", "unapplied", "doubts"]));
        foreach (var (name, value) in card.Concat(answer)) Assert.True(JsonNode.DeepEquals(value, all[name]), name);
        Assert.True(JsonNode.DeepEquals(See(AnswerView.Card, urge: null), See(AnswerView.All, urge: null)));
    }

    [Fact]
    public void In_a_crisis_every_view_shows_all_that_helps()
    {
        var urge = Longing with { Distress = [Distress.ThoughtsOfSelfHarm] };

        var card = Engine.For(new(View: AnswerView.Card)).Answer(Holding().Build(), urge, Now);
        var all = Engine.Answer(Holding().Build(), urge, Now);

        using var shown = Json(card);
        using var helps = Json(all with { Trace = null });
        Assert.Equal(helps.RootElement.GetRawText(), shown.RootElement.GetRawText());
    }

    [Fact]
    public void What_was_refused_has_no_difference_to_show()
    {
        var refused = Engine.Record(Holding().Build(), new NoContactStarted { At = Now }, Now);

        var misuse = Assert.Throws<ArgumentException>(() => Json(output => WireJson.Write(output, refused)));
        Assert.Contains("changed nothing", misuse.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_recorded_crosses_a_boundary_with_the_facts_id()
    {
        var recorded = Engine.Record(Holding().Build(), Longing, Now);

        using var json = Json(output => WireJson.Write(output, recorded));

        Assert.Equal("f9", json.RootElement.GetProperty("fact").GetString());
    }

    [Fact]
    public void What_is_imagined_crosses_a_boundary_whole()
    {
        var imagined = Engine.WhatIf(Holding().Build(), Longing, Now);

        using var json = Json(output => WireJson.Write(output, imagined));

        Assert.Equal(["before", "after", "forecast"], json.RootElement.EnumerateObject().Select(part => part.Name));
        var outcomes = json.RootElement.GetProperty("forecast").GetProperty("outcomes");
        Assert.Equal(imagined.Forecast.Outcomes.Count, outcomes.GetArrayLength());
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

    private static JsonDocument Json(AnswerDocument answer) => Json(output => WireJson.Write(output, answer));

    private static JsonDocument Json(Action<ArrayBufferWriter<byte>> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(output);
        return JsonDocument.Parse(output.WrittenMemory);
    }

    private static string Pascal(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static IEnumerable<string> Names(JsonObject json) => json.Select(part => part.Key);
}
