using Microsoft.EntityFrameworkCore;
using NoContact.AspNetCore;
using NoContact.Keeping;
using NoContact.Samples.MinimalApi.Accounts;
using NoContact.Samples.MinimalApi.Database;
using NoContact.Samples.MinimalApi.Guard;
using NoContact.Samples.MinimalApi.Http;

namespace NoContact.Samples.MinimalApi.Journeys;

/// <summary>An account's journeys: begin, list, look, erase.</summary>
internal static class JourneyEndpoints
{
    public static void MapJourneys(this IEndpointRouteBuilder app)
    {
        var journeys = app.MapGroup("/journeys")
            .WithTags("Journeys")
            .RequireAccount()
            .RequireRateLimiting(Limits.Account);
        journeys
            .MapPost("", Begin)
            .WithMetadata(new DurableWrite())
            .Accepts<NewJourney>("application/json")
            .WithSummary("Begins a journey in a zone.");
        journeys.MapGet("", List).WithSummary("The ids of the account's journeys.");
        journeys.MapGet("{id}", Look).WithSummary("State, streak, what is permitted, and insights.");
        journeys.MapDelete("{id}", Erase).WithSummary("Erases a journey for good.");
    }

    private static Task<IResult> Begin(WriteKey key, RequestBody body, Beginning beginning) =>
        beginning.BeginAsync(key, StoredJourney.CreateEmpty(NewJourney.Read(body.Utf8.Span).Zone).Document);

    private static async Task<IResult> List(
        Account account,
        ServiceContext service,
        CancellationToken cancellationToken) =>
        TypedResults.Ok(await service.JourneysOfAsync(account.Id, cancellationToken));

    private static async Task<IResult> Look(
        OwnId own,
        IJourneys journeys,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        var look = await journeys.GetAsync(own.Value, http.GetAudience(), cancellationToken);
        if (look.Status == ReplyStatus.NotFound) throw OwnId.NotFound;
        http.Response.Headers.ETag = JourneyETag.From(look.Version);
        return EngineJson.Of(look.Utf8);
    }

    private static async Task<IResult> Erase(
        string id,
        Account account,
        JourneyETag version,
        IJourneys journeys,
        ServiceContext service,
        Owners owners,
        CancellationToken cancellationToken)
    {
        owners.LetGo(id);
        var isOwn = await service.Journeys.AnyAsync(
            row => row.JourneyId == id && row.AccountId == account.Id,
            cancellationToken);
        if (!isOwn)
        {
            // Told again after its answer was lost.
            var wasErased = await service.WasErasedAsync(id, account.Id, cancellationToken);
            return wasErased ? TypedResults.NoContent() : throw OwnId.NotFound;
        }

        var reply = await journeys.EraseAsync(id, version.Version, cancellationToken);
        if (reply.Status == ReplyStatus.Stale) return JourneyETag.Stale(reply.Version);
        await service.DisownAsync(id, account.Id, cancellationToken);
        return TypedResults.NoContent();
    }
}
