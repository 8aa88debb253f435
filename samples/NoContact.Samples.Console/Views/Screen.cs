using NoContact.Article;
using NoContact.Languages;
using Spectre.Console;

namespace NoContact.Samples.Console.Views;

/// <summary>
/// Where the program speaks: in one language, with colours and frames or plainly, a line a thought, for a screen
/// reader.
/// </summary>
internal sealed class Screen(Phrases phrases, bool isPlain)
{
    public Phrases Phrases { get; } = phrases;

    public bool IsPlain { get; } = isPlain;

    public Texts Texts { get; } = new(phrases.Language);

    public static int Width => AnsiConsole.Profile.Width;

    public void Line(string text = "", string style = "")
    {
        if (IsPlain) System.Console.Out.WriteLine(text);
        else AnsiConsole.MarkupLine(style.Length > 0 ? $"[{style}]{Markup.Escape(text)}[/]" : Markup.Escape(text));
    }

    public void Heading(string text)
    {
        Line();
        Line(text, "bold");
    }

    public void Bullets(string heading, IEnumerable<(string Text, Source? Source)> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0) return;
        Heading(heading);
        foreach (var (text, source) in all) Bullet(text, source);
    }

    public void Bullet(string text, Source? source = null)
    {
        var cited = source is null ? "" : Cite(source);
        if (IsPlain)
        {
            System.Console.Out.WriteLine($"- {text}{(cited.Length > 0 ? $" ({cited})" : "")}");
            return;
        }

        var grid = new Grid()
            .AddColumn(new GridColumn().NoWrap().PadLeft(1).PadRight(1))
            .AddColumn(new GridColumn().PadLeft(0));
        grid.AddRow(
            new Markup("•"),
            new Markup(Markup.Escape(text) + (cited.Length > 0 ? $" [dim]({Markup.Escape(cited)})[/]" : "")));
        AnsiConsole.Write(grid);
    }

    // A paragraph by its number alone, and a study not at all: its sentence names it.
    private string Cite(Source source) => source.Kind switch
    {
        SourceKind.Article => string.Join(' ', source.Passages.Select(passage => $"¶{passage}")),
        SourceKind.Evidence or SourceKind.Journal => "",
        SourceKind.Host => source.Id ?? "",
        _ => Phrases.Describe(source),
    };
}
