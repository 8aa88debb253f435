using NoContact.Journeys;
using NoContact.Json;
using NoContact.Keeping;
using NoContact.Samples.MinimalApi.Accounts;
using NoContact.Samples.MinimalApi.Guard;
using NoContact.Samples.MinimalApi.Http;

namespace NoContact.Samples.MinimalApi.Journeys;

/// <summary>
/// What the engine says of a journey's facts, so that no client decides what counts or what may be undone.
/// </summary>
internal static class LogEndpoint
{
    public static void MapLog(this IEndpointRouteBuilder app) => app
        .MapGet("/journeys/{id}/log", Log)
        .WithTags("Journeys")
        .RequireAccount()
        .RequireRateLimiting(Limits.Account)
        .WithSummary("What each fact says, which were undone and which may be, by id, and the answers in force.");

    private static async Task<IResult> Log(
        OwnId own,
        IJourneys journeys,
        NoContactEngine engine,
        TimeProvider clock,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        var export = await journeys.ExportAsync(own.Value, cancellationToken);
        if (export.Status == ReplyStatus.NotFound) throw OwnId.NotFound;
        var phrases = Language.Of(http).Phrases;
        var journey = engine.Load(JourneyJson.Read(export.Utf8.Span), clock.GetUtcNow());
        http.Response.Headers.ETag = JourneyETag.From(export.Version);
        return TypedResults.Ok(new
        {
            undone = journey.Facts.Where(journey.IsRetracted).Select(fact => fact.Id),
            retractable = journey.Facts.Where(journey.MayRetract).Select(fact => fact.Id),
            details = journey.Facts.ToDictionary(fact => fact.Id, fact => journey.Describe(fact, phrases).Details),
            answers = Enum.GetValues<Facts.Question>()
                .Select(question => new { question, answer = journey.Circumstances.Answers[question] }),
        });
    }
}
