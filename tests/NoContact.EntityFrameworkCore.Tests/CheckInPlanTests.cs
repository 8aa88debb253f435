using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using NoContact.Article;
using NoContact.CheckIns;
using NoContact.Facts;
using NoContact.Keeping;

namespace NoContact.EntityFrameworkCore;

/// <summary>Plans and facts are kept in one, whoever looks meanwhile.</summary>
[Trait("Speed", "slow")]
public sealed class CheckInPlanTests(PostgreSqlCluster cluster) : IClassFixture<PostgreSqlCluster>, IDisposable
{
    private static readonly DateTimeOffset Due = Told.Now.AddMinutes(-1);

    private static readonly DateTimeOffset RunOut = Told.Now.AddMinutes(-1);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nocontact-ledger-");

    public void Dispose() => _folder.Delete(recursive: true);

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_not_kept_is_not_planned_and_a_look_plans_anew_only_the_version_it_saw(bool onPostgreSql)
    {
        await using var services = await On(onPostgreSql);
        var store = services.GetRequiredService<ICheckInStore>();
        await store.CreateAsync("j", StoredJourney.CreateEmpty("UTC").Document);

        Assert.False(await store.TryAppendAsync("j", 1, [Fact(1)], Due));
        Assert.Empty(await Claim(store));

        Assert.True(await store.TryAppendAsync("j", 0, [Fact(1)], Due));
        var planned = new PlannedJourney("j", Due, RunOut);
        Assert.Equal([planned], await Claim(store));

        Assert.True(await store.TryAppendAsync("j", 1, [Fact(2)], Due.AddSeconds(1)));
        await store.RescheduleAsync(planned, version: 1, next: null);
        Assert.Equal([planned], await Claim(store));

        await store.RescheduleAsync(planned, version: 2, next: null);
        Assert.Empty(await Claim(store));
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_a_write_and_a_look_at_once_either_the_look_saw_the_fact_or_the_plan_still_stands(
        bool onPostgreSql)
    {
        await using var services = await On(onPostgreSql);
        var store = services.GetRequiredService<ICheckInStore>();
        await store.CreateAsync("j", StoredJourney.CreateEmpty("UTC").Document);
        for (var version = 0; version < 100; version++)
        {
            var (before, seen) = (version, -1);
            var write = Task.Run(async () => Assert.True(await store.TryAppendAsync("j", before, [Fact(before)], Due)));
            var look = Task.Run(async () =>
            {
                var due = await Claim(store);
                seen = (await store.LoadAsync("j"))!.Version;
                foreach (var claimed in due) await store.RescheduleAsync(claimed, seen, next: null);
            });
            await Task.WhenAll(write, look);

            // Looked at too early, there was nothing to claim, and the plan that came with the fact stands.
            var isPlanned = (await Claim(store)).Count == 1;
            Assert.True(isPlanned || seen == before + 1);
            await store.RescheduleAsync(new("j", Due, RunOut), before + 1, next: null);
            Assert.Empty(await Claim(store));
        }
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Replicas_on_one_database_deliver_each_check_in_once(bool onPostgreSql)
    {
        await using var services = await On(onPostgreSql);
        var keeper = new JourneyKeeper(Told.Engine, services.GetRequiredService<ICheckInStore>());
        var urge = new Urge { Id = "urge", At = Told.Now.AddHours(-1), Intensity = 5, Channel = Channel.Text };
        foreach (var number in Enumerable.Range(0, 50))
        {
            var begun = await keeper.BeginAsync($"journey-{number}", Told.Holding().Document, Told.Now);
            await begun.Journey!.RecordAsync(urge, Told.Now);
        }

        var sink = new SlowSink();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ =>
            Task.Run(async () => await new CheckInDispatcher(keeper, sink).RunAsync(Told.Now))));
        await new CheckInDispatcher(keeper, sink).RunAsync(Told.Now + (2 * CheckInDispatcher.Lease));

        Assert.Equal(50, sink.Delivered.Count);
        Assert.Equal(50, sink.Delivered.Distinct().Count());
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_id_as_long_as_the_subject_of_a_token_may_be_has_all_that_a_short_one_has(bool onPostgreSql)
    {
        await using var services = await On(onPostgreSql);
        var store = services.GetRequiredService<ICheckInStore>();
        var id = new string('s', 255);
        await store.CreateAsync(id, StoredJourney.CreateEmpty("UTC").Document, Due);
        Assert.True(await store.TryAppendAsync(id, 0, [Fact(1)]));
        await store.MarkDeliveredAsync(id, "day-1");

        Assert.Equal(1, (await store.LoadAsync(id))!.Version);
        Assert.Equal(["day-1"], await store.GetDeliveredAsync(id));
        Assert.Equal(id, Assert.Single(await Claim(store)).JourneyId);
        await Assert.ThrowsAsync<ArgumentException>(async () => await store.GetVersionAsync(id + "s"));
    }

    // Each claim has run out before the next.
    private static ValueTask<IReadOnlyList<PlannedJourney>> Claim(ICheckInStore store) =>
        store.ClaimDueAsync(Told.Now, RunOut, 10);

    private static Watched Fact(int number) => new() { Id = $"fact-{number}", At = Told.Now, RecordedAt = Told.Now };

    private sealed class SlowSink : ICheckInSink
    {
        public ConcurrentBag<string> Delivered { get; } = [];

        public async ValueTask DeliverAsync(
            string journeyId, CheckIn checkIn, CancellationToken cancellationToken = default)
        {
            await Task.Delay(20, cancellationToken);
            Delivered.Add($"{journeyId} {checkIn.Id}");
        }
    }

    private async Task<ServiceProvider> On(bool postgreSql)
    {
        var connection = postgreSql
            ? cluster.NewDatabase()
            : $"Data Source={Path.Combine(_folder.FullName, "ledger.db")};Pooling=False";
        var services = new ServiceCollection()
            .AddJourneyStore(options =>
                _ = postgreSql ? options.UsePostgreSql(connection) : options.UseSqlite(connection))
            .BuildServiceProvider();
        await services.GetRequiredService<JourneyDatabase>().MigrateAsync();
        return services;
    }
}
