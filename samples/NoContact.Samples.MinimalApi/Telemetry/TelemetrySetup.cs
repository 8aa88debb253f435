using NoContact.Signals;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace NoContact.Samples.MinimalApi.Telemetry;

/// <summary>
/// Traces and metrics over OpenTelemetry, sent where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says, and nowhere else.
/// </summary>
internal static class TelemetrySetup
{
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var telemetry = builder.Services.AddOpenTelemetry()

            // The route, never the path: a path names a journey.
            .WithTracing(tracing =>
                tracing
                    .AddSource(NoContactSignals.Name)
                    .AddAspNetCoreInstrumentation(options =>
                        options.EnrichWithHttpRequest = (activity, _) =>
                            activity.SetTag("url.path", null).SetTag("url.query", null)))
            .WithMetrics(metrics => metrics.AddMeter(NoContactSignals.Name).AddAspNetCoreInstrumentation());
        if (builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 })
        {
            telemetry
                .WithTracing(tracing => tracing.AddOtlpExporter())
                .WithMetrics(metrics => metrics.AddOtlpExporter());
        }
    }
}
