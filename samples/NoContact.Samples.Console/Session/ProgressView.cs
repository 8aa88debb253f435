using NoContact.Article;
using NoContact.Insights;
using NoContact.Journeys;
using NoContact.Languages;
using NoContact.Effects;
using NoContact.Rules;
using NoContact.Samples.Console.Views;
using NoContact.Streaks;
using static System.FormattableString;

namespace NoContact.Samples.Console.Session;

/// <summary>How it is going: kind words, a year of days, the hours of the urges, and what the journal shows.</summary>
internal sealed class ProgressView(Screen screen)
{
    private const string Bars = " ▁▂▃▄▅▆▇█";
    private const int WeeksOfAYear = 53;
    private const int LabelWidth = 4;

    private readonly Texts _texts = screen.Texts;

    public void Print(Journey journey, Progress progress, DateTimeOffset now)
    {
        screen.Line();
        foreach (var line in progress.Kindness) screen.Line(line.Text);
        PrintYear(progress.Streak, journey.DateOf(now));
        if (progress.Insights.ByHour is { } hours) PrintHours(hours);
        var findings = progress.Findings.Select(finding => (finding.Text, (Article.Source?)finding.Source));
        screen.Bullets(screen.Phrases["section.insights"], findings);
    }

    private void PrintYear(StreakSummary streak, DateOnly today)
    {
        var kept = streak.KeptDates().ToHashSet();
        var lapsed = streak.LapseDates().ToHashSet();
        if (kept.Count == 0 && lapsed.Count == 0) return;
        screen.Heading(_texts["year"]);
        if (screen.IsPlain)
        {
            var lately = kept.Where(day => day > today.AddYears(-1));
            var months = lately.GroupBy(day => new DateOnly(day.Year, day.Month, 1)).OrderBy(month => month.Key);
            foreach (var month in months)
                screen.Line(Invariant($"{month.Key:yyyy-MM}: {screen.Phrases.Count("days", month.Count())}"));
            return;
        }

        // A column a week, a row a weekday, Monday first; as many weeks as fit.
        var weeks = Math.Min(WeeksOfAYear, Screen.Width - LabelWidth);
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7) - (7 * (weeks - 1)));
        for (var weekday = 0; weekday < 7; weekday++)
        {
            var label = screen.Phrases[$"weekday.{weekday + 1}"][..2].PadRight(LabelWidth);
            var days = Enumerable.Range(0, weeks).Select(week => monday.AddDays((7 * week) + weekday));
            screen.Line(label + string.Concat(days.Select(Mark)));
        }

        screen.Line(_texts["year.key"], "dim");

        char Mark(DateOnly day)
        {
            if (day > today) return ' ';
            if (lapsed.Contains(day)) return 'o';
            return kept.Contains(day) ? '█' : '·';
        }
    }

    private void PrintHours(Finding<IReadOnlyList<int>> hours)
    {
        screen.Heading(_texts["hours"]);
        if (screen.IsPlain)
        {
            for (var hour = 0; hour < 24; hour++)
                if (hours.Value[hour] > 0)
                    screen.Line(Invariant($"{hour:00}:00  {screen.Phrases.Count("urges", hours.Value[hour])}"));
            return;
        }

        var most = hours.Value.Max();
        screen.Line(
            string.Concat(hours.Value.Select(count => new string(Bars[(int)Math.Ceiling(count * 8.0 / most)], 2))));
        screen.Line("0     3     6     9     12    15    18    21  23", "dim");
    }
}
