namespace NoContact.Samples.MinimalApi.Accounts;

/// <summary>That an account once had a journey and erased it: the hash of its id alone.</summary>
internal sealed class ErasedJourney
{
    public required string AccountId { get; init; }

    public required string IdHash { get; init; }
}
