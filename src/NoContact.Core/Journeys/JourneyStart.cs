namespace NoContact.Journeys;

/// <summary>What a journey is before its first fact.</summary>
/// <param name="Zone">The zone it begins in, as it was told.</param>
/// <param name="Identity">What tells it from every other; null in one of before there was any.</param>
internal readonly record struct JourneyStart(string Zone, string? Identity)
{
    public const int LongestIdentity = 64;
}
