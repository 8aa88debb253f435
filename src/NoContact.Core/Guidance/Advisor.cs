using System.Text.Json;
using NoContact.Article;
using NoContact.Journeys;
using NoContact.Urges;
using static NoContact.Urges.Condition;

namespace NoContact.Guidance;

/// <summary>Finds the words for an evaluation, in one language.</summary>
internal sealed class Advisor(Phrases phrases, Support support, IReadOnlyList<HostRule> hostRules, NoContactPolicy policy)
{
    private const int MostEncouragements = 3;
    private const Condition AnyIntent = ToStartConversation | ToReply | ToApologize | ToHandlePracticalMatter | ToAskThroughOthers | ToWatchThem;

    private readonly Dictionary<string, string> _hostTexts = hostRules.ToDictionary(rule => rule.Id, rule => rule.Text, StringComparer.Ordinal);

    public Advice Advise(Evaluation evaluation, Forecast? forecast, Journey journey, Urge urge, string? country, DateTimeOffset now)
    {
        var inCrisis = evaluation.Verdict == Verdict.GetSupportNow;
        SpokenReason[] reasons = [.. evaluation.Reasons.Select(reason => Spoken(reason, evaluation))];
        Sentence[] steps = [.. Steps(evaluation, journey, urge, now)];
        return new()
        {
            Evaluation = evaluation,
            Language = phrases.Language,
            Card = CardOf(evaluation, reasons, steps),
            Reasons = reasons,
            Forecast = inCrisis ? null : forecast,
            Steps = steps,
            Questions = [.. Fitting(GuidanceTables.Questions, "question", evaluation)],
            Encouragements = [.. Fitting(GuidanceTables.Encouragements, "encouragement", evaluation).Take(MostEncouragements)],
            Resources = support.For(evaluation, country, journey.Zone, phrases),
            AskAgainAt = evaluation.Verdict is Verdict.HoldNoContact or Verdict.WaitFirst ? AskAgainAt(now) : null,
        };
    }

    /// <summary>What tends to follow contact in these conditions.</summary>
    public Forecast Forecast(Evaluation evaluation, JourneyGlance before, JourneyGlance after)
    {
        // Where contact is barred, or is not personal, the article's outcomes are beside the point.
        var conditions = evaluation.Conditions;
        var personal = evaluation.Verdict > Verdict.DoNotContact && (conditions & (PracticalTie | ToHandlePracticalMatter | ToWatchThem | BackTogether)) == 0;
        var outcomes = GuidanceTables.Outcomes
            .Where(row => personal && (row.None & conditions) == 0)
            .Select(row => new Outcome(row.Id, row.Likelihood, row.Touches, row.Passages, phrases["outcome." + row.Id + Known(row.Id, conditions)]));
        var notes = personal ? Fitting(GuidanceTables.Notes, "note", evaluation) : [];
        return Forecast(before, after, [.. outcomes], [.. notes], "forecast.nobody-knows");
    }

    /// <summary>What follows waiting: nothing is lost.</summary>
    public Forecast ForecastOfWaiting(JourneyGlance before, JourneyGlance after) => Forecast(before, after, [], [], "forecast.waiting");

    /// <summary>What follows a fact that is no contact of the person's: the article has nothing to say of it.</summary>
    public Forecast ForecastOfOther(JourneyGlance before, JourneyGlance after) => Forecast(before, after, [], [], "forecast.nobody-knows");

    private Forecast Forecast(JourneyGlance before, JourneyGlance after, IReadOnlyList<Outcome> outcomes, IReadOnlyList<Sentence> notes, string note)
    {
        var lost = before.Streak.Running && !after.Streak.Running ? before.Streak.Days : 0;
        return new(after.State, lost, after.Streak.TotalDaysKept, outcomes, notes, phrases[note]);
    }

    // What already happened on this journey is named.
    private static string Known(string outcome, Condition conditions) => outcome switch
    {
        "anger" when conditions.HasFlag(LastWordAngry) => ".again",
        "no-answer" when conditions.HasFlag(Unanswered) => ".again",
        _ => "",
    };

    private Card CardOf(Evaluation evaluation, SpokenReason[] reasons, Sentence[] steps)
    {
        var key = HeadlineKey(evaluation);
        var source = reasons.Length > 0 ? reasons[0].Source : ArticleRules.Rows[0].Sources[0];
        var isForeign = evaluation.Verdict == Verdict.GetSupportNow && phrases.CrisisTextsAwaitReview;
        return new(
            phrases[key],
            isForeign ? Phrases.English[key] : null,
            evaluation.Verdict switch
            {
                Verdict.GetSupportNow or Verdict.DoNotContact => Indicator.Critical,
                Verdict.HoldNoContact or Verdict.WaitFirst => Indicator.Warning,
                _ => Indicator.Info,
            },
            source,
            phrases.Of(source),
            [.. steps.Select((step, i) => new Suggestion(step.Id, step.Text, i == 0))],
            [CardResponse.Followed, CardResponse.Overridden, CardResponse.Dismissed],
            phrases["discreet.answer"]);
    }

    private string HeadlineKey(Evaluation evaluation)
    {
        var key = "headline." + JsonNamingPolicy.CamelCase.ConvertName(evaluation.Verdict.ToString());
        bool Has(Condition any) => (evaluation.Conditions & any) != 0;
        var variant = evaluation.Verdict switch
        {
            Verdict.GetSupportNow when Has(ThoughtsOfHarmingThem | ImmediateDanger) => ".danger",
            Verdict.HoldNoContact when Has(ContactBroken) => ".contactBroken",
            Verdict.HoldNoContact when Has(HasMovedOn) => ".movedOn",
            Verdict.HoldNoContact when !Has(AnyIntent) => ".wish",
            _ => OneRuleAlone(evaluation.Reasons),
        };
        return phrases.Has(key + variant) ? key + variant : key;
    }

    // Where one rule alone decides, the answer can speak of it; the baseline says nothing of its own.
    private static string OneRuleAlone(IEnumerable<Reason> reasons) =>
        reasons.Where(reason => reason is { Decides: true, Tier: not RuleTier.Baseline }).ToList() is [var only] ? "." + only.Rule : "";

    private SpokenReason Spoken(Reason reason, Evaluation evaluation)
    {
        var key = "rule." + reason.Rule;
        bool Has(Condition any) => (evaluation.Conditions & any) != 0;
        var text = reason switch
        {
            _ when _hostTexts.TryGetValue(reason.Rule, out var hostText) => hostText,
            { Tier: RuleTier.Boundary } when evaluation.Verdict == Verdict.GetSupportNow => phrases.Crisis("rule.in-crisis.boundary"),
            { Tier: RuleTier.Crisis } => phrases.Crisis(key),
            { Tier: RuleTier.Boundary } when Has(PracticalTie) => phrases.First(key + ".practical", key),
            { Rule: "left-unanswered" } when Has(UnansweredTwice) => phrases[key + ".again"],
            { Rule: "asked-for-space" } when Has(ToApologize) => phrases[key + ".apology"],
            { Rule: "answered-in-anger" } when Has(ToReply) => phrases[key + ".reply"],
            _ => phrases[key],
        };
        return new(reason.Rule, reason.Tier, reason.Decides, reason.Source, reason.OtherSources, text);
    }

    // Safety first; then what helped this person before, the most often first; then the order of the table.
    private IEnumerable<Sentence> Steps(Evaluation evaluation, Journey journey, Urge urge, DateTimeOffset now)
    {
        var helped = journey.Circumstances.TimesHelped;
        return FittingRows()
            .OrderBy(step => step.Source.Kind == SourceKind.Safety ? 0 : 1)
            .ThenByDescending(step => helped.GetValueOrDefault(step.Id));

        IEnumerable<Sentence> FittingRows()
        {
            var local = TimeOnly.FromDateTime(journey.LocalTime(now).DateTime);
            var plan = journey.Circumstances.Plans.LastOrDefault(plan => plan.Cue.Length > 0 && plan.Matches(urge, local));
            foreach (var step in Fitting(GuidanceTables.Steps, "step", evaluation))
                yield return step.Id == "if-then-plan" && plan is not null
                    ? new("your-plan", step.Source, phrases.Format("step.your-plan", plan.Cue, plan.Response))
                    : step;
        }
    }

    private IEnumerable<Sentence> Fitting(IReadOnlyList<GuidanceRow> table, string kind, Evaluation evaluation) => table
        .Where(row => row.Fits(evaluation))
        .Select(row => new Sentence(row.Id, row.Source, evaluation.Verdict == Verdict.GetSupportNow ? phrases.Crisis($"{kind}.{row.Id}") : phrases.Format($"{kind}.{row.Id}", policy.DelayMinutes)));

    // In the calendar's last year there may be no later to ask again.
    private DateTimeOffset AskAgainAt(DateTimeOffset now) => now.Year < DateTime.MaxValue.Year ? now.AddMinutes(policy.DelayMinutes) : now;
}
