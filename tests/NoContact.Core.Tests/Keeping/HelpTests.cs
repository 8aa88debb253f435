using System.Text.Json.Nodes;
using NoContact.Facts;
using NoContact.Testing;
using NoContact.Verdicts;

namespace NoContact.Keeping;

/// <summary>Whoever is in a crisis is answered, whatever became of their journey.</summary>
public class HelpTests
{
    private static readonly Urge Crisis = new()
    {
        At = Told.Now,
        Intensity = 9,
        Channel = Channel.Text,
        Distress = [Distress.ThoughtsOfSelfHarm],
    };

    private readonly TroubledStore _store = new();
    private readonly JourneyKeeper _keeper;

    public HelpTests() => _keeper = new(Told.Engine, _store);

    [Fact]
    public async Task A_crisis_on_a_journey_that_is_not_there_or_cannot_be_read_is_answered_with_people()
    {
        AssertHelps(await _keeper.EvaluateAsync("nobodys", Crisis), ReplyStatus.NotFound);
        AssertHelps(await _keeper.WhatIfAsync("nobodys", Crisis), ReplyStatus.NotFound);

        _store.IsAway = true;
        AssertHelps(await _keeper.EvaluateAsync("journey", Crisis, new("fr", "DE")), ReplyStatus.Answered);
        AssertHelps(await _keeper.WhatIfAsync("journey", Crisis), ReplyStatus.Answered);
        await Assert.ThrowsAsync<TimeoutException>(async () =>
            await _keeper.EvaluateAsync("journey", Crisis with { Distress = [] }));
        await Assert.ThrowsAsync<TimeoutException>(async () =>
            await _keeper.WhatIfAsync("journey", new Watched { At = Told.Now }));
    }

    [Fact]
    public async Task A_crisis_that_cannot_be_right_is_answered_with_people_and_what_is_wrong()
    {
        await _keeper.BeginAsync("journey", Told.Holding().Document, Told.Now);

        var reply = await _keeper.EvaluateAsync("journey", Crisis with { Intensity = 11 });

        AssertHelps(reply, ReplyStatus.Answered);
        Assert.Equal("$.intensity", (string?)JsonNode.Parse(reply.Utf8.Span)!["problems"]![0]!["path"]);
    }

    private static void AssertHelps(JourneyReply reply, ReplyStatus status)
    {
        Assert.Equal((status, Verdict.GetSupportNow), (reply.Status, reply.Verdict));
        Assert.NotEmpty(JsonNode.Parse(reply.Utf8.Span)!["resources"]!.AsArray());
    }
}
