using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using NoContact.Testing;

namespace NoContact.AspNetCore;

/// <summary>What the OpenAPI document says of an answer is what an answer is.</summary>
public class OpenApiTests
{
    private static readonly EvaluationOptions Listed = new() { OutputFormat = OutputFormat.List };

    [Fact]
    public async Task Every_answer_fits_its_description_which_leaves_nothing_unsaid()
    {
        await using var app = await App.Start();
        var answer = SchemaOf("AnswerDocument", await app.Read("/openapi/v1.json"));

        foreach (var given in ConformanceCase.All.Where(given => !given.IsBadInput))
        {
            var told = await app.Ask("/evaluate", Encoding.UTF8.GetString(given.Json.Span));

            Assert.Empty(Refusals(answer, Encoding.UTF8.GetBytes(told.Text)));
        }
    }

    [Theory]
    [InlineData("AnswerDocument", """{"state":"holding"}""")]
    [InlineData("Source", """{"kind":"hearsay"}""")]
    [InlineData("Source", """{"passages":[1]}""")]
    [InlineData("StreakDocument", """{"running":true,"days":"3","longest":3,"totalDaysKept":3,"lapses":0}""")]
    [InlineData("RuleTrace", """[{"rule":"x","tier":"caution","held":1,"decides":false}]""")]
    public async Task What_is_no_answer_does_not_fit(string type, string json)
    {
        await using var app = await App.Start();

        Assert.NotEmpty(Refusals(
            SchemaOf(type, await app.Read("/openapi/v1.json")),
            Encoding.UTF8.GetBytes(json)));
    }

    [Fact]
    public async Task An_endpoint_that_takes_an_urge_is_sent_JSON_and_says_what_its_problems_hold()
    {
        await using var app = await App.Start();

        var weigh = (await app.Read("/openapi/v1.json"))["paths"]!["/weigh"]!["post"]!;

        Assert.Equal(["application/json"], weigh["requestBody"]!["content"]!.AsObject().Select(type => type.Key));
        var problem = weigh["responses"]!["400"]!["content"]!["application/problem+json"]!["schema"]!;
        Assert.Equal(
            ["title", "status", "errors", "resources"],
            problem["properties"]!.AsObject().Select(property => property.Key));
        Assert.NotNull(problem["properties"]!["resources"]!["items"]!["properties"]!["contact"]);
    }

    // Ours allows more in an answer, so that a later version may say more; here nothing more is allowed.
    private static JsonSchema SchemaOf(string type, JsonNode document)
    {
        var schemas = document["components"]!["schemas"]!;
        Close(schemas);
        var defined = schemas.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal);
        return JsonSchema.FromText($$"""{"$ref":"#/$defs/{{type}}","$defs":{{defined}}}""");
    }

    private static void Close(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            foreach (var child in list) Close(child);
        }
        else if (node is JsonObject { } at)
        {
            if (at["properties"] is JsonObject) at["additionalProperties"] = false;
            foreach (var (_, child) in at) Close(child);
        }
    }

    private static string[] Refusals(JsonSchema schema, ReadOnlySpan<byte> json)
    {
        var result = schema.Evaluate(JsonElement.Parse(json), Listed);
        return
        [
            .. (result.Details ?? [])
                .Where(at => !result.IsValid && at.Errors is not null)
                .SelectMany(at => at.Errors!.Select(error => $"{at.InstanceLocation} {error.Value}")),
        ];
    }
}
