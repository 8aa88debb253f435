using System.Buffers;
using System.Text.Json;
using NoContact.Facts;
using NoContact.Json;

namespace NoContact.Extensions.AI.Functions;

/// <summary>A fact out of a tool's arguments, through the engine's one door.</summary>
internal static class FactReader
{
    // Arguments are flat: what two kinds call by one name has two here.
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["tie"] = "kind",
        ["mistreatment"] = "kind",
        ["theirResponse"] = "response",
        ["cardResponse"] = "response",
    };

    private static readonly string[] NotOfTheFact = ["what", "saidToday"];

    /// <exception cref="BadInputException">What cannot be right.</exception>
    public static Fact Read(string kind, JsonElement arguments, DateTimeOffset at)
    {
        var output = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            json.WriteString("fact", kind);
            json.WriteString("at", at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'"));
            foreach (var argument in arguments.EnumerateObject())
            {
                if (NotOfTheFact.Contains(argument.Name)) continue;
                json.WritePropertyName(Fields.GetValueOrDefault(argument.Name, argument.Name));
                argument.Value.WriteTo(json);
            }

            json.WriteEndObject();
        }

        return JourneyJson.ReadFact(output.WrittenSpan);
    }
}
