using System.Text.Json;
using NoContact.Facts;
using NoContact.Languages;

namespace NoContact.Json;

/// <summary>
/// The signs of distress of an urge in JSON, whatever else is wrong with it: in a case under <c>urge</c>, and in an
/// urge or a fact at the top, also where it is in a list or written with a capital. A word of no list counts too, and
/// so does what was read before the text broke off.
/// </summary>
/// <param name="Known">Those that are signs known here; may be empty.</param>
/// <param name="Zone">The zone that a case names, before or behind it; null where it was not read.</param>
internal sealed record SignsOfDistress(IReadOnlyList<Distress> Known, string? Zone)
{
    /// <summary>The signs; null where there are none.</summary>
    public static SignsOfDistress? In(ReadOnlySpan<byte> utf8)
    {
        // Not the last block: a text that breaks off ends, and throws nothing. However deep, it is looked through.
        var anyDepth = new JsonReaderState(new() { MaxDepth = int.MaxValue });
        if (utf8.StartsWith("\uFEFF"u8)) utf8 = utf8[3..];
        var reader = new Utf8JsonReader(utf8, isFinalBlock: false, anyDepth);
        var inList = utf8.TrimStart(" \t\r\n"u8).StartsWith("["u8) ? 1 : 0;
        var known = new List<Distress>();
        var (isThere, top, zone) = (false, "", (string?)null);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName) continue;
                var isAtTop = reader.CurrentDepth == 1 + inList;
                var name = TextOf(reader);
                if (isAtTop) top = name;
                var isDistress = name.Equals("distress", StringComparison.OrdinalIgnoreCase);
                var isOfAnUrge = isAtTop || top.Equals("urge", StringComparison.OrdinalIgnoreCase);
                if (isDistress && isOfAnUrge) isThere |= ReadInto(ref reader, utf8, known);
                else if (isAtTop && name == "zone" && reader.Read() && reader.TokenType == JsonTokenType.String)
                    zone = TextOf(reader);
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // What was read before counts.
        }

        return isThere ? new(known, zone) : null;
    }

    // What is no text is none that matters here.
    private static string TextOf(in Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return "";
        }
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
