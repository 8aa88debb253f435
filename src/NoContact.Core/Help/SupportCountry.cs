namespace NoContact.Help;

/// <summary>Where somebody in a country finds help.</summary>
/// <param name="Code">ISO 3166-1 alpha-2, such as <c>GB</c>.</param>
/// <param name="Emergency">The emergency number; null where we do not know it.</param>
/// <param name="Crisis">The line for people in crisis.</param>
/// <param name="DomesticAbuse">The line for people who are hurt or afraid; null where we know none.</param>
/// <param name="OwnBehaviour">The line for people who worry about their own behaviour; null where we know none.</param>
/// <param name="Children">The line for people under eighteen; null where we know none.</param>
/// <param name="Source">Where the numbers can be checked.</param>
/// <param name="VerifiedOn">When they were last taken over.</param>
/// <param name="Zones">
/// The country's IANA zones, or their beginnings up to a <c>/</c>, by which it is guessed where none was said.
/// </param>
public sealed record SupportCountry(
    string Code,
    string? Emergency,
    HelpLine Crisis,
    HelpLine? DomesticAbuse,
    HelpLine? OwnBehaviour,
    HelpLine? Children,
    string Source,
    DateOnly VerifiedOn,
    params IReadOnlyList<string> Zones)
{
    /// <summary>
    /// Whether the numbers were taken over more than 180 days before a date: time to check them. A number we chose.
    /// </summary>
    public bool IsStaleOn(DateOnly today) => today.DayNumber - VerifiedOn.DayNumber > 180;
}
