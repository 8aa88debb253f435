using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NoContact.Help;

namespace NoContact.AspNetCore;

/// <summary>What a problem holds beside its title, for a host without reflection.</summary>
[JsonSerializable(typeof(JsonArray))]
[JsonSerializable(typeof(IReadOnlyList<Resource>))]
internal sealed partial class ProblemJsonContext : JsonSerializerContext;
