using System.Text.Json;
using NoContact.Facts;
using NoContact.Languages;

namespace NoContact.Json;

/// <summary>
/// The signs of distress of an urge in JSON, whatever else is wrong with it: in a case under <c>urge</c>, and in an
/// urge
/// or a fact at the top. A word of no list counts too, and so does what was read before the text broke off.
/// </summary>
/// <param name="Known">Those that are signs known here; may be empty.</param>
/// <param name="Zone">The zone that a case names, before or behind it; null where it was not read.</param>
internal sealed record SignsOfDistress(IReadOnlyList<Distress> Known, string? Zone)
{
    /// <summary>The signs; null where there are none.</summary>
    public static SignsOfDistress? In(ReadOnlySpan<byte> utf8)
    {
        // Not the last block: a text that breaks off ends, and throws nothing.
        var reader = new Utf8JsonReader(utf8, isFinalBlock: false, state: default);
        var known = new List<Distress>();
        var (isThere, top, zone) = (false, "", (string?)null);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth > 2) continue;
                var isAtTop = reader.CurrentDepth == 1;
                if (isAtTop) top = reader.GetString()!;
                if (isAtTop && top == "zone" && reader.Read() && reader.TokenType == JsonTokenType.String)
                    zone = reader.GetString();
                else if (reader.ValueTextEquals("distress"u8) && (isAtTop || top == "urge"))
                    isThere |= ReadInto(ref reader, utf8, known);
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // What was read before counts.
        }

        return isThere ? new(known, zone) : null;
    }

    private static bool ReadInto(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8, List<Distress> known)
    {
        if (!reader.Read()) return false;
        if (reader.TokenType != JsonTokenType.StartArray) return reader.TokenType != JsonTokenType.Null;
        var depth = reader.CurrentDepth;
        var begun = (int)reader.BytesConsumed;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndArray && reader.CurrentDepth == depth)
                return !utf8[begun..((int)reader.BytesConsumed - 1)].Trim(" \t\r\n"u8).IsEmpty;
            if (reader.TokenType != JsonTokenType.String) continue;
            foreach (var sign in Enum.GetValues<Distress>())
                if (reader.ValueTextEquals(CamelCase.NameOf(sign))) known.Add(sign);
        }

        return !utf8[begun..].Trim(" \t\r\n"u8).IsEmpty;
    }
}
