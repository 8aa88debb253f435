namespace NoContact.Samples.MinimalApi.Accounts;

/// <summary>
/// An account that left with everything: the hash of its id alone, so that a backup that is brought back does not
/// bring it back.
/// </summary>
internal sealed class ErasedAccount
{
    public required string IdHash { get; init; }
}
