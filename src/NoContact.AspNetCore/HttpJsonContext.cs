using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NoContact.Facts;
using NoContact.Help;
using NoContact.Journeys;
using NoContact.Json;

namespace NoContact.AspNetCore;

/// <summary>
/// For a host without reflection: what a problem holds beside its title, what may be bound from a body, and what
/// OpenAPI describes.
/// </summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(JsonArray))]
[JsonSerializable(typeof(IReadOnlyList<Resource>))]
[JsonSerializable(typeof(CaseDocument))]
[JsonSerializable(typeof(JourneyDocument))]
[JsonSerializable(typeof(AnswerDocument))]
[JsonSerializable(typeof(Fact))]
[JsonSerializable(typeof(Breakup))]
[JsonSerializable(typeof(BreakupCorrected))]
[JsonSerializable(typeof(Mistreatment))]
[JsonSerializable(typeof(QuestionAnswered))]
[JsonSerializable(typeof(Tie))]
[JsonSerializable(typeof(Blocked))]
[JsonSerializable(typeof(AgreedToTalk))]
[JsonSerializable(typeof(NoContactStarted))]
[JsonSerializable(typeof(Urge))]
[JsonSerializable(typeof(UrgePassed))]
[JsonSerializable(typeof(ContactMade))]
[JsonSerializable(typeof(ExResponded))]
[JsonSerializable(typeof(ExReachedOut))]
[JsonSerializable(typeof(LeftUnanswered))]
[JsonSerializable(typeof(AmendsPlanned))]
[JsonSerializable(typeof(AmendsDropped))]
[JsonSerializable(typeof(Watched))]
[JsonSerializable(typeof(Reconciled))]
[JsonSerializable(typeof(MovedOn))]
[JsonSerializable(typeof(PlanMade))]
[JsonSerializable(typeof(CardAnswered))]
[JsonSerializable(typeof(ZoneChanged))]
[JsonSerializable(typeof(Retracted))]
[JsonSerializable(typeof(TextForgotten))]
internal sealed partial class HttpJsonContext : JsonSerializerContext;
