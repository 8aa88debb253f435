using NoContact.Rules;
using NoContact.Verdicts;

namespace NoContact.Guidance;

/// <summary>Where a verdict has a headline of its own for the case at hand.</summary>
/// <param name="Id">What the phrase's key ends with.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="All">Conditions that must all hold.</param>
/// <param name="Any">Conditions of which one must hold; none asks for none.</param>
/// <param name="None">Conditions of which none may hold.</param>
internal sealed record HeadlineRow(string Id, Verdict Verdict, Condition All, Condition Any, Condition None)
{
    private readonly ConditionMask _mask = new(All, Any, None);

    public bool Fits(Evaluation evaluation) => evaluation.Verdict == Verdict && _mask.Fits(evaluation.Conditions);
}
