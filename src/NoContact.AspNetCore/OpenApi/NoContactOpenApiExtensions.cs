using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NoContact.Article;
using NoContact.AspNetCore;
using NoContact.Facts;
using NoContact.Help;
using NoContact.Journeys;
using NoContact.Rules;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Describes the engine's types in a host's OpenAPI document.</summary>
public static class NoContactOpenApiExtensions
{
    /// <summary>
    /// The words of every enum, the kinds of fact with the name of each, sources, instants, dates and times: what our
    /// converters read and write, which the framework cannot see. A number of ours is a number and no text, and what an
    /// answer may leave out is not required of it. An endpoint that takes an urge says what its problems hold.
    /// </summary>
    public static OpenApiOptions AddNoContact(this OpenApiOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options
            .AddSchemaTransformer(DescribeAsync)
            .AddOperationTransformer(DescribeUrgeAsync);
    }

    // Whatever its content type says, a body is read as JSON; that is what to send.
    private static async Task DescribeUrgeAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (!context.Description.ActionDescriptor.EndpointMetadata.OfType<CrisisHelp>().Any()) return;
        operation.RequestBody?.Content?.Remove(CrisisHelp.Anything);
        operation.Responses ??= [];
        operation.Responses["400"] = new OpenApiResponse
        {
            Description = "What was sent cannot be right: a path and a sentence for each thing that is wrong, and "
                + "people to turn to. Where it holds a sign of a crisis the answer is 200, and is help.",
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/problem+json"] = new()
                {
                    Schema = Object(
                        ["title", "status", "errors", "resources"],
                        ("title", Text()),
                        ("status", new() { Type = JsonSchemaType.Integer }),
                        ("errors", ListOf(Object(["path", "message"], ("path", Text()), ("message", Text())))),
                        ("resources", ListOf(await context.GetOrCreateSchemaAsync(
                            typeof(Resource), parameterDescription: null, cancellationToken)))),
                },
            },
        };
    }

    private static async Task DescribeAsync(
        OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        var isOurs = IsOurs(type) || IsOurs(context.JsonPropertyInfo?.DeclaringType);
        if (isOurs) DescribeNumbers(schema, context.JsonTypeInfo.ElementType);
        if (type == typeof(Fact)) await DescribeFactAsync(schema, context, cancellationToken);
        else if (type == typeof(IReadOnlyList<Fact>)) await DescribeFactsAsync(schema, context, cancellationToken);
        else if (type == typeof(JourneyDocument)) await DescribeJourneyAsync(schema, context, cancellationToken);
        else if (type == typeof(Source)) DescribeSource(schema);
        else if (type == typeof(RuleTrace)) DescribeTrace(schema);
        else if (context.JsonTypeInfo.ElementType is { } item && (item.IsEnum || item == typeof(Source)))
            schema.Items ??= await context.GetOrCreateSchemaAsync(item, parameterDescription: null, cancellationToken);
        else if (type.IsEnum && IsOurs(type)) DescribeWords(schema, type);
        else if (type == typeof(DateTimeOffset)) DescribeText(schema, "date-time");
        else if (type == typeof(DateOnly)) DescribeText(schema, "date");
        else if (type == typeof(TimeOnly)) DescribeText(schema, "time");
        else if (type == typeof(int)) schema.Type ??= JsonSchemaType.Integer;
        else if (IsOurs(type)) LeaveOutNulls(schema, context.JsonTypeInfo);
    }

    private static bool IsOurs(Type? type) => type?.Assembly == typeof(Fact).Assembly;

    // A web host reads numbers from texts, too; we write and read numbers alone.
    private static void DescribeNumbers(OpenApiSchema schema, Type? element)
    {
        if (schema.Type is { } type && (type & (JsonSchemaType.Integer | JsonSchemaType.Number)) != 0)
        {
            schema.Type = type & ~JsonSchemaType.String;
            schema.Pattern = null;
        }

        if (element == typeof(int)) schema.Items = new OpenApiSchema { Type = JsonSchemaType.Integer };
    }

    // What is null is left out of an answer.
    private static void LeaveOutNulls(OpenApiSchema schema, JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property.IsGetNullable))
            schema.Required?.Remove(property.Name);
    }

    private static void DescribeSource(OpenApiSchema schema)
    {
        schema.Type = JsonSchemaType.Object;
        schema.Required = new HashSet<string> { "kind" };
        schema.Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["kind"] = Words(typeof(SourceKind)),
            ["passages"] = ListOf(new OpenApiSchema { Type = JsonSchemaType.Integer }),
            ["id"] = Text(),
        };
    }

    private static void DescribeTrace(OpenApiSchema schema)
    {
        schema.Type = JsonSchemaType.Array;
        schema.Items = Object(
            ["rule", "tier", "held", "decides"],
            ("rule", Text()),
            ("tier", Words(typeof(RuleTier))),
            ("held", new() { Type = JsonSchemaType.Boolean }),
            ("decides", new() { Type = JsonSchemaType.Boolean }),
            ("failed", new() { Type = JsonSchemaType.Boolean }));
    }

    private static OpenApiSchema Object(string[] required, params (string Name, OpenApiSchema Schema)[] properties) =>
        new()
        {
            Type = JsonSchemaType.Object,
            Required = required.ToHashSet(),
            Properties = properties.ToDictionary(one => one.Name, IOpenApiSchema (one) => one.Schema),
        };

    private static OpenApiSchema ListOf(OpenApiSchema items) => new() { Type = JsonSchemaType.Array, Items = items };

    private static OpenApiSchema Text() => new() { Type = JsonSchemaType.String };

    private static OpenApiSchema Words(Type type)
    {
        var schema = new OpenApiSchema();
        DescribeWords(schema, type);
        return schema;
    }

    private static void DescribeWords(OpenApiSchema schema, Type type)
    {
        schema.Type = JsonSchemaType.String;
        schema.Enum =
        [
            .. Enum.GetNames(type).Select(name => (JsonNode)JsonNamingPolicy.CamelCase.ConvertName(name)),
        ];
    }

    private static void DescribeText(OpenApiSchema schema, string format)
    {
        schema.Type ??= JsonSchemaType.String;
        schema.Format ??= format;
    }

    private static async Task DescribeFactsAsync(
        OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        schema.Type = JsonSchemaType.Array;
        schema.Items = await context.GetOrCreateSchemaAsync(
            typeof(Fact), parameterDescription: null, cancellationToken);
    }

    private static async Task DescribeJourneyAsync(
        OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var facts = new OpenApiSchema();
        await DescribeFactsAsync(facts, context, cancellationToken);
        schema.Type = JsonSchemaType.Object;
        schema.Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["schema"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
            ["identity"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["zone"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["facts"] = facts,
        };
        schema.Required = new HashSet<string>(schema.Properties.Keys.Where(name => name != "identity"));
    }

    private static async Task DescribeFactAsync(
        OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        schema.AnyOf = [];
        foreach (var (kind, name) in Fact.Kinds)
        {
            var one = await context.GetOrCreateSchemaAsync(kind, parameterDescription: null, cancellationToken);
            one.Properties ??= new Dictionary<string, IOpenApiSchema>();
            one.Properties["fact"] = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [name] };
            one.Required ??= new HashSet<string>();
            one.Required.Add("fact");
            schema.AnyOf.Add(one);
        }
    }
}
