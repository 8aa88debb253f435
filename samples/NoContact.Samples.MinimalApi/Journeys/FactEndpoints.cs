using NoContact.Chart;
using NoContact.Facts;
using NoContact.Json;
using NoContact.Outcomes;
using NoContact.Samples.MinimalApi.Accounts;
using NoContact.Samples.MinimalApi.Guard;
using NoContact.Samples.MinimalApi.Telemetry;

namespace NoContact.Samples.MinimalApi.Journeys;

/// <summary>What one does with a journey: add a fact, weigh an urge, imagine.</summary>
internal static class FactEndpoints
{
    public static void MapFacts(this IEndpointRouteBuilder app)
    {
        var journey = app.MapGroup("/journeys/{id}").WithTags("Journeys").RequireAccount();
        journey.MapPost("facts", Record).OnceForEachKey().RequireRateLimiting(Limits.Account).Accepts<Fact>("application/json").WithSummary("Adds a fact and says what it changed.");
        journey.MapPost("what-if", Imagine).RequireRateLimiting(Limits.Account).Accepts<Fact>("application/json").WithSummary("The journey beside itself with an imagined fact.");
        journey.MapPost("evaluate", Evaluate).Accepts<Urge>("application/json").WithSummary("Weighs an urge. Nothing is recorded.");
    }

    private static async Task<IResult> Record(OwnId own, Guard.Version version, WriteKey key, RequestBody body, IJourneys journeys, AccountContext accounts, Signals signals, HttpContext http, CancellationToken cancellation)
    {
        var fact = JourneyJson.ReadFact(body.Bytes);

        // Its id follows from the key: told again, after a server died between keeping it and answering, it is the same fact.
        if (fact.Id.Length == 0) fact = fact with { Id = key.Id };
        var recorded = await journeys.RecordAsync(own.Value, fact, version.Number, Language.TagOf(http), cancellation) ?? throw OwnId.NotFound;
        if (recorded.Refusal is { } refusal)
        {
            signals.Refused(refusal.Trigger);
            string[] unmet = [.. Enum.GetValues<Chart.ChartGuards>().Where(condition => condition != 0 && refusal.Unmet.HasFlag(condition)).Select(condition => condition.ToString())];
            return Problems.Problem(StatusCodes.Status409Conflict, refusal.Text, ("trigger", refusal.Trigger.ToString()), ("state", refusal.State.ToString()), ("unmet", unmet));
        }

        if (recorded.Diff is not { } diff) return Guard.Version.Stale(recorded.Version);

        // Not even a hash of a forgotten text stays.
        if (fact is TextForgotten) await accounts.ForgetAnswersAsync(own.Account.Id, cancellation);
        http.Response.Headers.ETag = Guard.Version.ETag(recorded.Version);
        return new Utf8Json(diff);
    }

    private static async Task<IResult> Evaluate(OwnId own, RequestBody body, IJourneys journeys, CaseLimiter limiter, Signals signals, HttpContext http, string? country, CancellationToken cancellation) =>
        await signals.Weighed(async () => await journeys.EvaluateAsync(own.Value, body.Bytes, Language.TagOf(http), country, cancellation) ?? throw OwnId.NotFound, limiter, own.Account.Id);

    private static async Task<IResult> Imagine(OwnId own, RequestBody body, IJourneys journeys, HttpContext http, CancellationToken cancellation)
    {
        var imagined = await journeys.WhatIfAsync(own.Value, body.Bytes, Language.TagOf(http), cancellation) ?? throw OwnId.NotFound;
        return new Utf8Json(imagined.Utf8);
    }
}
