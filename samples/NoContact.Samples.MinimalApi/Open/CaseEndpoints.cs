using NoContact.AspNetCore;
using NoContact.Json;
using NoContact.Samples.MinimalApi.Guard;
using NoContact.Samples.MinimalApi.Http;

namespace NoContact.Samples.MinimalApi.Open;

/// <summary>A whole case, answered for anybody. Nothing of it is kept.</summary>
internal static class CaseEndpoints
{
    public static void MapCases(this IEndpointRouteBuilder app) =>
        app.MapPost("/evaluate", Evaluate)
            .WithTags("Open")
            .TakesUrge()
            .Accepts<CaseDocument>("application/json")
            .WithSummary("Answers a case: zone, now, facts, and an urge.");

    private static IResult Evaluate(RequestBody body, CaseLimiter limiter, HttpContext http)
    {
        var answer = http.GetNoContactEngine().AnswerUtf8(body.Utf8.Span);
        return limiter.Refuse(answer.Verdict, Limits.Guest(http)) ?? EngineJson.Of(answer);
    }
}
