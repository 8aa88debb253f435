using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using NoContact.Facts;

namespace NoContact.Extensions.AI.Functions;

/// <summary>What a model gave a tool, as JSON, and what is wrong with it. Every problem is told at once.</summary>
internal sealed class GivenArguments
{
    // What a tool takes is a word, or a few of them.
    private const int MostBytes = 4 * 1024;
    private const int MostArguments = 64;
    private const string Signs = "distress";

    private static readonly string[] OfAFact =
    [
        "fact", "id", "at", "recordedAt", "after", "note", "text", "why", "reason", "factId", "zone", "kind",
        "response",
    ];

    private readonly List<Problem> _problems = [];

    private GivenArguments(JsonElement json) => Json = json;

    /// <summary>What was given, as an object.</summary>
    public JsonElement Json { get; }

    public IReadOnlyList<Problem> Problems => _problems;

    public static GivenArguments Read(AIFunctionArguments given, IReadOnlyList<Argument> known)
    {
        var output = new ArrayBufferWriter<byte>(256);
        var (one, unread) = (new ArrayBufferWriter<byte>(64), new List<string>());
        using var json = new Utf8JsonWriter(output);
        using var each = new Utf8JsonWriter(one);
        json.WriteStartObject();
        foreach (var (name, value) in given.OrderBy(argument => argument.Key != Signs).Take(MostArguments))
        {
            one.ResetWrittenCount();
            each.Reset();
            if (TryWriteOne(each, one, value))
            {
                json.WritePropertyName(name);
                json.WriteRawValue(one.WrittenSpan, skipInputValidation: true);
                continue;
            }

            // What cannot be read of a sign of danger counts as one.
            if (name == Signs) json.WriteString(name, "unread");
            unread.Add(name);
        }

        json.WriteEndObject();
        json.Flush();
        var read = new GivenArguments(JsonElement.Parse(output.WrittenSpan));
        foreach (var name in unread) read.Add(NameOf(name, known), "must be JSON, and short");
        if (given.Count > MostArguments) read.Add("$", "has too many arguments");
        read.Check(known);
        return read;
    }

    public string? WordOf(string name) =>
        Json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private void AddOnce(Problem problem)
    {
        if (!_problems.Contains(problem)) _problems.Add(problem);
    }

    /// <summary>Tells a problem more.</summary>
    public void Add(string path, string message) => _problems.Add(new(path, message));

    private void Check(IReadOnlyList<Argument> known)
    {
        foreach (var property in Json.EnumerateObject())
        {
            var path = $"$.{property.Name}";
            if (known.FirstOrDefault(argument => argument.Name == property.Name) is not { } argument)
                AddOnce(new(NameOf(property.Name, known), "is not known here"));
            else if (argument.Objection(property.Value) is { } objection) Add(path, objection);
        }

        foreach (var argument in known)
            if (argument.IsRequired && !Json.TryGetProperty(argument.Name, out _))
                Add($"$.{argument.Name}", "is missing");
    }

    // A name that is no argument may be anything, a person's words too: only what a fact has elsewhere is named.
    private static string NameOf(string name, IReadOnlyList<Argument> known) =>
        OfAFact.Contains(name) || known.Any(argument => argument.Name == name) ? $"$.{name}" : "$";

    // A value may be anything: half a character, an element of a document that is gone, a list that throws.
    private static bool TryWriteOne(Utf8JsonWriter json, ArrayBufferWriter<byte> into, object? value)
    {
        try
        {
            if (!TryWrite(json, value)) return false;
            json.Flush();
            return into.WrittenCount <= MostBytes && IsWhole(into.WrittenSpan);
        }
        catch (Exception)
        {
            return false;
        }
    }

    // Read once, with every text in it, so that nothing is left to throw later.
    private static bool IsWhole(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new() { MaxDepth = 8 });
        while (reader.Read())
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                _ = reader.GetString();
        return true;
    }

    // A chat client reads arguments as JSON elements, a caller of its own gives values; without reflection no others.
    private static bool TryWrite(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                return true;
            case JsonElement { ValueKind: JsonValueKind.Undefined }:
                return false;
            case JsonElement { ValueKind: JsonValueKind.Number } number: // 6.0 is six
                return TryWriteNumber(json, number.GetDouble());
            case JsonElement element:
                element.WriteTo(json);
                return true;
            case JsonNode node:
                node.WriteTo(json);
                return true;
            case string text:
                if (text.Length > MostBytes) return false;
                json.WriteStringValue(text);
                return true;
            case bool flag:
                json.WriteBooleanValue(flag);
                return true;
            case sbyte or byte or short or ushort or int or uint or long:
                json.WriteNumberValue(((IConvertible)value).ToInt64(CultureInfo.InvariantCulture));
                return true;
            case float or double or decimal:
                return TryWriteNumber(json, ((IConvertible)value).ToDouble(CultureInfo.InvariantCulture));
            case IEnumerable list and not IDictionary:
                return TryWriteList(json, list);
            default:
                return false;
        }
    }

    private static bool TryWriteNumber(Utf8JsonWriter json, double number)
    {
        if (!double.IsFinite(number)) return false;
        json.WriteNumberValue(number);
        return true;
    }

    private static bool TryWriteList(Utf8JsonWriter json, IEnumerable list)
    {
        json.WriteStartArray();
        foreach (var item in list)
            if (item is IEnumerable and not string || !TryWrite(json, item) || json.BytesPending > MostBytes)
                return false;
        json.WriteEndArray();
        return true;
    }
}
