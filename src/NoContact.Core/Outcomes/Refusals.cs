using NoContact.Chart;
using NoContact.Journeys;
using NoContact.Languages;

namespace NoContact.Outcomes;

/// <summary>Why the chart refused, in words.</summary>
internal static class Refusals
{
    public static string Text(UnappliedFact fact, Phrases phrases)
    {
        var why = string.Format(System.Globalization.CultureInfo.InvariantCulture, phrases.Word("refusal", fact.Trigger), phrases.Word("state", fact.State));
        return fact.Unmet == ChartGuards.None ? why : $"{why} {phrases["condition." + fact.Unmet]}";
    }
}
