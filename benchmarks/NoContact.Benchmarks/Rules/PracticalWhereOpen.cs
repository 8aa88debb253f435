using NoContact.Rules;
using NoContact.Verdicts;

namespace NoContact.Benchmarks.Rules;

/// <summary>The one thing that is no row: with "never again?" open, a practical tie lifts to the practical and no further.</summary>
internal static class PracticalWhereOpen
{
    public static Verdict Of(in Situation situation, Verdict lifted)
    {
        var conditions = Conditions.Of(situation, NoContactPolicy.Default);
        var isOpen = (conditions & (Condition.NeverAgainUnknown | Condition.PracticalTie | Condition.BackTogether)) == (Condition.NeverAgainUnknown | Condition.PracticalTie);
        return isOpen && lifted > Verdict.KeepItPractical ? Verdict.KeepItPractical : lifted;
    }
}
