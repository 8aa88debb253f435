using NoContact.Journeys;
using NoContact.Keeping;
using NoContact.Samples.MinimalApi.Database;
using NoContact.Samples.MinimalApi.Guard;
using NoContact.Samples.MinimalApi.Http;

namespace NoContact.Samples.MinimalApi.Journeys;

/// <summary>
/// Begins a journey for an account, empty or from a document; sent again, it is the journey that is there.
/// </summary>
internal sealed class Beginning(
    NoContactEngine engine,
    IJourneys journeys,
    ServiceContext service,
    TimeProvider clock,
    IHttpContextAccessor context)
{
    public async Task<IResult> BeginAsync(WriteKey key, JourneyDocument document)
    {
        var http = context.HttpContext!;
        _ = engine.Load(document, clock.GetUtcNow()); // Refuses what cannot be right, before anything is kept.
        if (!await service.TryOwnAsync(key.Id, key.Account.Id, http.RequestAborted)) return Gone();
        var reply = await journeys.BeginAsync(key.Id, document, http.RequestAborted);
        if (reply.Status == ReplyStatus.Gone) return Gone();
        if (reply.Status == ReplyStatus.Conflict) return WriteKey.Conflict();
        http.Response.Headers.ETag = JourneyETag.From(reply.Version);
        return TypedResults.Created(
            $"/journeys/{key.Id}",
            new
            {
                id = key.Id,
                zone = document.Zone,
                version = reply.Version,
            });
    }

    private static IResult Gone() =>
        ProblemResults.Create(
            StatusCodes.Status410Gone,
            "This journey was erased. Begin a new one under a new Idempotency-Key.");
}
