using NoContact.AspNetCore;
using NoContact.Json;
using NoContact.Samples.MinimalApi.Guard;
using NoContact.Samples.MinimalApi.Http;
using NoContact.Samples.MinimalApi.Telemetry;

namespace NoContact.Samples.MinimalApi.Open;

/// <summary>A whole case, answered for anybody. Nothing of it is kept.</summary>
internal static class CaseEndpoints
{
    public static void MapCases(this IEndpointRouteBuilder app) =>
        app.MapPost("/evaluate", Evaluate)
            .WithTags("Open")
            .TakesUrge()
            .Accepts<CaseDocument>("application/json", RequestBody.AnyContentType)
            .WithSummary("Answers a case: zone, now, facts, and an urge.");

    private static async Task<IResult> Evaluate(
        RequestBody body,
        CaseLimiter limiter,
        Signals signals,
        HttpContext http)
    {
        var answer = await signals.MeasureAsync(() =>
            Task.FromResult(http.GetNoContactEngine().Answer(CaseDocument.Read(body.Utf8.Span))));
        if (limiter.Refuse(answer.Verdict, Limits.Guest(http)) is { } refused) return refused;
        signals.Answered(answer.Verdict, answer.Failed);
        return EngineJson.Of(answer);
    }
}
