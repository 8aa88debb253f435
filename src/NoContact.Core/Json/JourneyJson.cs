using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using NoContact.Facts;
using NoContact.Journeys;

namespace NoContact.Json;

/// <summary>
/// Journeys and facts as JSON. What is written reads back the same; what is not understood is refused.
/// </summary>
public static partial class JourneyJson
{
    /// <summary>The newest schema this version reads and writes. Every older one is read for ever.</summary>
    public const int CurrentSchema = 1;

    /// <summary>
    /// What a serializer without reflection needs to know of a fact and each of its kinds: for the chain of resolvers
    /// of a host's own options.
    /// </summary>
    public static IJsonTypeInfoResolver TypeInfoResolver => JourneyJsonContext.Default;

    /// <summary>A journey as its document, in UTF-8.</summary>
    public static byte[] Write(Journey journey)
    {
        ArgumentNullException.ThrowIfNull(journey);
        return Write(journey.Document);
    }

    /// <summary>A document in UTF-8.</summary>
    public static byte[] Write(JourneyDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return JsonSerializer.SerializeToUtf8Bytes(
            JourneyEnvelope.From(document),
            JourneyJsonContext.Default.JourneyEnvelope);
    }

    /// <summary>A document from UTF-8; hand it to <see cref="NoContactEngine.Load"/>.</summary>
    /// <exception cref="BadInputException">What is wrong, each with its path.</exception>
    public static JourneyDocument Read(ReadOnlySpan<byte> utf8)
    {
        JourneyEnvelope envelope;
        try
        {
            envelope = JsonProblems.Read(utf8, JourneyJsonContext.Default.JourneyEnvelope);
        }
        catch (BadInputException) when (NewerSchema(utf8) is { } newer)
        {
            // What a newer version wrote may hold what this one does not know: that it is newer is what helps.
            throw new BadInputException("$.schema", ProblemWith(newer)!);
        }

        RequireKnown(envelope.Schema);
        return envelope.ToDocument();
    }

    // The number of a document's schema where it is higher than what this version reads.
    private static int? NewerSchema(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        try
        {
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isSchema = reader.ValueTextEquals("schema"u8);
                reader.Read();
                if (isSchema)
                    return reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var schema)
                        && schema > CurrentSchema ? schema : null;
                reader.Skip();
            }
        }
        catch (JsonException)
        {
            // What it is that cannot be read is said by whoever reads it.
        }

        return null;
    }

    /// <summary>A fact as JSON, in UTF-8.</summary>
    public static byte[] WriteFact(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return JsonSerializer.SerializeToUtf8Bytes(fact, FactConverter.AnyKind);
    }

    /// <summary>An urge to be weighed, as UTF-8 JSON; unlike a fact it does not say its kind.</summary>
    public static byte[] WriteUrge(Urge urge)
    {
        ArgumentNullException.ThrowIfNull(urge);
        return JsonSerializer.SerializeToUtf8Bytes(urge, JourneyJsonContext.Default.Urge);
    }

    /// <summary>An urge from UTF-8, as a case holds it: without the word <c>fact</c>.</summary>
    /// <exception cref="BadInputException">What is wrong, each with its path.</exception>
    public static Urge ReadUrge(ReadOnlySpan<byte> utf8) => JsonProblems.Read(utf8, JourneyJsonContext.Default.Urge);

    /// <summary>A fact from UTF-8; its id may be left out.</summary>
    /// <param name="utf8">The fact.</param>
    /// <param name="schema">The schema it was written in, where a store kept that beside it.</param>
    /// <exception cref="BadInputException">What is wrong, each with its path; a schema this version does not read is
    /// <c>$.schema</c>.</exception>
    public static Fact ReadFact(ReadOnlySpan<byte> utf8, int schema = CurrentSchema)
    {
        RequireKnown(schema);
        return JsonProblems.Read(Upgrade(utf8, schema), FactConverter.AnyKind);
    }

    /// <summary>
    /// What a serializer's exception says, in our words: where a host binds a <see cref="Fact"/> or an
    /// <see cref="Urge"/>, say. The serializer's own message names C# types, and holds what a person wrote.
    /// </summary>
    public static IReadOnlyList<Problem> ProblemsIn(JsonException exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        if (exception is WireException { Problems: { } problems }) return problems;
        var path = exception.Path is { } told && PlainPath().IsMatch(told) ? told : "$";
        return [new(path, exception is WireException ? exception.Message : NotExpected)];
    }

    private const string NotExpected = "is not what is expected here, or not known here";

    [GeneratedRegex(@"^\$(\.[a-zA-Z][a-zA-Z0-9]{0,39}|\[[0-9]{1,9}\])*\z")]
    private static partial Regex PlainPath();

    // The seam for a second schema: a fact written in an older one is rewritten here as the newest has it, before it is
    // read. A document of an older one is read the same way: its number first, then each of its facts through here.
    private static ReadOnlySpan<byte> Upgrade(ReadOnlySpan<byte> fact, int from) => from switch
    {
        CurrentSchema => fact,
        _ => throw new UnreachableException(),
    };

    /// <summary>Why a document of this schema cannot be read; null where it can.</summary>
    internal static string? ProblemWith(int schema) => schema switch
    {
        > CurrentSchema => $"is {schema}; this version reads up to schema {CurrentSchema}, so update it first",
        < 1 => "must be 1",
        _ => null,
    };

    private static void RequireKnown(int schema)
    {
        if (ProblemWith(schema) is { } problem) throw new BadInputException("$.schema", problem);
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    AllowDuplicateProperties = false,
    AllowOutOfOrderMetadataProperties = true,
    Converters = [
        typeof(InstantConverter), typeof(CalendarDateConverter), typeof(TimeOfDayConverter),
        typeof(WholeNumberConverter),
    ]
)]
[JsonSerializable(typeof(JourneyEnvelope))]
[JsonSerializable(typeof(Fact))]
[JsonSerializable(typeof(Breakup))]
[JsonSerializable(typeof(BreakupCorrected))]
[JsonSerializable(typeof(Mistreatment))]
[JsonSerializable(typeof(QuestionAnswered))]
[JsonSerializable(typeof(Tie))]
[JsonSerializable(typeof(Blocked))]
[JsonSerializable(typeof(AgreedToTalk))]
[JsonSerializable(typeof(NoContactStarted))]
[JsonSerializable(typeof(Urge))]
[JsonSerializable(typeof(UrgePassed))]
[JsonSerializable(typeof(UrgeStayed))]
[JsonSerializable(typeof(ContactMade))]
[JsonSerializable(typeof(ExResponded))]
[JsonSerializable(typeof(ExReachedOut))]
[JsonSerializable(typeof(LeftUnanswered))]
[JsonSerializable(typeof(AmendsPlanned))]
[JsonSerializable(typeof(AmendsDropped))]
[JsonSerializable(typeof(Watched))]
[JsonSerializable(typeof(Reconciled))]
[JsonSerializable(typeof(MovedOn))]
[JsonSerializable(typeof(PlanMade))]
[JsonSerializable(typeof(CalmNote))]
[JsonSerializable(typeof(TrustedPerson))]
[JsonSerializable(typeof(CardAnswered))]
[JsonSerializable(typeof(ZoneChanged))]
[JsonSerializable(typeof(Retracted))]
[JsonSerializable(typeof(TextForgotten))]
internal sealed partial class JourneyJsonContext : JsonSerializerContext;
