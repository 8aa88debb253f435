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

    private static async Task<IResult> Record(Account account, OpenedJourney opened, Guard.Version version, RequestBody body, IJourneyStore store, Meters meters, HttpContext http, CancellationToken cancellation)
    {
        if (version.Number != opened.Version) return Guard.Version.Stale(opened.Version);
        var result = opened.Engine.Record(opened.Journey, JourneyJson.ReadFact(body.Bytes), opened.Now);
        if (!result.IsRecorded)
        {
            meters.Refused(result.Refusal.Trigger);
            string[] unmet = [.. Enum.GetValues<Breakups.ChartConditions>().Where(condition => condition != 0 && result.Refusal.Unmet.HasFlag(condition)).Select(condition => condition.ToString())];
            return Problems.Problem(StatusCodes.Status409Conflict, result.Refusal.Text, ("trigger", result.Refusal.Trigger.ToString()), ("state", result.Refusal.State.ToString()), ("unmet", unmet));
        }

        if (!await store.TryAppendAsync(opened.Id, opened.Version, [result.Fact], cancellation)) return Guard.Version.Stale(opened.Version + 1);
        http.Response.Headers.ETag = Guard.Version.ETag(opened.Version + 1);
        return new Utf8Json(output => CaseJson.Write(output, CaseDiff.Of(result)));
    }

    private static IResult Evaluate(Account account, OpenedJourney opened, RequestBody body, CaseLimiter limiter, Meters meters, string? country)
    {
        var answer = opened.Engine.Answer(opened.Journey, JourneyJson.ReadUrge(body.Bytes), opened.Now, country);
        if (answer.Verdict != Verdict.GetSupportNow)
        {
            var lease = limiter.Ask(account.Id);
            if (!lease.IsAcquired) return Limits.TooMany(lease);
        }

        meters.Answered(answer.Verdict!.Value);
        return new Utf8Json(output => CaseJson.Write(output, answer));
    }

    private static Utf8Json Imagine(OpenedJourney opened, RequestBody body) =>
        new(output => CaseJson.Write(output, CaseWhatIf.Of(opened.Engine.WhatIf(opened.Journey, JourneyJson.ReadFact(body.Bytes), opened.Now))));
}
