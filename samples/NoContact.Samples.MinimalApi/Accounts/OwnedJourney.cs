namespace NoContact.Samples.MinimalApi.Accounts;

/// <summary>Whose a journey is. What the journey holds is in the store alone.</summary>
internal sealed class OwnedJourney
{
    public required string JourneyId { get; init; }

    public required string AccountId { get; init; }
}
