using NoContact.Chart;
using NoContact.Guidance;
using NoContact.Journeys;
using NoContact.Effects;
using NoContact.Rules;
using NoContact.Streaks;
using NoContact.Verdicts;
using static System.FormattableString;

namespace NoContact.Testing;

/// <summary>
/// What a test expects of an answer. Each throws <see cref="UnexpectedAnswerException"/> with all it takes to see
/// why, and works under any test framework.
/// </summary>
/// <remarks>A null argument throws <see cref="ArgumentNullException"/>.</remarks>
public static class JourneyAssertions
{
    /// <summary>The verdict is this one.</summary>
    /// <exception cref="UnexpectedAnswerException">It is another.</exception>
    public static void ShouldSay(this Advice advice, Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(advice);
        if (advice.Verdict != verdict)
            throw Unexpected($"Expected the verdict {verdict}, and it is {advice.Verdict}.", advice.Evaluation);
    }

    /// <summary>The verdict permits no more than this one.</summary>
    /// <exception cref="UnexpectedAnswerException">It permits more.</exception>
    public static void ShouldSayAtMost(this Advice advice, Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(advice);
        if (!advice.Verdict.IsAtMost(verdict))
            throw Unexpected(
                $"Expected nothing above {verdict}, and the verdict is {advice.Verdict}.",
                advice.Evaluation);
    }

    /// <summary>These rules held, among others perhaps.</summary>
    /// <exception cref="ArgumentException">A rule that is not in the rulebook.</exception>
    /// <exception cref="UnexpectedAnswerException">One did not hold.</exception>
    public static void ShouldHold(this Advice advice, params IReadOnlyList<string> rules) =>
        Expect(advice, rules, held: true);

    /// <summary>None of these rules held.</summary>
    /// <exception cref="ArgumentException">A rule that is not in the rulebook.</exception>
    /// <exception cref="UnexpectedAnswerException">One held.</exception>
    public static void ShouldNotHold(this Advice advice, params IReadOnlyList<string> rules) =>
        Expect(advice, rules, held: false);

    /// <summary>The person stands in this state.</summary>
    /// <exception cref="UnexpectedAnswerException">They stand in another.</exception>
    public static void ShouldBeIn(this Journey journey, BreakupState state)
    {
        ArgumentNullException.ThrowIfNull(journey);
        if (journey.State != state)
            throw Unexpected($"Expected the state {state}, and it is {journey.State}.", journey);
    }

    /// <summary>Every fact fits the history.</summary>
    /// <exception cref="UnexpectedAnswerException">One is unapplied.</exception>
    public static void ShouldFit(this Journey journey)
    {
        ArgumentNullException.ThrowIfNull(journey);
        var unapplied = journey.Circumstances.Unapplied.Select(fact => $"{fact.Id} ({fact.Trigger} in {fact.State})");
        var list = string.Join(", ", unapplied);
        if (list.Length > 0) throw Unexpected($"Expected every fact to fit, and unapplied are: {list}.", journey);
    }

    /// <summary>A streak runs and has this many calendar days.</summary>
    /// <exception cref="UnexpectedAnswerException">None runs, or it has others.</exception>
    public static void ShouldRunFor(this StreakSummary streak, int days)
    {
        ArgumentNullException.ThrowIfNull(streak);
        if (streak.IsRunning && streak.Days == days) return;
        var found = streak.Current is { } current
            ? Invariant($"it has {streak.Days}, since {current.Start:yyyy-MM-dd}")
            : "none runs";
        throw new UnexpectedAnswerException($"Expected a streak of {days} days, and {found}.{Past(streak)}");
    }

    /// <summary>The fact was recorded.</summary>
    /// <returns>The journey with it.</returns>
    /// <exception cref="UnexpectedAnswerException">It was refused.</exception>
    public static Journey ShouldBeRecorded(this RecordResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.IsRecorded
            ? result.Journey
            : throw Unexpected(
                $"Expected {result.Fact.KindName} to be recorded, and it was refused: {result.Refusal.Text}",
                result.Journey);
    }

    /// <summary>The fact was refused, as an intention the chart does not allow.</summary>
    /// <returns>The refusal.</returns>
    /// <exception cref="UnexpectedAnswerException">It was recorded.</exception>
    public static Refusal ShouldBeRefused(this RecordResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Refusal
            ?? throw Unexpected($"Expected {result.Fact.KindName} to be refused, and it was recorded.", result.Journey);
    }

    private static void Expect(Advice advice, IReadOnlyList<string> rules, bool held)
    {
        ArgumentNullException.ThrowIfNull(advice);
        ArgumentNullException.ThrowIfNull(rules);
        if (rules.Count == 0)
            throw new ArgumentException("Name a rule at least; none named expects nothing.", nameof(rules));
        var trace = advice.Evaluation.Trace.ToDictionary(
            entry => entry.RuleId,
            entry => entry.Held,
            StringComparer.Ordinal);
        if (rules.FirstOrDefault(rule => !trace.ContainsKey(rule)) is { } unknown)
            throw new ArgumentException($"'{unknown}' is no rule of {advice.Evaluation.RulebookName}.", nameof(rules));
        string[] wrong = [.. rules.Where(rule => trace[rule] != held)];
        if (wrong.Length > 0)
            throw Unexpected(
                $"Expected {string.Join(", ", wrong)} {(held ? "to hold" : "not to hold")}.",
                advice.Evaluation);
    }

    private static UnexpectedAnswerException Unexpected(string what, Evaluation evaluation) => new($"""
        {what}
          decides     {string.Join(", ", evaluation.Trace.Where(entry => entry.Decides).Select(entry => entry.RuleId))}
          held        {string.Join(", ", evaluation.Trace.Where(entry => entry.Held).Select(entry => entry.RuleId))}
          conditions  {evaluation.Conditions}
        """);

    private static UnexpectedAnswerException Unexpected(string what, Journey journey) =>
        new($"{what} The journey ({journey.Zone}):{JourneyStory.Lines(journey.Facts)}");

    private static string Past(StreakSummary streak)
    {
        var past = streak.Past.Select(past =>
            Invariant($"{past.Days} days until {past.End:yyyy-MM-dd} ({past.Reason})"));
        var list = string.Join(", ", past);
        return list.Length == 0 ? "" : $" Before it: {list}.";
    }
}
