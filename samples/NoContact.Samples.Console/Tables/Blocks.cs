using NoContact.Samples.Console.Views;

namespace NoContact.Samples.Console.Tables;

/// <summary>Rows as blocks within the window: the first cell is the title, each other stands behind its head.</summary>
internal static class Blocks
{
    public static IEnumerable<string> Of(string[] heads, IEnumerable<string[]> body)
    {
        var labels = heads.Max(head => head.Length);
        foreach (var row in body)
        {
            yield return "";
            yield return row[0];
            for (var column = 1; column < row.Length; column++)
                if (row[column].Length > 0)
                    foreach (var line in Wrapped($"  {heads[column].PadRight(labels)}  ", row[column]))
                        yield return line;
        }
    }

    /// <summary>A text behind its label, broken between words where the window ends.</summary>
    public static IEnumerable<string> Wrapped(string label, string text)
    {
        var line = label;
        foreach (var word in text.Split(' '))
        {
            if (line.Length > label.Length && line.Length + word.Length >= Screen.Width)
            {
                yield return line.TrimEnd();
                line = new(' ', label.Length);
            }

            line += word + " ";
        }

        yield return line.TrimEnd();
    }
}
