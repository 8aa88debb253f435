using System.Collections;

namespace NoContact;

/// <summary>Rows of a theory that a test looks up by their names, so that a runner lists each under its own.</summary>
/// <remarks>A delegate or a fact as a theory's data cannot be listed: all rows would be one test.</remarks>
internal class Rows<TRow> : IEnumerable<TRow>
{
    private readonly Dictionary<string, TRow> _rows = [];

    /// <summary>What a theory takes as its data.</summary>
    public TheoryData<string> Names => [.. _rows.Keys];

    public IEnumerable<string> Keys => _rows.Keys;

    public TRow this[string name] => _rows[name];

    public void Add(string name, TRow row) => _rows.Add(name, row);

    public IEnumerator<TRow> GetEnumerator() => _rows.Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <inheritdoc/>
internal sealed class Rows<T1, T2> : Rows<(T1, T2)>
{
    public void Add(string name, T1 first, T2 second) => Add(name, (first, second));
}

/// <inheritdoc/>
internal sealed class Rows<T1, T2, T3> : Rows<(T1, T2, T3)>
{
    public void Add(string name, T1 first, T2 second, T3 third) => Add(name, (first, second, third));
}
