using NoContact.Languages;
using NoContact.Effects;
using NoContact.Samples.Console.Views;

namespace NoContact.Samples.Console.Session;

/// <summary>What a fact changed, in a line a change. After a lapse the first words are not a number.</summary>
internal sealed class Changes(Screen screen)
{
    private readonly Phrases _phrases = screen.Phrases;

    public void Print(RecordResult result)
    {
        // Past a bar and after harm: the boundary, then people, and nothing is counted.
        if (result.Words.Count > 0)
        {
            screen.Line(screen.Texts["recorded"], "green");
            foreach (var sentence in result.Words) screen.Line(sentence.Text, "bold");
            new CardView(screen).PrintPeople(result.Resources);
            return;
        }

        Print(result.Diff!);
    }

    private static string HowRecorded(JourneySnapshot before, JourneySnapshot after)
    {
        if (after.Streak.Lapses == before.Streak.Lapses) return "recorded";
        return after.Streak.TotalDaysKept > 0 ? "recorded.lapse" : "recorded.lapse.nothing-kept";
    }

    private void Print(JourneyDiff diff)
    {
        var (before, after) = (diff.Before, diff.After);
        screen.Line(screen.Texts[HowRecorded(before, after)], "green");
        if (before.State != after.State)
            screen.Line(_phrases.Format("card.where", _phrases.Word(after.State)));
        if (after.Streak.IsRunning && before.Streak.Days != after.Streak.Days)
            screen.Line(_phrases.Format("card.day", after.Streak.Days));
        if (before.Streak.IsRunning && !after.Streak.IsRunning && after.Streak.TotalDaysKept > 0)
            screen.Line(
                _phrases.Format(
                    "kindness.kept",
                    _phrases.Count("days", after.Streak.TotalDaysKept),
                    _phrases.Count("days", after.Streak.Longest)));
        foreach (var milestone in diff.MilestonesGained)
            screen.Line(_phrases.Format("card.reached", _phrases.Count("days", milestone.Days)));
        foreach (var milestone in diff.MilestonesTakenBack)
            screen.Line(screen.Texts.Format("taken-back", _phrases.Count("days", milestone.Days)));
    }
}
