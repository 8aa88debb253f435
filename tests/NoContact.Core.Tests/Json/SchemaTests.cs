using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Effects;
using NoContact.Testing;

namespace NoContact.Json;

/// <summary>
/// The schemas beside the conformance cases are written from the types, and refuse what the reader refuses.
/// </summary>
public class SchemaTests
{
    private static readonly JsonSchema Case = JsonSchema.FromText(SchemaWriter.Case());
    private static readonly JsonSchema Answer = JsonSchema.FromText(SchemaWriter.Closed(SchemaWriter.Answer()));
    private static readonly JsonSchema Journey = JsonSchema.FromText(SchemaWriter.Journey());

    private static readonly EvaluationOptions Listed = new()
    {
        OutputFormat = OutputFormat.List,
        RequireFormatValidation = true,
    };

    [Fact]
    public void They_are_those_of_the_types()
    {
        HeldText.Holds("conformance/case.schema.json", SchemaWriter.Case());
        HeldText.Holds("conformance/answer.schema.json", SchemaWriter.Answer());
        HeldText.Holds("conformance/journey.schema.json", SchemaWriter.Journey());
    }

    [Theory]
    [MemberData(nameof(ConformanceCase.Rows), MemberType = typeof(ConformanceCase))]
    [Trait("Speed", "slow")]
    public void A_case_and_its_answer_fit_and_what_cannot_be_read_does_not(ConformanceCase given)
    {
        var refusals = Refusals(Case, given.Json.Span);

        if (!given.IsBadInput)
        {
            Assert.Empty(refusals);
            Assert.Empty(Refusals(Answer, given.Answer(Told.Engine).Span));
        }
        else if (!IsReadable(given))
        {
            Assert.NotEmpty(refusals);
        }
    }

    [Fact]
    public void A_journey_with_every_kind_of_fact_fits_and_one_with_a_field_more_or_less_does_not()
    {
        var journey = JourneyJson.Write(new JourneyDocument { Zone = "Europe/London", Facts = OneOfEachKind.All });
        byte[] With(Action<JsonObject> change)
        {
            var changed = JsonNode.Parse(journey)!.AsObject();
            change(changed);
            return System.Text.Encoding.UTF8.GetBytes(changed.ToJsonString());
        }

        Assert.Empty(Refusals(Journey, journey));
        Assert.NotEmpty(Refusals(Journey, With(changed => changed["more"] = 1)));
        Assert.NotEmpty(Refusals(Journey, With(changed => changed.Remove("zone"))));
        Assert.NotEmpty(Refusals(Journey, With(changed => changed["facts"]![0]!.AsObject()["more"] = 1)));
        Assert.NotEmpty(Refusals(Journey, With(changed => changed["facts"]![0]!.AsObject().Remove("at"))));
    }

    private static string[] Refusals(JsonSchema schema, ReadOnlySpan<byte> json)
    {
        var result = schema.Evaluate(JsonElement.Parse(json), Listed);
        return result.IsValid
            ? []
            :
            [
                .. result
                    .Details!.Where(at => at.Errors is not null)
                    .SelectMany(at => at.Errors!.Select(error => $"{at.InstanceLocation} {error.Value}")),
            ];
    }

    private static bool IsReadable(ConformanceCase given)
    {
        try
        {
            CaseDocument.Read(given.Json.Span);
            return true;
        }
        catch (BadInputException)
        {
            return false;
        }
    }
}
