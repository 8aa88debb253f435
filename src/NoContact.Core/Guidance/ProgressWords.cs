using NoContact.Article;
using NoContact.Chart;
using NoContact.Insights;
using NoContact.Journeys;
using NoContact.Languages;
using NoContact.Streaks;

namespace NoContact.Guidance;

/// <summary>
/// How a person is doing, in words: what matters now, then the record. A lapse is named gently while it is recent, and
/// then only in the history; no line says that all was lost.
/// </summary>
internal static class ProgressWords
{
    /// <summary>The streak in words.</summary>
    /// <param name="journey">The journey.</param>
    /// <param name="streak">How it stands.</param>
    /// <param name="barred">What is said past a bar; it comes first. May be empty.</param>
    /// <param name="phrases">The language.</param>
    public static IEnumerable<Sentence> Kindness(
        Journey journey, StreakSummary streak, IReadOnlyList<Sentence> barred, Phrases phrases)
    {
        foreach (var sentence in barred) yield return sentence;
        if (barred.Count > 0) yield break; // Past a bar nothing is counted.
        var keptNothing = streak.TotalDaysKept == 0;
        yield return Today(journey.State, streak, phrases);
        if (streak.Milestones.Any(milestone => milestone.Days == streak.Days))
            yield return Say("milestone", phrases.Format("kindness.milestone", phrases.Count("days", streak.Days)));
        if (streak is { IsRunning: true, LapseIsRecent: true })
            yield return Say("again", phrases[keptNothing ? "kindness.again.nothing-kept" : "kindness.again"]);
        if (streak.TotalDaysKept > streak.Days)
        {
            var (total, longest) = (phrases.Count("days", streak.TotalDaysKept), phrases.Count("days", streak.Longest));
            yield return Say("kept", phrases.Format("kindness.kept", total, longest));
        }

        if (!streak.IsRunning || !streak.LapseIsRecent || streak.LapseTrend is not { } trend) yield break;
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
                phrases.Weekday(day.Value));
        if (insights.CommonestMotive is { } motive)
            yield return Of("motive", motive.RestsOn, phrases.Word(motive.Value));
        if (insights.Held is { Value: > 0 } held)
            yield return Of("held", held.RestsOn, phrases.Percent(WithoutEnds(held.Value)));
        if (insights.LongestGapDays is { Value: > 0 } gap)
            yield return Of("longest-gap", gap.RestsOn, phrases.Count("days", gap.Value));
        if (insights.BestStep is { } step && HasName(step.Value, phrases))
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

    private static Sentence Today(BreakupState state, StreakSummary streak, Phrases phrases)
    {
        if (streak.Current is { } current) return Say("running", HowLong(current, phrases));
        var lapse = streak.TotalDaysKept == 0 ? "lapse.nothing-kept" : "lapse";
        var (id, key) = state switch
        {
            BreakupState.Reconciled => ("reconciled", "reconciled"),
            BreakupState.MovedOn => ("moved-on", "moved-on"),
            BreakupState.InContact => ("in-touch", "in-touch"),
            BreakupState.ContactBroken when streak.LapseIsRecent => ("lapse", lapse),
            BreakupState.ContactBroken => ("paused", "paused"),
            _ when streak.TotalDaysKept > 0 => ("paused", "paused"),
            _ => ("not-begun", "not-begun"),
        };
        return Say(id, phrases["kindness." + key]);
    }

    // On its first day a streak is counted in hours, and before the first of them not at all.
    private static string HowLong(CurrentStreak current, Phrases phrases)
    {
        if (current.Days > 0) return phrases.Format("kindness.running", phrases.Count("days", current.Days));
        var hours = (int)current.Elapsed.TotalHours;
        return hours == 0
            ? phrases["kindness.today"]
            : phrases.Format("kindness.running", phrases.Count("hours", hours));
    }

    // Not all is not said as all, and some not as none.
    private static double WithoutEnds(double share) => share is 0 or 1 ? share : Math.Clamp(share, 0.01, 0.99);

    // Of our own steps those of safety have no name, and are no discovery.
    private static bool HasName(string step, Phrases phrases) =>
        phrases.Has("step-name." + step) || GuidanceTables.Steps.All(row => row.Id != step);

    private static Sentence Say(string id, string text) => new(id, Source.Journal, text);
}
