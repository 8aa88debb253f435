using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NoContact.Samples.MinimalApi.Database;

namespace NoContact.Samples.MinimalApi.Open;

/// <summary>
/// <c>/health/live</c>: the process runs. <c>/health/ready</c>: its database answers, and it is neither joining nor
/// leaving. <c>/health/help-lines</c>: no help line's source is too old; that keeps nobody from being answered.
/// <c>/health/zone-data</c>: which rules of the clocks days are counted by.
/// </summary>
internal static class HealthEndpoints
{
    public static IHealthChecksBuilder AddReadinessCheck(this IHealthChecksBuilder checks, DatabaseChoice database) =>
        checks.AddCheck<DatabaseCheck>(database.IsPostgreSql ? "PostgreSql" : "Sqlite", tags: ["ready"]);

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions
        {
            Predicate = check => check.Tags.Contains("ready"),
        });
        MapAlone("/health/help-lines", NoContactHealthChecksExtensions.HelpLines);
        MapAlone("/health/zone-data", NoContactHealthChecksExtensions.ZoneData);

        void MapAlone(string path, string name) => app.MapHealthChecks(path, new HealthCheckOptions
        {
            Predicate = check => check.Name == name,
            ResponseWriter = (http, report) =>
                http.Response.WriteAsync($"{report.Status} {report.Entries[name].Description}".TrimEnd()),
        });
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
