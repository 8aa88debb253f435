using System.Text.Json;

namespace NoContact.Fuzz.Mutations;

/// <summary>Changes by whole JSON values and properties, so that what comes out still has the shape of a document.</summary>
internal static class JsonChanges
{
    public static byte[] Change(byte[] input, byte[] other, IReadOnlyList<byte[]> words, Random random)
    {
        var pieces = PiecesOf(input);
        if (pieces.Count == 0) return ByteChanges.Change(input, other, words, random);
        var (start, end) = pieces[random.Next(pieces.Count)];
        var from = random.Next(3) == 0 ? input : other;
        var others = PiecesOf(from);
        var piece = others.Count == 0 ? words[random.Next(words.Count)] : from[Range(others[random.Next(others.Count)])];
        return random.Next(6) switch
        {
            0 => [.. input[..start], .. words[random.Next(words.Count)], .. input[end..]],
            1 or 2 => [.. input[..start], .. piece, .. input[end..]],
            3 => [.. input[..end], (byte)',', .. piece, .. input[end..]],
            4 => [.. input[..end], (byte)',', .. input[start..]],
            _ => Without(input, start, end),
        };
    }

    private static Range Range((int Start, int End) piece) => piece.Start..piece.End;

    private static byte[] Without(byte[] input, int start, int end)
    {
        if (end < input.Length && input[end] == ',') end++;
        else if (start > 0 && input[start - 1] == ',') start--;
        return [.. input[..start], .. input[end..]];
    }

    // Each value, and each property with its name; up to the first byte that is not JSON.
    private static List<(int Start, int End)> PiecesOf(byte[] input)
    {
        var pieces = new List<(int, int)>();
        var reader = new Utf8JsonReader(input, new() { MaxDepth = 64 });
        var open = new Stack<int>();
        int? name = null;
        try
        {
            while (reader.Read())
            {
                var (start, end) = ((int)reader.TokenStartIndex, (int)reader.BytesConsumed);
                if (reader.TokenType == JsonTokenType.PropertyName)
                {
                    name = start;
                    continue;
                }

                if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
                {
                    open.Push(name ?? start);
                    name = null;
                    continue;
                }

                pieces.Add((reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject ? open.Pop() : name ?? start, end));
                if (name is not null) pieces.Add((start, end));
                name = null;
            }
        }
        catch (JsonException)
        {
            // The pieces before it are pieces all the same.
        }

        return pieces;
    }
}
