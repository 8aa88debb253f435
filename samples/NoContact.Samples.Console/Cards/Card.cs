using NoContact.Guidance;
using NoContact.Journeys;
using NoContact.Streaks;
using Spectre.Console;

namespace NoContact.Samples.Terminal.Cards;
internal static class Card
{
    public static void Print(Advice advice, Journey journey, StreakSummary streak) => AnsiConsole.MarkupLineInterpolated($"{advice.Headline}");
    public static void PrintWhereYouAre(Journey journey, StreakSummary streak) => AnsiConsole.MarkupLineInterpolated($"{journey.State}");
}
