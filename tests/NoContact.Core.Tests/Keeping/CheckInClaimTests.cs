using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;
using NoContact.CheckIns;
using NoContact.Facts;
using NoContact.Testing;

namespace NoContact.Keeping;

/// <summary>Of any number of replicas each check-in is delivered once.</summary>
public class CheckInClaimTests
{
    private static readonly Urge Past = new()
    {
        Id = "urge",
        At = Told.Now.AddHours(-1),
        Intensity = 5,
        Channel = Channel.Text,
    };

    private static readonly DateTimeOffset AfterTheClaim =
        Told.Now + CheckInDispatcher.Lease + TimeSpan.FromSeconds(5);

    private readonly TroubledStore _store = new();
    private readonly FakeTimeProvider _clock = new(Told.Now);
    private readonly Sink _sink = new();
    private readonly JourneyKeeper _keeper;

    public CheckInClaimTests() => _keeper = new(Told.Engine, _store, _clock);

    [Fact]
    public async Task Replicas_that_look_at_once_deliver_each_check_in_once()
    {
        await BeginDue(50);
        _sink.Before = () => Task.Delay(20);
        var replicas = Enumerable.Range(0, 3).Select(_ => new CheckInDispatcher(_keeper, _sink));

        await Task.WhenAll(replicas.Select(replica => Task.Run(async () => await replica.RunAsync(Told.Now))));

        Assert.Equal(50, _sink.Delivered.Count);
        Assert.Equal(50, _sink.Delivered.Distinct().Count());
    }

    [Fact]
    public async Task A_look_by_a_clock_that_is_behind_delivers_what_is_due_and_none_is_repeated_in_a_round()
    {
        var due = Past.At.AddMinutes(Told.Engine.Policy.DelayMinutes);
        await BeginDue(100);
        var behind = due.AddSeconds(-3);
        var dispatcher = new CheckInDispatcher(
            _store,
            async (one, _, cancellationToken) =>
                await _keeper.DeliverDueAsync(one, _sink, behind, cancellationToken),
            _clock);

        await dispatcher.RunAsync(due.AddSeconds(1));

        Assert.Equal(100, _sink.Delivered.Count);
        Assert.Equal(100, _store.LooksAtJourneys);
    }

    [Fact]
    public async Task A_look_that_fails_is_not_repeated_in_its_round_nor_while_its_claim_holds()
    {
        await BeginDue(40);
        _sink.Before = () => throw new TimeoutException("away");
        var dispatcher = new CheckInDispatcher(_keeper, _sink);

        await dispatcher.RunAsync(Told.Now);
        await dispatcher.RunAsync(Told.Now.AddSeconds(5));
        Assert.Equal(40, _store.LooksAtJourneys);

        _sink.Before = () => Task.CompletedTask;
        await dispatcher.RunAsync(AfterTheClaim);
        Assert.Equal(40, _sink.Delivered.Distinct().Count());
    }

    [Fact]
    public async Task A_sink_that_takes_too_long_is_given_up_before_the_claim_runs_out_even_where_it_does_not_listen()
    {
        await BeginDue(1);
        var hangs = new TaskCompletionSource();
        _sink.Before = () => hangs.Task;
        var failed = new List<Exception>();
        var round = new CheckInDispatcher(_keeper, _sink).RunAsync(Told.Now, (_, e) => failed.Add(e)).AsTask();
        while (!_sink.WasAsked) await Task.Delay(1);

        _clock.Advance(CheckInDispatcher.LongestLook);
        await round.WaitAsync(Patience.Budget);

        Assert.IsAssignableFrom<OperationCanceledException>(Assert.Single(failed));
        Assert.True(CheckInDispatcher.LongestLook < CheckInDispatcher.Lease);
    }

    [Fact]
    public async Task What_was_delivered_while_the_store_was_away_is_noted_once_it_is_back_and_not_delivered_again()
    {
        await BeginDue(1);
        _sink.Before = () =>
        {
            _store.IsAway = true;
            return Task.CompletedTask;
        };
        var round = new CheckInDispatcher(_keeper, _sink).RunAsync(Told.Now).AsTask();
        while (_sink.Delivered.IsEmpty) await Task.Delay(1);
        Assert.False(round.IsCompleted);

        _store.IsAway = false;
        while (!round.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(1);
        }

        await round;
        await new CheckInDispatcher(_keeper, _sink).RunAsync(AfterTheClaim);
        Assert.Single(_sink.Delivered);
    }

    [Fact]
    public async Task Of_several_due_at_once_what_was_delivered_before_one_failed_is_not_delivered_again()
    {
        var begun = await _keeper.BeginAsync("journey", Told.Holding().Document, Told.Now);
        var milestone = Told.Engine.CheckIns(begun.Journey!.Journey, Told.Now).Single().At;
        await begun.Journey.RecordAsync(Past with { At = milestone.AddMinutes(-5) }, milestone);
        var later = milestone.AddHours(1);
        _sink.Before = () => _sink.Delivered.IsEmpty ? Task.CompletedTask : throw new TimeoutException("away");
        var failed = new List<Exception>();
        var dispatcher = new CheckInDispatcher(_keeper, _sink);

        await dispatcher.RunAsync(later, (_, e) => failed.Add(e));
        Assert.IsType<TimeoutException>(Assert.Single(failed));
        var first = Assert.Single(_sink.Delivered);

        _sink.Before = () => Task.CompletedTask;
        await dispatcher.RunAsync(later + CheckInDispatcher.Lease + TimeSpan.FromSeconds(5));
        Assert.Equal(2, _sink.Delivered.Count);
        Assert.Single(_sink.Delivered, first);
    }

    [Fact]
    public async Task Journeys_that_were_kept_before_there_were_check_ins_are_planned_by_one_call()
    {
        var document = Told.Holding().Document;
        foreach (var id in new[] { "a", "b" })
        {
            await _store.CreateAsync(id, document);
            await _store.TryAppendAsync(id, document.Facts.Count, [Past with { RecordedAt = Told.Now }]);
        }

        var dispatcher = new CheckInDispatcher(_keeper, _sink);
        await dispatcher.RunAsync(Told.Now);
        Assert.Empty(_sink.Delivered);

        Assert.Equal(2, await _store.PlanAllAsync(Told.Now));
        await dispatcher.RunAsync(Told.Now);
        Assert.Equal(["a ask-again:urge", "b ask-again:urge"], _sink.Delivered.Order(StringComparer.Ordinal));
    }

    private async Task BeginDue(int count)
    {
        foreach (var number in Enumerable.Range(0, count))
        {
            var begun = await _keeper.BeginAsync($"journey-{number}", Told.Holding().Document, Told.Now);
            await begun.Journey!.RecordAsync(Past, Told.Now);
        }
    }

    private sealed class Sink : ICheckInSink
    {
        public ConcurrentBag<string> Delivered { get; } = [];

        public Func<Task> Before { get; set; } = () => Task.CompletedTask;

        public bool WasAsked { get; private set; }

        public async ValueTask DeliverAsync(
            string journeyId, CheckIn checkIn, CancellationToken cancellationToken = default)
        {
            WasAsked = true;
            await Before();
            Delivered.Add($"{journeyId} {checkIn.Id}");
        }
    }
}
