using NoContact.Samples.MinimalApi.Accounts;
using NoContact.Samples.MinimalApi.Guard;

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

    private static IResult OwnHelp(OwnJourney own) => TypedResults.Ok(new
    {
        calmNote = own.Journey.CalmNote is { } note ? new { note.Id, note.Text } : null,
        trustedPerson = own.Journey.TrustedPerson is { } person ? new { person.Id, person.Name, person.Contact } : null,
    });
}
