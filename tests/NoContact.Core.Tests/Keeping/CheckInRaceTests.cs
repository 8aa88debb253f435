using NoContact.CheckIns;
using NoContact.Facts;
using NoContact.Testing;

namespace NoContact.Keeping;

/// <summary>Somebody looks for check-ins at the worst moment of a write.</summary>
public class CheckInRaceTests
{
    // Its wait is over when it is recorded.
    private static readonly Urge Past = new() { Id = "urge", At = Told.Now.AddHours(-1), Intensity = 5, Channel = Channel.Text };

    [Fact]
    public async Task A_look_just_before_a_fact_is_kept_loses_no_check_in()
    {
        var (store, said) = (new TroubledStore(), new Said());
        var round = new CheckInDispatcher(Told.Engine, store, store, said);
        var kept = await Begin(store);
        store.BeforeKeeping = async () => await round.RunAsync(Told.Now);

        await kept.RecordAsync(Past, Told.Now);
        await round.RunAsync(Told.Now);

        Assert.Equal(["ask-again:urge"], said.Ids);
    }

    [Fact]
    public async Task A_look_at_what_was_there_before_a_write_loses_no_check_in()
    {
        var (store, said) = (new TroubledStore(), new Said());
        var (writer, reader) = (await Begin(store), await OpenJourney.OpenAsync("journey", Told.Engine, store, store, Told.Now));

        await writer.RecordAsync(Past, Told.Now);
        foreach (var due in await store.DueAsync(Told.Now, 10)) await reader!.SayDueAsync(said, due.At, Told.Now);
        await new CheckInDispatcher(Told.Engine, store, store, said).RunAsync(Told.Now);

        Assert.Equal(["ask-again:urge"], said.Ids);
    }

    private static async Task<OpenJourney> Begin(TroubledStore store) => (await OpenJourney.BeginAsync("journey", Told.Holding().Document, Told.Engine, store, store, Told.Now))!;

    private sealed class Said : ICheckInSink
    {
        public List<string> Ids { get; } = [];

        public ValueTask DeliverAsync(string journey, CheckIn checkIn, CancellationToken cancellation = default)
        {
            Ids.Add(checkIn.Id);
            return default;
        }
    }
}
