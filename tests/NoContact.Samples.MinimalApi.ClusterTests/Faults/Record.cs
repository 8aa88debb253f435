using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using NoContact.Facts;
using NoContact.Journeys;

namespace NoContact.Samples.MinimalApi.Faults;

/// <summary>What was sent and what was accepted, on both sides.</summary>
internal sealed class Record
{
    private readonly ConcurrentDictionary<(string Journey, int Version), string> _accepted = new();
    private readonly ConcurrentDictionary<(string Journey, string Fact), byte> _sent = new();
    private readonly ConcurrentQueue<string> _doubled = new();
    private int _refused;

    /// <summary>How many writes were refused because somebody else was first.</summary>
    public int RefusedSoFar => Volatile.Read(ref _refused);

    public int AcceptedSoFar => _accepted.Count;

    public void Sent(string journey, string fact) => _sent[(journey, fact)] = 0;

    public void Refused() => Interlocked.Increment(ref _refused);

    public void Accepted(string journey, int version, string fact)
    {
        if (!_accepted.TryAdd((journey, version), fact))
            _doubled.Enqueue($"{journey} at {version}: {_accepted[(journey, version)]} and {fact}");
    }

    /// <summary>
    /// No version was given to two facts; what is kept is what was accepted, at its version, and what was sent and
    /// not answered.
    /// </summary>
    public void AssertHolds(string journey, int begunWith, JsonArray kept)
    {
        Assert.Empty(_doubled);
        string[] ids = [.. kept.Select(fact => (string)fact!["id"]!)];
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.All(ids.Skip(begunWith), id => Assert.Contains((journey, id), _sent.Keys));
        foreach (var ((_, version), fact) in _accepted.Where(entry => entry.Key.Journey == journey))
            Assert.Equal(fact, ids.ElementAtOrDefault(version - 1));
    }
}
