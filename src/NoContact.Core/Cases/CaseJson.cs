using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NoContact.Article;
using NoContact.Breakups;
using NoContact.Guidance;
using NoContact.Journeys;
using NoContact.Urges;

namespace NoContact.Cases;

/// <summary>Answers to cases as JSON.</summary>
public static class CaseJson
{
    // Texts are read by people: an apostrophe stays one. Hosts that put this into HTML encode it there.
    private static readonly JsonWriterOptions Writer = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes an answer, in UTF-8 and on one line.</summary>
    public static void Write(System.Buffers.IBufferWriter<byte> output, CaseAnswer answer)
    {
        using var writer = new Utf8JsonWriter(output, Writer);
        JsonSerializer.Serialize(writer, answer, CaseJsonContext.Default.CaseAnswer);
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    AllowDuplicateProperties = false,
    AllowOutOfOrderMetadataProperties = true,
    Converters =
    [
        typeof(InstantConverter), typeof(CalendarDateConverter), typeof(TimeOfDayConverter), typeof(WholeNumberConverter), typeof(SourceConverter),
        typeof(WordConverter<EndedBy>), typeof(WordConverter<Party>), typeof(WordConverter<YesNo>), typeof(WordConverter<Question>),
        typeof(WordConverter<MistreatmentKind>), typeof(WordConverter<TieKind>), typeof(WordConverter<Channel>), typeof(WordConverter<Purpose>),
        typeof(WordConverter<ExResponse>), typeof(WordConverter<Tone>), typeof(WordConverter<Intent>), typeof(WordConverter<Motive>),
        typeof(WordConverter<Distress>), typeof(WordConverter<CardResponse>), typeof(WordConverter<Verdict>),
        typeof(WordConverter<BreakupState>), typeof(WordConverter<BreakupTrigger>), typeof(WordConverter<Revisit>), typeof(WordConverter<RuleTier>),
        typeof(WordConverter<Likelihood>), typeof(WordConverter<Touches>), typeof(WordConverter<Indicator>), typeof(WordConverter<Confidence>), typeof(WordConverter<SourceKind>),
    ])]
[JsonSerializable(typeof(CaseFile))]
[JsonSerializable(typeof(CaseAnswer))]
internal sealed partial class CaseJsonContext : JsonSerializerContext;
