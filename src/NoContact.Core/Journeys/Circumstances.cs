using System.Collections.Immutable;
using NoContact.Chart;
using NoContact.Days;
using NoContact.Facts;

namespace NoContact.Journeys;

/// <summary>
/// What is in force on a journey after its facts were folded: what the rules look at. No free text is public here.
/// </summary>
public sealed class Circumstances
{
    internal Circumstances(DayCalendar calendar) => Calendar = calendar;

    /// <summary>The state on the chart.</summary>
    public BreakupState State { get; internal set; }

    /// <summary>The breakup in force, as corrected; null before the first.</summary>
    public Breakup? Breakup { get; internal set; }

    /// <summary>The answers in force.</summary>
    public Answers Answers { get; internal set; }

    /// <summary>The ties in force, each kind once.</summary>
    public ImmutableArray<TieKind> Ties { get; internal set; } = [];

    /// <summary>The ex has blocked the person.</summary>
    public bool BlockedByEx { get; internal set; }

    /// <summary>The person has blocked the ex.</summary>
    public bool BlockedByMe { get; internal set; }

    /// <summary>A significant mistreatment is on record (¶29).</summary>
    public bool HasSignificantMistreatment { get; internal set; }

    /// <summary>The one amends has been made, in any state, permitted or not.</summary>
    /// <remarks>That it is one: ¶29, inferred, and safety one-apology.</remarks>
    public bool AmendsMade { get; internal set; }

    /// <summary>Their last message, as long as it waits for an answer; null where none waits.</summary>
    public TheirMessage? MessageToAnswer { get; internal set; }

    /// <summary>The tone of their last message that was not practical; null where there is none.</summary>
    public Tone? LastTone { get; internal set; }

    /// <summary>
    /// How many contacts of the person's there were since the ex's last message of any kind, a reconciliation or a new
    /// breakup.
    /// </summary>
    /// <remarks>Accidental ones, and practical ones under a tie, do not count.</remarks>
    public int ContactsUnanswered { get; internal set; }

    /// <summary>The days agreed for talking, in the journey's zone, not spent yet.</summary>
    /// <remarks>Days ahead are among them, and days too long ago to count.</remarks>
    public ImmutableSortedSet<DateOnly> AgreedDays { get; internal set; } = [];

    /// <summary>The start of the running streak; null where none runs.</summary>
    /// <remarks>After a lapse or a talk it is the last contact that counts.</remarks>
    public DateTimeOffset? StreakStart { get; internal set; }

    /// <summary>When no contact first began; null where it never did.</summary>
    public DateTimeOffset? FirstStreakStart { get; internal set; }

    /// <summary>
    /// What to ask again: a yes, or their block, that was given before they came back. It holds until answered.
    /// </summary>
    public ImmutableArray<StandingBar> Revisit { get; internal set; } = [];

    /// <summary>Intentions, and second breakups, that do not fit the rest of the history.</summary>
    public IReadOnlyList<UnappliedFact> Unapplied => NotApplied;

    /// <summary>
    /// A significant mistreatment, all four safety questions answered no, and no amends made yet (¶29).
    /// </summary>
    public bool AmendsPermitted => HasSignificantMistreatment && !AmendsMade && Answers.AllSafetyAnsweredNo;

    /// <summary>A practical tie is in force.</summary>
    public bool HasTie => !Ties.IsEmpty;

    /// <summary>A message waits that opens a conversation: any but a practical one under a tie.</summary>
    public bool HasOpenMessage => MessageToAnswer is { } message && !(message.Tone == Tone.Practical && HasTie);

    internal ChartGuards ChartGuards
    {
        get
        {
            var guards = ChartGuards.None;
            if (AmendsPermitted) guards |= ChartGuards.AmendsPermitted;
            if (Answers.AnySafetyAnsweredYes) guards |= ChartGuards.ContactBarred;
            return guards;
        }
    }

    internal AppendOnlyList<StreakSpan> Past { get; set; } = AppendOnlyList<StreakSpan>.Empty;

    internal AppendOnlyList<UnappliedFact> NotApplied { get; set; } = AppendOnlyList<UnappliedFact>.Empty;

    internal ImmutableArray<AnswerHistory> AnswerHistories { get; set; } =
    [.. new AnswerHistory[Enum.GetValues<Question>().Length]];

    internal ImmutableDictionary<string, int> TimesHelped { get; set; } = ImmutableDictionary<string, int>.Empty;

    internal AppendOnlyList<PlanMade> Plans { get; set; } = AppendOnlyList<PlanMade>.Empty;

    internal CalmNote? CalmNote { get; set; }

    internal TrustedPerson? TrustedPerson { get; set; }

    /// <summary>What is counted of the urges.</summary>
    internal UrgeTally Urges { get; set; } = UrgeTally.None;

    /// <summary>The last urge, as long as it has neither passed nor been acted on or put away.</summary>
    internal Urge? OpenUrge { get; set; }

    internal DateTimeOffset? LastContactThatCounts { get; set; }

    internal DateTimeOffset? FirstBreakupAt { get; set; }

    /// <summary>When the last fact in order counts, and its id.</summary>
    internal (DateTimeOffset At, string Id) LastFolded { get; set; } = (DateTimeOffset.MinValue, "");

    /// <summary>The days of the zone in force.</summary>
    internal DayCalendar Calendar { get; set; }

    /// <summary>
    /// The days that the running streak, or the one that may begin again at the last contact, had at a move: it never
    /// has fewer.
    /// </summary>
    internal int DaysBeforeMove { get; set; }

    internal AppendOnlyList<(string? FactId, DoubtKind Kind)> Doubts { get; set; } =
        AppendOnlyList<(string? FactId, DoubtKind Kind)>.Empty;

    internal int PastDaysKept { get; set; }

    internal int LongestPast { get; set; }

    internal int Lapses { get; set; }

    internal bool HasAgreedDay(int day, int conversationDays)
    {
        // Of those that have come, the latest is the one that stays open longest.
        var place = AgreedDays.IndexOf(DateOnly.FromDayNumber(day));
        var latest = place >= 0 ? place : ~place - 1;
        return latest >= 0 && day - AgreedDays[latest].DayNumber <= conversationDays;
    }

    internal void SpendAgreedDays(int day)
    {
        while (AgreedDays is { IsEmpty: false, Min: var first } && first.DayNumber <= day)
            AgreedDays = AgreedDays.Remove(first);
    }

    /// <summary>The calendar days from one instant to another, no fewer than a move left.</summary>
    internal int DaysBetween(DateTimeOffset start, DateTimeOffset end) =>
        Math.Max(DaysBeforeMove, Calendar.DayOf(end) - Calendar.DayOf(start));

    internal Circumstances Clone() => (Circumstances)MemberwiseClone();

    /// <summary>A copy for what is only imagined.</summary>
    internal Circumstances CloneAside()
    {
        var copy = Clone();
        copy.Past = Past.Aside();
        copy.NotApplied = NotApplied.Aside();
        copy.Plans = Plans.Aside();
        copy.Doubts = Doubts.Aside();
        return copy;
    }
}
