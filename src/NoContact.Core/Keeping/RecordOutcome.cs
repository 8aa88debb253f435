using System.Diagnostics.CodeAnalysis;
using NoContact.Outcomes;

namespace NoContact.Keeping;

/// <summary>What became of a fact on a kept journey: recorded and durable, refused by the chart, or stale.</summary>
public sealed record RecordOutcome
{
    internal RecordOutcome(int version, RecordResult? result) => (Version, Result) = (version, result);

    /// <summary>How many facts the journey has now; where a fact was told again, how many it had after it the first time.</summary>
    public int Version { get; }

    /// <summary>What it changed, or why it was refused; null where it is stale.</summary>
    public RecordResult? Result { get; }

    /// <summary>The journey was not at the version that was expected. Nothing was weighed and nothing kept: look at it again.</summary>
    [MemberNotNullWhen(false, nameof(Result))]
    public bool IsStale => Result is null;
}
