using NoContact.Article;
using NoContact.Languages;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace NoContact.Samples.Console.Views;

/// <summary>
/// Where the program speaks: in one language, with colours and frames or plainly, a line a thought, for a screen
/// reader.
/// </summary>
internal sealed class Screen(Phrases phrases, bool isPlain, bool isAnswered = false)
{
    // Written since a key was pressed last.
    private int _rows;

    public Phrases Phrases { get; } = phrases;

    public bool IsPlain { get; } = isPlain;

    public Texts Texts { get; } = new(phrases.Language);

    public static int Width => AnsiConsole.Profile.Width;

    public void Line(string text = "", string style = "default")
    {
        if (IsPlain) System.Console.Out.WriteLine(text);
        else Write(new Rows(new Markup(text.Length > 0 ? Markup.Escape(text) : " ", Style.Parse(style))));
    }

    /// <summary>Writes what is drawn, where it pushes nothing off the screen that was not read yet.</summary>
    public void Write(IRenderable drawn)
    {
        MakeRoomFor(drawn);
        _rows += RowsOf(drawn);
        AnsiConsole.Write(drawn);
    }

    /// <summary>Waits for a key where what comes next would push off the screen what was not read yet.</summary>
    public void MakeRoomFor(IRenderable drawn)
    {
        if (!isAnswered || IsPlain || _rows + RowsOf(drawn) < AnsiConsole.Profile.Height) return;
        AnsiConsole.Markup($"[dim]{Markup.Escape(Texts["go-on"])}[/]");
        System.Console.ReadKey(intercept: true);
        AnsiConsole.Write(new ControlCode("\r\e[2K"));
        LetGo();
    }

    /// <summary>What was written so far was read: the person went on from there.</summary>
    public void LetGo() => _rows = 0;

    private static int RowsOf(IRenderable drawn) =>
        Segment.SplitLines(drawn.Render(RenderOptions.Create(AnsiConsole.Console), Width)).Count;

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
        Write(grid);
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
