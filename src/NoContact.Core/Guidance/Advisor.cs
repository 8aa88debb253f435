using System.Text.Json;
using NoContact.Article;
using NoContact.Facts;
using NoContact.Help;
using NoContact.Languages;
using NoContact.Outcomes;
using NoContact.Rules;
using NoContact.Verdicts;
using static NoContact.Rules.Condition;

namespace NoContact.Guidance;

/// <summary>Finds the words for an evaluation, in one language.</summary>
internal sealed class Advisor(Phrases phrases, SpokenTables spoken, Support support, NoContactPolicy policy)
{
    private const int MostEncouragements = 3;
    private const Condition AnyIntent = ToStartConversation | ToReply | ToApologize | ToHandlePracticalMatter | ToAskThroughOthers | ToWatchThem;

    private static readonly IReadOnlyList<CardResponse> Responses = Array.AsReadOnly([CardResponse.Followed, CardResponse.Overridden, CardResponse.Dismissed]);

    public string Language => phrases.Language;

    /// <summary>Why, in words.</summary>
    public IReadOnlyList<SpokenReason> Reasons(Evaluation evaluation)
    {
        var (rules, deciding) = evaluation.Speaking;
        var reasons = new SpokenReason[rules.Count];
        for (var i = 0; i < reasons.Length; i++)
            reasons[i] = VariantOf(rules[i], evaluation) is { } text ? SpokenTables.Reason(rules[i], i < deciding, text) : spoken.Reason(rules[i], i < deciding);
        return reasons;
    }

    public IReadOnlyList<Sentence> Questions(Evaluation evaluation) => spoken.Questions.For(evaluation, policy);

    public IReadOnlyList<Sentence> Encouragements(Evaluation evaluation) => spoken.Encouragements.For(evaluation, policy, MostEncouragements);

    public IReadOnlyList<Resource> Resources(Advice advice) => support.For(advice.Evaluation, advice.Country, advice.Journey.Zone, phrases);

    /// <summary>Safety first; then what helped this person before, the most often first; then the order of the table.</summary>
    public IReadOnlyList<Sentence> Steps(Advice advice)
    {
        var steps = spoken.Steps.For(advice.Evaluation, policy);
        var circumstances = advice.Journey.Circumstances;
        if (steps.FindIndex(step => step.Id == "if-then-plan") is var place and >= 0 && PlanFor(advice) is { } plan)
            steps[place] = new("your-plan", steps[place].Source, phrases.Format("step.your-plan", plan.Cue, plan.Response));
        return [.. steps.OrderBy(step => step.Source.Kind == SourceKind.Safety ? 0 : 1).ThenByDescending(step => circumstances.TimesHelped.GetValueOrDefault(step.Id))];
    }

    public Card CardOf(Advice advice)
    {
        var key = HeadlineKey(advice.Evaluation);
        var source = advice.Reasons.Count > 0 ? advice.Reasons[0].Source : ArticleRules.Rows[0].Sources[0];
        return new(
            phrases[key],
            advice.IsCrisis ? phrases.EnglishBeneath(key) : null,
            advice.Verdict switch
            {
                Verdict.GetSupportNow or Verdict.DoNotContact => Indicator.Critical,
                Verdict.HoldNoContact or Verdict.WaitFirst => Indicator.Warning,
                _ => Indicator.Info,
            },
            source,
            phrases.Describe(source),
            [.. advice.Steps.Select((step, i) => new Suggestion(step.Id, step.Text, i == 0))],
            Responses,
            phrases["discreet.answer"]);
    }

    /// <summary>When to look again. In the calendar's last year there may be no later.</summary>
    public DateTimeOffset? AskAgainAt(Advice advice) => advice.Verdict is Verdict.HoldNoContact or Verdict.WaitFirst
        ? advice.Now.Year < DateTime.MaxValue.Year ? advice.Now.AddMinutes(policy.DelayMinutes) : advice.Now
        : null;

    /// <summary>What tends to follow contact in these conditions.</summary>
    public Forecast Forecast(Evaluation evaluation, JourneySnapshot before, JourneySnapshot after)
    {
        // Where contact is barred, or is not personal, the article's outcomes are beside the point.
        var conditions = evaluation.Conditions;
        var personal = evaluation.Verdict > Verdict.DoNotContact && (conditions & (PracticalTie | ToHandlePracticalMatter | ToWatchThem | BackTogether)) == 0;
        return personal
            ? Forecast(before, after, spoken.Outcomes(conditions), spoken.Notes.For(evaluation, policy), "forecast.nobody-knows")
            : ForecastOfOther(before, after);
    }

    /// <summary>What follows waiting: nothing is lost.</summary>
    public Forecast ForecastOfWaiting(JourneySnapshot before, JourneySnapshot after) => Forecast(before, after, [], [], "forecast.waiting");

    /// <summary>What follows a fact that is no contact of the person's: the article has nothing to say of it.</summary>
    public Forecast ForecastOfOther(JourneySnapshot before, JourneySnapshot after) => Forecast(before, after, [], [], "forecast.nobody-knows.alone");

    private Forecast Forecast(JourneySnapshot before, JourneySnapshot after, IReadOnlyList<Outcome> outcomes, IReadOnlyList<Sentence> notes, string note)
    {
        var lost = before.Streak.Running && !after.Streak.Running ? before.Streak.Days : 0;
        return new(after.State, lost, after.Streak.TotalDaysKept, outcomes, notes, phrases[note]);
    }

    private static PlanMade? PlanFor(Advice advice)
    {
        var local = TimeOnly.FromDateTime(advice.Journey.LocalTime(advice.Now).DateTime);
        return advice.Journey.Circumstances.Plans.LastOrDefault(plan => plan.Cue.Length > 0 && plan.Matches(advice.Urge, local));
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
            _ => OneRuleAlone(evaluation),
        };
        return phrases.Has(key + variant) ? key + variant : key;
    }

    // Where one rule alone decides, the answer can speak of it; the baseline says nothing of its own.
    private static string OneRuleAlone(Evaluation evaluation) =>
        evaluation.Speaking.Rules.Take(evaluation.Speaking.Deciding).Where(rule => rule.Tier != RuleTier.Baseline).ToList() is [var only] ? "." + only.Id : "";

    // Where a rule has other words for the case at hand.
    private string? VariantOf(Rule rule, Evaluation evaluation)
    {
        bool Has(Condition any) => (evaluation.Conditions & any) != 0;
        return rule switch
        {
            { Host: not null } => null,
            { Tier: RuleTier.Boundary } when evaluation.Verdict == Verdict.GetSupportNow => phrases.Crisis("rule.in-crisis.boundary"),
            { Tier: RuleTier.Crisis } => phrases.Crisis("rule." + rule.Id),
            { Tier: RuleTier.Boundary } when Has(PracticalTie) => phrases.First($"rule.{rule.Id}.practical", "rule." + rule.Id),
            { Id: "left-unanswered" } when Has(UnansweredTwice) => phrases["rule.left-unanswered.again"],
            { Id: "asked-for-space" } when Has(ToApologize) => phrases["rule.asked-for-space.apology"],
            { Id: "answered-in-anger" } when Has(ToReply) => phrases["rule.answered-in-anger.reply"],
            _ => null,
        };
    }
}
