namespace NoContact.Samples.Console.Tables;

/// <summary>Rows as an aligned Markdown table, which reads well as plain text too.</summary>
internal static class MarkdownTable
{
    public static IEnumerable<string> Of(string[] heads, IEnumerable<string[]> body)
    {
        string[][] rows = [heads, .. body];
        int[] widths = [.. heads.Select((_, column) => rows.Max(row => row[column].Length))];
        yield return Line(heads, widths);
        yield return Line([.. widths.Select(width => new string('-', width))], widths);
        foreach (var row in rows.Skip(1)) yield return Line(row, widths);
    }

    private static string Line(string[] cells, int[] widths) =>
        $"| {string.Join(" | ", cells.Select((cell, column) => cell.PadRight(widths[column])))} |";
}
