using System.Buffers;
using NoContact.Journeys;
using NoContact.Samples.Api.Accounts;
using NoContact.Samples.Api.Guard;
using NoContact.Stores;

namespace NoContact.Samples.Api.Journeys;

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

    private static Utf8Json Export(OpenedJourney opened, HttpContext http)
    {
        http.Response.Headers.ETag = Guard.Version.ETag(opened.Version);
        return new(output => output.Write(JourneyJson.Write(opened.Journey)));
    }

    private static async Task<IResult> Import(WriteKey key, RequestBody body, NoContactEngine engine, TimeProvider clock, IJourneyStore store, AccountContext accounts, HttpContext http, CancellationToken cancellation)
    {
        var document = JourneyJson.Read(body.Bytes);
        var journey = engine.Load(document, clock.GetUtcNow()); // Refuses what cannot be right, before anything is kept.
        await accounts.OwnAsync(key.Id, key.Account.Id, cancellation);
        await store.TryCreateAsync(key.Id, document.Zone, cancellation);
        await store.TryAppendAsync(key.Id, 0, journey.Facts, cancellation);
        return JourneyEndpoints.Created(http, key.Id, document.Zone, journey.Facts.Count);
    }
}
