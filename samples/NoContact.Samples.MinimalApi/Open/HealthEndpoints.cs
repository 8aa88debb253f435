using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using NoContact.Help;
using NoContact.Samples.MinimalApi.Database;

namespace NoContact.Samples.MinimalApi.Open;

/// <summary>
/// <c>/health/live</c>: the process runs. <c>/health/ready</c>: its database answers, and it is neither joining nor
/// leaving. <c>/health/help-lines</c>: no help line's source is too old; that keeps nobody from being answered.
/// <c>/health/zone-data</c>: which rules of the clocks days are counted by.
/// </summary>
internal static class HealthEndpoints
{
    private const string HelpLines = "help lines";
    private const string ZoneData = "zone data";

    public static IHealthChecksBuilder AddReadinessCheck(this IHealthChecksBuilder checks, DatabaseChoice database) =>
        checks.AddCheck<DatabaseCheck>(database.IsPostgreSql ? "PostgreSql" : "Sqlite")
            .AddCheck<HelpLinesCheck>(HelpLines)
            .AddCheck<ZoneDataCheck>(ZoneData);

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions
        {
            Predicate = check => check.Name is not (HelpLines or ZoneData),
        });
        MapAlone("/health/help-lines", HelpLines);
        MapAlone("/health/zone-data", ZoneData);

        void MapAlone(string path, string name) => app.MapHealthChecks(path, new HealthCheckOptions
        {
            Predicate = check => check.Name == name,
            ResponseWriter = (http, report) =>
                http.Response.WriteAsync($"{report.Status} {report.Entries[name].Description}".TrimEnd()),
        });
    }

    private sealed class ZoneDataCheck(NoContactEngine engine) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(
            HealthCheckContext context,
            CancellationToken cancellationToken = default) =>
            Task.FromResult(HealthCheckResult.Healthy(engine.ZoneDataName));
    }

    private sealed class HelpLinesCheck(IOptions<NoContactOptions> options, TimeProvider clock) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(
            HealthCheckContext context,
            CancellationToken cancellationToken = default)
        {
            var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            var stale = options.Value.HelpLines.Count(line => line.IsStaleOn(today));
            return Task.FromResult(stale == 0
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Degraded(
                    $"{stale} of {options.Value.HelpLines.Count} help lines have a source of more than "
                        + $"{HelpLine.FreshForDays} days; scripts/lines-to-check names them."));
        }
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
