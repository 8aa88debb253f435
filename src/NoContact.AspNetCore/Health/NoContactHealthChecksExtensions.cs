using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using NoContact;
using NoContact.Help;
using NoContact.Keeping;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers health checks.</summary>
public static class NoContactHealthChecksExtensions
{
    /// <summary>The name of the check that the store answers; its tag is <c>ready</c>.</summary>
    public const string Store = "no-contact store";

    /// <summary>The name of the check that tells by which zone data days are counted; never unhealthy.</summary>
    public const string ZoneData = "no-contact zone data";

    /// <summary>
    /// The name of the check that somebody has looked at the help lines lately; degraded at the worst. Its tag is
    /// <c>help-lines</c>, by which a probe leaves it out.
    /// </summary>
    public const string HelpLines = "no-contact help lines";

    /// <summary>
    /// Adds the three checks; that of the store where the container has one. A keyed engine's have its key behind their
    /// names, such as <c>no-contact store acme</c>.
    /// </summary>
    /// <param name="builder">The container's health checks.</param>
    /// <param name="serviceKey">The key of the engine and its store; null is the one without.</param>
    public static IHealthChecksBuilder AddNoContact(this IHealthChecksBuilder builder, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder
            .Add(Named(Store, "ready", services => new StoreCheck(services.GetKeyedService<IJourneyStore>(serviceKey))))
            .Add(Named(ZoneData, "zone-data", services =>
                new ZoneDataCheck(services.GetRequiredKeyedService<NoContactEngine>(serviceKey))))
            .Add(Named(HelpLines, "help-lines", services =>
            {
                var options = services.GetRequiredService<IOptionsMonitor<NoContactOptions>>();
                var lines = options.Get(serviceKey?.ToString() ?? "").HelpLines;
                return new HelpLinesCheck([.. lines], services.GetRequiredService<TimeProvider>());
            }));

        HealthCheckRegistration Named(string name, string tag, Func<IServiceProvider, IHealthCheck> make) =>
            new(serviceKey is null ? name : $"{name} {serviceKey}", make, failureStatus: null, [tag]);
    }

    private sealed class StoreCheck(IJourneyStore? store) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(
            HealthCheckContext context,
            CancellationToken cancellationToken = default)
        {
            if (store is null) return HealthCheckResult.Healthy("There is no store.");
            // No journey's id has a space.
            await store.GetVersionAsync("health check", cancellationToken);
            return HealthCheckResult.Healthy();
        }
    }

    private sealed class ZoneDataCheck(NoContactEngine engine) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(
            HealthCheckContext context,
            CancellationToken cancellationToken = default) =>
            Task.FromResult(HealthCheckResult.Healthy(engine.ZoneDataName));
    }

    // Of several hundred lines some are always old. That not one is fresh means that nobody looks at them any more.
    private sealed class HelpLinesCheck(IReadOnlyList<HelpLine> lines, TimeProvider clock) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(
            HealthCheckContext context,
            CancellationToken cancellationToken = default)
        {
            var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            var stale = lines.Count(line => line.IsStaleOn(today));
            var newest = lines.Max(line => line.VerifiedOn).ToString("O", CultureInfo.InvariantCulture);
            var counts = new Dictionary<string, object> { ["stale"] = stale, ["lines"] = lines.Count };
            return Task.FromResult(stale < lines.Count
                ? HealthCheckResult.Healthy($"The newest was checked on {newest}.", counts)
                : HealthCheckResult.Degraded(
                    $"No help line was checked since {newest}: update the packages, or bring lines of your "
                        + "own (NoContactOptions.HelpLines).",
                    data: counts));
        }
    }
}
