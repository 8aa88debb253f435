using System.Text.Json.Serialization;
using NoContact.Json;

namespace NoContact.Facts;

/// <summary>
/// Something that happened, or a person's word on something. Facts are only ever added, never changed.
/// </summary>
/// <remarks>
/// The kinds are closed. As JSON a fact is read and written as <see cref="JourneyJson"/> does, strictly, whatever the
/// options of a host's serializer are.
/// </remarks>
[JsonConverter(typeof(FactConverter))]
public abstract record Fact
{
    private protected Fact()
    {
    }

    /// <summary>
    /// Unique in its journey, 1–200 characters. Left empty, the engine gives one when the fact is recorded.
    /// </summary>
    public string Id
    {
        get;
        init => field = value ?? "";
    } = ""; // The serializer's generated code hands null where a field is left out.

    /// <summary>When it happened: told, from 1900 on, and a minute after <c>now</c> at the latest.</summary>
    /// <remarks>
    /// Journeys are folded by the instant. Its offset is kept as given; days are counted in the journey's zone.
    /// </remarks>
    [JsonConverter(typeof(InstantConverter))]
    public required DateTimeOffset At { get; init; }

    /// <summary>When it was written down; where it is null, the engine sets it when it records a fact.</summary>
    /// <remarks>
    /// Where one fact of a loaded journey has none, the list's order tells what was recorded after what.
    /// </remarks>
    [JsonConverter(typeof(InstantConverter))]
    public DateTimeOffset? RecordedAt { get; init; }

    /// <summary>
    /// The id of the fact that it comes right behind, where that one counts and lies later: a clock was ahead and was
    /// put right. The engine sets it when it records a fact; null for nearly every one.
    /// </summary>
    public string? After { get; init; }

    /// <summary>The kinds there are, each with its name in JSON.</summary>
    public static IReadOnlyDictionary<Type, string> Kinds { get; } = new Dictionary<Type, string>
    {
        [typeof(Breakup)] = "breakup",
        [typeof(BreakupCorrected)] = "breakupCorrected",
        [typeof(Mistreatment)] = "mistreatment",
        [typeof(QuestionAnswered)] = "answer",
        [typeof(Tie)] = "tie",
        [typeof(Blocked)] = "blocked",
        [typeof(AgreedToTalk)] = "agreedToTalk",
        [typeof(NoContactStarted)] = "noContactStarted",
        [typeof(Urge)] = "urge",
        [typeof(UrgePassed)] = "urgePassed",
        [typeof(UrgeStayed)] = "urgeStayed",
        [typeof(ContactMade)] = "contactMade",
        [typeof(ExResponded)] = "exResponded",
        [typeof(ExReachedOut)] = "exReachedOut",
        [typeof(LeftUnanswered)] = "leftUnanswered",
        [typeof(AmendsPlanned)] = "amendsPlanned",
        [typeof(AmendsDropped)] = "amendsDropped",
        [typeof(Watched)] = "watched",
        [typeof(Reconciled)] = "reconciled",
        [typeof(MovedOn)] = "movedOn",
        [typeof(PlanMade)] = "planMade",
        [typeof(CalmNote)] = "calmNote",
        [typeof(TrustedPerson)] = "trustedPerson",
        [typeof(CardAnswered)] = "cardAnswered",
        [typeof(ZoneChanged)] = "zoneChanged",
        [typeof(Retracted)] = "retracted",
        [typeof(TextForgotten)] = "textForgotten",
    }.AsReadOnly();

    /// <summary>The name of its kind in JSON, such as <c>contactMade</c>.</summary>
    [JsonIgnore]
    public string KindName => Kinds[GetType()];

    /// <summary>Its kind and its id, and nothing a person wrote: a fact may end up in a log.</summary>
    public sealed override string ToString() => $"{KindName} {Id}";

    /// <summary>
    /// The same fact without its free text. Free text never enters a rule, a log, a trace or an exception.
    /// </summary>
    public virtual Fact WithoutText() => this;

    /// <summary>How many characters of free text it has.</summary>
    internal virtual int TextLength => 0;

    /// <summary>An objection to undoing a safety yes; see <see cref="WhyItStays"/>.</summary>
    private protected const string OnlyAnsweredNo = "names a safety answer of yes, which is only ever answered no";

    /// <summary>An objection to undoing an undo, or a forgetting; see <see cref="WhyItStays"/>.</summary>
    private protected const string StaysAsItIs = "names an undo or a forgetting, which stay";

    /// <summary>Whether it cannot be without a breakup before it.</summary>
    internal abstract bool NeedsBreakup { get; }

    /// <summary>Why it can never be undone, as the objection to who tries; null where it can.</summary>
    internal abstract string? WhyItStays { get; }

    /// <summary>Tells what is wrong with its own fields.</summary>
    internal abstract void Check(FactCheck check);

    /// <summary>Tells what it says beside its name; never a text that a person wrote.</summary>
    internal abstract void Describe(FactDetails details);

    /// <summary>Whether a full journey takes it: nobody is kept from a bar, an undo or a forgetting.</summary>
    internal virtual bool IsTakenWhenFull => SafetyYes is not null;

    /// <summary>Whether it changes how facts before it are read, so that all of them are folded again.</summary>
    internal virtual bool ReachesBack => false;

    /// <summary>The safety question it says yes to; null where it says yes to none.</summary>
    internal virtual Question? SafetyYes => null;
}
