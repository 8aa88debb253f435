using Microsoft.Extensions.Caching.Memory;

namespace NoContact.Samples.MinimalApi.Journeys;

/// <summary>
/// Whose the journeys are that were asked for within a minute, so that a request need not ask the database. An owner
/// never changes: where another process erased one, or its account, the journey itself is not found.
/// </summary>
internal sealed class Owners : IDisposable
{
    private const int Most = 100_000;
    private static readonly TimeSpan Held = TimeSpan.FromMinutes(1);

    private readonly MemoryCache _accounts = new(new MemoryCacheOptions { SizeLimit = Most });

    public bool Has(string journeyId, string accountId) => _accounts.Get<string>(journeyId) == accountId;

    public void Hold(string journeyId, string accountId) =>
        _accounts.Set(
            journeyId, accountId, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Held });

    public void LetGo(string journeyId) => _accounts.Remove(journeyId);

    public void Dispose() => _accounts.Dispose();
}
