using NoContact.Json;
using NoContact.Keeping;
using NoContact.Samples.MinimalApi.Accounts;
using NoContact.Samples.MinimalApi.Guard;
using NoContact.Samples.MinimalApi.Http;

namespace NoContact.Samples.MinimalApi.Journeys;

/// <summary>What a person laid by for a hard hour, for nobody but them.</summary>
internal static class OwnHelpEndpoint
{
    public static void MapOwnHelp(this IEndpointRouteBuilder app) =>
        app.MapGet("/journeys/{id}/own-help", OwnHelp)
            .WithTags("Journeys")
            .RequireAccount()
            .RequireRateLimiting(Limits.Account)
            .WithSummary("The note that stands, and whom to call; each left out where there is none.");

    private static async Task<IResult> OwnHelp(
        OwnId own, IJourneys journeys, NoContactEngine engine, TimeProvider clock, CancellationToken cancellationToken)
    {
        var export = await journeys.ExportAsync(own.Value, cancellationToken);
        if (export.Status == ReplyStatus.NotFound) throw OwnId.NotFound;
        var journey = engine.Load(JourneyJson.Read(export.Utf8.Span), clock.GetUtcNow());
        return TypedResults.Ok(new
        {
            calmNote = journey.CalmNote is { } note ? new { note.Id, note.Text } : null,
            trustedPerson = journey.TrustedPerson is { } person ? new { person.Id, person.Name, person.Contact } : null,
        });
    }
}
