using Microsoft.Extensions.DependencyInjection;
using NoContact.Stores;

namespace NoContact.EntityFrameworkCore;

/// <summary>The same on PostgreSQL, where there is one: a cluster of its own on loopback, gone with the tests.</summary>
public sealed class PostgreSqlStoreTests(PostgreSqlCluster cluster) : JourneyStoreTests, IClassFixture<PostgreSqlCluster>
{
    protected override IJourneyStore Store => cluster.Store;
}
