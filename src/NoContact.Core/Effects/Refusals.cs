using System.Globalization;
using NoContact.Chart;
using NoContact.Journeys;
using NoContact.Languages;

namespace NoContact.Effects;

/// <summary>Why the chart refused, in words.</summary>
internal static class Refusals
{
    private static readonly ChartGuards[] Guards =
        [.. Enum.GetValues<ChartGuards>().Where(guard => guard != ChartGuards.None)];

    /// <summary>What does not fit where, then each condition of the chart that stands in the way.</summary>
    public static string Describe(UnappliedFact fact, Phrases phrases)
    {
        var refusal = phrases.Word("refusal", fact.Trigger);
        var state = phrases.Word(fact.State);
        List<string> sentences = [string.Format(CultureInfo.InvariantCulture, refusal, state)];
        foreach (var guard in Guards)
            if (fact.Unmet.HasFlag(guard)) sentences.Add(phrases[$"condition.{guard}"]);
        return string.Join(' ', sentences);
    }
}
