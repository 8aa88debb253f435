using NoContact.Guidance;
using NoContact.Samples.Terminal.Cards;
using Spectre.Console;

namespace NoContact.Samples.Terminal.Session;

/// <summary>What a fact changed, in a line a change. After a lapse the first words are not a number.</summary>
internal static class Changes
{
    public static void Print(JourneyDiff diff, string first)
    {
        var (before, after) = (diff.Before, diff.After);
        if (after.Streak.Lapses > before.Streak.Lapses) first = "Thank you for being honest. It happened, and what you built is still yours.";
        AnsiConsole.MarkupLineInterpolated($"[green]{first}[/]");
        if (before.State != after.State) AnsiConsole.WriteLine($"Where you are: {Phrases.English["state." + Words.Camel(after.State)]}.");
        if (after.Streak.Running && before.Streak.Days != after.Streak.Days) AnsiConsole.WriteLine($"Day {after.Streak.Days}{(before.Streak.Running ? $"; it was day {before.Streak.Days}" : "")}.");
        if (before.Streak.Running && !after.Streak.Running) AnsiConsole.WriteLine($"Days kept in all: {after.Streak.TotalDaysKept}. None of them is lost.");
        foreach (var milestone in diff.MilestonesGained) AnsiConsole.WriteLine($"Reached: {milestone.Days} days.");
        foreach (var milestone in diff.MilestonesTakenBack) AnsiConsole.WriteLine($"With this correction {milestone.Days} days are not reached yet.");
    }
}
