using NoContact.Article;
using NoContact.Rules;
using NoContact.Verdicts;

namespace NoContact.Guidance;

/// <summary>When a sentence of guidance fits: under which verdicts, and which of the rules' own conditions.</summary>
/// <param name="Id">A stable id, which also names the phrase.</param>
/// <param name="From">The most restrictive verdict it fits.</param>
/// <param name="UpTo">The least restrictive verdict it fits.</param>
/// <param name="Any">Conditions of which one must hold; none asks for none.</param>
/// <param name="None">Conditions of which none may hold.</param>
/// <param name="Source">Where it comes from.</param>
internal sealed record GuidanceRow(
    string Id, Verdict From, Verdict UpTo, Condition Any, Condition None, Source Source)
{
    private readonly ConditionMask _mask = new(Condition.None, Any, None);

    /// <summary>The number its sentence names, as <c>{0}</c>; null where it names none.</summary>
    public Func<NoContactPolicy, int>? Number { get; init; }

    public bool Fits(Evaluation evaluation) =>
        From.IsAtMost(evaluation.Verdict) && evaluation.Verdict.IsAtMost(UpTo) && _mask.Fits(evaluation.Conditions);
}
