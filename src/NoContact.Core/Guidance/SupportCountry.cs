namespace NoContact.Guidance;

/// <summary>Where somebody in a country finds help.</summary>
/// <param name="Code">ISO 3166-1 alpha-2, such as <c>GB</c>.</param>
/// <param name="Emergency">The emergency number.</param>
/// <param name="CrisisLine">The line for people in crisis.</param>
/// <param name="DomesticAbuse">The line for people who are hurt or afraid.</param>
/// <param name="OwnBehaviour">The line for people who worry about their own behaviour.</param>
/// <param name="ChildHelpline">The line for people under eighteen.</param>
/// <param name="VerifiedOn">When the numbers were last checked.</param>
/// <param name="Zones">The country's IANA zones, or their beginnings, by which it is guessed where none was said.</param>
public sealed record SupportCountry(
    string Code,
    string? Emergency,
    string CrisisLine,
    string? DomesticAbuse,
    string? OwnBehaviour,
    string? ChildHelpline,
    DateOnly VerifiedOn,
    params IReadOnlyList<string> Zones);
