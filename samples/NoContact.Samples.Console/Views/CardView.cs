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
    private const int FewReasons = 4;

    private readonly Phrases _phrases = screen.Phrases;

    /// <summary>The whole answer; folded, what a tired head can take, where the rest can be asked for.</summary>
    public void Print(Advice advice, bool isFolded = false)
    {
        var card = advice.Card;
        PrintHeadline(card);
        if (card.Verdict.IsCrisis)
        {
            PrintPeople(advice.Resources);
            screen.Bullets(_phrases["section.now"], Cited(advice.Steps));
            screen.Bullets(_phrases["section.why"], Cited(advice.Reasons));
            return;
        }

        PrintShort(card);
        if (card.AskAgainAt is { } later)
            screen.Line(_phrases.Format("card.look-again", _phrases.Time(advice.Journey.InZone(later))));
        if (!isFolded) PrintBeneath(advice);
    }

    /// <summary>The card alone.</summary>
    public void Print(Card card)
    {
        PrintHeadline(card);
        PrintShort(card);
    }

    // What a tired head can take: why, one deed, one person.
    private void PrintShort(Card card)
    {
        screen.Line();
        foreach (var reason in card.Reasons) screen.Line(reason.Text);
        if (card.Deed is { } deed) screen.Line($"→ {deed.Text}", "bold");
        foreach (var person in card.People) screen.Line(Person(person));
    }

    /// <summary>All the rest, in its order, and nothing of it twice.</summary>
    public void PrintBeneath(Advice advice)
    {
        var card = advice.Card;
        if (!advice.Verdict.BarsContact) WriteWhere(advice.Journey, advice.Streak);
        var reasons = advice.Reasons.Take(FewReasons).Select(reason => (BehindCard(reason), reason.Source));
        screen.Bullets(_phrases["section.why"], reasons.Where(reason => reason.Item1.Length > 0).Select(Cited));
        screen.Bullets(_phrases["section.steps"], Cited(advice.Steps.Skip(1)));

        // Past a bar the streak is not what is at stake.
        if (advice.Forecast is { } forecast && !advice.Verdict.BarsContact) PrintForecast(forecast);
        screen.Bullets(_phrases["section.questions"], Cited(advice.AskYourself));
        screen.Bullets(_phrases["section.encouragements"], Cited(advice.Encouragements));
        screen.Bullets(
            _phrases["section.unknowns"],
            advice.Evaluation.Unknowns.Select(answer => (WhatWouldChange(answer), (Article.Source?)null)));
        PrintPeople([.. advice.Resources.Except(card.People)]);
        screen.Line();
        screen.Line(_phrases["counternote.not-therapy"], "dim");

        string BehindCard(SpokenReason reason) =>
            card.Reasons.FirstOrDefault(shown => shown.Id == reason.RuleId) is { } shown
                ? reason.Text[shown.Text.Length..].Trim()
                : reason.Text;
    }

    /// <summary>A crisis in a case that could not be read or cannot be right.</summary>
    public void Print(HelpDocument help)
    {
        screen.Line($"{_phrases.Word(help.Verdict)}. {help.Headline}");
        if (help.HeadlineInEnglish is { } english) screen.Line(english);
        PrintPeople(help.Resources);
        screen.Bullets(_phrases["section.now"], Cited(help.Steps));
        screen.Bullets(_phrases["section.why"], Cited(help.Reasons));
    }

    public void PrintForecast(Forecast forecast)
    {
        if (forecast.Outcomes.Count == 0 && forecast.StreakDaysLost == 0) return;
        screen.Heading(_phrases["section.forecast"]);
        if (forecast.StreakDaysLost > 0)
            screen.Bullet(_phrases.Format("card.streak-ends", _phrases.Count("days", forecast.StreakDaysLost)));
        foreach (var outcome in forecast.Outcomes)
            screen.Bullet(outcome.Text, Article.Source.Article([.. outcome.Passages]));
        foreach (var note in forecast.Notes) screen.Bullet(note.Text, note.Source);
        if (forecast.Outcomes.Count > 0) screen.Bullet(forecast.Note);
    }

    public void PrintPeople(IReadOnlyList<Resource> resources)
    {
        if (resources.Count == 0) return;
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

        if (streak is { IsRunning: true, NextMilestone: { } next })
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

    private void PrintHeadline(Card card)
    {
        var verdict = _phrases.Word(card.Verdict);
        var headline = card.HeadlineInEnglish is { } english ? $"{card.Headline}\n{english}" : card.Headline;
        if (screen.IsPlain)
        {
            screen.Line($"{verdict}. {headline}");
            return;
        }

        screen.Write(new Panel(new Markup($"[bold]{Markup.Escape(headline)}[/]"))
        {
            Header = new PanelHeader($" {verdict} "),
            Border = BoxBorder.Rounded,
            BorderStyle = new Style(ColorOf(card.Indicator)),
            Padding = new Padding(1, 0),
        });
    }

    private string WhatWouldChange(Rules.AnswerThatMatters answer)
    {
        var question = _phrases[$"ask.{answer.QuestionId}"];
        var given = _phrases[$"answer.{answer.AnswerId}"];
        var verdict = _phrases.Word(answer.Verdict).ToLowerInvariant();
        return $"{question} {_phrases.Format("card.if-answer", given, verdict)}";
    }

    private static IEnumerable<(string, Article.Source?)> Cited(IEnumerable<Sentence> sentences) =>
        sentences.Select(sentence => Cited((InBoth(sentence.Text, sentence.TextInEnglish), sentence.Source)));

    private static IEnumerable<(string, Article.Source?)> Cited(IEnumerable<SpokenReason> reasons) =>
        reasons.Select(reason => Cited((InBoth(reason.Text, reason.TextInEnglish), reason.Source)));

    private static (string, Article.Source?) Cited((string Text, Article.Source Source) said) => said;

    private static string InBoth(string text, string? english) => english is null ? text : $"{text}\n{english}";

    private static string Person(Resource resource)
    {
        var text = InBoth(resource.Text, resource.TextInEnglish);
        var where = resource.Region is { } region ? $"{region}, {resource.Country}" : resource.Country;
        string?[] parts =
        [
            resource.Contact,
            resource.Press,
            resource.Name == resource.Contact ? null : resource.Name,
            where is null ? text : $"{text} ({where})",
            resource.Hours,
            .. resource.Notes,
        ];
        return string.Join("  ", parts.OfType<string>());
    }

    private static Color ColorOf(Indicator indicator) => indicator switch
    {
        Indicator.Critical => Color.Red,
        Indicator.Warning => Color.Olive,
        Indicator.Info => Color.Green,
    };
}
