using NoContact.CheckIns;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Testing;

namespace NoContact.Orleans;

[Trait("Speed", "slow")]
public class CheckInTests
{
    [Fact]
    public async Task Each_is_said_once_whichever_silo_the_journey_is_on()
    {
        await using var silos = await Silos.Start(2, deliversCheckIns: true);
        string[] ids = [.. Enumerable.Range(0, 20).Select(i => $"journey-{i}")];
        foreach (var id in ids)
        {
            var journey = await silos.Begin(Told.Holding(), id);
            await journey.RecordAsync(new Urge { Id = "urge", At = Told.Now, Intensity = 5, Channel = Channel.Text });
        }

        await silos.Look();
        Assert.Empty(silos.Delivered);

        silos.Clock.SetUtcNow(Told.Now.AddMinutes(20));
        await Until(() => silos.Delivered.Count >= ids.Length);
        await silos.Look();

        Assert.Equal(
            ids.Order(StringComparer.Ordinal),
            silos.Delivered.Select(delivered => delivered.Journey).Order(StringComparer.Ordinal));
        Assert.All(
            silos.Delivered,
            delivered =>
                Assert.Equal(
                    ("ask-again:urge", CheckInKind.AskAgain, "The time you set has come."),
                    (delivered.CheckIn.Id, delivered.CheckIn.Kind, delivered.CheckIn.Text)));
    }

    [Fact]
    public async Task A_milestone_is_told_on_its_morning_and_goes_on_after_the_silo_that_looked_has_died()
    {
        await using var silos = await Silos.Start(3, deliversCheckIns: true);
        await silos.Begin(Told.Holding(), "milestone");

        // The 31st is day 30, in London, where it is summer.
        silos.Clock.SetUtcNow(Told.At("2026-03-31T09:00:00+01:00"));
        await Until(() => !silos.Delivered.IsEmpty);
        await silos.Kill(await silos.WhereIsTheDispatcher());

        silos.Clock.SetUtcNow(Told.At("2026-04-15T09:00:00+01:00"));
        await Until(() => silos.Delivered.Count > 1);

        Assert.Equal(["day-30", "day-45"], silos.Delivered.Select(delivered => delivered.CheckIn.Id));
    }

    private static async Task Until(Func<bool> holds) => Assert.True(await Patience.Until(holds));
}
