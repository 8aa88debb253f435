using System.Text.Json.Serialization;
using NoContact.AspNetCore;
using NoContact.Chart;
using NoContact.Effects;
using NoContact.Facts;
using NoContact.Json;
using NoContact.Keeping;
using NoContact.Samples.MinimalApi.Accounts;
using NoContact.Samples.MinimalApi.Guard;
using NoContact.Samples.MinimalApi.Http;

namespace NoContact.Samples.MinimalApi.Journeys;

/// <summary>What one does with a journey: add a fact, weigh an urge, imagine.</summary>
internal static class FactEndpoints
{
    public static void MapFacts(this IEndpointRouteBuilder app)
    {
        var journey = app.MapGroup("/journeys/{id}").WithTags("Journeys").RequireAccount();
        journey
            .MapPost("facts", Record)
            .WithMetadata(new DurableWrite())
            .TakesUrge()
            .RequireRateLimiting(Limits.Account)
            .Accepts<Fact>("application/json")
            .WithSummary("Adds a fact and says what it changed.");
        journey
            .MapPost("facts/{fact}/redate", Redate)
            .WithMetadata(new DurableWrite())
            .RequireRateLimiting(Limits.Account)
            .WithSummary("Puts the date of a fact right: it is told anew at this date, and the old one is undone.");
        journey
            .MapPost("what-if", Imagine)
            .TakesUrge()
            .RequireRateLimiting(Limits.Account)
            .Accepts<Fact>("application/json")
            .WithSummary("The journey beside itself with an imagined fact.");
        journey
            .MapPost("evaluate", Evaluate)
            .TakesUrge()
            .Accepts<Urge>("application/json")
            .WithSummary("Weighs an urge. Nothing is recorded.");
    }

    private static async Task<IResult> Record(
        OwnId own,
        JourneyETag version,
        WriteKey key,
        RequestBody body,
        IJourneys journeys,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        var read = JourneyJson.ReadFact(body.Utf8.Span);

        // Told again, after a server died between keeping it and answering, it is the same fact.
        var fact = read.Id.Length == 0 ? read with { Id = key.Id } : read;
        var reply = await journeys.RecordAsync(
            own.Value, fact, version.Version, http.GetAudience(), cancellationToken);
        return Answer(reply, http);
    }

    private static async Task<IResult> Redate(
        OwnId own,
        string fact,
        JourneyETag version,
        WriteKey key,
        NewDate to,
        IJourneys journeys,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        var redating = new Redating(fact, to.At, key.Id);
        var reply = await journeys.RedateAsync(
            own.Value, redating, version.Version, http.GetAudience(), cancellationToken);
        return Answer(reply, http);
    }

    private static IResult Answer(JourneyReply reply, HttpContext http)
    {
        switch (reply.Status)
        {
            case ReplyStatus.NotFound: throw OwnId.NotFound;
            case ReplyStatus.Stale: return JourneyETag.Stale(reply.Version);
            case ReplyStatus.Conflict: return WriteKey.Conflict();
            case ReplyStatus.Refused: return Refuse(reply.Refusal!);
        }

        http.Response.Headers.ETag = JourneyETag.From(reply.Version);
        return EngineJson.Of(reply.Utf8);
    }

    private static IResult Refuse(Refusal refusal)
    {
        var unmet = Enum.GetValues<ChartGuards>()
            .Where(guard => guard != ChartGuards.None && refusal.Unmet.HasFlag(guard))
            .Select(guard => guard.ToString())
            .ToArray();
        return ProblemResults.Create(
            StatusCodes.Status409Conflict,
            refusal.Text,
            ("trigger", refusal.Trigger.ToString()),
            ("state", refusal.State.ToString()),
            ("unmet", unmet));
    }

    private static async Task<IResult> Evaluate(
        OwnId own,
        RequestBody body,
        IJourneys journeys,
        CaseLimiter limiter,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        var audience = http.GetAudience();
        var reply = await journeys.EvaluateAsync(
            own.Value, JourneyJson.ReadUrge(body.Utf8.Span), audience, cancellationToken);
        if (reply.Status == ReplyStatus.NotFound) throw OwnId.NotFound;
        if (limiter.Refuse(reply.Verdict, own.Account.Id) is { } refused) return refused;
        return EngineJson.Of(reply.Utf8);
    }

    private static async Task<IResult> Imagine(
        OwnId own, RequestBody body, IJourneys journeys, HttpContext http, CancellationToken cancellationToken)
    {
        var imagined = JourneyJson.ReadFact(body.Utf8.Span);
        var reply = await journeys.WhatIfAsync(own.Value, imagined, http.GetAudience(), cancellationToken);
        return reply.Status == ReplyStatus.NotFound ? throw OwnId.NotFound : EngineJson.Of(reply.Utf8);
    }

    /// <summary>When it really happened.</summary>
    private sealed record NewDate
    {
        [JsonConverter(typeof(InstantConverter))]
        public required DateTimeOffset At { get; init; }
    }
}
