using NoContact.CheckIns;
using NoContact.Facts;
using NoContact.Testing;

namespace NoContact.Keeping;

/// <summary>Somebody looks for check-ins at the worst moment of a write.</summary>
public class CheckInRaceTests
{
    // Its wait is over when it is recorded.
    private static readonly Urge Past = new()
    {
        Id = "urge",
        At = Told.Now.AddHours(-1),
        Intensity = 5,
        Channel = Channel.Text,
    };

    private static readonly DateTimeOffset AfterTheClaim = Told.Now + CheckInDispatcher.Lease + TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_look_just_before_a_fact_is_kept_loses_no_check_in()
    {
        var store = new TroubledStore();
        var keeper = new JourneyKeeper(Told.Engine, store);
        var sink = new Sink();
        var dispatcher = new CheckInDispatcher(keeper, sink);
        var journey = await Begin(keeper);
        store.BeforeKeeping = async () => await dispatcher.RunAsync(Told.Now);

        await journey.RecordAsync(Past, Told.Now);
        await dispatcher.RunAsync(AfterTheClaim);

        Assert.Equal(["ask-again:urge"], sink.Delivered);
    }

    [Fact]
    public async Task A_look_at_what_was_there_before_a_write_loses_no_check_in()
    {
        var store = new TroubledStore();
        var keeper = new JourneyKeeper(Told.Engine, store);
        var sink = new Sink();
        var writer = await Begin(keeper);
        var reader = await keeper.OpenAsync("journey", Told.Now);

        await writer.RecordAsync(Past, Told.Now);
        foreach (var due in await store.ClaimDueAsync(Told.Now, Told.Now + CheckInDispatcher.Lease, 10))
            await reader!.DeliverDueAsync(due, sink, Told.Now);
        await new CheckInDispatcher(keeper, sink).RunAsync(AfterTheClaim);

        Assert.Equal(["ask-again:urge"], sink.Delivered);
    }

    private static async Task<OpenJourney> Begin(JourneyKeeper keeper) =>
        (await keeper.BeginAsync("journey", Told.Holding().Document, Told.Now)).Journey!;

    private sealed class Sink : ICheckInSink
    {
        public List<string> Delivered { get; } = [];

        public ValueTask DeliverAsync(string journeyId, CheckIn checkIn, CancellationToken cancellationToken = default)
        {
            Delivered.Add(checkIn.Id);
            return default;
        }
    }
}
