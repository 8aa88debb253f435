namespace NoContact.EntityFrameworkCore;

/// <summary>
/// The hash of the last fact of journeys that were read or written lately, so that the next fact need not ask for it.
/// The database still takes one only where it is the last there too.
/// </summary>
internal sealed class LastHashes
{
    private const int Most = 10_000;

    private readonly Lock _one = new();
    private readonly Dictionary<string, (int Version, byte[] Hash)> _hashes = new(StringComparer.Ordinal);

    /// <summary>The hash of a journey at a version; null where that is not known.</summary>
    public byte[]? Find(string journeyId, int version)
    {
        lock (_one) return _hashes.TryGetValue(journeyId, out var last) && last.Version == version ? last.Hash : null;
    }

    public void Hold(string journeyId, int version, byte[] hash)
    {
        lock (_one)
        {
            // A full one begins anew.
            if (_hashes.Count >= Most) _hashes.Clear();
            _hashes[journeyId] = (version, hash);
        }
    }
}
