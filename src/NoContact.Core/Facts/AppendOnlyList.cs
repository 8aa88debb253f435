using System.Collections;

namespace NoContact.Facts;

/// <summary>
/// A list that never changes and grows cheaply: the longer list shares the storage of the one it grew from.
/// </summary>
/// <remarks>
/// Growing the newest list writes one slot; growing an older one copies it first. What is only imagined grows
/// <see cref="Aside"/>, so that it takes no slot from what happens. Readers never wait.
/// <c>ImmutableList</c> would do the same as a tree: a node and a walk down for every fact, where a journey holds up to
/// a hundred thousand and every fold reads them all. <c>ImmutableArray</c> would copy them all for each fact more.
/// </remarks>
internal sealed class AppendOnlyList<T> : IReadOnlyList<T>
{
    public static AppendOnlyList<T> Empty => new([]);

    private readonly AppendOnlyList<T>? _before;
    private readonly Storage _storage;

    private AppendOnlyList(AppendOnlyList<T>? before, Storage storage, int count)
    {
        _before = before;
        _storage = storage;
        Count = count;
    }

    public AppendOnlyList(IEnumerable<T> items)
    {
        T[] copy = [.. items];
        _storage = new Storage(copy, copy.Length);
        Count = copy.Length;
    }

    public int Count { get; }

    public T this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            var place = index - Before;
            return place < 0 ? _before![index] : _storage.Items[place];
        }
    }

    private int Before => _before?.Count ?? 0;

    /// <summary>The same list, growing in storage of its own without a copy of what is in it.</summary>
    public AppendOnlyList<T> Aside() => new(this, new([], 0), Count);

    public bool SharesStorageWith(AppendOnlyList<T> other) => ReferenceEquals(_storage, other._storage);

    public T[] ToArray()
    {
        var items = new T[Count];
        for (var list = this; list is not null; list = list._before)
            Array.Copy(list._storage.Items, 0, items, list.Before, list.Count - list.Before);
        return items;
    }

    public AppendOnlyList<T> Add(T item)
    {
        lock (_storage)
        {
            var place = Count - Before;
            if (_storage.Used == place)
            {
                if (place == _storage.Items.Length) Array.Resize(ref _storage.Items, Math.Max(4, place * 2));
                _storage.Items[place] = item;
                _storage.Used++;
                return new(_before, _storage, Count + 1);
            }
        }

        return new AppendOnlyList<T>(this).Add(item);
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed class Storage(T[] items, int used)
    {
        public T[] Items = items;
        public int Used = used;
    }
}
