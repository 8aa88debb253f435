using System.Globalization;
using System.Text.Json;
using NoContact.Breakups;
using NoContact.Journeys;

namespace NoContact.Guidance;

/// <summary>Why the chart refused, in words.</summary>
internal static class Refusals
{
    public static string Text(UnappliedFact fact, Phrases phrases)
    {
        var why = string.Format(CultureInfo.InvariantCulture, phrases["refusal." + Camel(fact.Trigger)], phrases["state." + Camel(fact.State)]);
        return fact.Unmet == ChartConditions.None ? why : $"{why} {phrases["condition." + fact.Unmet]}";
    }

    private static string Camel<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
