using NoContact.Rules;

namespace NoContact.Guidance;

/// <summary>When an outcome may follow contact, how likely, and for whom.</summary>
internal sealed record OutcomeRow(string Id, Likelihood Likelihood, Touches Touches, Condition None, params int[] Passages)
{
    /// <summary>Where these hold it has happened on this journey before, and other words say so.</summary>
    public Condition KnownBy { get; init; }
}
