using System.Globalization;
using NoContact.Guidance;
using NoContact.Journeys;
using NoContact.Samples.Terminal.Cards;
using Spectre.Console;

namespace NoContact.Samples.Terminal.Session;

/// <summary>The questions a session asks. Each can be answered in a word or a key.</summary>
internal static class Ask
{
    public static T OneOf<T>(string question, IEnumerable<T> choices, Func<T, string> label) => AnsiConsole.Prompt(new SelectionPrompt<(string Label, T Value)>
    {
        Title = Markup.Escape(question),
        PageSize = 18,
        WrapAround = true,
        Converter = choice => Markup.Escape(choice.Label),
    }.AddChoices(choices.Select(choice => (Label: label(choice), Value: choice)))).Value;

    public static T OneOf<T>(string question)
        where T : struct, Enum => OneOf(question, Enum.GetValues<T>(), Words.Of);

    public static IReadOnlyList<T> AnyOf<T>(string question, IEnumerable<T> choices, Func<T, string> label)
        where T : notnull => AnsiConsole.Prompt(new MultiSelectionPrompt<T>
        {
            Title = Markup.Escape(question),
            Required = false,
            PageSize = 18,
            InstructionsText = "[dim](space to choose, enter to go on)[/]",
            Converter = choice => Markup.Escape(label(choice)),
        }.AddChoices(choices));

    public static YesNo YesOrNo(string question) =>
        OneOf(question, [YesNo.No, YesNo.Yes, YesNo.Unknown], answer => answer == YesNo.Unknown ? "I am not sure" : answer.ToString());

    public static YesNo Safety(Question question) => YesOrNo(Phrases.English["ask." + Words.Camel(question)]);

    public static string Line(string question) => AnsiConsole.Prompt(new TextPrompt<string>(Markup.Escape(question)) { AllowEmpty = true }).Trim();

    public static int Intensity() => AnsiConsole.Prompt(new TextPrompt<int>("How strong is it, 0 to 10?")
        .ValidationErrorMessage("A whole number from 0 to 10, please.")
        .Validate(strength => strength is >= 0 and <= 10));

    /// <summary>An instant in the journey's zone.</summary>
    public static DateTimeOffset When(string zone, DateTimeOffset now, string question = "When?")
    {
        var here = TimeZoneInfo.FindSystemTimeZoneById(zone);
        var local = TimeZoneInfo.ConvertTime(now, here).DateTime;
        var prompt = new TextPrompt<string>($"{Markup.Escape(question)} [dim](enter for now; or 21:30, yesterday 21:30, 2026-03-01 20:00)[/]") { AllowEmpty = true };
        prompt.Validate(text => Parse(text, local) is { } then && At(then, here) <= now ? ValidationResult.Success() : ValidationResult.Error("A time like 21:30, yesterday 21:30 or 2026-03-01 20:00, and not in the future."));
        var answer = AnsiConsole.Prompt(prompt);
        return answer.Trim().Length == 0 ? now : At(Parse(answer, local)!.Value, here);
    }

    public static DateOnly Day(string question) => DateOnly.ParseExact(
        AnsiConsole.Prompt(new TextPrompt<string>($"{Markup.Escape(question)} [dim](2026-03-30)[/]")
            .Validate(text => DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", out _) ? ValidationResult.Success() : ValidationResult.Error("A date like 2026-03-30."))).Trim(),
        "yyyy-MM-dd",
        CultureInfo.InvariantCulture);

    internal static DateTime? Parse(string text, DateTime local)
    {
        text = text.Trim().ToLowerInvariant();
        if (text.Length == 0) return local;
        var day = local.Date;
        if (text.StartsWith("yesterday", StringComparison.Ordinal)) (day, text) = (day.AddDays(-1), text["yesterday".Length..].Trim());
        else if (text.StartsWith("today", StringComparison.Ordinal)) text = text["today".Length..].Trim();
        if (text.Length == 0) return day.AddHours(12) < local ? day.AddHours(12) : local;
        if (TimeOnly.TryParseExact(text, ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return day + time.ToTimeSpan();
        return DateTime.TryParseExact(text, ["yyyy-MM-dd H:mm", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var then)
            ? then.TimeOfDay == TimeSpan.Zero && text.Length == 10 ? then.AddHours(12) < local ? then.AddHours(12) : then : then
            : null;
    }

    private static DateTimeOffset At(DateTime local, TimeZoneInfo here) => new(local, here.GetUtcOffset(local));
}
