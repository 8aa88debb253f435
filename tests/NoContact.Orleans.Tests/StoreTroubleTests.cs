using NoContact.Facts;
using NoContact.Keeping;
using NoContact.Testing;
using NoContact.Verdicts;

namespace NoContact.Orleans;

/// <summary>A store that is slow, away, or written to by somebody else.</summary>
public class StoreTroubleTests
{
    private static readonly Urge Longing = new()
    {
        At = Told.Now,
        Intensity = 5,
        Channel = Channel.Text,
        Intent = Intent.Reply,
    };

    private static readonly QuestionAnswered Order = new()
    {
        Id = "order",
        At = Told.Now,
        RecordedAt = Told.Now,
        Question = Question.LegalOrder,
        Answer = YesNoUnknown.Yes,
    };

    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task A_fact_is_durable_before_it_is_answered_for_and_reads_do_not_wait_for_it()
    {
        await using var silos = await Silos.Start();
        var journey = await silos.Begin(Told.Holding(), "slow");
        var version = (await journey.GetAsync()).Version;
        var disk = new TaskCompletionSource();
        silos.Store.BeforeKeeping = () => disk.Task;

        var recording = journey.RecordAsync(Longing with { Id = "urge" });
        Assert.Equal(version, (await journey.EvaluateAsync(Longing)).Version);
        Assert.False(recording.IsCompleted);
        Assert.Equal(version, (await silos.Store.Itself.LoadAsync("slow"))!.Version);

        disk.SetResult();
        Assert.Equal(version + 1, (await recording).Version);
        Assert.Equal(version + 1, (await journey.GetAsync()).Version);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_the_answer_of_the_store_is_lost_the_same_fact_told_again_is_there_once(bool wasKept)
    {
        await using var silos = await Silos.Start();
        var journey = await silos.Begin(Told.Holding(), "unsure");
        var version = (await journey.GetAsync()).Version;
        Func<Task> fails = () => throw new TimeoutException("no answer");
        if (wasKept) silos.Store.AfterKeeping = fails;
        else silos.Store.BeforeKeeping = fails;

        await Assert.ThrowsAsync<TimeoutException>(() => journey.RecordAsync(Longing with { Id = "urge" }, version));
        silos.Store.AfterKeeping = silos.Store.BeforeKeeping = () => Task.CompletedTask;
        var again = await journey.RecordAsync(Longing with { Id = "urge" }, version);

        Assert.Equal((version + 1, ReplyStatus.Recorded), (again.Version, again.Status));
        Assert.Single((await silos.Store.Itself.LoadAsync("unsure"))!.Document.Facts, fact => fact.Id == "urge");
        Assert.Equal(version + 1, (await journey.GetAsync()).Version);
    }

    [Fact]
    public async Task What_another_silo_wrote_is_known_soon_and_a_barred_contact_is_never_let_through_then()
    {
        await using var silos = await Silos.Start(configure: options => options.ConfirmedFor = Moment);
        var journey = await silos.Begin(Told.Holding().TheyWrote(Tone.Warm), "split");
        var before = await journey.EvaluateAsync(Longing);
        Assert.Equal(Verdict.AnswerIfYouWish, before.Verdict);

        Assert.True(await silos.Store.Itself.TryAppendAsync("split", before.Version, [Order]));
        silos.Clock.Advance(Moment);

        var after = await journey.EvaluateAsync(Longing);
        Assert.Equal((before.Version + 1, Verdict.DoNotContact), (after.Version, after.Verdict));
    }

    [Fact]
    public async Task A_fact_told_again_or_refused_or_stale_is_no_word_of_the_store()
    {
        await using var silos = await Silos.Start(configure: options => options.ConfirmedFor = Moment);
        var journey = await silos.Begin(Told.Holding().TheyWrote(Tone.Warm), "told-again");
        var before = await journey.RecordAsync(new Watched { Id = "again", At = Told.Now });
        Assert.True(await silos.Store.Itself.TryAppendAsync("told-again", before.Version, [Order]));

        for (var waited = TimeSpan.Zero; waited < Moment; waited += Moment / 5)
        {
            silos.Clock.Advance(Moment / 5);
            await journey.RecordAsync(new Watched { Id = "again", At = Told.Now });
            await journey.RecordAsync(new NoContactStarted { Id = "refused", At = Told.Now });
            await journey.RecordAsync(new Watched { Id = "stale", At = Told.Now }, expectedVersion: 1);
        }

        Assert.Equal(Verdict.DoNotContact, (await journey.EvaluateAsync(Longing)).Verdict);
    }

    [Fact]
    public async Task A_write_on_a_journey_somebody_else_wrote_to_is_stale_and_then_goes_on_from_there()
    {
        await using var silos = await Silos.Start(configure: options => options.ConfirmedFor = TimeSpan.FromHours(1));
        var journey = await silos.Begin(Told.Holding(), "raced");
        var version = (await journey.GetAsync()).Version;
        Assert.True(
            await silos.Store.Itself.TryAppendAsync(
                "raced",
                version,
                [
                    new Watched
                    {
                        Id = "theirs",
                        At = Told.Now,
                        RecordedAt = Told.Now,
                    },
                ]));

        var lost = await journey.RecordAsync(Longing with { Id = "mine" }, version);
        var won = await journey.RecordAsync(Longing with { Id = "mine" }, lost.Version);

        Assert.Equal((ReplyStatus.Stale, version + 1, version + 2), (lost.Status, lost.Version, won.Version));
    }

    [Fact]
    public async Task Who_saw_what_somebody_else_wrote_is_not_told_that_it_is_stale()
    {
        await using var silos = await Silos.Start(configure: options => options.ConfirmedFor = TimeSpan.FromHours(1));
        var journey = await silos.Begin(Told.Holding(), "seen");
        var version = (await journey.GetAsync()).Version;
        Assert.True(
            await silos.Store.Itself.TryAppendAsync(
                "seen",
                version,
                [
                    new Watched
                    {
                        Id = "theirs",
                        At = Told.Now,
                        RecordedAt = Told.Now,
                    },
                ]));

        var record = await journey.RecordAsync(Longing with { Id = "mine" }, version + 1);
        Assert.True(
            await silos.Store.Itself.TryAppendAsync(
                "seen",
                version + 2,
                [
                    new Watched
                    {
                        Id = "theirs too",
                        At = Told.Now,
                        RecordedAt = Told.Now,
                    },
                ]));
        var left = await journey.EraseAsync(version + 3);

        Assert.Equal(
            (ReplyStatus.Recorded, version + 2, ReplyStatus.Gone),
            (record.Status, record.Version, left.Status));
    }

    [Fact]
    public async Task Where_the_store_is_away_nothing_is_answered_that_might_have_changed()
    {
        await using var silos = await Silos.Start(configure: options => options.ConfirmedFor = Moment);
        var journey = await silos.Begin(Told.Holding());
        await journey.EvaluateAsync(Longing);
        silos.Store.IsAway = true;
        silos.Clock.Advance(Moment);

        await Assert.ThrowsAsync<TimeoutException>(() => journey.EvaluateAsync(Longing));
        silos.Store.IsAway = false;
        Assert.Equal(ReplyStatus.Answered, (await journey.EvaluateAsync(Longing)).Status);
    }

    [Fact]
    public async Task Whoever_comes_when_too_many_wait_is_refused_at_once()
    {
        await using var silos = await Silos.Start(waitingCalls: 4);
        var journey = await silos.Begin(Told.Holding());
        var disk = new TaskCompletionSource();
        silos.Store.BeforeKeeping = () => disk.Task;

        var waiting = Enumerable
            .Range(0, 40)
            .Select(i => journey.RecordAsync(Longing with { Id = $"urge-{i}" }))
            .ToList();
        Assert.True(await Patience.Until(() => waiting.Count(call => call.IsCompleted) >= 30));
        disk.SetResult();

        await Task.WhenAll(waiting.Select(call => call.ContinueWith(_ => { }, TaskScheduler.Default)));
        Assert.InRange(waiting.Count(call => call.IsCompletedSuccessfully), 1, 10);
        Assert.All(
            waiting.Where(call => !call.IsCompletedSuccessfully),
            call => Assert.IsType<LimitExceededException>(call.Exception!.InnerException));
    }

    [Fact]
    public async Task Who_gives_up_before_it_is_kept_has_not_told_it()
    {
        await using var silos = await Silos.Start();
        var journey = await silos.Begin(Told.Holding(), "given-up");
        var version = (await journey.GetAsync()).Version;
        var disk = new TaskCompletionSource();
        silos.Store.BeforeKeeping = () => disk.Task;
        using var cancellation = new CancellationTokenSource();

        var recording = journey.RecordAsync(Longing with { Id = "urge" }, cancellationToken: cancellation.Token);
        await journey.EvaluateAsync(Longing);
        await cancellation.CancelAsync();
        await silos.Store.GivenUp.WaitAsync(Patience.Budget);
        disk.SetResult();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => recording);
        Assert.Equal(version, (await journey.GetAsync()).Version);
    }
}
