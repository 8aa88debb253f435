using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NoContact.Article;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Rules;

namespace NoContact.Json;

/// <summary>
/// JSON Schema from the types, by the framework's exporter; what our converters read and write is said here.
/// </summary>
internal static class SchemaWriter
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
    private static readonly JsonSchemaExporterOptions Exporter = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = Transform,
    };

    public static string Case() =>
        Of(CaseJsonContext.Default.CaseDocument, "A case: a history, an instant, and perhaps an urge and a policy");

    public static string Answer() => Of(AnswerJsonContext.Default.AnswerDocument, "The answer to a case");

    public static string Journey() =>
        Of(JourneyJsonContext.Default.JourneyEnvelope, "A journey, as it is exported, kept and merged");

    /// <summary>
    /// A schema that allows nothing it does not name. Ours allows more in an answer, so that a later version may say
    /// more.
    /// </summary>
    public static string Closed(string schema)
    {
        var root = JsonNode.Parse(schema)!;
        Close(root);
        return root.ToJsonString();

        static void Close(JsonNode? node)
        {
            if (node is JsonObject { } at)
            {
                if (at["properties"] is JsonObject && at["additionalProperties"] is null)
                    at["additionalProperties"] = false;
                foreach (var (_, child) in at) Close(child);
            }
            else if (node is JsonArray list)
            {
                foreach (var child in list) Close(child);
            }
        }
    }

    private static string Of(JsonTypeInfo type, string title)
    {
        var schema = type.GetJsonSchemaAsNode(Exporter).AsObject();
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", title);
        return schema.ToJsonString(Indented);
    }

    private static JsonNode Transform(JsonSchemaExporterContext context, JsonNode schema)
    {
        var property = context.PropertyInfo?.Name;
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        var optional = type != context.TypeInfo.Type;
        if (property == "facts" && type == typeof(IReadOnlyList<Fact>)) return Facts(context);
        if (type == typeof(Source)) return Sources();
        if (type == typeof(RuleTrace)) return Trace();
        if (type.IsEnum) return Words(type, optional);
        if (type.IsGenericType && type.GetGenericArguments() is [{ IsEnum: true } word])
            return new JsonObject { ["type"] = "array", ["items"] = Words(word, optional: false) };
        if (type == typeof(DateTimeOffset)) return Text(optional, "format", "date-time");
        if (type == typeof(DateOnly)) return Text(optional, "format", "date");
        if (type == typeof(TimeOnly)) return Text(optional, "pattern", "^([01][0-9]|2[0-3]):[0-5][0-9]$");
        if (context.TypeInfo.Kind == JsonTypeInfoKind.Object)
            return context.TypeInfo.Options.DefaultIgnoreCondition == JsonIgnoreCondition.WhenWritingNull
                ? WithoutNulls(schema.AsObject())
                : schema;
        if (type != typeof(int)) return schema;
        var number = new JsonObject { ["type"] = Type("integer", optional) };
        if (property == "intensity")
        {
            number["minimum"] = 0;
            number["maximum"] = 10;
        }

        return number;
    }

    // What is null is left out of an answer, and so is not required.
    private static JsonObject WithoutNulls(JsonObject schema)
    {
        if (schema["required"] is not JsonArray required) return schema;
        var properties = schema["properties"];
        schema["required"] = new JsonArray([
            .. required
                .Select(name => name!.DeepClone())
                .Where(name => properties?[(string)name!] is not { } property || !MayBeNull(property)),
        ]);
        return schema;
    }

    private static bool MayBeNull(JsonNode property) =>
        ((property["type"] as JsonArray) ?? property["enum"] as JsonArray ?? []).Any(value =>
            value is null || value.GetValueKind() == JsonValueKind.String && (string?)value == "null");

    private static JsonObject Facts(JsonSchemaExporterContext context) =>
        new()
        {
            ["type"] = "array",
            ["maxItems"] = Journeys.Journey.MaxFacts,
            ["items"] = FactConverter.AnyKind.GetJsonSchemaAsNode(Exporter),
        };

    private static JsonObject Words(Type type, bool optional)
    {
        JsonArray words =
        [
            .. Enum.GetNames(type).Select(name => (JsonNode)JsonNamingPolicy.CamelCase.ConvertName(name)),
        ];
        if (optional) words.Add(null);
        return new JsonObject { ["enum"] = words };
    }

    private static JsonObject Text(bool optional, string keyword, JsonNode value) =>
        new() { ["type"] = Type("string", optional), [keyword] = value };

    private static JsonNode Type(string name, bool optional) =>
        optional ? new JsonArray(name, "null") : JsonValue.Create(name);

    private static JsonObject Sources() => Object(
        ["kind"],
        ("kind", Words(typeof(SourceKind), optional: false)),
        ("passages", new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "integer" } }),
        ("id", Text(optional: false, "minLength", 1)));

    private static JsonObject Trace() => new()
    {
        ["type"] = "array",
        ["items"] = Object(
            ["rule", "tier", "held", "decides"],
            ("rule", Text(optional: false, "minLength", 1)),
            ("tier", Words(typeof(RuleTier), optional: false)),
            ("held", new() { ["type"] = "boolean" }),
            ("decides", new() { ["type"] = "boolean" })),
    };

    private static JsonObject Object(string[] required, params (string Name, JsonObject Schema)[] properties) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(
            properties.Select(property => KeyValuePair.Create(property.Name, (JsonNode?)property.Schema))),
        ["required"] = new JsonArray([.. required.Select(name => (JsonNode)name)]),
    };
}
