using Microsoft.Extensions.DependencyInjection;
using NoContact.Article;
using NoContact.Facts;
using NoContact.Keeping;

namespace NoContact.EntityFrameworkCore;

/// <summary>Plans and facts are kept in one, whoever looks meanwhile.</summary>
[Trait("Speed", "slow")]
public sealed class CheckInPlanTests(PostgreSqlCluster cluster) : IClassFixture<PostgreSqlCluster>, IDisposable
{
    private static readonly DateTimeOffset Due = Told.Now.AddMinutes(-1);

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
        Assert.Empty(await store.GetDueAsync(Told.Now, 10));

        Assert.True(await store.TryAppendAsync("j", 0, [Fact(1)], Due));
        var planned = new PlannedJourney("j", Due);
        Assert.Equal([planned], await store.GetDueAsync(Told.Now, 10));

        Assert.True(await store.TryAppendAsync("j", 1, [Fact(2)], Due.AddSeconds(1)));
        await store.RescheduleAsync("j", Due, version: 1, next: null);
        Assert.Equal([planned], await store.GetDueAsync(Told.Now, 10));

        await store.RescheduleAsync("j", Due, version: 2, next: null);
        Assert.Empty(await store.GetDueAsync(Told.Now, 10));
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
                seen = (await store.LoadAsync("j"))!.Version;
                await store.RescheduleAsync("j", Due, seen, next: null);
            });
            await Task.WhenAll(write, look);

            Assert.Equal(seen == before + 1 ? 0 : 1, (await store.GetDueAsync(Told.Now, 10)).Count);
        }
    }

    private static Watched Fact(int number) => new() { Id = $"fact-{number}", At = Told.Now, RecordedAt = Told.Now };

    private async Task<ServiceProvider> On(bool postgreSql)
    {
        var connection = postgreSql
            ? cluster.NewDatabase()
            : $"Data Source={Path.Combine(_folder.FullName, "ledger.db")};Pooling=False";
        var services = new ServiceCollection()
            .AddJourneyStore(options =>
                _ = postgreSql ? options.UsePostgreSql(connection) : options.UseSqlite(connection))
            .BuildServiceProvider();
        await services.MigrateJourneyStoreAsync();
        return services;
    }
}
