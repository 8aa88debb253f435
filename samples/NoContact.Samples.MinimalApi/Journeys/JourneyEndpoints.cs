using Microsoft.EntityFrameworkCore;
using NoContact.Keeping;
using NoContact.Samples.MinimalApi.Accounts;
using NoContact.Samples.MinimalApi.Guard;

namespace NoContact.Samples.MinimalApi.Journeys;

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

    /// <summary>A journey that has begun.</summary>
    public static IResult Created(HttpContext http, string id, string zone, int version)
    {
        http.Response.Headers.ETag = Guard.Version.ETag(version);
        return TypedResults.Created($"/journeys/{id}", new { id, zone, version });
    }

    private static async Task<IResult> Begin(WriteKey key, RequestBody body, NoContactEngine engine, IJourneys journeys, AccountContext accounts, HttpContext http, CancellationToken cancellation)
    {
        var zone = NewJourney.Read(body.Bytes).Zone;
        engine.Begin(zone); // Refuses a zone nobody knows.
        await accounts.OwnAsync(key.Id, key.Account.Id, cancellation);
        await journeys.BeginAsync(key.Id, StoredJourney.Begun(zone).Document, cancellation);
        return Created(http, key.Id, zone, 0);
    }

    private static async Task<IResult> List(Account account, AccountContext accounts, CancellationToken cancellation) =>
        TypedResults.Ok(await accounts.Journeys.Where(row => row.AccountId == account.Id).OrderBy(row => row.JourneyId).Select(row => row.JourneyId).ToListAsync(cancellation));

    private static async Task<IResult> Look(OwnId own, IJourneys journeys, HttpContext http, CancellationToken cancellation)
    {
        var look = await journeys.LookAsync(own.Value, Language.TagOf(http), cancellation) ?? throw OwnId.NotFound;
        http.Response.Headers.ETag = Guard.Version.ETag(look.Version);
        return new Utf8Json(look.Utf8);
    }

    private static async Task<IResult> Erase(OwnId own, Guard.Version version, IJourneys journeys, AccountContext accounts, CancellationToken cancellation)
    {
        if (await journeys.EraseAsync(own.Value, version.Number, cancellation) is { } number) return Guard.Version.Stale(number);
        await accounts.Journeys.Where(row => row.JourneyId == own.Value).ExecuteDeleteAsync(cancellation);
        await accounts.ForgetAnswersAsync(own.Account.Id, cancellation);
        await accounts.ScrubAsync(cancellation);
        return TypedResults.NoContent();
    }
}
