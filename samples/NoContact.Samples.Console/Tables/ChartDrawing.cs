using NoContact.Chart;
using NoContact.Languages;

namespace NoContact.Samples.Console.Tables;

/// <summary>The chart for a person: state by state, what leads on from there, and where they stand.</summary>
internal static class ChartDrawing
{
    public static IEnumerable<string> Lines(Phrases phrases, BreakupState? here)
    {
        if (here is { } state) yield return $"● {phrases.Format("card.where", phrases.Word(state))}";
        foreach (var line in Enum.GetValues<BreakupState>().SelectMany(state => Lines(phrases, state, here)))
            yield return line;
    }

    private static IEnumerable<string> Lines(Phrases phrases, BreakupState state, BreakupState? here)
    {
        // What leads on from all of them alike stands once, before the first of them.
        if (state == BreakupChart.NoContact[0])
        {
            yield return "";
            yield return $"  NoContact: {string.Join(", ", BreakupChart.NoContact)}";
            foreach (var row in BreakupChart.Rows.Where(LeavesNoContact)) yield return Arrow(row);
        }

        var isNoContact = BreakupChart.IsNoContact(state);
        yield return "";
        foreach (var line in Blocks.Wrapped($"{(state == here ? "●" : " ")} {state}  ", phrases.Word(state)))
            yield return line;
        foreach (var row in BreakupChart.Rows)
            if (row.From.Contains(state) && !(isNoContact && LeavesNoContact(row)))
                yield return Arrow(row);
    }

    private static bool LeavesNoContact(ChartRow row) => BreakupChart.NoContact.All(row.From.Contains);

    private static string Arrow(ChartRow row)
    {
        var guard = (row.When, row.Unless) switch
        {
            (not ChartGuards.None, _) => $"  when {row.When}",
            (_, not ChartGuards.None) => $"  unless {row.Unless}",
            _ => "",
        };
        return $"      {row.On,-17} → {row.To,-13}{guard}".TrimEnd();
    }
}
