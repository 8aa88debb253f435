namespace NoContact.Languages;

/// <summary>Who is answered: in which language, where they are, as far as that is known, and how much.</summary>
/// <remarks>
/// Help is that of the first that is a country of: the one that was said, that of the zone the device is in now, that
/// of <see cref="NoContactOptions.Country"/>, and that of the journey's zone.
/// </remarks>
/// <param name="Language">The language's tag; null is the engine's own.</param>
/// <param name="Country">The ISO 3166-1 alpha-2 code that was said; null is none, and no code is no error.</param>
/// <param name="DeviceZone">The IANA zone the device is in now; null is none, and one that nobody knows is no
/// error.</param>
/// <param name="View">How much of an answer they are shown.</param>
public sealed record Audience(
    string? Language = null, string? Country = null, string? DeviceZone = null, AnswerView View = AnswerView.All)
{
    /// <summary>Of whom nothing is known.</summary>
    public static Audience Anybody { get; } = new();
}
