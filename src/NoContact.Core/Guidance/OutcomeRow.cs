using NoContact.Rules;

namespace NoContact.Guidance;

/// <summary>When an outcome may follow contact, how likely, and for whom.</summary>
internal sealed record OutcomeRow(
    string Id, Likelihood Likelihood, Touches Touches, Condition None, params int[] Passages)
{
    private readonly ConditionMask _mask = new(Condition.None, Condition.None, None);

    /// <summary>Where these hold it has happened on this journey before, and other words say so.</summary>
    public Condition KnownBy { get; init; }

    /// <summary>What the key of those other words ends with; nothing where there are none.</summary>
    public string AgainSuffix => KnownBy == Condition.None ? "" : ".again";

    public bool Fits(Condition conditions) => _mask.Fits(conditions);

    public bool HappenedBefore(Condition conditions) => (KnownBy & conditions) != 0;
}
