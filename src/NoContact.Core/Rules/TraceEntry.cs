namespace NoContact.Rules;

/// <summary>What became of one rule. Every rule has an entry, held or not.</summary>
public readonly record struct TraceEntry
{
    private readonly Evaluation _evaluation;
    private readonly int _place;

    internal TraceEntry(Evaluation evaluation, int place) => (_evaluation, _place) = (evaluation, place);

    /// <summary>The rule's id.</summary>
    public string Rule => Subject.Id;

    /// <summary>Its tier.</summary>
    public RuleTier Tier => Subject.Tier;

    /// <summary>Whether it held.</summary>
    public bool Held => _evaluation.Holds(_place);

    /// <summary>Whether the verdict is its own.</summary>
    public bool Decides => Held && _evaluation.Decides(Subject);

    /// <summary>Where it did not hold: the conditions it asked for that did not; none for a host's rule.</summary>
    public Condition Missing => Held ? Condition.None : Subject.WhyNot(_evaluation.Conditions).Missing;

    /// <summary>Where it did not hold: the conditions that stood against it.</summary>
    public Condition Against => Held ? Condition.None : Subject.WhyNot(_evaluation.Conditions).Against;

    internal ReadOnlySpan<byte> Json => Subject.Json(Held, Decides);

    private Rule Subject => _evaluation.Rules[_place];
}
