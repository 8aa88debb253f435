using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using NoContact.Facts;

namespace NoContact.Json;

/// <summary>Says in our words, with a path, what the serializer could not read.</summary>
internal static partial class JsonProblems
{
    /// <summary>Reads a document or throws what is wrong with it.</summary>
    /// <exception cref="BadInputException">What is wrong, each with its path.</exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(utf8, type) ?? throw new BadInputException("$", "must be an object");
        }
        catch (JsonException e)
        {
            throw new BadInputException([.. Of(e, "$")]);
        }
    }

    /// <summary>What is wrong with a fact that could not be read.</summary>
    public static IEnumerable<Problem> OfFact(Utf8JsonReader reader, string path, JsonTypeInfo<Fact> type)
    {
        try
        {
            JsonSerializer.Deserialize(ref reader, type);
            return [new(path, "must be a fact")];
        }
        catch (JsonException e)
        {
            return Of(e, path);
        }
        catch (NotSupportedException)
        {
            return [new($"{path}.fact", "is missing; it names the kind of fact")];
        }
    }

    private static IEnumerable<Problem> Of(JsonException e, string root)
    {
        var path = Plain(root + (e.Path is { Length: > 1 } inner ? inner[1..] : ""), out var named);
        var message = e.Message;
        if (Unmapped().IsMatch(message)) return [new(path, named ? "is not a field known here" : "has a field not known here")];
        if (MissingFields().IsMatch(message)) return QuotedName().Matches(message).Skip(1).Select(name => new Problem($"{path}.{name.Groups[1].Value}", "is missing"));
        return message.Contains("type discriminator", StringComparison.Ordinal)
            ? [new(path + ".fact", "names no known kind of fact")]
            : [new(path, Say(e))];
    }

    // The serializer's own messages name C# types and hold its path; ours hold neither.
    private static string Say(JsonException e) =>
        e.InnerException is JsonException malformed ? malformed.Message.Contains("maximum configured depth", StringComparison.Ordinal)
            ? "is nested too deep"
            : $"is not well-formed JSON (line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1})"
        : e.Message.Contains("Duplicate property", StringComparison.Ordinal) ? "is given twice"
        : e.Message.Contains(" | LineNumber: ", StringComparison.Ordinal) || e.Message.Contains("null values", StringComparison.Ordinal) ? "has a value of the wrong type"
        : e.Message;

    // A name in the input may be anything, a line break or somebody's words among it. Such a one is not told: the path ends before it.
    private static string Plain(string path, out bool whole)
    {
        var plain = PlainPath().Match(path).Value;
        whole = plain.Length == path.Length;
        return plain;
    }

    [GeneratedRegex(@"^\$(\.[A-Za-z][A-Za-z0-9]{0,39}(?=[.\[]|\z)|\[\d+\])*")]
    private static partial Regex PlainPath();

    [GeneratedRegex("^The JSON property '.*' could not be mapped to any .NET member", RegexOptions.Singleline)]
    private static partial Regex Unmapped();

    [GeneratedRegex("was missing required properties including")]
    private static partial Regex MissingFields();

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex QuotedName();
}
