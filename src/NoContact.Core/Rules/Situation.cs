using NoContact.Chart;
using NoContact.Days;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Streaks;

namespace NoContact.Rules;

/// <summary>
/// An urge on a journey, as the rules see it: plain values, no free text, every date already counted in days.
/// </summary>
public readonly record struct Situation
{
    /// <summary>The state of the journey.</summary>
    public BreakupState State { get; init; }

    /// <summary>
    /// The state is ContactBroken, and the lapse a short time ago, as <see cref="StreakSummary.LapseIsRecent"/> has it.
    /// </summary>
    public bool LapseIsRecent { get; init; }

    /// <summary>The calendar days of the running streak; null where none runs.</summary>
    public int? StreakDays { get; init; }

    /// <summary>Who ended it; unknown where there is no breakup yet.</summary>
    public EndedBy EndedBy { get; init; }

    /// <summary>Calendar days since the breakup in force; null where there is none.</summary>
    public int? DaysSinceBreakup { get; init; }

    /// <summary>The answers in force.</summary>
    public Answers Answers { get; init; }

    /// <summary>A significant mistreatment is on record.</summary>
    public bool HasSignificantMistreatment { get; init; }

    /// <summary>The one amends was made.</summary>
    public bool AmendsMade { get; init; }

    /// <summary>A practical tie is in force.</summary>
    public bool HasTie { get; init; }

    /// <summary>
    /// A practical tie of children is in force. The rules ask only for a tie; the words ask for which.
    /// </summary>
    public bool SharesChildren { get; init; }

    /// <summary>A practical tie of a pregnancy is in force, and no other.</summary>
    public bool Expecting { get; init; }

    /// <summary>The ex has blocked the person.</summary>
    public bool BlockedByEx { get; init; }

    /// <summary>The tone of the message that waits for an answer; null where none waits.</summary>
    public Tone? MessageTone { get; init; }

    /// <summary>
    /// How many calendar days ago that message came; 0 where none waits. One that lies ahead of now is older than any.
    /// </summary>
    public int MessageAgeDays { get; init; }

    /// <summary>
    /// Today is an agreed day, or at most <see cref="NoContactPolicy.ConversationDays"/> calendar days after one.
    /// </summary>
    public bool HasAgreedDay { get; init; }

    /// <summary>The tone of their last message that was not practical; null where there is none.</summary>
    public Tone? LastTone { get; init; }

    /// <summary>
    /// How many contacts of the person's stand unanswered, as <see cref="Circumstances.ContactsUnanswered"/> counts
    /// them.
    /// </summary>
    public int ContactsUnanswered { get; init; }

    /// <summary>What the person means to do.</summary>
    public Intent Intent { get; init; }

    /// <summary>How.</summary>
    public Channel Channel { get; init; }

    /// <summary>How strong the urge is, 0–10.</summary>
    public int Intensity { get; init; }

    /// <summary>
    /// The time of day at which it is weighed, on the clock of the journey's zone. For rules of a host's own.
    /// </summary>
    public TimeOnly LocalTime { get; init; }

    /// <summary>Whether the person is sober.</summary>
    public YesNoUnknown Sober { get; init; }

    internal int Motives { get; init; }

    internal int Distress { get; init; }

    /// <summary>
    /// A significant mistreatment, all four safety questions answered no, and no amends made yet (¶29).
    /// </summary>
    public bool AmendsPermitted => HasSignificantMistreatment && !AmendsMade && Answers.AllSafetyAnsweredNo;

    /// <summary>Whether this motive is among the urge's.</summary>
    public bool Has(Motive motive) => (Motives & (1 << (int)motive)) != 0;

    /// <summary>Whether this sign of distress is among the urge's.</summary>
    public bool Has(Distress sign) => (Distress & (1 << (int)sign)) != 0;

    /// <summary>The situation of an urge weighed now.</summary>
    internal static Situation From(Journey journey, Urge urge, DateTimeOffset now, NoContactPolicy policy)
    {
        var c = journey.Circumstances;
        var today = journey.Calendar.DayOf(now);
        return new()
        {
            State = c.State,
            LapseIsRecent =
                c.State == BreakupState.ContactBroken && StreakSummary.From(journey, now, policy).LapseIsRecent,
            StreakDays = StreakSummary.CurrentOf(journey, now)?.Days,
            EndedBy = c.Breakup?.EndedBy ?? EndedBy.Unknown,
            DaysSinceBreakup = c.Breakup is { } breakup
                ? Math.Max(0, today - journey.Calendar.DayOf(breakup.At))
                : null,
            Answers = c.Answers,
            HasSignificantMistreatment = c.HasSignificantMistreatment,
            AmendsMade = c.AmendsMade,
            HasTie = c.HasTie,
            SharesChildren = c.Ties.Contains(TieKind.Children),
            Expecting = c.Ties is [TieKind.Pregnancy],
            BlockedByEx = c.BlockedByEx,
            MessageTone = c.MessageToAnswer?.Tone,
            MessageAgeDays = c.MessageToAnswer is { } message ? AgeOf(message, journey, now) : 0,
            HasAgreedDay = c.HasAgreedDay(today, policy.ConversationDays),
            LastTone = c.LastTone,
            ContactsUnanswered = c.ContactsUnanswered,
            Intent = urge.Intent,
            Channel = urge.Channel,
            Intensity = urge.Intensity,
            LocalTime = TimeOnly.FromTimeSpan(journey.InZone(now).TimeOfDay),
            Sober = urge.Sober,
            Motives = urge.Motives.Aggregate(0, (bits, motive) => bits | (1 << (int)motive)),
            Distress = urge.Distress.Aggregate(0, (bits, sign) => bits | (1 << (int)sign)),
        };
    }

    private static int AgeOf(TheirMessage message, Journey journey, DateTimeOffset now) =>
        Clocks.IsAhead(message.At, now)
            ? int.MaxValue
            : journey.Calendar.DayOf(now) - journey.Calendar.DayOf(message.At);
}
