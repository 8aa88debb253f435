using System.Buffers;
using System.Text.Json.Nodes;
using NoContact.Effects;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Json;
using NoContact.Keeping;
using NoContact.Testing;
using NoContact.Verdicts;

namespace NoContact.Orleans;

public sealed class JourneyGrainTests : IAsyncLifetime
{
    private static readonly Urge Longing = new()
    {
        At = Told.Now,
        Intensity = 5,
        Channel = Channel.Text,
        Intent = Intent.StartConversation,
    };

    private Silos _silos = null!;

    public async Task InitializeAsync() => _silos = await Silos.Start(2);

    public async Task DisposeAsync() => await _silos.DisposeAsync();

    [Fact]
    public async Task It_answers_as_the_engine_does_byte_for_byte_on_whichever_silo_it_is()
    {
        var story = Told.Holding();
        for (var i = 0; i < 8; i++)
        {
            var journey = await _silos.Begin(story);
            var (folded, now) = (Told.Engine.Load(story.Document, Told.Now), Told.Now.ToUniversalTime());

            var weighed = await journey.EvaluateAsync(Longing);
            Assert.Equal((story.Facts.Count, Verdict.HoldNoContact), (weighed.Version, weighed.Verdict));
            Assert.Equal(
                Utf8(output => WireJson.Write(output, Told.Engine.Answer(folded, Longing, now))),
                weighed.Utf8.ToArray());
            Assert.Equal(
                Utf8(output => WireJson.Write(output, Told.Engine.Answer(folded, null, now))),
                (await journey.GetAsync()).Utf8.ToArray());
            Assert.Equal(
                Utf8(output => WireJson.Write(output, Told.Engine.WhatIf(folded, Longing, now))),
                (await journey.WhatIfAsync(Longing)).Utf8.ToArray());
            Assert.Equal(JourneyJson.Write(folded), (await journey.ExportAsync()).Utf8.ToArray());
            Assert.Equal(
                Utf8(output => WireJson.Write(output, Told.Engine.For(new("de", "DE")).Answer(folded, Longing, now))),
                (await journey.EvaluateAsync(Longing, new("de", "DE"))).Utf8.ToArray());
        }
    }

    [Fact]
    public async Task A_date_is_put_right_in_one_write()
    {
        var journey = await _silos.Begin(Told.Holding(), "redated");
        var urge = Longing with { Id = "urge", At = Told.March(3) };
        var version = (await journey.RecordAsync(urge)).Version;

        var right = await journey.RedateAsync("urge", Told.March(4), "right", version);

        Assert.Equal((ReplyStatus.Recorded, version + 2), (right.Status, right.Version));
        Assert.Equal(
            right,
            await journey.RedateAsync("urge", Told.March(4), "right", version) with
            {
                Utf8 = right.Utf8,
            });
        var kept = JourneyJson.Read((await journey.ExportAsync()).Utf8.Span).Facts;
        Assert.Equal([Told.March(4), Told.Now], kept.Skip(version).Select(fact => fact.At));
    }

    [Fact]
    public async Task A_fact_is_recorded_kept_and_told_again_only_answered_again()
    {
        var journey = await _silos.Begin(Told.Holding(), "told-again");
        var urge = Longing with { Id = "urge" };
        var first = await journey.RecordAsync(urge);
        var later = await journey.RecordAsync(new Watched { At = Told.Now, Id = "later" }, first.Version);
        var again = await journey.RecordAsync(urge, expectedVersion: 0);

        Assert.Equal("tempted", (string?)JsonNode.Parse(first.Utf8.Span)!["after"]!["state"]);
        Assert.Equal(first.Version + 1, later.Version);
        Assert.Equal(first.Version, again.Version);
        Assert.Equal(first.Utf8.ToArray(), again.Utf8.ToArray());
        Assert.Equal(
            ["urge", "later"],
            (await _silos.Store.Itself.LoadAsync("told-again"))!.Document.Facts.TakeLast(2).Select(fact => fact.Id));
    }

    [Fact]
    public async Task What_another_device_told_is_taken_in_and_another_journey_is_not()
    {
        var journey = _silos.Journey("merged");
        await journey.BeginAsync(JourneyJson.Write(Told.Holding().Document with { Identity = "mine" }));
        var known = JourneyJson.Read((await journey.ExportAsync()).Utf8.Span);
        var more = Told.Engine.Record(Told.Engine.Load(known, Told.Now), Longing, Told.Now).Journey;

        var merged = await journey.MergeAsync(JourneyJson.Write(more));
        var other = await journey.MergeAsync(JourneyJson.Write(known with { Identity = "somebody-else" }));

        Assert.Equal((ReplyStatus.Answered, known.Facts.Count + 1), (merged.Status, merged.Version));
        Assert.Equal((await journey.GetAsync()).Utf8.ToArray(), merged.Utf8.ToArray());
        Assert.Equal((ReplyStatus.Conflict, known.Facts.Count + 1), (other.Status, other.Version));
        Assert.Equal(JourneyReply.NotFound, await _silos.Journey("nobody").MergeAsync(JourneyJson.Write(more)));
    }

    [Fact]
    public async Task A_stale_version_and_a_refusal_are_values_and_keep_nothing()
    {
        var journey = await _silos.Begin(Told.Holding(), "values");
        var kept = (await _silos.Store.Itself.LoadAsync("values"))!.Version;

        var stale = await journey.RecordAsync(Longing with { Id = "urge" }, kept - 1);
        var refused = await journey.RecordAsync(new AmendsPlanned { At = Told.Now });

        Assert.Equal((kept, ReplyStatus.Stale), (stale.Version, stale.Status));
        var refusal = Told
            .Engine.Record(
                Told.Engine.Load(Told.Holding().Document, Told.Now),
                new AmendsPlanned { At = Told.Now },
                Told.Now)
            .Refusal;
        Assert.Equal((kept, ReplyStatus.Refused, refusal), (refused.Version, refused.Status, refused.Refusal));
        Assert.Equal(kept, (await _silos.Store.Itself.LoadAsync("values"))!.Version);
    }

    [Fact]
    public async Task Where_there_is_no_journey_there_is_no_answer_and_none_begins_twice()
    {
        var journey = _silos.Journey("nobody");
        Assert.Equal(JourneyReply.NotFound, await journey.EvaluateAsync(Longing));
        Assert.Equal(JourneyReply.NotFound, await journey.WhatIfAsync(Longing));
        Assert.Equal(JourneyReply.NotFound, await journey.GetAsync());
        Assert.Equal(JourneyReply.NotFound, await journey.ExportAsync());
        Assert.Equal(JourneyReply.NotFound, await journey.RecordAsync(Longing));

        var empty = JourneyJson.Write(StoredJourney.CreateEmpty("UTC").Document);
        Assert.Equal(new JourneyReply(ReplyStatus.Begun), await journey.BeginAsync(empty));
        Assert.Equal(
            ReplyStatus.Recorded,
            (await journey.RecordAsync(new Breakup { At = Told.March(1), EndedBy = EndedBy.Ex })).Status);
        Assert.Equal(
            ReplyStatus.Conflict,
            (await journey.BeginAsync(JourneyJson.Write(Told.Holding().Document))).Status);
        Assert.Equal(new JourneyReply(ReplyStatus.Begun, 1), await journey.BeginAsync(empty));
        Assert.Equal(1, (await journey.GetAsync()).Version);
    }

    [Fact]
    public async Task What_cannot_be_right_comes_back_as_bad_input_with_its_paths()
    {
        var journey = await _silos.Begin(Told.Holding());

        var intense = await Assert.ThrowsAsync<BadInputException>(() =>
            journey.EvaluateAsync(Longing with { Intensity = 11 }));
        var unknown = await Assert.ThrowsAsync<BadInputException>(() =>
            journey.RecordAsync(new FactJson("""{"fact":"fromTomorrow","at":"2026-03-30T20:00:00Z"}"""u8.ToArray())));
        var newer = await Assert.ThrowsAsync<BadInputException>(() =>
            _silos.Journey("newer").BeginAsync("""{"schema":2,"zone":"UTC","facts":[]}"""u8.ToArray()));

        Assert.Equal(["$.intensity"], intense.Problems.Select(problem => problem.Path));
        Assert.Equal(["$.fact"], unknown.Problems.Select(problem => problem.Path));
        Assert.Equal(["$.schema"], newer.Problems.Select(problem => problem.Path));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => journey.EvaluateAsync(Longing, new("xx")));
    }

    [Fact]
    public async Task An_erased_journey_is_gone_from_memory_too_and_only_at_the_version_that_was_meant()
    {
        var journey = await _silos.Begin(Told.Holding(), "erased");
        var version = (await journey.GetAsync()).Version;

        Assert.Equal(new JourneyReply(ReplyStatus.Stale, version), await journey.EraseAsync(version - 1));
        Assert.Equal(ReplyStatus.Answered, (await journey.GetAsync()).Status);
        Assert.Equal(new JourneyReply(ReplyStatus.Gone), await journey.EraseAsync(version));
        Assert.Equal(JourneyReply.NotFound, await journey.GetAsync());
        Assert.Equal(new JourneyReply(ReplyStatus.Gone), await journey.EraseAsync(version));
        Assert.Equal(ReplyStatus.Gone, (await journey.BeginAsync(JourneyJson.Write(Told.Holding().Document))).Status);
        Assert.Null(await _silos.Store.Itself.LoadAsync("erased"));
    }

    private static byte[] Utf8(Action<IBufferWriter<byte>> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(output);
        return output.WrittenSpan.ToArray();
    }
}
