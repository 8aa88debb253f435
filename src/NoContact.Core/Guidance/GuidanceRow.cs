using NoContact.Article;
using NoContact.Rules;
using NoContact.Verdicts;

namespace NoContact.Guidance;

/// <summary>
/// When a sentence of guidance fits: under which verdicts, and which of the rules' own conditions. Of the rows of one
/// id the first that fits is said, so a situation that asks for other words has a row of its own above.
/// </summary>
/// <param name="Id">A stable id, which also names the phrase.</param>
/// <param name="From">The most restrictive verdict it fits.</param>
/// <param name="UpTo">The least restrictive verdict it fits.</param>
/// <param name="All">Conditions that must all hold.</param>
/// <param name="Any">Conditions of which one must hold; none asks for none.</param>
/// <param name="None">Conditions of which none may hold.</param>
/// <param name="Source">Where it comes from.</param>
internal record GuidanceRow(
    string Id, Verdict From, Verdict UpTo, Condition All, Condition Any, Condition None, Source Source)
{
    private readonly ConditionMask _mask = new(All, Any, None);

    /// <summary>What the phrase's key ends with, where it is said in other words; null where it is not.</summary>
    public string? Words { get; init; }

    /// <summary>
    /// The id of the help it names: it is said only where that is listed beneath, and open, or the first to be called.
    /// </summary>
    public string? Needs { get; init; }

    /// <summary>The minutes its sentence names, as <c>{0}</c>; null where it names none.</summary>
    public Func<NoContactPolicy, int>? Minutes { get; init; }

    /// <summary>The phrase's key, without what its table's keys begin with.</summary>
    public string Key => Words is null ? Id : $"{Id}.{Words}";

    public bool Fits(Verdict verdict, Condition conditions) =>
        From.IsAtMost(verdict) && verdict.IsAtMost(UpTo) && _mask.Fits(conditions);
}
