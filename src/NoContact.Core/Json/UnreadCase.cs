using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NoContact.Facts;

namespace NoContact.Json;

/// <summary>
/// A case that cannot be read whole, read as far as it goes: what cannot be read hides nothing of the rest.
/// </summary>
/// <param name="Zone">Its zone; UTC where that cannot be read.</param>
/// <param name="Now">Its instant; null where that cannot be read, so that no date is looked at.</param>
/// <param name="Facts">Its facts, each in its place.</param>
/// <param name="Urge">Its urge, without the fields that cannot be read; null where it is none then.</param>
/// <param name="Policy">Its policy, likewise.</param>
internal sealed record UnreadCase(
    string Zone,
    DateTimeOffset? Now,
    IReadOnlyList<Fact> Facts,
    Urge? Urge,
    PolicyDocument? Policy)
{
    private const string Kind = "fact";

    /// <summary>What can be read; null where it is no JSON, or no object.</summary>
    public static UnreadCase? Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            using var json = JsonDocument.Parse(utf8.ToArray());
            var root = json.RootElement;
            return root.ValueKind != JsonValueKind.Object ? null : new(
                Part(root, "zone", CaseJsonContext.Default.String) ?? "UTC",
                InstantIn(root, "now"),
                FactsOf(root),
                Part(root, "urge", JourneyJsonContext.Default.Urge),
                Part(root, "policy", CaseJsonContext.Default.PolicyDocument));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException) // The latter of half a character.
        {
            return null;
        }
    }

    private static Fact[] FactsOf(JsonElement root)
    {
        var isList = root.TryGetProperty("facts", out var facts) && facts.ValueKind == JsonValueKind.Array;
        return isList ? [.. facts.EnumerateArray().Select(FactOf)] : [];
    }

    // Of one that cannot be read no date is looked at: what is wrong with that, too, shows once it can be.
    private static Fact FactOf(JsonElement json, int place)
    {
        var reader = new Utf8JsonReader(JsonMarshal.GetRawUtf8Value(json));
        reader.Read();
        if (FactConverter.Read(ref reader, "$", out _) is { } fact) return fact;
        var kind = Part(json, Kind, CaseJsonContext.Default.String);
        var hasId = json.ValueKind == JsonValueKind.Object && json.TryGetProperty("id", out _);
        return new UnreadFact
        {
            Id = Part(json, "id", CaseJsonContext.Default.String) ?? (hasId ? $"unread {place}" : ""),
            At = FactCheck.Earliest,
            Kind = kind is not null && Fact.Kinds.Values.Contains(kind) ? kind : null,
        };
    }

    private static DateTimeOffset? InstantIn(JsonElement json, string name) =>
        Part(json, name, CaseJsonContext.Default.NullableDateTimeOffset);

    private static T? Part<T>(JsonElement json, string name, JsonTypeInfo<T> type) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var part)
            ? WithoutWhatIsWrong(part, type)
            : default;

    private static T? WithoutWhatIsWrong<T>(JsonElement json, JsonTypeInfo<T> type)
    {
        if (TryRead(JsonMarshal.GetRawUtf8Value(json), type, out var whole) is not { } problems) return whole;
        if (json.ValueKind != JsonValueKind.Object) return default;
        var wrong = problems.Select(FieldOf).ToHashSet(StringComparer.Ordinal);
        TryRead(Without(json, wrong), type, out var rest);
        return rest;
    }

    // What is wrong; null where nothing is.
    private static IReadOnlyList<Problem>? TryRead<T>(ReadOnlySpan<byte> utf8, JsonTypeInfo<T> type, out T? read)
    {
        try
        {
            read = JsonProblems.Read(utf8, type);
            return null;
        }
        catch (BadInputException e)
        {
            read = default;
            return e.Problems;
        }
    }

    // The first step of a path: of $.motives[2] it is motives.
    private static string FieldOf(Problem problem) => problem.Path.Split('.', '[') is [_, var name, ..] ? name : "";

    private static ReadOnlySpan<byte> Without(JsonElement json, HashSet<string> fields)
    {
        var output = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(output);
        writer.WriteStartObject();
        foreach (var field in json.EnumerateObject())
            if (!fields.Contains(field.Name)) field.WriteTo(writer);
        writer.WriteEndObject();
        writer.Flush();
        return output.WrittenSpan;
    }
}
