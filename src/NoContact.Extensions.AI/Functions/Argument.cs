using System.Text.Json;

namespace NoContact.Extensions.AI.Functions;

/// <summary>What an argument may be.</summary>
internal enum ArgumentShape
{
    /// <summary>One of some words.</summary>
    Word,

    /// <summary>Any number of some words, each once.</summary>
    Words,

    /// <summary>A whole number from 0 to 10.</summary>
    ZeroToTen,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A date, such as 2026-03-30.</summary>
    Date,
}

/// <summary>An argument of a tool, as its schema says it and as it is checked. None of them is free text.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Shape">What it may be.</param>
/// <param name="Description">What it means, for the model.</param>
/// <param name="Words">The words to choose from; empty where it is no word.</param>
/// <param name="IsRequired">Whether it must be given.</param>
internal sealed record Argument(
    string Name, ArgumentShape Shape, string Description, IReadOnlyList<string> Words, bool IsRequired = true)
{
    public static Argument Word<T>(string name, string description, bool isRequired = true) where T : struct, Enum =>
        new(name, ArgumentShape.Word, description, WordsOf<T>(), isRequired);

    public static Argument Some<T>(string name, string description) where T : struct, Enum =>
        new(name, ArgumentShape.Words, description, WordsOf<T>());

    public static Argument Of(ArgumentShape shape, string name, string description, bool isRequired = true) =>
        new(name, shape, description, [], isRequired);

    public Argument OrNone => this with { IsRequired = false };

    /// <summary>Why it is not what it may be; null where it is.</summary>
    public string? Objection(JsonElement value) => Shape switch
    {
        ArgumentShape.Word => IsOneOf(value) ? null : OneOf,
        ArgumentShape.Words => AreSomeOf(value)
            ? null
            : $"must be a list of any of {string.Join(", ", Words)}, each once",
        ArgumentShape.ZeroToTen => value.ValueKind == JsonValueKind.Number
            ? null
            : "must be a whole number from 0 to 10",
        ArgumentShape.Flag => value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? null
            : "must be true or false",
        ArgumentShape.Date => value.ValueKind == JsonValueKind.String ? null : "must be a date such as 2026-03-30",
    };

    public void WriteSchema(Utf8JsonWriter json)
    {
        json.WriteStartObject(Name);
        json.WriteString("description", Description);
        switch (Shape)
        {
            case ArgumentShape.Word:
                WriteWords(json);
                break;
            case ArgumentShape.Words:
                json.WriteString("type", "array");
                json.WriteStartObject("items");
                WriteWords(json);
                json.WriteEndObject();
                json.WriteBoolean("uniqueItems", true);
                break;
            case ArgumentShape.ZeroToTen:
                json.WriteString("type", "integer");
                json.WriteNumber("minimum", 0);
                json.WriteNumber("maximum", 10);
                break;
            case ArgumentShape.Flag:
                json.WriteString("type", "boolean");
                break;
            case ArgumentShape.Date:
                json.WriteString("type", "string");
                json.WriteString("format", "date");
                break;
        }

        json.WriteEndObject();
    }

    private string OneOf => $"must be one of {string.Join(", ", Words)}";

    private bool IsOneOf(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && Words.Contains(value.GetString(), StringComparer.Ordinal);

    private bool AreSomeOf(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array
        && value.GetArrayLength() <= Words.Count
        && value.EnumerateArray().All(IsOneOf)
        && value.EnumerateArray().Select(word => word.GetString()).Distinct().Count() == value.GetArrayLength();

    private void WriteWords(Utf8JsonWriter json)
    {
        json.WriteString("type", "string");
        json.WriteStartArray("enum");
        foreach (var word in Words) json.WriteStringValue(word);
        json.WriteEndArray();
    }

    public static string NameOf<T>(T value) where T : struct, Enum =>
        JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    public static IReadOnlyList<string> WordsOf<T>() where T : struct, Enum =>
        [.. Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName)];
}
