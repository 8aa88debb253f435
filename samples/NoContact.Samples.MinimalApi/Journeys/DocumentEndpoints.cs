using NoContact.Journeys;
using NoContact.Json;
using NoContact.Samples.MinimalApi.Accounts;
using NoContact.Samples.MinimalApi.Guard;

namespace NoContact.Samples.MinimalApi.Journeys;

/// <summary>A journey as its document, out and in.</summary>
internal static class DocumentEndpoints
{
    private const int LongestDocument = 4 * 1024 * 1024;

    public static void MapDocuments(this IEndpointRouteBuilder app)
    {
        var journeys = app.MapGroup("/journeys").WithTags("Journeys").RequireAccount().RequireRateLimiting(Limits.Account);
        journeys.MapGet("{id}/export", Export).WithSummary("The whole journey as its versioned document.");
        journeys.MapPost("import", Import).OnceForEachKey().WithMetadata(new LongBody(LongestDocument)).Accepts<JourneyDocument>("application/json").WithSummary("A new journey from a document of up to 4 MB.");
    }

    private static async Task<IResult> Export(OwnId own, IJourneys journeys, HttpContext http, CancellationToken cancellation)
    {
        var whole = await journeys.ReadAsync(own.Value, cancellation) ?? throw OwnId.NotFound;
        http.Response.Headers.ETag = Guard.Version.ETag(whole.Version);
        return new Utf8Json(JourneyJson.Write(whole.Document));
    }

    private static async Task<IResult> Import(WriteKey key, RequestBody body, NoContactEngine engine, TimeProvider clock, IJourneys journeys, AccountContext accounts, HttpContext http, CancellationToken cancellation)
    {
        var document = JourneyJson.Read(body.Bytes);
        engine.Load(document, clock.GetUtcNow()); // Refuses what cannot be right, before anything is kept.
        await accounts.OwnAsync(key.Id, key.Account.Id, cancellation);
        await journeys.BeginAsync(key.Id, document, cancellation);
        return JourneyEndpoints.Created(http, key.Id, document.Zone, document.Facts.Count);
    }
}
