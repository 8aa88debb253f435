using NoContact.AspNetCore;
using NoContact.Facts;
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
            "What each fact says, and its date; which were undone, may be or are in doubt, by id; the answers in "
                + "force.");

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
            dates = journey.Facts.ToDictionary(fact => fact.Id, fact => journey.DateOf(HappenedAt(fact))),
            doubts = engine.Doubts(journey, now),
            answers = Enum.GetValues<Question>()
                .Select(question => new { question, answer = journey.Circumstances.Answers[question] }),
        });
    }

    // A correction has the date that it says.
    private static DateTimeOffset HappenedAt(Fact fact) => (fact as BreakupCorrected)?.HappenedAt ?? fact.At;
}
