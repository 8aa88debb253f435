using NoContact.AspNetCore;
using NoContact.Journeys;
using NoContact.Samples.MinimalApi.Accounts;
using NoContact.Samples.MinimalApi.Guard;

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
        .WithSummary(
            "What each fact says, which were undone, may be or are in doubt, by id, and the answers in force.");

    private static IResult Log(OwnJourney own, HttpContext http)
    {
        var engine = http.GetNoContactEngine();
        var (_, journey, now) = own;
        return TypedResults.Ok(new
        {
            undone = journey.Facts.Where(journey.IsRetracted).Select(fact => fact.Id),
            redatable = journey.Facts.Where(journey.CanRedate).Select(fact => fact.Id),
            retractable = journey.Facts.Where(journey.CanUndo).Select(fact => fact.Id),
            details = journey.Facts.ToDictionary(
                fact => fact.Id,
                fact => journey.Describe(fact, engine.Phrases).Details),
            doubts = engine.Doubts(journey, now),
            answers = Enum.GetValues<Facts.Question>()
                .Select(question => new { question, answer = journey.Circumstances.Answers[question] }),
        });
    }
}
