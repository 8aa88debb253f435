using NoContact.Journeys;
using NoContact.Json;
using NoContact.Keeping;
using NoContact.Samples.MinimalApi.Http;

namespace NoContact.Samples.MinimalApi.Journeys;

/// <summary>A journey of the account that asks, read whole from where journeys are kept.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Journey">The journey.</param>
/// <param name="Now">When it was read.</param>
internal sealed record OwnJourney(string Id, Journey Journey, DateTimeOffset Now)
{
    public static async ValueTask<OwnJourney?> BindAsync(HttpContext http)
    {
        var own = (await OwnId.BindAsync(http))!;
        var journeys = http.RequestServices.GetRequiredService<IJourneys>();
        var export = await journeys.ExportAsync(own.Value, http.RequestAborted);
        if (export.Status == ReplyStatus.NotFound) throw OwnId.NotFound;
        http.Response.Headers.ETag = JourneyETag.From(export.Version);
        var engine = http.RequestServices.GetRequiredService<NoContactEngine>();
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        return new(own.Value, engine.Load(JourneyJson.Read(export.Utf8.Span), now), now);
    }
}
