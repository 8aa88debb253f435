using System.Globalization;
using System.Text.Json;
using NoContact.Breakups;
using NoContact.Journeys;
using NoContact.Urges;
using static NoContact.Urges.Condition;

namespace NoContact.Guidance;

/// <summary>Finds the words for an evaluation.</summary>
internal sealed class Advisor(Phrases phrases, Support support, IReadOnlyList<HostRule> hostRules, NoContactPolicy policy)
{
    private const int MostEncouragements = 3;
    private const Condition AnyIntent = ToStartConversation | ToReply | ToApologize | ToHandlePracticalMatter | ToAskThroughOthers | ToWatchThem;

    private readonly Dictionary<string, string> _hostTexts = hostRules.ToDictionary(rule => rule.Id, rule => rule.Text, StringComparer.Ordinal);

    public Advice Advise(Evaluation evaluation, Forecast? forecast, string? country, string zone, DateTimeOffset now) => new()
    {
        Evaluation = evaluation,
        Headline = Headline(evaluation),
        Reasons = [.. evaluation.Reasons.Select(reason => Spoken(reason, evaluation))],
        Forecast = evaluation.Verdict == Verdict.GetSupportNow ? null : forecast,
        Steps = [.. Fitting(GuidanceTables.Steps, "step", evaluation)],
        Questions = [.. Fitting(GuidanceTables.Questions, "question", evaluation)],
        Encouragements = [.. Fitting(GuidanceTables.Encouragements, "encouragement", evaluation).Take(MostEncouragements)],
        Resources = support.For(evaluation, country, zone),
        AskAgainAt = evaluation.Verdict is Verdict.HoldNoContact or Verdict.WaitFirst ? AskAgainAt(now) : null,
    };

    /// <summary>What tends to follow contact in these conditions.</summary>
    public Forecast Forecast(Condition conditions, Verdict verdict, BreakupState stateAfter, int streakDaysLost)
    {
        // Where contact is barred, or is not personal, the article's outcomes are beside the point.
        var personal = verdict > Verdict.DoNotContact && (conditions & (PracticalTie | ToHandlePracticalMatter | ToWatchThem | BackTogether)) == 0;
        var outcomes = GuidanceTables.Outcomes
            .Where(row => personal && (row.None & conditions) == 0)
            .Select(row => new Outcome(row.Id, row.Likelihood, row.Touches, row.Passages, phrases["outcome." + row.Id]));
        return new(stateAfter, streakDaysLost, [.. outcomes], phrases["forecast.nobody-knows"]);
    }

    private string Headline(Evaluation evaluation)
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
        return phrases.First(key + variant, key);
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
            { Tier: RuleTier.Boundary } when evaluation.Verdict == Verdict.GetSupportNow => phrases["rule.in-crisis.boundary"],
            { Tier: RuleTier.Boundary } when Has(PracticalTie) => phrases.First(key + ".practical", key),
            { Rule: "left-unanswered" } when Has(UnansweredTwice) => phrases[key + ".again"],
            { Rule: "asked-for-space" } when Has(ToApologize) => phrases[key + ".apology"],
            { Rule: "answered-in-anger" } when Has(ToReply) => phrases[key + ".reply"],
            _ => phrases[key],
        };
        return new(reason.Rule, reason.Tier, reason.Decides, reason.Source, reason.OtherSources, text);
    }

    private IEnumerable<Sentence> Fitting(IReadOnlyList<GuidanceRow> table, string kind, Evaluation evaluation) => table
        .Where(row => row.Fits(evaluation))
        .Select(row => new Sentence(row.Id, row.Source, string.Format(CultureInfo.InvariantCulture, phrases[$"{kind}.{row.Id}"], policy.DelayMinutes)));

    // In the calendar's last year there may be no later to ask again.
    private DateTimeOffset AskAgainAt(DateTimeOffset now) => now.Year < DateTime.MaxValue.Year ? now.AddMinutes(policy.DelayMinutes) : now;
}
