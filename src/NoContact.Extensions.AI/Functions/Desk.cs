using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Languages;

namespace NoContact.Extensions.AI.Functions;

/// <summary>What every tool has at hand.</summary>
internal sealed record Desk(
    NoContactEngine Engine, IPersonsJournal Journal, IAskThePerson? Person, Audience Audience, TimeProvider Clock)
{
    // Somebody in danger does not wait for a store that is slow.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    public DateTimeOffset Now => Clock.GetUtcNow();

    /// <summary>What is asked of the journal in a crisis: soon, or not at all.</summary>
    /// <exception cref="TimeoutException">It took too long; it goes on by itself.</exception>
    public Task<T> SoonAsync<T>(ValueTask<T> asked, CancellationToken cancellationToken) =>
        asked.AsTask().WaitAsync(Soon, Clock, cancellationToken);

    /// <summary>Whether somebody is in danger, by what is asked of the journal.</summary>
    public static bool IsCrisis(Fact asked) => asked is Urge { Distress.Count: > 0 };

    /// <summary>The journal, to ask it something; in a crisis soon, or not at all.</summary>
    /// <exception cref="TimeoutException">It took too long in a crisis.</exception>
    public async ValueTask<Journey> ReadForAsync(Fact asked, CancellationToken cancellationToken)
    {
        var reading = ReadAsync(cancellationToken);
        return IsCrisis(asked) ? await SoonAsync(reading, cancellationToken) : await reading;
    }

    /// <summary>
    /// The journal; where there is none yet, one in which nothing is told: what is unknown unlocks nothing.
    /// </summary>
    public async ValueTask<Journey> ReadAsync(CancellationToken cancellationToken) =>
        await Journal.ReadAsync(cancellationToken)
        ?? Engine.Load(new() { Zone = Audience.DeviceZone ?? "UTC", Facts = [] });
}
