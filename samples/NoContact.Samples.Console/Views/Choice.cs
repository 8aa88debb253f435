using Spectre.Console;
using Spectre.Console.Rendering;

namespace NoContact.Samples.Console.Views;

/// <summary>A question that is drawn, with a key for each answer. None is chosen before a person chooses it.</summary>
internal sealed class Choice(Screen screen, string question, string[] labels)
{
    private const string Keys = "123456789abcdefghijklmnopqrstuvwxyz";

    // Title, hint and the line below; what else there is is for the answers.
    private const int RowsBeside = 4;

    private int? _at;
    private bool _isAskedAgain;

    /// <returns>The place of the answer.</returns>
    public int Ask()
    {
        screen.MakeRoomFor(Drawn());
        var chosen = AnsiConsole.Live(Drawn()).AutoClear(true).Start(Drawing);
        screen.LetGo();
        return chosen;
    }

    private int Drawing(LiveDisplayContext live)
    {
        while (true)
        {
            live.UpdateTarget(Drawn());
            if (Answer(System.Console.ReadKey(intercept: true)) is { } chosen) return chosen;
        }
    }

    private int? Answer(ConsoleKeyInfo pressed)
    {
        // Enter alone answers for nobody.
        if (pressed.Key == ConsoleKey.Enter)
        {
            _isAskedAgain = _at is null;
            return _at;
        }

        var last = labels.Length - 1;
        _at = pressed.Key switch
        {
            ConsoleKey.DownArrow => _at is { } at && at < last ? at + 1 : 0,
            ConsoleKey.UpArrow => _at is { } at && at > 0 ? at - 1 : last,
            ConsoleKey.Home => 0,
            ConsoleKey.End => last,
            _ => _at,
        };
        var byKey = Keys.IndexOf(char.ToLowerInvariant(pressed.KeyChar), StringComparison.Ordinal);
        return byKey >= 0 && byKey <= last ? byKey : null;
    }

    // As many answers as fit, with the one that is chosen among them.
    private Rows Drawn()
    {
        var most = Math.Clamp(AnsiConsole.Profile.Height - RowsBeside, 1, labels.Length);
        var from = Math.Clamp((_at ?? 0) - (most / 2), 0, labels.Length - most);
        var hint = _isAskedAgain
            ? $"[olive]{Markup.Escape(screen.Texts["choose-again"])}[/]"
            : $"[dim]{Markup.Escape(screen.Texts["choose"])}[/]";
        return new(
        [
            new Markup(Markup.Escape(question)),
            .. Enumerable.Range(from, most).Select(Row),
            new Markup(hint),
        ]);
    }

    private IRenderable Row(int place)
    {
        var label = Markup.Escape(labels[place]);
        return new Markup(place == _at ? $"[blue]> {Keys[place]} {label}[/]" : $"  [dim]{Keys[place]}[/] {label}");
    }
}
