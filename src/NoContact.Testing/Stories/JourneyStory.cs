using System.Globalization;
using System.Text;
using NoContact.Facts;
using NoContact.Guidance;
using NoContact.Journeys;
using NoContact.Json;
using NoContact.Streaks;
using static System.FormattableString;

namespace NoContact.Testing;

/// <summary>
/// A journey told step by step: each step happens at <see cref="Now"/>, and some let time pass. Never changes; each
/// step gives a longer story.
/// </summary>
/// <remarks>
/// Begin one with <c>Journey.BrokenUp(by: EndedBy.Ex)</c>. It is seen at <see cref="Now"/>, the time of its last
/// step.
/// </remarks>
public sealed record JourneyStory
{
    private static readonly NoContactEngine Default = NoContactEngine.Create();

    /// <summary>
    /// What happened, in the order it was told; a fact without an id has the next free number for one: "1", "2", ….
    /// </summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>The IANA zone the journey began in.</summary>
    public string Zone { get; init; } = "Europe/London";

    /// <summary>The instant the story has come to.</summary>
    public DateTimeOffset Now { get; init; } = new(2026, 1, 5, 20, 0, 0, TimeSpan.Zero);

    /// <summary>The device it is told on; ids begin with it where it has a name.</summary>
    public string Device { get; init; } = "";

    /// <summary>The engine it is told to; one without choices of a host's where none is given.</summary>
    public NoContactEngine Engine { get; init; } = Default;

    /// <summary>The story as a journey's document.</summary>
    public JourneyDocument Document => new() { Zone = Zone, Facts = Facts };

    /// <summary>How the person is doing at <see cref="Now"/>.</summary>
    /// <exception cref="BadInputException">The story holds what cannot be right.</exception>
    public StreakSummary Streak => Engine.Streak(Build(), Now);

    /// <summary>The journey, kept and seen at <see cref="Now"/>: a wrong clock can be told too.</summary>
    /// <exception cref="BadInputException">The story holds a value that is in no list, say.</exception>
    public Journey Build() => Engine.Load(Document, Now);

    /// <summary>What the engine answers to an urge felt at <see cref="Now"/>. The story does not hold it.</summary>
    /// <param name="intent">What the person means to do.</param>
    /// <param name="intensity">How strong the urge is, 0–10.</param>
    /// <param name="channel">How the contact would be made.</param>
    /// <param name="sober">Whether the person is sober.</param>
    /// <param name="motives">Why; null is no motive.</param>
    /// <param name="distress">Signs that somebody is in danger; null is none.</param>
    /// <exception cref="BadInputException">The story, or the urge, holds what cannot be right.</exception>
    public Advice Urge(
        Intent intent = Intent.StartConversation,
        int intensity = 4,
        Channel channel = Channel.Text,
        YesNoUnknown sober = YesNoUnknown.Unknown,
        IReadOnlyList<Motive>? motives = null,
        IReadOnlyList<Distress>? distress = null) =>
        Engine.Evaluate(
            Build(),
            new Urge
            {
                At = Now,
                Intent = intent,
                Intensity = intensity,
                Channel = channel,
                Sober = sober,
                Motives = motives ?? [],
                Distress = distress ?? [],
            },
            Now);

    /// <summary>Any facts, each at its own time. <see cref="Now"/> stays where it is.</summary>
    /// <remarks>
    /// Each is recorded at <see cref="Now"/>, or just after the one before it where that is later; so the order of
    /// telling is the order of recording, as it is for the engine.
    /// </remarks>
    public JourneyStory Then(params IEnumerable<Fact> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var told = new List<Fact>(Facts);
        var ids = told.Select(fact => fact.Id).ToHashSet(StringComparer.Ordinal);
        var last = told.Max(fact => fact.RecordedAt);
        foreach (var fact in facts)
        {
            last = fact.RecordedAt ?? (last >= Now ? last.Value.AddTicks(1) : Now);
            var id =
                fact.Id.Length > 0
                    ? fact.Id
                    : Enumerable
                        .Range(told.Count + 1, int.MaxValue - told.Count)
                        .Select(Name)
                        .First(name => !ids.Contains(name));
            told.Add(fact with { Id = id, RecordedAt = last });
            ids.Add(id);
        }

        return this with { Facts = told };
    }

    /// <summary>The same story told to an engine of a host's own.</summary>
    public JourneyStory With(NoContactEngine engine) => this with { Engine = engine };

    /// <summary>
    /// What is told from here on is told on another device: its facts have ids of their own, so that both stories can
    /// be merged.
    /// </summary>
    public JourneyStory On(string device) => this with { Device = device };

    /// <summary>Goes to an instant, ahead or back.</summary>
    public JourneyStory At(DateTimeOffset instant) => this with { Now = instant };

    /// <summary>
    /// Lets calendar days pass in the zone the person lives in by now, to the same time on its clock; where the
    /// clocks skip it, to the time just after.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than none; <see cref="At"/> goes back.</exception>
    /// <exception cref="BadInputException">The system does not know the zone.</exception>
    public JourneyStory Later(int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        var home = Facts.OfType<ZoneChanged>().MaxBy(fact => fact.At)?.Zone ?? Zone;
        return At(OnTheClock(home, TimeZoneInfo.ConvertTime(Now, Known(home)).DateTime.AddDays(days)));
    }

    /// <summary>Lets time pass.</summary>
    public JourneyStory Later(TimeSpan time) => At(Now + time);

    /// <summary>The relationship ends, or ends again.</summary>
    public JourneyStory BrokenUp(EndedBy by = EndedBy.Unknown) => Then(new Breakup { At = Now, EndedBy = by });

    /// <summary>Answers the four safety questions with no: nobody is afraid, no order, no <i>never again</i>.</summary>
    public JourneyStory AllClear() =>
        Then(
            Answers.Safety.Select(question => new QuestionAnswered
            {
                At = Now,
                Question = question,
                Answer = YesNoUnknown.No,
            }));

    /// <summary>Answers a question.</summary>
    public JourneyStory Answered(Question question, YesNoUnknown answer) =>
        Then(
            new QuestionAnswered
            {
                At = Now,
                Question = question,
                Answer = answer,
            });

    /// <summary>Begins no contact, or begins it again, and keeps it for so many calendar days.</summary>
    public JourneyStory NoContact(int days = 0) => Then(new NoContactStarted { At = Now }).Later(days);

    /// <summary>Writes a personal word that nothing asked for, and ends the streak by it.</summary>
    /// <exception cref="InvalidOperationException">It ends none as a lapse: no contact had not begun, or contact was
    /// open. Tell it with <see cref="Wrote"/>.</exception>
    public JourneyStory Lapsed(Channel channel = Channel.Text)
    {
        var lapsed = Wrote(Purpose.Personal, channel);
        return lapsed.Lapses > Lapses
            ? lapsed
            : throw new InvalidOperationException(
                "This ends no streak as a lapse: no contact had not begun, or contact was open. Tell it with Wrote().");
    }

    /// <summary>Contacts the ex; whether it is a lapse is the engine's to say.</summary>
    public JourneyStory Wrote(Purpose purpose = Purpose.Personal, Channel channel = Channel.Text) =>
        Then(
            new ContactMade
            {
                At = Now,
                Channel = channel,
                Purpose = purpose,
            });

    /// <summary>The ex writes of their own accord.</summary>
    public JourneyStory TheyWrote(Tone tone = Tone.Neutral, Channel channel = Channel.Text) =>
        Then(
            new ExReachedOut
            {
                At = Now,
                Channel = channel,
                Tone = tone,
            });

    /// <summary>The ex answers, or does not.</summary>
    public JourneyStory TheyAnswered(ExResponse response) => Then(new ExResponded { At = Now, Response = response });

    /// <summary>Their word is left unanswered, on purpose.</summary>
    public JourneyStory LeftUnanswered() => Then(new LeftUnanswered { At = Now });

    /// <summary>They propose a day to talk, or agree to one.</summary>
    public JourneyStory AgreedToTalk(DateOnly on) => Then(new AgreedToTalk { At = Now, On = on });

    /// <summary>An urge to text comes, of an intensity of 0–10.</summary>
    public JourneyStory Tempted(int intensity = 6, params IReadOnlyList<Motive> motives) =>
        Then(
            new Urge
            {
                At = Now,
                Intensity = intensity,
                Channel = Channel.Text,
                Motives = motives,
            });

    /// <summary>The urge passes.</summary>
    /// <param name="helped">The id of the step that helped, where one did.</param>
    public JourneyStory UrgePassed(string? helped = null) => Then(new UrgePassed { At = Now, Helped = helped });

    /// <summary>The urge is still there.</summary>
    /// <param name="helped">The id of the step that helped all the same.</param>
    public JourneyStory UrgeStayed(string? helped = null) => Then(new UrgeStayed { At = Now, Helped = helped });

    /// <summary>A practical tie is there, or is over.</summary>
    public JourneyStory Tied(TieKind kind = TieKind.Children, bool ended = false) =>
        Then(
            new Tie
            {
                At = Now,
                Kind = kind,
                Ended = ended,
            });

    /// <summary>Something grave was done to the ex.</summary>
    public JourneyStory Mistreated(MistreatmentKind kind = MistreatmentKind.Lying, bool apologized = false) =>
        Then(
            new Mistreatment
            {
                At = Now,
                Kind = kind,
                Significant = true,
                Apologized = apologized,
            });

    /// <summary>One of the two blocks the other, or lifts the block.</summary>
    public JourneyStory Blocked(Party by, bool lifted = false) =>
        Then(
            new Blocked
            {
                At = Now,
                By = by,
                Lifted = lifted,
            });

    /// <summary>An apology is planned.</summary>
    public JourneyStory AmendsPlanned() => Then(new AmendsPlanned { At = Now });

    /// <summary>
    /// The person moves to another zone. Calendar days of later steps are still told by <see cref="Zone"/>'s clock.
    /// </summary>
    public JourneyStory MovedTo(string zone) => Then(new ZoneChanged { At = Now, Zone = zone });

    /// <summary>They are together again.</summary>
    public JourneyStory Reconciled() => Then(new Reconciled { At = Now });

    /// <summary>The person has moved on.</summary>
    public JourneyStory MovedOn() => Then(new MovedOn { At = Now });

    /// <summary>The fact told last is undone.</summary>
    /// <exception cref="InvalidOperationException">Nothing was told yet.</exception>
    public JourneyStory Undone() => Facts.Count > 0
        ? Then(new Retracted { At = Now, FactId = Facts[^1].Id, Why = "" })
        : throw new InvalidOperationException("Nothing was told yet that could be undone.");

    /// <summary>
    /// Equal where the same facts are told in the same order, in one zone, on one device, up to one instant, to the
    /// same engine.
    /// </summary>
    public bool Equals(JourneyStory? other) =>
        other is not null
        && (Zone, Now, Device) == (other.Zone, other.Now, other.Device)
        && ReferenceEquals(Engine, other.Engine)
        && Facts.SequenceEqual(other.Facts);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Zone, Now, Device, Facts.Count);

    /// <summary>Where and when it is seen, and its facts as JSON, without what a person wrote.</summary>
    public override string ToString() => Invariant($"{Zone}, seen at {Now:O}{Lines(Facts)}");

    /// <summary>The instant at which a zone's clock shows a time; where it skips it, the first after.</summary>
    internal static DateTimeOffset OnTheClock(string zone, DateTime local)
    {
        var clock = Known(zone);
        while (clock.IsInvalidTime(local)) local = local.AddMinutes(1);
        return new(local, clock.GetUtcOffset(local));
    }

    /// <summary>Facts as JSON, a line each, without what a person wrote.</summary>
    internal static string Lines(IEnumerable<Fact> facts) =>
        string.Concat(
            facts.Select(fact => $"\n  {Encoding.UTF8.GetString(JourneyJson.WriteFact(fact.WithoutText()))}"));

    // As far as it is told, whatever the order.
    private int Lapses => Engine.Streak(Engine.Load(Document, Facts.Select(fact => fact.At).Append(Now).Max())).Lapses;

    private string Name(int place) =>
        string.Create(CultureInfo.InvariantCulture, $"{(Device.Length > 0 ? Device + "-" : "")}{place}");

    /// <exception cref="BadInputException">The system does not know it.</exception>
    private static TimeZoneInfo Known(string zone) => TimeZoneInfo.FindSystemTimeZoneById(Default.Begin(zone).Zone);
}
