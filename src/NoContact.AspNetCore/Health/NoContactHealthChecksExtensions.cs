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
    /// The name of the check for help lines whose source is too old; degraded at the worst. Its tag is
    /// <c>help-lines</c>, by which a probe leaves it out.
    /// </summary>
    public const string HelpLines = "no-contact help lines";

    /// <summary>Adds the three checks; that of the store where the container has one.</summary>
    public static IHealthChecksBuilder AddNoContact(this IHealthChecksBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder
            .AddCheck<StoreCheck>(Store, tags: ["ready"])
            .AddCheck<ZoneDataCheck>(ZoneData)
            .AddCheck<HelpLinesCheck>(HelpLines, tags: ["help-lines"]);
    }

    private sealed class StoreCheck(IServiceProvider services) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(
            HealthCheckContext context,
            CancellationToken cancellationToken = default)
        {
            if (services.GetService<IJourneyStore>() is not { } store)
                return HealthCheckResult.Healthy("There is no store.");
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
                        + $"{HelpLine.FreshForDays} days: update the packages, or bring lines of your own "
                        + "(NoContactOptions.HelpLines)."));
        }
    }
}
