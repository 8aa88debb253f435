using System.Globalization;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Languages;
using Spectre.Console;

namespace NoContact.Samples.Console.Views;

/// <summary>The questions a session asks. Each can be answered in a word or a key; plainly, by a number.</summary>
internal sealed class Ask(Screen screen)
{
    private readonly Texts _texts = screen.Texts;

    public T OneOf<T>(string question, IReadOnlyList<T> choices, Func<T, string> label)
    {
        string[] labels = [.. choices.Select(label)];
        if (screen.IsPlain) return choices[Numbers(question, labels, 1, 1)[0]];
        var chosen = new Choice(screen, question, labels).Ask();
        Confirm(question, labels[chosen]);
        return choices[chosen];
    }

    public T OneOf<T>(string question)
        where T : struct, Enum => OneOf(question, Enum.GetValues<T>(), Word);

    public IReadOnlyList<T> AnyOf<T>(string question, IReadOnlyList<T> choices, Func<T, string> label)
        where T : notnull
    {
        if (screen.IsPlain)
            return [.. Numbers(question, [.. choices.Select(label)], 0, choices.Count).Select(i => choices[i])];
        var chosen = AnsiConsole.Prompt(new MultiSelectionPrompt<T>
        {
            Title = Markup.Escape(question),
            Required = false,
            PageSize = 18,
            InstructionsText = $"[dim]{Markup.Escape(_texts["any-of"])}[/]",
            Converter = choice => Markup.Escape(label(choice)),
        }.AddChoices(choices));
        screen.LetGo();
        Confirm(question, chosen.Count > 0 ? string.Join(", ", chosen.Select(label)) : "–");
        return chosen;
    }

    public YesNoUnknown YesOrNo(string question, string unsure = "not-sure") =>
        OneOf(
            question,
            [YesNoUnknown.Yes, YesNoUnknown.No, YesNoUnknown.Unknown],
            answer => answer == YesNoUnknown.Unknown ? _texts[unsure] : Word(answer));

    public string Phrase(string key) => screen.Phrases[key];

    public string Word<T>(T value)
        where T : struct, Enum => screen.Phrases.Word(value);

    public YesNoUnknown Safety(Question question) => YesOrNo(screen.Phrases.Word("ask", question));

    public string Line(string question)
    {
        System.Console.Out.Write($"{question} ");
        var line = System.Console.In.ReadLine() ?? throw new EndOfInputException();
        screen.LetGo();
        return line.Trim();
    }

    public int Intensity() =>
        Until<int>(
            _texts["how-strong"],
            text =>
                int.TryParse(text, CultureInfo.InvariantCulture, out var strength) && strength is >= 0 and <= 10
                    ? strength
                    : null,
            _texts["how-strong-again"]);

    /// <summary>An instant in the journey's zone, or now.</summary>
    public DateTimeOffset When(Journey journey, DateTimeOffset now, string? question = null) =>
        When(journey, now, $"{question ?? _texts["when"]} {_texts["when-how"]}", ifEmpty: now);

    /// <summary>An instant that nobody says by enter alone.</summary>
    public DateTimeOffset WhenItWas(Journey journey, DateTimeOffset now, string question) =>
        When(journey, now, $"{question} (21:30, {_texts["when.yesterday"]} 21:30, 2026-03-01 20:00)", ifEmpty: null);

    private DateTimeOffset When(Journey journey, DateTimeOffset now, string question, DateTimeOffset? ifEmpty)
    {
        var local = journey.InZone(now);
        return Until<DateTimeOffset>(
            question,
            text => text.Length == 0 ? ifEmpty : PastTime(text),
            _texts["when-again"]);

        DateTimeOffset? PastTime(string text)
        {
            if (TimeWords.Parse(text, local.DateTime) is not { } then) return null;
            // By the clocks of then: summer time may have come or gone in between.
            var instant = new DateTimeOffset(then, journey.InZone(new(then, local.Offset)).Offset);
            return instant <= now ? instant : null;
        }
    }

    public DateOnly Day(string question) =>
        Until<DateOnly>(
            $"{question} (2026-03-30)",
            text => DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? day : null,
            _texts["day-again"]);

    /// <summary>A question that is answered: whoever slipped sees here what was taken for theirs.</summary>
    public void Confirm(string question, string answer) => screen.Line($"{question} {answer}", "dim");

    private T Until<T>(string question, Func<string, T?> read, string again)
        where T : struct
    {
        while (true)
        {
            if (read(Line(question)) is { } answer) return answer;
            screen.Line(again, "olive");
        }
    }

    private List<int> Numbers(string question, string[] labels, int least, int most)
    {
        screen.Line(question);
        for (var i = 0; i < labels.Length; i++) screen.Line($"{i + 1}. {labels[i]}");
        while (true)
        {
            var words = Line(_texts[most > 1 ? "numbers" : "number"])
                .Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
            List<int> chosen =
            [
                .. words
                    .Select(word =>
                        int.TryParse(word, CultureInfo.InvariantCulture, out var number)
                        && number >= 1
                        && number <= labels.Length
                            ? number - 1
                            : -1)
                    .Distinct(),
            ];
            if (!chosen.Contains(-1) && chosen.Count >= least && chosen.Count <= most) return chosen;
            screen.Line(_texts.Format("number-again", labels.Length));
        }
    }
}
