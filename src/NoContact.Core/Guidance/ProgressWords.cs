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
    public static IEnumerable<Sentence> Kindness(Journey journey, StreakSummary streak, Phrases phrases)
    {
        var first = FirstLine(journey.State, streak);
        var running = Say("running", phrases.Format("kindness.running", phrases.Count("days", streak.Days)));
        yield return first == running.Id ? running : Say(first, phrases["kindness." + first]);
        if (streak.Running && streak.Lapses > 0) yield return running;
        if (streak.TotalDaysKept > streak.Days)
        {
            var (total, longest) = (phrases.Count("days", streak.TotalDaysKept), phrases.Count("days", streak.Longest));
            yield return Say("kept", phrases.Format("kindness.kept", total, longest));
        }

        if (streak.Lapses == 0) yield break;
        if (streak.ShareKept is { } share and < 0.995)
            yield return Say("share", phrases.Format("kindness.share", phrases.Percent(share)));
        if (streak.LapseTrend is not { } trend) yield break;
        var id = "lapses-" + trend.ToString().ToLowerInvariant();
        yield return Say(id, phrases["kindness." + id]);
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
        if (insights.CommonestMotive is { } motive)
            yield return Of("motive", motive.RestsOn, phrases.Word(motive.Value));
        if (insights.Held is { Value: > 0 } held)
            yield return Of("held", held.RestsOn, phrases.Percent(held.Value));
        if (insights.LongestGapDays is { } gap)
            yield return Of("longest-gap", gap.RestsOn, phrases.Count("days", gap.Value));
        if (insights.BestStep is { } step)
            yield return Say(
                "helped",
                phrases.Format(
                    "insight.helped",
                    phrases.First("step-name." + step.Value, "step-name.other"),
                    phrases.Count("answers", step.RestsOn)));
        if (insights.Intensity is not { } strength) yield break;
        var (before, lately) = (Math.Round(strength.Value.Before), Math.Round(strength.Value.Lately));
        var trend = lately.CompareTo(before) switch { < 0 => "falling", > 0 => "rising", _ => "steady" };
        yield return Say(
            "intensity",
            phrases.Format($"insight.intensity-{trend}", lately, before, phrases.Count("urges", strength.RestsOn)));

        Sentence Of(string id, int restsOn, string value) =>
            Say(id, phrases.Format("insight." + id, value, phrases.Count("urges", restsOn)));
    }

    private static string FirstLine(BreakupState state, StreakSummary streak) => state switch
    {
        BreakupState.Reconciled => "reconciled",
        BreakupState.MovedOn => "moved-on",
        BreakupState.InContact => "in-touch",
        BreakupState.ContactBroken => "lapse",
        _ when !streak.Running => "not-begun",
        _ when streak.Lapses > 0 => "again",
        _ => "running",
    };

    private static Sentence Say(string id, string text) => new(id, Source.Journal, text);
}
