using NoContact.Guidance;
using NoContact.Languages;
using NoContact.Effects;
using NoContact.Samples.Console.Views;
using NoContact.Streaks;
using Spectre.Console;

namespace NoContact.Samples.Console.Session;

/// <summary>A journey beside itself: as it is, and as it would be.</summary>
internal sealed class WhatIfView(Screen screen)
{
    private readonly Phrases _phrases = screen.Phrases;
    private readonly Texts _texts = screen.Texts;

    public void Print(WhatIfResult imagined)
    {
        // Past a bar the boundary and people come first, and nothing is counted.
        if (imagined.Card is { } card)
        {
            new CardView(screen).Print(card);
            return;
        }

        var (before, after) = (imagined.Before, imagined.After);
        (string What, string Now, string Then)[] rows =
        [
            (_texts["side.state"], _phrases.Word(before.State), _phrases.Word("state", after.State)),
            (_texts["side.streak"], Days(before.Streak), Days(after.Streak)),
            (
                _texts["side.kept"],
                _phrases.Count("days", before.Streak.TotalDaysKept),
                _phrases.Count("days", after.Streak.TotalDaysKept)),
            (_texts["side.next"], Next(before.Streak), Next(after.Streak)),
        ];
        screen.Line();
        if (screen.IsPlain)
        {
            foreach (var (what, now, then) in rows)
                screen.Line($"{what}. {_texts["side.now"]}: {now}. {_texts["side.then"]}: {then}.");
        }
        else
        {
            var table = new Table()
                .Border(TableBorder.Rounded)
                .AddColumns("", Markup.Escape(_texts["side.now"]), Markup.Escape(_texts["side.then"]));
            foreach (var (what, now, then) in rows)
                table.AddRow(
                    Markup.Escape(what),
                    Markup.Escape(now),
                    now == then ? Markup.Escape(then) : $"[bold]{Markup.Escape(then)}[/]");
            screen.Write(table);
        }

        new CardView(screen).PrintForecast(imagined.Forecast);
        if (imagined.Forecast.Outcomes.Count == 0) screen.Line(imagined.Forecast.Note);
    }

    private string Days(StreakSummary streak) =>
        streak.IsRunning ? _phrases.Count("days", streak.Days) : _texts["side.paused"];

    private string Next(StreakSummary streak) =>
        streak is { IsRunning: true, NextMilestone: { } next } ? _phrases.Count("days", next.Days) : "–";
}
