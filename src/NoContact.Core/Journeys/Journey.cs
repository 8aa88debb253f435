using System.Globalization;
using NoContact.Chart;
using NoContact.Days;
using NoContact.Facts;
using NoContact.Languages;

namespace NoContact.Journeys;

/// <summary>
/// One person, one relationship: an append-only list of facts, and what follows from them. Never changes, and is safe
/// to share between threads.
/// </summary>
public sealed class Journey
{
    /// <summary>
    /// How many facts a journey holds at the most: twenty-seven a day for ten years. More are refused at every door.
    /// </summary>
    public const int MostFacts = 100_000;

    internal static readonly string TooManyFacts = string.Create(
        CultureInfo.InvariantCulture,
        $"has more than {MostFacts:N0} facts, which is the most a journey holds");

    internal Journey(
        string startZone,
        FactList log,
        Fact? lastRecorded,
        DayCalendar calendar,
        Circumstances circumstances)
    {
        StartZone = startZone;
        Log = log;
        LastRecorded = lastRecorded;
        Calendar = calendar;
        Circumstances = circumstances;
    }

    /// <summary>The IANA zone the journey began in.</summary>
    public string StartZone { get; }

    /// <summary>
    /// The IANA zone its days are counted in: the last <see cref="ZoneChanged"/>, else <see cref="StartZone"/>.
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

    internal FactList Log { get; }

    internal Fact? LastRecorded { get; }

    internal DayCalendar Calendar { get; }

    /// <summary>
    /// Whether a fact may be undone by a <see cref="Retracted"/>: it is on this journey, and was not undone already.
    /// </summary>
    /// <remarks>
    /// A breakup is corrected instead, an undo and a forgetting stay, and a safety answer of yes, a <c>neverAgain</c>
    /// among them, is only ever answered no.
    /// </remarks>
    public bool MayRetract(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return Log.Find(fact.Id) is { WhyItStays: null } && !IsRetracted(fact);
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

    private HashSet<string> RetractedIds =>
        field ??= Facts.OfType<Retracted>().Select(undo => undo.FactId).ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// The calendar date of an instant in this journey's zone, with the days starting at
    /// <see cref="NoContactPolicy.DayStartsAt"/>.
    /// </summary>
    public DateOnly DateOf(DateTimeOffset at) => Calendar.DateOf(at);

    /// <summary>An instant as the clock of this journey's zone shows it.</summary>
    public DateTimeOffset LocalTime(DateTimeOffset at) => Calendar.LocalTime(at);
}
