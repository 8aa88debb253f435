namespace NoContact;

/// <summary>The numbers we chose. Each is cited where a rule uses it, and a host may choose others.</summary>
/// <remarks>No number unlocks contact by itself: time alone never does.</remarks>
public sealed record NoContactPolicy
{
    private const int MaxDays = 36_500;
    private const string DaysMessage = "must be a whole number from 0 to 36500";

    // One list, so that two policies of the same numbers are equal.
    private static readonly IReadOnlyList<int> DefaultMilestones = [1, 3, 7, 14, 21, 30, 45, 60, 90, 180, 365];

    /// <summary>
    /// The defaults: 30 goal days, 14 conversation days, 7 cool-off days, high intensity from 7, days from 00:00, a
    /// delay of 20 minutes, milestones from 1 to 365 days. A new policy each time: what is bound to one changes no
    /// other.
    /// </summary>
    public static NoContactPolicy Default => new();

    /// <summary>
    /// Below this many calendar days a running streak is called too young: ¶13, ¶17 and ¶61 say too soon, and name no
    /// day.
    /// 0–36,500.
    /// </summary>
    public int GoalDays { get; init; } = 30;

    /// <summary>
    /// For how many calendar days after it an agreed day, or a word of theirs, stays open (¶45, inferred), the last
    /// of them included. 0–36,500.
    /// </summary>
    public int ConversationDays { get; init; } = 14;

    /// <summary>From this intensity on, an urge is the heat of the moment (¶8, ¶9, ¶61). 0–10.</summary>
    public int HighIntensity { get; init; } = 7;

    /// <summary>How many calendar days after the breakup an owed apology waits. 0–36,500.</summary>
    public int AmendsCoolOffDays { get; init; } = 7;

    /// <summary>
    /// When a calendar day starts on the local clock, for people who live past midnight. Whole minutes.
    /// </summary>
    public TimeOnly DayStartsAt { get; init; } = TimeOnly.MinValue;

    /// <summary>How long the first step asks to wait. 1–1,440 minutes.</summary>
    public int DelayMinutes { get; init; } = 20;

    /// <summary>The streak lengths worth marking, in calendar days: 1–36,500, rising.</summary>
    public IReadOnlyList<int> Milestones { get; init; } = DefaultMilestones;

    /// <summary>What is wrong with these numbers, each with the name of its property; empty where nothing is.</summary>
    internal IEnumerable<(string Property, string Message)> Problems()
    {
        if (GoalDays is < 0 or > MaxDays) yield return (nameof(GoalDays), DaysMessage);
        if (ConversationDays is < 0 or > MaxDays) yield return (nameof(ConversationDays), DaysMessage);
        if (HighIntensity is < 0 or > 10) yield return (nameof(HighIntensity), "must be a whole number from 0 to 10");
        if (AmendsCoolOffDays is < 0 or > MaxDays) yield return (nameof(AmendsCoolOffDays), DaysMessage);
        if (DayStartsAt.Ticks % TimeSpan.TicksPerMinute != 0)
            yield return (nameof(DayStartsAt), "must be a whole minute, such as \"03:00\"");
        if (DelayMinutes is < 1 or > 1440) yield return (nameof(DelayMinutes), "must be a whole number from 1 to 1440");
        if (Milestones is null || !AreRising(Milestones) || Milestones.Any(day => day is < 1 or > MaxDays))
            yield return (nameof(Milestones), "must be rising whole numbers from 1 to 36500");
    }

    /// <summary>The same numbers, the milestones in order and each of them once.</summary>
    internal NoContactPolicy InOrder() => Milestones is null || AreRising(Milestones)
        ? this
        : this with { Milestones = [.. Milestones.Distinct().Order()] };

    private static bool AreRising(IReadOnlyList<int> days) =>
        days.Zip(days.Skip(1)).All(pair => pair.First < pair.Second);
}
