using NoContact.AspNetCore;
using NoContact.Journeys;
using NoContact.Json;
using NoContact.Keeping;
using NoContact.Samples.MinimalApi.Accounts;
using NoContact.Samples.MinimalApi.Guard;
using NoContact.Samples.MinimalApi.Http;

namespace NoContact.Samples.MinimalApi.Journeys;

/// <summary>A journey as its document, out and in.</summary>
internal static class DocumentEndpoints
{
    // A full journey of facts with a few words each has 15 MB; whatever export makes, import takes.
    private const int LongestDocument = 64 * 1024 * 1024;

    public static void MapDocuments(this IEndpointRouteBuilder app)
    {
        var journeys = app.MapGroup("/journeys")
            .WithTags("Journeys")
            .RequireAccount()
            .RequireRateLimiting(Limits.Account);
        journeys.MapGet("{id}/export", Export).WithSummary("The whole journey as its versioned document.");
        journeys
            .MapPost("import", Import)
            .WithMetadata(new DurableWrite())
            .WithMetadata(new LongBodyAttribute(LongestDocument))
            .Accepts<JourneyDocument>("application/json")
            .WithSummary("A new journey from a document of up to 64 MB.");
        journeys
            .MapPost("{id}/merge", Merge)
            .WithMetadata(new DurableWrite())
            .WithMetadata(new LongBodyAttribute(LongestDocument))
            .Accepts<JourneyDocument>("application/json")
            .WithSummary("Takes in what another device keeps of the same journey. Sent again it changes nothing.");
    }

    private static async Task<IResult> Export(
        OwnId own,
        IJourneys journeys,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        var export = await journeys.ExportAsync(own.Value, cancellationToken);
        if (export.Status == ReplyStatus.NotFound) throw OwnId.NotFound;
        http.Response.Headers.ETag = JourneyETag.From(export.Version);
        return EngineJson.Of(export.Utf8);
    }

    private static async Task<IResult> Merge(
        OwnId own,
        RequestBody body,
        IJourneys journeys,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        var other = JourneyJson.Read(body.Utf8.Span);
        var reply = await journeys.MergeAsync(own.Value, other, http.GetAudience(), cancellationToken);
        if (reply.Status == ReplyStatus.NotFound) throw OwnId.NotFound;
        if (reply.Status == ReplyStatus.Conflict)
            return ProblemResults.Create(
                StatusCodes.Status409Conflict, "This document is another journey's. Import it as a new one.");
        http.Response.Headers.ETag = JourneyETag.From(reply.Version);
        return EngineJson.Of(reply.Utf8);
    }

    private static Task<IResult> Import(WriteKey key, RequestBody body, Beginning beginning) =>
        beginning.BeginAsync(key, JourneyJson.Read(body.Utf8.Span));
}
