using System.Globalization;
using NoContact.Article;
using NoContact.Guidance;
using NoContact.Journeys;
using NoContact.Streaks;
using Spectre.Console;

namespace NoContact.Samples.Terminal.Cards;

/// <summary>An answer as a person reads it. In a crisis: people first, and nothing that could weigh on anyone.</summary>
internal static class Card
{
    // At two in the morning a short card is read, a long one is not. Everything is in the JSON.
    private const int FewReasons = 4;
    private const int FewSteps = 4;
    private const int FewOutcomes = 3;
    private const int FewQuestions = 2;
    private const int FewEncouragements = 2;

    public static void Print(Advice advice, Journey journey, StreakSummary streak)
    {
        var crisis = advice.Verdict == Verdict.GetSupportNow;
        PrintHeadline(advice);
        if (crisis) PrintResources(advice.Resources);
        else WriteLine(WhereYouAre(journey, streak));

        Section("Why", advice.Reasons.Take(FewReasons).Select(reason => (reason.Text, Words.Of(reason.Source))));
        Section(crisis ? "Now" : "What you can do", advice.Steps.Take(FewSteps).Select(step => (step.Text, Words.Of(step.Source))));
        if (crisis) return;

        PrintForecast(advice);
        Section("Ask yourself", advice.Questions.Take(FewQuestions).Select(question => (question.Text, Words.Of(question.Source))));
        Section("Hold on to this", advice.Encouragements.Take(FewEncouragements).Select(sentence => (sentence.Text, Words.Of(sentence.Source))));
        Section("One answer would change this", advice.Evaluation.Unknowns.Select(WhatWouldChange));
        PrintResources(advice.Resources);
        if (advice.AskAgainAt is { } later)
            WriteLine($"Look again at {journey.LocalTime(later).ToString("HH:mm", CultureInfo.InvariantCulture)}.");
        WriteLine(Phrases.English["counternote.not-therapy"], "dim");
    }

    public static void PrintWhereYouAre(Journey journey, StreakSummary streak)
    {
        WriteLine(WhereYouAre(journey, streak));
        if (streak.Milestones.Count > 0) WriteLine($"Reached: {string.Join(", ", streak.Milestones.Select(m => Plural(m.Days, "day")))}.");
        if (streak is { Running: true, NextMilestone: { } next }) WriteLine($"Next: {Plural(next.Days, "day")}.");
        foreach (var revisit in journey.Circumstances.Revisit) WriteLine($"Since they came back: {Words.StillSo(revisit)}", "yellow");
        foreach (var unapplied in journey.Circumstances.Unapplied) WriteLine($"Kept, but it does not fit the rest: {unapplied.Id} ({Words.Of(unapplied.Trigger)}).", "dim");
    }

    /// <summary>State and streak in a line or two; after a lapse the first words are not a number.</summary>
    public static string WhereYouAre(Journey journey, StreakSummary streak)
    {
        var where = $"Where you are: {Phrases.English["state." + Words.Camel(journey.State)]}.";
        if (streak.Current is { } current) return $"{where} Day {current.Days}.{Record(streak)}";
        return streak.TotalDaysKept > 0 ? $"{where} What you kept stays yours.{Record(streak)}" : where;
    }

    // A first streak is its own record.
    private static string Record(StreakSummary streak) => streak.TotalDaysKept == streak.Days
        ? ""
        : $" Longest {Plural(streak.Longest, "day")}, {Plural(streak.TotalDaysKept, "day")} kept in all.";

    private static void PrintHeadline(Advice advice)
    {
        var panel = new Panel(new Markup($"[bold]{Markup.Escape(advice.Headline)}[/]"))
        {
            Header = new PanelHeader($" {Phrases.English["verdict." + Words.Camel(advice.Verdict)]} "),
            Border = BoxBorder.Rounded,
            BorderStyle = new Style(Words.ColorOf(advice.Verdict)),
            Padding = new Padding(1, 0),
        };
        AnsiConsole.Write(panel);
    }

    private static void PrintForecast(Advice advice)
    {
        // Where contact is barred, the streak is not what is at stake.
        if (advice.Forecast is not { } forecast || advice.Verdict <= Verdict.DoNotContact || (forecast.Outcomes.Count == 0 && forecast.StreakDaysLost == 0)) return;
        Heading("What tends to follow");
        if (forecast.StreakDaysLost > 0) Bullet($"The streak of {Plural(forecast.StreakDaysLost, "day")} would end. The days stay in your record.", null);
        foreach (var outcome in forecast.Outcomes.Take(FewOutcomes)) Bullet(outcome.Text, Words.Of(Source.Article([.. outcome.Passages])));
        if (forecast.Outcomes.Count > 0) Bullet(forecast.Note, null);
    }

    private static void PrintResources(IReadOnlyList<Resource> resources)
    {
        Heading("People who help");
        foreach (var resource in resources)
            Bullet(resource.Contact is null ? resource.Text : $"{resource.Contact}  {resource.Text}{(resource.Country is null ? "" : $" ({resource.Country})")}", null);
    }

    private static (string Text, string? Source) WhatWouldChange(Urges.AnswerThatMatters answer) =>
        ($"{Phrases.English["ask." + answer.Question]} If {Words.Answer(answer)}: {Phrases.English["verdict." + Words.Camel(answer.Verdict)].ToLowerInvariant()}.", null);

    private static void Section(string heading, IEnumerable<(string Text, string? Source)> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0) return;
        Heading(heading);
        foreach (var (text, source) in all) Bullet(text, source);
    }

    private static void Heading(string text) => AnsiConsole.Write(new Padder(new Markup($"[bold]{Markup.Escape(text)}[/]"), new Padding(0, 1, 0, 0)));

    private static void Bullet(string text, string? source)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(1).PadRight(1)).AddColumn(new GridColumn().PadLeft(0));
        grid.AddRow(new Markup("•"), new Markup(Markup.Escape(text) + (source is null ? "" : $" [dim]({Markup.Escape(source)})[/]")));
        AnsiConsole.Write(grid);
    }

    private static void WriteLine(string text, string style = "") =>
        AnsiConsole.Write(new Padder(new Markup(style.Length > 0 ? $"[{style}]{Markup.Escape(text)}[/]" : Markup.Escape(text)), new Padding(0, 1, 0, 0)));

    private static string Plural(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}
