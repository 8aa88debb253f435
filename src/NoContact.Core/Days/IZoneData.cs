namespace NoContact.Days;

/// <summary>The rules of the world's clocks: what offset from UTC a zone has at an instant.</summary>
/// <remarks>
/// Without a choice of the host's (<see cref="NoContactOptions.ZoneData"/>) an engine asks the system, whose rules are
/// as old as its last update; the package NoContact.NodaTime brings newer ones to any machine. Which names mean the
/// same zone the engine knows itself. <see cref="Find"/>, and the function it returns, are called by many threads at
/// once and must always give the same answer, for the engine keeps it. All data has Europe/London; an engine refuses
/// data that has not.
/// </remarks>
public interface IZoneData
{
    /// <summary>What these rules are called, such as <c>tzdb 2026f</c>; every answer names them.</summary>
    string Name { get; }

    /// <summary>
    /// A zone's offset by the instant; null where these rules have no zone of exactly this name. Of an offset the whole
    /// minutes count, and 14 hours at the most, as an instant can be written with no other.
    /// </summary>
    /// <param name="zone">A name as somebody gave it, which may be any text, or an IANA name of the same zone.</param>
    Func<DateTimeOffset, TimeSpan>? Find(string zone);
}
