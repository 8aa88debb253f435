using NoContact.Article;
using NoContact.Chart;
using NoContact.Insights;
using NoContact.Journeys;
using NoContact.Languages;
using NoContact.Streaks;

namespace NoContact.Guidance;

/// <summary>
/// How a person is doing, in words. After a lapse the first line is never a number, and no line says that all was
/// lost.
/// </summary>
internal static class ProgressWords
{
    // "100 %, and a lapse dents it" would be one or the other.
    private const double MostAfterALapse = 0.99;

    public static IEnumerable<Sentence> Kindness(Journey journey, StreakSummary streak, Phrases phrases)
    {
        yield return Of(journey.State switch
        {
            BreakupState.Reconciled => "reconciled",
            BreakupState.MovedOn => "moved-on",
            BreakupState.InContact => "in-touch",
            BreakupState.ContactBroken => "lapse",
            _ when !streak.Running => "not-begun",
            _ when streak.Lapses > 0 => "again",
            _ => "running",
        });
        if (streak.Running && streak.Lapses > 0) yield return Of("running");
        if (streak.TotalDaysKept > streak.Days) yield return Of("kept");
        if (streak.Lapses == 0) yield break;
        if (streak.ShareKept < 0.995) yield return Of("share");
        yield return Of("strength");
        if (streak.LapseTrend is { } trend) yield return Of("lapses-" + trend.ToString().ToLowerInvariant());

        Sentence Of(string id) => new(id, Source.Journal, id switch
        {
            "running" => phrases.Format("kindness.running", phrases.Count("days", streak.Days)),
            "kept" => phrases.Format(
                "kindness.kept",
                phrases.Count("days", streak.TotalDaysKept),
                phrases.Count("days", streak.Longest)),
            "share" => phrases.Format("kindness.share", phrases.Percent(streak.ShareKept!.Value)),
            "strength" => phrases.Format(
                "kindness.strength",
                phrases.Percent(Math.Min(MostAfterALapse, streak.Strength))),
            _ => phrases["kindness." + id],
        });
    }

    public static IEnumerable<Sentence> Findings(UrgeInsights insights, Phrases phrases)
    {
        if (insights.RiskiestHour is { } hour)
            yield return Of(
                "riskiest-hour", hour.RestsOn, phrases.Time(new(2000, 1, 1, hour.Value, 0, 0, TimeSpan.Zero)));
        if (insights.RiskiestWeekday is { } day)
            yield return Of(
                "riskiest-weekday",
                day.RestsOn,
                phrases[$"weekday.{(day.Value == 0 ? 7 : (int)day.Value)}"]);
        if (insights.ByMotive is { } motives)
            yield return Of("motive", motives.RestsOn, phrases.Word(motives.Value[0].Key));
        if (insights.SharePassed is { Value: > 0 } share)
            yield return Of("share-passed", share.RestsOn, phrases.Percent(share.Value));
        if (insights.LongestGapDays is { } gap)
            yield return Of("longest-gap", gap.RestsOn, phrases.Count("days", gap.Value));
        if (insights.Helped is { } helped)
            yield return Of(
                "helped", helped.RestsOn, phrases.First("step-name." + helped.Value[0].Key, "step-name.other"));
        if (insights.Intensity is not { } strength) yield break;
        var (before, lately) = (Math.Round(strength.Value.Before), Math.Round(strength.Value.Lately));
        var trend = lately.CompareTo(before) switch { < 0 => "falling", > 0 => "rising", _ => "steady" };
        yield return new(
            "intensity",
            Source.Journal,
            phrases.Format($"insight.intensity-{trend}", lately, before, phrases.Count("urges", strength.RestsOn)));

        Sentence Of(string id, int restsOn, string value) =>
            new(id, Source.Journal, phrases.Format("insight." + id, value, phrases.Count("urges", restsOn)));
    }
}
