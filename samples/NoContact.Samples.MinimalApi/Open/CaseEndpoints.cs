using NoContact.Cases;
using NoContact.Samples.Api.Guard;
using NoContact.Samples.Api.Journeys;
using NoContact.Samples.Api.Telemetry;

namespace NoContact.Samples.Api.Open;

/// <summary>A whole case, answered for anybody. Nothing of it is kept.</summary>
internal static class CaseEndpoints
{
    public static void MapCases(this IEndpointRouteBuilder app) =>
        app.MapPost("/evaluate", Evaluate).WithTags("Open").Accepts<CaseFile>("application/json").WithSummary("Answers a case: zone, now, facts, and an urge.");

    private static IResult Evaluate(RequestBody body, CaseLimiter limiter, Signals signals, HttpContext http) =>
        signals.Weighed(() => Language.Of(http).Answer(CaseFile.Read(body.Bytes)), limiter, Limits.Guest(http));
}
