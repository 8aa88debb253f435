using Microsoft.EntityFrameworkCore;
using NoContact.Cases;
using NoContact.Samples.Api.Accounts;
using NoContact.Samples.Api.Guard;
using NoContact.Stores;

namespace NoContact.Samples.Api.Journeys;

/// <summary>An account's journeys: begin, list, look, erase.</summary>
internal static class JourneyEndpoints
{
    public static void MapJourneys(this IEndpointRouteBuilder app)
    {
        var journeys = app.MapGroup("/journeys").WithTags("Journeys").RequireAccount().RequireRateLimiting(Limits.Account);
        journeys.MapPost("", Begin).OnceForEachKey().Accepts<NewJourney>("application/json").WithSummary("Begins a journey in a zone.");
        journeys.MapGet("", List).WithSummary("The ids of the account's journeys.");
        journeys.MapGet("{id}", Look).WithSummary("State, streak, what is permitted, and insights.");
        journeys.MapDelete("{id}", Erase).WithSummary("Erases a journey for good.");
    }

    private static async Task<IResult> Begin(Account account, RequestBody body, NoContactEngine engine, IJourneyStore store, AccountContext accounts, HttpContext http, CancellationToken cancellation)
    {
        var zone = NewJourney.Read(body.Bytes).Zone;
        engine.Begin(zone); // Refuses a zone nobody knows.
        var id = Guid.CreateVersion7().ToString("N");
        await store.TryCreateAsync(id, zone, cancellation);
        accounts.Add(new OwnedJourney { JourneyId = id, AccountId = account.Id });
        await accounts.SaveChangesAsync(cancellation);
        http.Response.Headers.ETag = Guard.Version.ETag(0);
        return TypedResults.Created($"/journeys/{id}", new { id, zone, version = 0 });
    }

    private static async Task<IResult> List(Account account, AccountContext accounts, CancellationToken cancellation) =>
        TypedResults.Ok(await accounts.Journeys.Where(row => row.AccountId == account.Id).OrderBy(row => row.JourneyId).Select(row => row.JourneyId).ToListAsync(cancellation));

    private static IResult Look(OpenedJourney opened, HttpContext http)
    {
        http.Response.Headers.ETag = Guard.Version.ETag(opened.Version);
        return new Utf8Json(output => CaseJson.Write(output, opened.Engine.Answer(opened.Journey, null, opened.Now)));
    }

    private static async Task<IResult> Erase(OpenedJourney opened, Guard.Version version, IJourneyStore store, AccountContext accounts, CancellationToken cancellation)
    {
        if (version.Number != opened.Version) return Guard.Version.Stale(opened.Version);
        await store.EraseAsync(opened.Id, cancellation);
        await accounts.Journeys.Where(row => row.JourneyId == opened.Id).ExecuteDeleteAsync(cancellation);
        return TypedResults.NoContent();
    }
}
