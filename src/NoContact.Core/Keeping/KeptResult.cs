using NoContact.Effects;

namespace NoContact.Keeping;

/// <summary>
/// What became of a fact on a kept journey: recorded and durable, refused by the chart, stale, or in conflict.
/// </summary>
public sealed record KeptResult
{
    private KeptResult(int version, RecordResult? result, bool isConflict)
    {
        Version = version;
        Result = result;
        IsConflict = isConflict;
    }

    /// <summary>
    /// How many facts the journey has now; where a fact was told again, how many it had after it the first time.
    /// </summary>
    public int Version { get; }

    /// <summary>What it changed, or why the chart refused it; null where it is stale or in conflict.</summary>
    public RecordResult? Result { get; }

    /// <summary>
    /// The journey was not at the version that was expected. Nothing was weighed and nothing kept: look at it again.
    /// </summary>
    public bool IsStale => Result is null && !IsConflict;

    /// <summary>Under its id another fact is on the journey. Nothing was weighed and nothing kept.</summary>
    public bool IsConflict { get; }

    internal static KeptResult From(int version, RecordResult result) => new(version, result, isConflict: false);

    internal static KeptResult CreateStale(int version) => new(version, null, isConflict: false);

    internal static KeptResult CreateConflict(int version) => new(version, null, isConflict: true);
}
