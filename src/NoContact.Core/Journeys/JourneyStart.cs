namespace NoContact.Journeys;

/// <summary>What a journey is before its first fact.</summary>
/// <param name="Zone">The zone it begins in, as it was told.</param>
/// <param name="Identity">What tells it from every other; null in one of before there was any.</param>
internal readonly record struct JourneyStart(string Zone, string? Identity)
{
    public const int LongestIdentity = 64;

    /// <summary>Whether it is one that every store keeps as it is.</summary>
    public static bool IsIdentity(string text) => text.Length is > 0 and <= LongestIdentity
        && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');
}
