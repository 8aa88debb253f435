using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NoContact.Help;
using NoContact.Journeys;
using NoContact.Json;

namespace NoContact.AspNetCore;

/// <summary>
/// For a host without reflection: what a problem holds beside its title, and the documents that are bound and
/// described. Facts are <see cref="JourneyJson.TypeInfoResolver"/>'s.
/// </summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(JsonArray))]
[JsonSerializable(typeof(IReadOnlyList<Resource>))]
[JsonSerializable(typeof(CaseDocument))]
[JsonSerializable(typeof(JourneyDocument))]
[JsonSerializable(typeof(AnswerDocument))]
internal sealed partial class HttpJsonContext : JsonSerializerContext;
