using Microsoft.EntityFrameworkCore;
using NoContact.CheckIns;
using NoContact.Samples.MinimalApi.Database;
using NoContact.Samples.MinimalApi.Telemetry;

namespace NoContact.Samples.MinimalApi.CheckIns;

/// <summary>
/// Where this service says a check-in: in a table, each once, from which the page that is open, on whichever machine,
/// gets it.
/// </summary>
internal sealed class Inbox(IServiceScopeFactory scopes, ILogger<Inbox> log) : ICheckInSink
{
    public async ValueTask DeliverAsync(
        string journeyId,
        CheckIn checkIn,
        CancellationToken cancellationToken = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<ServiceContext>();
        var kind = (int)checkIn.Kind;
        var at = checkIn.At.ToUnixTimeSeconds();

        // Said again after a power cut it is there already, and nobody is told twice.
        var added = await accounts.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO no_contact_inbox ("JourneyId", "CheckInId", "Kind", "AtUnix", "IsSeen")
            SELECT "JourneyId", {checkIn.Id}, {kind}, {at}, {false}
            FROM no_contact_owned_journeys WHERE "JourneyId" = {journeyId}
            ON CONFLICT DO NOTHING
            """,
            cancellationToken);
        if (added == 1) log.CheckedIn();
    }
}
