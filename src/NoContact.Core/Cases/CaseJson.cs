using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
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
    public static void Write(IBufferWriter<byte> output, CaseAnswer answer) => Write(output, answer, CaseJsonContext.Default.CaseAnswer);

    /// <summary>Writes what a fact changed.</summary>
    public static void Write(IBufferWriter<byte> output, CaseDiff diff) => Write(output, diff, CaseJsonContext.Default.CaseDiff);

    /// <summary>Writes what was imagined.</summary>
    public static void Write(IBufferWriter<byte> output, CaseWhatIf imagined) => Write(output, imagined, CaseJsonContext.Default.CaseWhatIf);

    /// <summary>Writes whom to turn to.</summary>
    public static void Write(IBufferWriter<byte> output, IReadOnlyList<Resource> resources) => Write(output, resources, CaseJsonContext.Default.IReadOnlyListResource);

    private static void Write<T>(IBufferWriter<byte> output, T value, JsonTypeInfo<T> type)
    {
        using var writer = new Utf8JsonWriter(output, Writer);
        JsonSerializer.Serialize(writer, value, type);
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
        typeof(InstantConverter), typeof(CalendarDateConverter), typeof(TimeOfDayConverter), typeof(WholeNumberConverter), typeof(SourceConverter), typeof(TraceConverter),
        typeof(WordConverter<EndedBy>), typeof(WordConverter<Party>), typeof(WordConverter<YesNo>), typeof(WordConverter<Question>),
        typeof(WordConverter<MistreatmentKind>), typeof(WordConverter<TieKind>), typeof(WordConverter<Channel>), typeof(WordConverter<Purpose>),
        typeof(WordConverter<ExResponse>), typeof(WordConverter<Tone>), typeof(WordConverter<Intent>), typeof(WordConverter<Motive>),
        typeof(WordConverter<Distress>), typeof(WordConverter<CardResponse>), typeof(WordConverter<Verdict>),
        typeof(WordConverter<BreakupState>), typeof(WordConverter<BreakupTrigger>), typeof(WordConverter<Revisit>), typeof(WordConverter<RuleTier>),
        typeof(WordConverter<Likelihood>), typeof(WordConverter<Touches>), typeof(WordConverter<Indicator>), typeof(WordConverter<Confidence>), typeof(WordConverter<SourceKind>),
    ])]
[JsonSerializable(typeof(CaseFile))]
[JsonSerializable(typeof(CaseAnswer))]
[JsonSerializable(typeof(CaseDiff))]
[JsonSerializable(typeof(CaseWhatIf))]
[JsonSerializable(typeof(IReadOnlyList<Resource>))]
internal sealed partial class CaseJsonContext : JsonSerializerContext;
