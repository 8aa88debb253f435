using NoContact.AspNetCore;
using NoContact.Samples.MinimalApi.Accounts;
using NoContact.Samples.MinimalApi.Guard;
using NoContact.Samples.Page.Documents;

namespace NoContact.Samples.MinimalApi.Journeys;

/// <summary>What the page, or any client that has no engine, is told of a journey beside where it stands.</summary>
internal static class DocumentsOfThePage
{
    public static void MapDocumentsOfThePage(this IEndpointRouteBuilder app)
    {
        var journey = app.MapGroup("/journeys/{id}")
            .WithTags("Journeys")
            .RequireAccount()
            .RequireRateLimiting(Limits.Account);
        journey
            .MapGet("calendar", (OwnJourney own, NoContactEngine engine) =>
                CalendarDocument.Of(engine, own.Journey, own.Now))
            .WithSummary(
                "Today, every streak as dates, the days kept and lapsed of the year to today, and the milestones.");
        journey
            .MapGet("calendar.ics", (OwnJourney own, HttpContext http) => TypedResults.Text(
                DatesFile.Of(http.GetNoContactEngine(), own.Id, own.Journey, own.Now),
                "text/calendar; charset=utf-8"))
            .WithSummary("The milestones ahead as whole days, and the hardest hour of the day as a daily one.");
        journey
            .MapGet("own-help", (OwnJourney own) => OwnHelpDocument.Of(own.Journey))
            .WithSummary("The note that stands, and whom to call; null where there is none.");
        journey
            .MapGet("log", (OwnJourney own, HttpContext http) =>
                LogDocument.Of(http.GetNoContactEngine(), own.Journey, own.Now))
            .WithSummary(
                "What each fact says, and its date; which were undone, may be or are in doubt, by id; the answers in "
                    + "force.");
    }
}
