using NoContact.Journeys;
using NoContact.Languages;

namespace NoContact.Extensions.AI.Functions;

/// <summary>What every tool has at hand.</summary>
internal sealed record Desk(
    NoContactEngine Engine, IPersonsJournal Journal, IAskThePerson? Person, Audience Audience, TimeProvider Clock)
{
    public DateTimeOffset Now => Clock.GetUtcNow();

    /// <summary>
    /// The journal; where there is none yet, one in which nothing is told: what is unknown unlocks nothing.
    /// </summary>
    public async ValueTask<Journey> ReadAsync(CancellationToken cancellationToken) =>
        await Journal.ReadAsync(cancellationToken)
        ?? Engine.Load(new() { Zone = Audience.DeviceZone ?? "UTC", Facts = [] });
}
