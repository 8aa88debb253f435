using NoContact.Cases;
using NoContact.Journeys;
using NoContact.Samples.Api.Accounts;
using NoContact.Samples.Api.Guard;
using NoContact.Samples.Api.Telemetry;
using NoContact.Stores;

namespace NoContact.Samples.Api.Journeys;

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

    private static async Task<IResult> Record(OpenedJourney opened, Guard.Version version, WriteKey key, RequestBody body, IJourneyStore store, AccountContext accounts, Signals signals, HttpContext http, CancellationToken cancellation)
    {
        var fact = JourneyJson.ReadFact(body.Bytes);
        if (fact.Id.Length == 0)
        {
            fact = fact with { Id = key.Id };
            if (opened.Earlier(fact) is { } earlier) return Recorded(http, earlier.Result, earlier.Version);
        }

        if (version.Number != opened.Version) return Guard.Version.Stale(opened.Version);
        var result = opened.Engine.Record(opened.Journey, fact, opened.Now);
        if (!result.IsRecorded)
        {
            signals.Refused(result.Refusal.Trigger);
            string[] unmet = [.. Enum.GetValues<Breakups.ChartConditions>().Where(condition => condition != 0 && result.Refusal.Unmet.HasFlag(condition)).Select(condition => condition.ToString())];
            return Problems.Problem(StatusCodes.Status409Conflict, result.Refusal.Text, ("trigger", result.Refusal.Trigger.ToString()), ("state", result.Refusal.State.ToString()), ("unmet", unmet));
        }

        if (!await store.TryAppendAsync(opened.Own.Value, opened.Version, [result.Fact], cancellation)) return Guard.Version.Stale(opened.Version + 1);

        // Not even a hash of a forgotten text stays.
        if (result.Fact is TextForgotten) await accounts.ForgetAnswersAsync(opened.Own.Account.Id, cancellation);
        return Recorded(http, result, opened.Version + 1);
    }

    private static Utf8Json Recorded(HttpContext http, RecordResult result, int version)
    {
        http.Response.Headers.ETag = Guard.Version.ETag(version);
        return new(output => CaseJson.Write(output, CaseDiff.Of(result)));
    }

    private static IResult Evaluate(OpenedJourney opened, RequestBody body, CaseLimiter limiter, Signals signals, string? country) =>
        signals.Weighed(() => opened.Engine.Answer(opened.Journey, JourneyJson.ReadUrge(body.Bytes), opened.Now, country), limiter, opened.Own.Account.Id);

    private static Utf8Json Imagine(OpenedJourney opened, RequestBody body) =>
        new(output => CaseJson.Write(output, CaseWhatIf.Of(opened.Engine.WhatIf(opened.Journey, JourneyJson.ReadFact(body.Bytes), opened.Now))));
}
