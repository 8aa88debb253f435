using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NoContact.Facts;
using NoContact.Journeys;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Describes the engine's types in a host's OpenAPI document.</summary>
public static class NoContactOpenApiExtensions
{
    /// <summary>
    /// The words of every enum, the kinds of fact with the name of each, and instants, dates and times: what our
    /// converters read and write, which the framework cannot see.
    /// </summary>
    public static OpenApiOptions AddNoContact(this OpenApiOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.AddSchemaTransformer(DescribeAsync);
    }

    private static async Task DescribeAsync(
        OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type == typeof(Fact)) await DescribeFactAsync(schema, context, cancellationToken);
        else if (type == typeof(IReadOnlyList<Fact>)) await DescribeFactsAsync(schema, context, cancellationToken);
        else if (type == typeof(JourneyDocument)) await DescribeJourneyAsync(schema, context, cancellationToken);
        else if (context.JsonTypeInfo.ElementType is { IsEnum: true } word)
            schema.Items ??= await context.GetOrCreateSchemaAsync(word, parameterDescription: null, cancellationToken);
        else if (type.IsEnum && type.Assembly == typeof(Fact).Assembly) DescribeWords(schema, type);
        else if (type == typeof(DateTimeOffset)) DescribeText(schema, "date-time");
        else if (type == typeof(DateOnly)) DescribeText(schema, "date");
        else if (type == typeof(TimeOnly)) DescribeText(schema, "time");
        else if (type == typeof(int)) schema.Type ??= JsonSchemaType.Integer;
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
