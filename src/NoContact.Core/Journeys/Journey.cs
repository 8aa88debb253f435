using NoContact.Chart;
using NoContact.Days;
using NoContact.Facts;
using NoContact.Languages;
using static System.FormattableString;

namespace NoContact.Journeys;

/// <summary>
/// One person, one relationship: an append-only list of facts, and what follows from them. Never changes, and is safe
/// to share between threads.
/// </summary>
public sealed class Journey
{
    /// <summary>
    /// How many facts a journey takes: twenty-seven a day for ten years. Told after that, only an undo, a forgetting,
    /// an answer, a <c>neverAgain</c> and a block are taken; what is kept is never refused for their number.
    /// </summary>
    public const int MaxFacts = 100_000;

    internal static readonly string TooManyFacts =
        Invariant($"has more than {MaxFacts:N0} facts, which is the most a journey holds");

    internal Journey(
        JourneyStart start,
        FactList log,
        Fact? lastRecorded,
        Circumstances circumstances,
        DateTimeOffset foldedAt)
    {
        Start = start;
        Log = log;
        LastRecorded = lastRecorded;
        FoldedAt = foldedAt;
        Circumstances = circumstances;
    }

    /// <summary>What tells it from every other; see <see cref="JourneyDocument.Identity"/>.</summary>
    public string? Identity => Start.Identity;

    /// <summary>The zone the journey began in, as it was told.</summary>
    public string StartZone => Start.Zone;

    /// <summary>
    /// The zone its days are counted in now, as it was told: the last <see cref="ZoneChanged"/>, else
    /// <see cref="StartZone"/>.
    /// </summary>
    public string Zone => Calendar.Zone;

    /// <summary>Every fact ever recorded, in the order of the list, retracted ones among them.</summary>
    public IReadOnlyList<Fact> Facts => Log.Facts;

    /// <summary>The facts that count, as corrected, by date: without what was undone.</summary>
    public IReadOnlyList<Fact> FactsInForce =>
        field ??= [.. Timeline.From(Log.Facts).Entries.Select(entry => entry.Fact)];

    /// <summary>What is in force after all of them.</summary>
    public Circumstances Circumstances { get; }

    /// <summary>Where the person stands.</summary>
    public BreakupState State => Circumstances.State;

    /// <summary>The note for a hard hour that stands; null where none does.</summary>
    public CalmNote? CalmNote => Circumstances.CalmNote;

    /// <summary>Whom the person calls in a hard hour; null where they named nobody.</summary>
    public TrustedPerson? TrustedPerson => Circumstances.TrustedPerson;

    internal JourneyStart Start { get; }

    internal JourneyDocument Document => new() { Identity = Identity, Zone = StartZone, Facts = Facts };

    internal FactList Log { get; }

    internal Fact? LastRecorded { get; }

    internal DayCalendar Calendar => Circumstances.Calendar;

    internal DateTimeOffset FoldedAt { get; }

    /// <summary>Whether it stands at an instant as it was folded: nothing of it lay ahead, then or now.</summary>
    internal bool IsFoldedFor(DateTimeOffset now)
    {
        var last = Circumstances.LastFolded.At;
        return now == FoldedAt || (last <= now && last <= FoldedAt);
    }

    /// <summary>
    /// Whether a fact may be undone by a <see cref="Retracted"/>: it is on this journey, and was not undone already.
    /// </summary>
    /// <remarks>
    /// An undo and a forgetting stay, and a safety answer of yes, a <c>neverAgain</c> among them, is only ever answered
    /// no. One that lies ahead is put right by <see cref="NoContactEngine.Redate"/>.
    /// </remarks>
    public bool CanUndo(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return Log.Find(fact.Id) is { WhyItStays: null } && !IsRetracted(fact);
    }

    /// <summary>The fact that was told last, where it may be undone; null where it stays, or is an undo.</summary>
    public Fact? LastUndoable =>
        Timeline.InRecordingOrder([.. Facts]).LastOrDefault() is { } last && CanUndo(last) ? last : null;

    /// <summary>What undoes a fact: the one that is named, or the one that was told last.</summary>
    /// <exception cref="BadInputException">None is named, and what was told last cannot be undone.</exception>
    internal Retracted Undoing(string? factId, DateTimeOffset at)
    {
        const string unnamed = "is left out, and what was told last cannot be undone: name the fact";
        var undone = factId ?? LastUndoable?.Id ?? throw new BadInputException("$.factId", unnamed);
        return new() { At = at, FactId = undone, Why = "" };
    }

    /// <summary>
    /// Whether the date of a fact may be put right: of any that counts but an undo or a forgetting; they are for good.
    /// </summary>
    public bool CanRedate(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return fact is not (Retracted or TextForgotten) && !IsRetracted(fact);
    }

    /// <summary>Whether a fact was undone: it stays on record, and counts no more.</summary>
    public bool IsRetracted(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return RetractedIds.Contains(fact.Id);
    }

    /// <summary>A fact of this journey in words, its times and dates as they are where the person lives.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="phrases">The words, such as <see cref="NoContactEngine.Phrases"/>.</param>
    public FactInWords Describe(Fact fact, Phrases phrases)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(phrases);
        var details = new FactDetails(phrases, Log, Calendar);
        fact.Describe(details);
        return new(phrases[$"fact.{fact.KindName}"], details.Details);
    }

    private HashSet<string> RetractedIds => field ??= Log.FindUndone();

    /// <summary>
    /// The calendar date of an instant in this journey's zone, with the days starting at
    /// <see cref="NoContactPolicy.DayStartsAt"/>.
    /// </summary>
    public DateOnly DateOf(DateTimeOffset at) => Calendar.DateOf(at);

    /// <summary>
    /// When to look at an urge again: after the policy's delay; by somebody who is not sober, the next morning. At the
    /// end of the calendar there may be no later.
    /// </summary>
    internal DateTimeOffset AskAgainAt(Urge urge, DateTimeOffset from, NoContactPolicy policy)
    {
        var isLast = DateTimeOffset.MaxValue - from < TimeSpan.FromDays(3) + TimeSpan.FromMinutes(policy.DelayMinutes);
        if (isLast) return from;
        return urge.Sober == YesNoUnknown.No
            ? Calendar.NextMorning(from).ToOffset(from.Offset)
            : from.AddMinutes(policy.DelayMinutes);
    }

    /// <summary>An instant as the clock of this journey's zone shows it.</summary>
    public DateTimeOffset InZone(DateTimeOffset at) => Calendar.LocalTime(at);
}
