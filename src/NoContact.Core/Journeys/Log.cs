using System.Collections;

namespace NoContact.Journeys;

/// <summary>A list that never changes and grows cheaply: the longer list shares the storage of the one it grew from.</summary>
/// <remarks>Growing the newest list writes one slot; growing an older one copies it first. Readers never wait.</remarks>
internal sealed class Log<T> : IReadOnlyList<T>
{
    public static Log<T> Empty => new([]);

    private readonly Storage _storage;

    private Log(Storage storage, int count) => (_storage, Count) = (storage, count);

    public Log(IEnumerable<T> items)
    {
        T[] copy = [.. items];
        (_storage, Count) = (new Storage(copy, copy.Length), copy.Length);
    }

    public int Count { get; }

    public T this[int index] => index < Count ? _storage.Items[index] : throw new ArgumentOutOfRangeException(nameof(index));

    public ReadOnlySpan<T> AsSpan() => _storage.Items.AsSpan(0, Count);

    public bool SharesStorageWith(Log<T> other) => ReferenceEquals(_storage, other._storage);

    public Log<T> Add(T item)
    {
        lock (_storage)
        {
            if (_storage.Used == Count)
            {
                if (Count == _storage.Items.Length) Array.Resize(ref _storage.Items, Math.Max(4, Count * 2));
                _storage.Items[Count] = item;
                _storage.Used++;
                return new(_storage, Count + 1);
            }
        }

        return new Log<T>(this).Add(item);
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return _storage.Items[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed class Storage(T[] items, int used)
    {
        public T[] Items = items;
        public int Used = used;
    }
}
