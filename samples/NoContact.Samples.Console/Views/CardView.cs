using System.Globalization;
using NoContact.Article;
using NoContact.Facts;
using NoContact.Guidance;
using NoContact.Help;
using NoContact.Journeys;
using NoContact.Json;
using NoContact.Languages;
using NoContact.Rules;
using NoContact.Streaks;
using NoContact.Verdicts;
using Spectre.Console;

namespace NoContact.Samples.Console.Views;

/// <summary>
/// An answer as a person reads it. In a crisis: people first, and nothing that could weigh on anyone.
/// </summary>
internal sealed class CardView(Screen screen)
{
    // At two in the morning a short card is read, a long one is not. Everything is in the JSON.
    private const int FewReasons = 4;
    private const int FewSteps = 4;
    private const int FewOutcomes = 3;
    private const int FewQuestions = 2;
    private const int FewEncouragements = 2;

    private readonly Phrases _phrases = screen.Phrases;

    public void Print(Advice advice)
    {
        var inCrisis = advice.Verdict.IsCrisis;
        PrintHeadline(advice);
        if (inCrisis) PrintPeople(advice.Resources);
        else WriteWhere(advice.Journey, advice.Streak);

        screen.Bullets(
            _phrases["section.why"],
            advice.Reasons.Take(FewReasons).Select(reason => (reason.Text, (Article.Source?)reason.Source)));
        screen.Bullets(_phrases[inCrisis ? "section.now" : "section.steps"], Cited(advice.Steps.Take(FewSteps)));
        if (inCrisis) return;

        // Where contact is barred, the streak is not what is at stake.
        if (advice.Forecast is { } forecast && !advice.Verdict.BarsContact) PrintForecast(forecast);
        screen.Bullets(_phrases["section.questions"], Cited(advice.Questions.Take(FewQuestions)));
        screen.Bullets(_phrases["section.encouragements"], Cited(advice.Encouragements.Take(FewEncouragements)));
        screen.Bullets(
            _phrases["section.unknowns"],
            advice.Evaluation.Unknowns.Select(answer => (WhatWouldChange(answer), (Article.Source?)null)));
        PrintPeople(advice.Resources);
        screen.Line();
        if (advice.AskAgainAt is { } later)
            screen.Line(_phrases.Format("card.look-again", _phrases.Time(advice.Journey.LocalTime(later))));
        screen.Line(_phrases["counternote.not-therapy"], "dim");
    }

    /// <summary>A crisis in a case that could not be read or cannot be right.</summary>
    public void Print(HelpDocument help)
    {
        screen.Line($"{_phrases.Word(help.Verdict)}. {help.Headline}");
        PrintPeople(help.Resources);
        screen.Bullets(
            _phrases["section.why"],
            help.Reasons.Select(reason => (reason.Text, (Article.Source?)reason.Source)));
        screen.Bullets(_phrases["section.now"], Cited(help.Steps));
    }

    public void PrintForecast(Forecast forecast)
    {
        if (forecast.Outcomes.Count == 0 && forecast.StreakDaysLost == 0) return;
        screen.Heading(_phrases["section.forecast"]);
        if (forecast.StreakDaysLost > 0)
            screen.Bullet(_phrases.Format("card.streak-ends", _phrases.Count("days", forecast.StreakDaysLost)));
        foreach (var outcome in forecast.Outcomes.Take(FewOutcomes))
            screen.Bullet(outcome.Text, Article.Source.Article([.. outcome.Passages]));
        foreach (var note in forecast.Notes) screen.Bullet(note.Text, note.Source);
        if (forecast.Outcomes.Count > 0) screen.Bullet(forecast.Note);
    }

    public void PrintPeople(IReadOnlyList<Resource> resources)
    {
        screen.Heading(_phrases["section.people"]);
        foreach (var resource in resources) screen.Bullet(Person(resource));
    }

    public void PrintWhereYouAre(Journey journey, StreakSummary streak)
    {
        WriteWhere(journey, streak);
        if (streak.Milestones.Count > 0)
        {
            var reached = streak.Milestones.Select(milestone => _phrases.Count("days", milestone.Days));
            screen.Line(_phrases.Format("card.reached", string.Join(", ", reached)));
        }

        if (streak is { Running: true, NextMilestone: { } next })
            screen.Line(_phrases.Format("card.next", _phrases.Count("days", next.Days)));
        foreach (var bar in journey.Circumstances.Revisit) screen.Line(IsItStillSo(bar), "olive");
        foreach (var fact in journey.Circumstances.Unapplied) screen.Line(WhyItDoesNotFit(fact), "dim");
    }

    /// <summary>State and streak in a line or two; after a lapse the first words are not a number.</summary>
    public string WhereYouAre(Journey journey, StreakSummary streak)
    {
        var where = _phrases.Format("card.where", _phrases.Word(journey.State));

        var record = RecordOf(streak);
        if (streak.Current is { } current) return $"{where} {_phrases.Format("card.day", current.Days)}{record}";
        return streak.TotalDaysKept > 0 ? $"{where} {_phrases["card.stays"]}{record}" : where;
    }

    private string RecordOf(StreakSummary streak)
    {
        var isItsOwnRecord = streak.TotalDaysKept == streak.Days;
        if (isItsOwnRecord) return "";
        var longest = _phrases.Count("days", streak.Longest);
        var kept = _phrases.Count("days", streak.TotalDaysKept);
        return $" {_phrases.Format("card.record", longest, kept)}";
    }

    private string IsItStillSo(StandingBar bar) =>
        bar == StandingBar.BlockedByEx
            ? _phrases["card.revisit-block"]
            : _phrases.Format("card.revisit", _phrases.Word("ask", bar));

    private string WhyItDoesNotFit(UnappliedFact fact)
    {
        var refusal = _phrases.Word("refusal", fact.Trigger);
        var state = _phrases.Word(fact.State);
        return _phrases.Format("card.unapplied", string.Format(CultureInfo.InvariantCulture, refusal, state));
    }

    private void WriteWhere(Journey journey, StreakSummary streak)
    {
        screen.Line();
        screen.Line(WhereYouAre(journey, streak));
    }

    private void PrintHeadline(Advice advice)
    {
        var verdict = _phrases.Word(advice.Verdict);
        var headline = advice.Card.HeadlineInEnglish is { } english ? $"{advice.Headline}\n{english}" : advice.Headline;
        if (screen.IsPlain)
        {
            screen.Line($"{verdict}. {headline}");
            return;
        }

        AnsiConsole.Write(new Panel(new Markup($"[bold]{Markup.Escape(headline)}[/]"))
        {
            Header = new PanelHeader($" {verdict} "),
            Border = BoxBorder.Rounded,
            BorderStyle = new Style(ColorOf(advice.Card.Indicator)),
            Padding = new Padding(1, 0),
        });
    }

    private string WhatWouldChange(Rules.AnswerThatMatters answer)
    {
        var question = _phrases[$"ask.{answer.Question}"];
        var given = _phrases[$"answer.{answer.Answer}"];
        var verdict = _phrases.Word(answer.Verdict).ToLowerInvariant();
        return $"{question} {_phrases.Format("card.if-answer", given, verdict)}";
    }

    private static IEnumerable<(string, Article.Source?)> Cited(IEnumerable<Sentence> sentences) =>
        sentences.Select(sentence => (sentence.Text, (Article.Source?)sentence.Source));

    private static string Person(Resource resource) => string.Join("  ", new[]
    {
        resource.Contact,
        resource.Name is null || resource.Name == resource.Contact ? null : resource.Name,
        resource.Country is null ? resource.Text : $"{resource.Text} ({resource.Country})",
    }.OfType<string>());

    private static Color ColorOf(Indicator indicator) => indicator switch
    {
        Indicator.Critical => Color.Red,
        Indicator.Warning => Color.Olive,
        Indicator.Info => Color.Green,
    };
}
