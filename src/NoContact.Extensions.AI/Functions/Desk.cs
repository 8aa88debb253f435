using NoContact.Languages;

namespace NoContact.Extensions.AI.Functions;

/// <summary>What every tool has at hand.</summary>
internal sealed record Desk(
    NoContactEngine Engine, IPersonsJournal Journal, IAskThePerson? Person, Audience Audience, TimeProvider Clock)
{
    public DateTimeOffset Now => Clock.GetUtcNow();

    /// <summary>Where the person's days are counted, as far as a host says.</summary>
    public string Zone => Audience.DeviceZone ?? "UTC";
}
