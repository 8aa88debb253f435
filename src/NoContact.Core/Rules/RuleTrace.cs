using System.Collections;
using System.Text.Json.Serialization;
using NoContact.Json;

namespace NoContact.Rules;

/// <summary>Every rule, held or not, in the order of the table. An entry is worked out when it is read.</summary>
[JsonConverter(typeof(RuleTraceConverter))]
public sealed class RuleTrace : IReadOnlyList<TraceEntry>
{
    private readonly Evaluation _evaluation;

    internal RuleTrace(Evaluation evaluation) => _evaluation = evaluation;

    /// <summary>How many rules there are.</summary>
    public int Count => _evaluation.Rules.Length;

    /// <summary>What became of the rule in this place of the table, counted from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public TraceEntry this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return TraceEntry.From(_evaluation.Rules[index], _evaluation);
        }
    }

    /// <inheritdoc/>
    public IEnumerator<TraceEntry> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal Rule RuleAt(int index) => _evaluation.Rules[index];

    internal bool Holds(int index) => _evaluation.Holds(index);

    internal bool HasFailed(int index) => _evaluation.HasFailed(RuleAt(index));

    internal bool Decides(int index) => Holds(index) && _evaluation.Decides(RuleAt(index));
}
