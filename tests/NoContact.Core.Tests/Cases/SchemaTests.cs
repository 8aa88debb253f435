using System.Buffers;
using System.Text.Json;
using Json.Schema;
using NoContact.Journeys;
using NoContact.Testing;

namespace NoContact.Cases;

/// <summary>The schemas beside the conformance cases are written from the types, and refuse what the reader refuses.</summary>
public class SchemaTests
{
    private static readonly JsonSchema Case = JsonSchema.FromText(SchemaWriter.Case());
    private static readonly JsonSchema Answer = JsonSchema.FromText(SchemaWriter.Answer());

    private static readonly EvaluationOptions Listed = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };

    [Fact]
    public void They_are_those_of_the_types()
    {
        HeldText.Holds("conformance/case.schema.json", SchemaWriter.Case());
        HeldText.Holds("conformance/answer.schema.json", SchemaWriter.Answer());
    }

    [Theory]
    [MemberData(nameof(ConformanceCase.Rows), MemberType = typeof(ConformanceCase))]
    public void A_case_and_its_answer_fit_and_what_cannot_be_read_does_not(ConformanceCase given)
    {
        var refusals = Refusals(Case, given.Json.Span);

        if (!given.IsBadInput)
        {
            Assert.Empty(refusals);
            Assert.Empty(Refusals(Answer, AnswerTo(given)));
        }
        else if (!IsReadable(given))
        {
            Assert.NotEmpty(refusals);
        }
    }

    private static string[] Refusals(JsonSchema schema, ReadOnlySpan<byte> json)
    {
        var result = schema.Evaluate(JsonElement.Parse(json), Listed);
        return result.IsValid ? [] : [.. result.Details!.Where(at => at.Errors is not null).SelectMany(at => at.Errors!.Select(error => $"{at.InstanceLocation} {error.Value}"))];
    }

    private static ReadOnlySpan<byte> AnswerTo(ConformanceCase given)
    {
        var output = new ArrayBufferWriter<byte>();
        CaseJson.Write(output, Told.Engine.Answer(CaseFile.Read(given.Json.Span)));
        return output.WrittenSpan;
    }

    private static bool IsReadable(ConformanceCase given)
    {
        try
        {
            CaseFile.Read(given.Json.Span);
            return true;
        }
        catch (BadInputException)
        {
            return false;
        }
    }
}
