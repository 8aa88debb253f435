using NoContact.Effects;
using NoContact.Facts;
using NoContact.Guidance;
using NoContact.Journeys;
using NoContact.Languages;
using NoContact.Verdicts;

namespace NoContact.Json;

/// <summary>Answers in the shape that crosses a boundary.</summary>
public static class AnswerExtensions
{
    /// <summary>
    /// Answers for a journey a host keeps: where it stands, and, where there is one, the urge. Without a country,
    /// help is that of <see cref="NoContactOptions.Country"/>. It shows as much as the engine's
    /// <see cref="Audience.View"/> says.
    /// </summary>
    /// <exception cref="BadInputException">An urge that cannot be right.</exception>
    public static AnswerDocument Answer(
        this NoContactEngine engine,
        Journey journey,
        Urge? urge,
        DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(journey);
        journey = engine.At(journey, now);
        return AnswerOf(engine, journey, urge is null ? null : engine.Evaluate(journey, urge, now), now);
    }

    /// <summary>
    /// What to answer to JSON that cannot be right, where it holds an urge with signs of distress; null where it holds
    /// none. It never throws: a word that is no sign counts as one, and so does what was read before the text broke
    /// off.
    /// </summary>
    /// <param name="engine">The engine.</param>
    /// <param name="utf8">A case, an urge or a fact, as it came.</param>
    /// <param name="problems">What is wrong with it.</param>
    public static HelpDocument? AnswerDistress(
        this NoContactEngine engine,
        ReadOnlySpan<byte> utf8,
        IReadOnlyList<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(problems);
        if (SignsOfDistress.In(utf8) is not { } signs) return null;
        IReadOnlyList<Distress> known = signs.Known is [] ? [Distress.ThoughtsOfSelfHarm] : [.. signs.Known.Distinct()];
        return HelpWith(engine, known, signs.Zone, problems);
    }

    /// <summary>People to turn to, where there is no journey to answer from.</summary>
    internal static HelpDocument HelpWith(
        NoContactEngine engine,
        IReadOnlyList<Distress> signs,
        string? zone,
        IReadOnlyList<Problem> problems)
    {
        var journey = engine.Load(new() { Zone = zone ?? "Etc/Unknown", Facts = [] });
        var urge = new Urge
        {
            At = DateTimeOffset.UnixEpoch,
            Intensity = 0,
            Channel = Channel.Other,
            Distress = signs,
        };
        var advice = engine.Evaluate(journey, urge);
        return new()
        {
            Verdict = advice.Verdict,
            Headline = advice.Headline,
            HeadlineInEnglish = advice.Card.HeadlineInEnglish,
            Language = advice.Language,
            Reasons = advice.Reasons,
            Steps = advice.Steps,
            Resources = advice.Resources,
            Rulebook = advice.Evaluation.RulebookName,
            Problems = problems,
        };
    }

    internal static AnswerDocument AnswerOf(NoContactEngine engine, Journey journey, Advice? advice, DateTimeOffset now)
    {
        var isWhole = advice is null || (engine.View == AnswerView.All && !advice.Verdict.IsCrisis);
        var progress = isWhole ? engine.Progress(journey, now) : null;
        var stands = new AnswerDocument
        {
            ZoneData = engine.ZoneDataName,
            State = journey.State,
            Streak = StreakDocument.From(engine.Streak(journey, now)),
            Progress = progress is null ? null : [.. progress.Kindness, .. progress.Findings],
            Insights = progress?.Insights,
            Resources = progress is { Resources.Count: > 0 } ? progress.Resources : null,
            Permitted = engine.PermittedTriggers(journey),
            Revisit = journey.Circumstances.Revisit,
            Unapplied =
            [
                .. journey.Circumstances.Unapplied.Select(fact => new UnappliedDocument(
                    fact.Id, fact.Trigger, fact.State, Refusals.Describe(fact, engine.Phrases))),
            ],
            Doubts = engine.Doubts(journey, now),
        };
        return advice is null ? stands : WithAdvice(stands, advice, engine.View);
    }

    private static AnswerDocument WithAdvice(AnswerDocument stands, Advice advice, AnswerView view)
    {
        var card = stands with
        {
            Verdict = advice.Verdict,
            Headline = advice.Headline,
            Language = advice.Language,
            Card = advice.Card,
            Rulebook = advice.Evaluation.RulebookName,
            AskAgainAt = advice.AskAgainAt,
        };
        if (view == AnswerView.Card && !advice.Verdict.IsCrisis) return card;
        var answer = WithReasons(card, advice);
        return view == AnswerView.All ? answer with { Trace = advice.Evaluation.Trace } : answer;
    }

    private static AnswerDocument WithReasons(AnswerDocument card, Advice advice) => card with
    {
        Reasons = advice.Reasons,
        Failed = advice.Evaluation.Failures is [] ? null : [.. advice.Evaluation.Failures.Select(rule => rule.RuleId)],
        Unknowns = advice.Evaluation.Unknowns,
        Forecast = advice.Forecast,
        Steps = advice.Steps,
        Questions = advice.AskYourself,
        Encouragements = advice.Encouragements,
        Resources = advice.Resources,
        IfAllClear = advice.Evaluation.IfAllClear,
    };
}
