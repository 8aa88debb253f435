using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Json;

namespace NoContact.Keeping;

/// <summary>What is asked again is answered again, whatever was lost on the way.</summary>
public class JourneyKeeperTests
{
    private static readonly JourneyDocument Document = Told.Holding().Document;

    private readonly InMemoryJourneyStore _store = new();
    private readonly JourneyKeeper _keeper;

    public JourneyKeeperTests() => _keeper = new(Told.Engine, _store);

    [Fact]
    public async Task A_begin_told_again_is_answered_at_todays_version_and_keeps_what_was_recorded_since()
    {
        await _keeper.BeginAsync("journey", Document, Told.Now);
        await _keeper.RecordAsync("journey", new Watched { Id = "since", At = Told.Now });

        var again = JourneyReply.FromBegin(await _keeper.BeginAsync("journey", Document, Told.Now));

        Assert.Equal(new JourneyReply(ReplyStatus.Begun, Document.Facts.Count + 1), again);
        Assert.Equal("since", (await _store.LoadAsync("journey"))!.Document.Facts[^1].Id);
    }

    [Fact]
    public async Task A_begin_told_again_after_a_text_of_it_was_forgotten_is_no_other()
    {
        var plan = new PlanMade { Id = "plan", At = Told.March(2), Cue = "private", Response = "private" };
        var document = Document with { Facts = [.. Document.Facts, plan] };
        await _keeper.BeginAsync("journey", document, Told.Now);
        await _keeper.RecordAsync("journey", new TextForgotten { Id = "forget", At = Told.Now, FactId = "plan" });

        Assert.NotNull((await _keeper.BeginAsync("journey", document, Told.Now)).Journey);
        Assert.True(
            (
                await _keeper.BeginAsync(
                    "journey",
                    document with
                    {
                        Facts = [.. Document.Facts, plan with { At = Told.March(3) }],
                    },
                    Told.Now)
            ).IsConflict);
    }

    [Fact]
    public async Task Another_journey_under_the_id_of_one_that_is_there_is_a_conflict_and_changes_nothing()
    {
        await _keeper.BeginAsync("journey", Document, Told.Now);
        foreach (var other in new[]
        {
            Document with { Zone = "Europe/Paris" },
            Document with { Facts = [.. Document.Facts, new Watched { Id = "more", At = Told.Now }] },
            Document with { Facts = [.. Document.Facts.SkipLast(1), new Watched { Id = "other", At = Told.Now }] },
        })
        {
            var outcome = await _keeper.BeginAsync("journey", other, Told.Now);
            Assert.Equal((true, false), (outcome.IsConflict, outcome.IsGone));
        }

        Assert.Equal(Document.Facts.Count, await _store.GetVersionAsync("journey"));
    }

    [Fact]
    public async Task What_cannot_be_right_is_refused_before_anything_is_kept()
    {
        await Assert.ThrowsAsync<BadInputException>(async () =>
            await _keeper.BeginAsync("wrong", "Mars/Base", Told.Now));

        Assert.Null(await _store.GetVersionAsync("wrong"));
    }

    [Fact]
    public async Task An_erased_journey_is_gone_however_often_it_is_begun_or_erased_again()
    {
        await _keeper.BeginAsync("journey", Document, Told.Now);

        Assert.Equal(
            new(ReplyStatus.Stale, Document.Facts.Count),
            await _keeper.EraseAsync("journey", expectedVersion: 0));
        Assert.Equal(new(ReplyStatus.Gone), await _keeper.EraseAsync("journey", Document.Facts.Count));
        Assert.Equal(new(ReplyStatus.Gone), await _keeper.EraseAsync("journey", Document.Facts.Count));
        Assert.True((await _keeper.BeginAsync("journey", Document, Told.Now)).IsGone);
        Assert.Equal(JourneyReply.NotFound, await _keeper.GetAsync("journey"));
    }

    [Fact]
    public async Task A_journey_begun_with_an_urge_that_is_due_is_looked_at()
    {
        var urge = new Urge { Id = "urge", At = Told.Now.AddHours(-1), Intensity = 5, Channel = Channel.Text };

        await _keeper.BeginAsync("journey", Document with { Facts = [.. Document.Facts, urge] }, Told.Now);

        Assert.Equal(["journey"], (await _store.ClaimDueAsync(Told.Now, Told.Now, 10)).Select(due => due.JourneyId));
    }

    [Fact]
    public async Task Each_reply_is_what_the_journey_itself_answers_as_json()
    {
        var journey = (await _keeper.BeginAsync("journey", Document, Told.Now)).Journey!;
        var urge = new Urge { At = Told.Now, Intensity = 5, Channel = Channel.Text, Intent = Intent.StartConversation };

        var weighed = await _keeper.EvaluateAsync("journey", urge, new("de"));
        Assert.Equal(
            (ReplyStatus.Answered, Document.Facts.Count, Verdicts.Verdict.HoldNoContact),
            (weighed.Status, weighed.Version, weighed.Verdict));
        Assert.Equal(JourneyJson.Write(journey.Journey), (await _keeper.ExportAsync("journey")).Utf8.ToArray());
        Assert.Equal(ReplyStatus.Answered, (await _keeper.WhatIfAsync("journey", urge)).Status);
        Assert.Equal(
            ReplyStatus.Refused,
            (await _keeper.RecordAsync("journey", new AmendsPlanned { At = Told.Now })).Status);
        Assert.Equal(
            ReplyStatus.Stale,
            (await _keeper.RecordAsync("journey", new Watched { At = Told.Now }, expectedVersion: 0)).Status);
        var recorded = await _keeper.RecordAsync("journey", new Watched { Id = "one", At = Told.Now });
        Assert.Equal((ReplyStatus.Recorded, Document.Facts.Count + 1), (recorded.Status, recorded.Version));
        Assert.Equal(
            ReplyStatus.Conflict,
            (await _keeper.RecordAsync("journey", new Watched { Id = "one", At = Told.Now.AddMinutes(-1) })).Status);
    }

    [Fact]
    public void A_dispatcher_on_a_store_without_check_ins_says_so()
    {
        var keeper = new JourneyKeeper(Told.Engine, new PlainStore());

        Assert.Contains(
            "ICheckInStore",
            Assert.Throws<ArgumentException>(() => new CheckInDispatcher(keeper, null!)).Message,
            StringComparison.Ordinal);
    }

    private sealed class PlainStore : IJourneyStore
    {
        public ValueTask<CreateResult> CreateAsync(
            string journeyId,
            JourneyDocument document,
            DateTimeOffset? lookAt = null,
            CancellationToken cancellationToken = default
        ) => default;

        public ValueTask<StoredJourney?> LoadAsync(string journeyId, CancellationToken cancellationToken = default) =>
            default;

        public ValueTask<int?> GetVersionAsync(string journeyId, CancellationToken cancellationToken = default) =>
            default;

        public ValueTask<bool> TryAppendAsync(
            string journeyId,
            int expectedVersion,
            IReadOnlyList<Fact> facts,
            DateTimeOffset? lookAt = null,
            CancellationToken cancellationToken = default
        ) => default;

        public ValueTask<bool> TryEraseAsync(
            string journeyId,
            int? expectedVersion = null,
            CancellationToken cancellationToken = default
        ) => default;

        public IAsyncEnumerable<ListedJourney> ListAsync(
            DateTimeOffset? writtenBefore = null,
            CancellationToken cancellationToken = default
        ) => AsyncEnumerable.Empty<ListedJourney>();
    }
}
