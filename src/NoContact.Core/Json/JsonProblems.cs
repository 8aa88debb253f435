using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NoContact.Facts;

namespace NoContact.Json;

/// <summary>Reads JSON, or says in our words and with a path why it cannot be read.</summary>
internal static class JsonProblems
{
    /// <summary>Reads a document or throws what is wrong with it.</summary>
    /// <exception cref="BadInputException">What is wrong, each with its path.</exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(utf8, type) ?? throw new BadInputException("$", "must be an object");
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or FormatException)
        {
            var problems = JsonWalk.Through(utf8, type);
            if (problems.Count > 0) throw new BadInputException(problems);
            using var json = JsonDocument.Parse(utf8.ToArray());
            return JsonNulls.ReadWithout(json.RootElement, type);
        }
    }
}
