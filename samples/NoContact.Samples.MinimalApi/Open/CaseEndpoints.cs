using NoContact.Journeys;
using NoContact.Json;
using NoContact.Samples.MinimalApi.Guard;
using NoContact.Samples.MinimalApi.Journeys;
using NoContact.Samples.MinimalApi.Telemetry;

namespace NoContact.Samples.MinimalApi.Open;

/// <summary>A whole case, answered for anybody. Nothing of it is kept.</summary>
internal static class CaseEndpoints
{
    public static void MapCases(this IEndpointRouteBuilder app) =>
        app.MapPost("/evaluate", Evaluate).WithTags("Open").Accepts<CaseDocument>("application/json").WithSummary("Answers a case: zone, now, facts, and an urge.");

    private static IResult Evaluate(RequestBody body, CaseLimiter limiter, Signals signals, HttpContext http) =>
        signals.Weighed(() => Language.Of(http).Answer(CaseDocument.Read(body.Bytes)), limiter, Limits.Guest(http));
}
