using System.Collections.Concurrent;

namespace NoContact.Facts;

/// <summary>The facts of a journey as they came, findable by id.</summary>
internal sealed class FactList
{
    // Nearly every journey is this short, and is looked through as fast as an index, which would take a sixth of its
    // memory.
    private const int Short = 64;

    private readonly AppendOnlyList<Fact> _facts;

    // Shared with the lists that grew from this one, so it may know ids that are not in this list yet.
    private readonly ConcurrentDictionary<string, int>? _positions;

    private FactList(AppendOnlyList<Fact> facts, ConcurrentDictionary<string, int>? positions)
    {
        _facts = facts;
        _positions = positions;
    }

    /// <summary>Of several facts with one id, the first is the one found.</summary>
    public FactList(IEnumerable<Fact> facts)
    {
        _facts = new(facts);
        if (_facts.Count <= Short) return;
        _positions = new(concurrencyLevel: 1, capacity: _facts.Count, StringComparer.Ordinal);
        for (var i = 0; i < _facts.Count; i++) _positions.TryAdd(_facts[i].Id, i);
    }

    public AppendOnlyList<Fact> Facts => _facts;

    public int PositionOf(string id)
    {
        if (_positions is not null)
            return _positions.TryGetValue(id, out var at) && at < _facts.Count && _facts[at].Id == id ? at : -1;
        for (var i = 0; i < _facts.Count; i++) if (_facts[i].Id == id) return i;
        return -1;
    }

    /// <summary>The fact with this id; null where there is none.</summary>
    public Fact? Find(string id)
    {
        var position = PositionOf(id);
        return position < 0 ? null : _facts[position];
    }

    /// <summary>The ids of the facts that were undone.</summary>
    public HashSet<string> FindUndone() => UndoneOf(_facts);

    /// <summary>
    /// The same of any facts. Two devices may each have undone the yes that the other one kept: what would take the
    /// last of them takes none.
    /// </summary>
    public static HashSet<string> UndoneOf(IReadOnlyList<Fact> facts)
    {
        var undone = facts.OfType<Retracted>().Select(undo => undo.FactId).ToHashSet(StringComparer.Ordinal);
        if (undone.Count == 0) return undone;
        foreach (var yeses in facts.Where(fact => fact.SafetyYes is not null).GroupBy(fact => fact.SafetyYes))
            if (yeses.All(yes => undone.Contains(yes.Id))) undone.ExceptWith(yeses.Select(yes => yes.Id));
        return undone;
    }

    /// <summary>This id, or, where a fact has it, one like it that none has.</summary>
    public string FreeId(string id)
    {
        while (PositionOf(id) >= 0) id += "'";
        return id;
    }

    public FactList Add(Fact fact)
    {
        if (_positions is null)
            return _facts.Count < Short ? new(_facts.Add(fact), positions: null) : new([.. _facts, fact]);
        if (_positions.TryAdd(fact.Id, _facts.Count))
        {
            var longer = _facts.Add(fact);
            if (longer.SharesStorageWith(_facts)) return new(longer, _positions);

            // Another fact grew in that place. This one lives in a copy, and its id must not stay behind.
            _positions.TryRemove(KeyValuePair.Create(fact.Id, _facts.Count));
        }

        return new([.. _facts, fact]);
    }
}
