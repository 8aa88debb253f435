using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NoContact.Samples.MinimalApi.Database;

namespace NoContact.Samples.MinimalApi.Open;

/// <summary>
/// <c>/health/live</c>: the process runs. <c>/health/ready</c>: its database answers, and it is neither joining nor
/// leaving.
/// </summary>
internal static class HealthEndpoints
{
    public static IHealthChecksBuilder AddReadinessCheck(this IHealthChecksBuilder checks, DatabaseChoice database) =>
        checks.AddCheck<DatabaseCheck>(database.IsPostgreSql ? "PostgreSql" : "Sqlite");

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
    }

    private sealed class DatabaseCheck(
        IServiceScopeFactory scopes,
        IHostApplicationLifetime process,
        IServiceProvider services
    ) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(
            HealthCheckContext context,
            CancellationToken cancellationToken = default)
        {
            if (process.ApplicationStopping.IsCancellationRequested)
                return HealthCheckResult.Unhealthy("The process is about to end.");
            if (services.GetService<ISiloStatusOracle>() is { CurrentStatus: not SiloStatus.Active })
                return HealthCheckResult.Unhealthy("The silo is joining or leaving.");
            await using var scope = scopes.CreateAsyncScope();
            return await scope
                .ServiceProvider.GetRequiredService<ServiceContext>()
                .Database.CanConnectAsync(cancellationToken)
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("The database does not answer.");
        }
    }
}
