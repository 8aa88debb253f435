namespace NoContact.Rules;

/// <summary>What a row asks of the conditions: all of these, one of those, none of the others.</summary>
/// <remarks>
/// A row is tested with two masks and no branch. A row that asks for one of nothing asks for <see cref="AlwaysThere"/>,
/// the bit above all conditions, which the test adds to whatever holds.
/// </remarks>
internal readonly struct ConditionMask(Condition all, Condition any, Condition none)
{
    private const Condition AlwaysThere = (Condition)(1UL << 63);

    private readonly Condition _all = all;
    private readonly Condition _any = any == Condition.None ? AlwaysThere : any;
    private readonly Condition _none = none;

    /// <summary>Whether these conditions are what it asks for.</summary>
    public bool Fits(Condition conditions) =>
        (conditions & (_all | _none)) == _all && ((conditions | AlwaysThere) & _any) != 0;
}
