using NoContact.Article;
using NoContact.Chart;
using NoContact.Facts;
using NoContact.Help;
using NoContact.Journeys;
using NoContact.Languages;
using NoContact.Rules;
using NoContact.Streaks;
using NoContact.Verdicts;
using static NoContact.Rules.Condition;

namespace NoContact.Guidance;

/// <summary>Finds the words for an evaluation, in one language.</summary>
internal sealed class Advisor(Phrases phrases, SpokenTables spoken, Support support, NoContactPolicy policy)
{
    private const int MostEncouragements = 3;

    // Of these the article's outcomes of personal contact say nothing.
    private const Condition NotPersonal = PracticalTie | ToHandlePracticalMatter | ToWatchThem | BackTogether;

    private static readonly IReadOnlyList<CardResponse> Responses =
        Array.AsReadOnly([CardResponse.Followed, CardResponse.Overridden, CardResponse.Dismissed]);

    public string Language => phrases.Language;

    /// <summary>Why, in words.</summary>
    public IReadOnlyList<SpokenReason> Reasons(Evaluation evaluation)
    {
        var (rules, deciding) = evaluation.Speaking;
        var reasons = new SpokenReason[rules.Count];
        for (var i = 0; i < reasons.Length; i++) reasons[i] = spoken.Reason(rules[i], i < deciding, evaluation);
        return reasons;
    }

    public IReadOnlyList<Sentence> Questions(Evaluation evaluation) => spoken.Questions.For(evaluation, policy);

    public IReadOnlyList<Sentence> Encouragements(Evaluation evaluation) =>
        spoken.Encouragements.For(evaluation, policy, MostEncouragements);

    public IReadOnlyList<Resource> Resources(Evaluation evaluation, string? country, string zone) =>
        support.For(evaluation, country, zone, phrases);

    /// <summary>
    /// Safety first; then what helped this person before, the most often first; then the order of the table.
    /// </summary>
    public IReadOnlyList<Sentence> Steps(Evaluation evaluation, Journey journey, Urge urge, DateTimeOffset now)
    {
        var steps = spoken.Steps.For(evaluation, policy);
        var place = steps.FindIndex(step => step.Id == "if-then-plan");
        if (place >= 0 && PlanFor(urge, journey, now) is { } plan)
            steps[place] = new(
                "your-plan", steps[place].Source, phrases.Format("step.your-plan", plan.Cue, plan.Response));

        var timesHelped = journey.Circumstances.TimesHelped;
        return
        [
            .. steps.OrderBy(step => step.Source.Kind == SourceKind.Safety ? 0 : 1)
                .ThenByDescending(step => timesHelped.GetValueOrDefault(step.Id)),
        ];
    }

    public Card Card(Evaluation evaluation, IReadOnlyList<SpokenReason> reasons, IReadOnlyList<Sentence> steps)
    {
        var key = HeadlineKey(evaluation);
        var source = reasons.Count > 0 ? reasons[0].Source : evaluation.Rules[0].Source;
        return new(
            phrases[key],
            evaluation.Verdict.IsCrisis ? phrases.EnglishBeneath(key) : null,
            IndicatorOf(evaluation.Verdict),
            source,
            phrases.Describe(source),
            [.. steps.Select((step, i) => new Suggestion(step.Id, step.Text, i == 0))],
            Responses,
            phrases["discreet.answer"]);
    }

    /// <summary>
    /// When to look again; null where waiting changes nothing. In the calendar's last year there may be no later.
    /// </summary>
    public DateTimeOffset? AskAgainAt(Verdict verdict, DateTimeOffset now)
    {
        if (!verdict.AsksToWait) return null;
        return now.Year < DateTime.MaxValue.Year ? now.AddMinutes(policy.DelayMinutes) : now;
    }

    /// <summary>What tends to follow what the urge asks for.</summary>
    /// <param name="evaluation">What the rules say of the urge.</param>
    /// <param name="before">The streak as it is.</param>
    /// <param name="stateAfter">Where the person would stand.</param>
    /// <param name="after">The streak as it would be.</param>
    public Forecast Forecast(Evaluation evaluation, StreakSummary before, BreakupState stateAfter, StreakSummary after)
    {
        // Where contact is barred, or is not personal, the article's outcomes are beside the point.
        var isPersonal = (evaluation.Conditions & NotPersonal) == 0;
        if (evaluation.Verdict.BarsContact || !isPersonal) return ForecastOfOther(before, stateAfter, after);

        var outcomes = spoken.Outcomes(evaluation.Conditions);
        var notes = spoken.Notes.For(evaluation, policy);
        return Forecast(before, stateAfter, after, outcomes, notes, "forecast.nobody-knows");
    }

    /// <summary>What follows waiting: nothing is lost.</summary>
    public Forecast ForecastOfWaiting(StreakSummary before, BreakupState stateAfter, StreakSummary after) =>
        Forecast(before, stateAfter, after, [], [], "forecast.waiting");

    /// <summary>What follows a fact that is no contact of the person's: the article has nothing to say of it.</summary>
    public Forecast ForecastOfOther(StreakSummary before, BreakupState stateAfter, StreakSummary after) =>
        Forecast(before, stateAfter, after, [], [], "forecast.nobody-knows.alone");

    private Forecast Forecast(
        StreakSummary before, BreakupState stateAfter, StreakSummary after,
        IReadOnlyList<Outcome> outcomes, IReadOnlyList<Sentence> notes, string note)
    {
        var endsTheStreak = before.Running && !after.Running;
        var lost = endsTheStreak ? before.Days : 0;
        return new(stateAfter, lost, after.TotalDaysKept, outcomes, notes, phrases[note]);
    }

    private static PlanMade? PlanFor(Urge urge, Journey journey, DateTimeOffset now)
    {
        var local = TimeOnly.FromDateTime(journey.LocalTime(now).DateTime);
        return journey.Circumstances.Plans.LastOrDefault(plan => plan.Cue.Length > 0 && plan.Matches(urge, local));
    }

    private static Indicator IndicatorOf(Verdict verdict)
    {
        if (verdict.BarsContact) return Indicator.Critical;
        return verdict.AsksToWait ? Indicator.Warning : Indicator.Info;
    }

    private string HeadlineKey(Evaluation evaluation)
    {
        var key = "headline." + CamelCase.NameOf(evaluation.Verdict);
        var variant =
            GuidanceTables.Headlines.FirstOrDefault(row => row.Fits(evaluation))?.Id ?? OneRuleAlone(evaluation);
        return variant is not null && phrases.Has($"{key}.{variant}") ? $"{key}.{variant}" : key;
    }

    // Where one rule alone decides, the answer can speak of it; the baseline says nothing of its own.
    private static string? OneRuleAlone(Evaluation evaluation)
    {
        var (rules, deciding) = evaluation.Speaking;
        var own = rules.Take(deciding).Where(rule => rule.Tier != RuleTier.Baseline).ToList();
        return own is [var alone] && !evaluation.HasFailed(alone) ? alone.Id : null;
    }
}
