using System.Text.Json.Serialization;

namespace NoContact.Facts;

/// <summary>Something that happened, or a person's word on something. Facts are only ever added, never changed.</summary>
/// <remarks>The kinds are closed; the list below names them all as JSON does.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "fact", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(Breakup), "breakup")]
[JsonDerivedType(typeof(BreakupCorrected), "breakupCorrected")]
[JsonDerivedType(typeof(Mistreatment), "mistreatment")]
[JsonDerivedType(typeof(QuestionAnswered), "answer")]
[JsonDerivedType(typeof(Tie), "tie")]
[JsonDerivedType(typeof(Blocked), "blocked")]
[JsonDerivedType(typeof(AgreedToTalk), "agreedToTalk")]
[JsonDerivedType(typeof(NoContactStarted), "noContactStarted")]
[JsonDerivedType(typeof(Urge), "urge")]
[JsonDerivedType(typeof(UrgePassed), "urgePassed")]
[JsonDerivedType(typeof(ContactMade), "contactMade")]
[JsonDerivedType(typeof(ExResponded), "exResponded")]
[JsonDerivedType(typeof(ExReachedOut), "exReachedOut")]
[JsonDerivedType(typeof(LeftUnanswered), "leftUnanswered")]
[JsonDerivedType(typeof(AmendsPlanned), "amendsPlanned")]
[JsonDerivedType(typeof(AmendsDropped), "amendsDropped")]
[JsonDerivedType(typeof(Watched), "watched")]
[JsonDerivedType(typeof(Reconciled), "reconciled")]
[JsonDerivedType(typeof(MovedOn), "movedOn")]
[JsonDerivedType(typeof(PlanMade), "planMade")]
[JsonDerivedType(typeof(CardAnswered), "cardAnswered")]
[JsonDerivedType(typeof(ZoneChanged), "zoneChanged")]
[JsonDerivedType(typeof(Retracted), "retracted")]
[JsonDerivedType(typeof(TextForgotten), "textForgotten")]
public abstract record Fact
{
    private protected Fact()
    {
    }

    /// <summary>Unique in its journey, 1–200 characters. Left empty, the engine gives one when the fact is recorded.</summary>
    public string Id { get; init => field = value ?? ""; } = ""; // The serializer's generated code hands null where a field is left out.

    /// <summary>When it happened, a minute after <c>now</c> at the latest. Journeys are folded by the instant; its offset is kept as given, and days are counted in the journey's zone.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When it was written down; where it is null, the engine sets it when it records a fact. Where one fact of a loaded journey has none, the list's order tells what was recorded after what.</summary>
    public DateTimeOffset? RecordedAt { get; init; }

    /// <summary>Its kind and its id, and nothing a person wrote: a fact may end up in a log.</summary>
    public sealed override string ToString() => $"{FactKinds.NameOf(this)} {Id}";

    /// <summary>The same fact without its free text. Free text never enters a rule, a log, a trace or an exception.</summary>
    public virtual Fact WithoutText() => this;
}
