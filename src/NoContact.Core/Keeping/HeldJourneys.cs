using NoContact.Journeys;

namespace NoContact.Keeping;

/// <summary>
/// Journeys that were asked for last, as many as fit into so many bytes. Whoever takes one out sees to it that it is
/// current: it may have been written elsewhere.
/// </summary>
/// <remarks>Thread-safe. A journey never changes, so several hold one at once.</remarks>
internal sealed class HeldJourneys(long mostBytes)
{
    // About what the heap holds of one: the fact, its id, and its place in the timeline and, of a long one, the index.
    private const int BytesAFact = 500;
    private const int BytesAJourney = 4_000;

    private readonly Lock _one = new();
    private readonly Dictionary<string, LinkedListNode<Held>> _places = new(StringComparer.Ordinal);
    private readonly LinkedList<Held> _lastUsedFirst = new();
    private long _bytes;

    public Journey? Find(string id)
    {
        lock (_one)
        {
            if (!_places.TryGetValue(id, out var place)) return null;
            _lastUsedFirst.Remove(place);
            _lastUsedFirst.AddFirst(place);
            return place.Value.Journey;
        }
    }

    /// <summary>Holds a journey as it is now; what was asked for longest ago makes room.</summary>
    public void Hold(string id, Journey journey)
    {
        lock (_one)
        {
            var before = _places.GetValueOrDefault(id)?.Value;
            var held = new Held(id, journey, SizeOf(journey, before));
            Drop(id);
            if (held.Bytes > mostBytes) return;
            _places[id] = _lastUsedFirst.AddFirst(held);
            _bytes += held.Bytes;
            while (_bytes > mostBytes) Drop(_lastUsedFirst.Last!.Value.Id);
        }
    }

    public void LetGo(string id)
    {
        lock (_one) Drop(id);
    }

    private void Drop(string id)
    {
        if (!_places.Remove(id, out var place)) return;
        _lastUsedFirst.Remove(place);
        _bytes -= place.Value.Bytes;
    }

    // What was added since is added.
    private static long SizeOf(Journey journey, Held? before)
    {
        var grew = before is not null && before.Journey.Facts.Count <= journey.Facts.Count;
        var bytes = grew ? before!.Bytes : BytesAJourney;
        for (var i = grew ? before!.Journey.Facts.Count : 0; i < journey.Facts.Count; i++)
            bytes += BytesAFact + (2 * journey.Facts[i].TextLength);
        return bytes;
    }

    private sealed record Held(string Id, Journey Journey, long Bytes);
}
