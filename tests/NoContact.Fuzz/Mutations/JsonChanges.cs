using System.Text.Json;

namespace NoContact.Fuzz.Mutations;

/// <summary>
/// Changes by whole JSON values and properties, so that what comes out still has the shape of a document.
/// </summary>
internal static class JsonChanges
{
    public static byte[] Change(byte[] input, byte[] other, IReadOnlyList<byte[]> words, Random random)
    {
        var pieces = PiecesOf(input);
        if (pieces.Count == 0) return ByteChanges.Change(input, other, words, random);
        var (start, end, place) = pieces[random.Next(pieces.Count)];
        var from = random.Next(2) == 0 ? input : other;
        var others = PiecesOf(from);

        // Mostly a piece that stands in such a place elsewhere: a channel for a channel, a fact for a fact.
        if (random.Next(8) > 0) others = others.FindAll(piece => piece.Place == place);
        var piece =
            others.Count == 0 ? words[random.Next(words.Count)] : from[Range(others[random.Next(others.Count)])];
        return random.Next(8) switch
        {
            0 => [.. input[..start], .. words[random.Next(words.Count)], .. input[end..]],
            1 => [.. input[..end], (byte)',', .. piece, .. input[end..]],
            2 => Without(input, start, end),
            _ => [.. input[..start], .. piece, .. input[end..]],
        };
    }

    private static Range Range(Piece piece) => piece.Start..piece.End;

    private static byte[] Without(byte[] input, int start, int end)
    {
        if (end < input.Length && input[end] == ',') end++;
        else if (start > 0 && input[start - 1] == ',') start--;
        return [.. input[..start], .. input[end..]];
    }

    // Each value, and each property with its name; up to the first byte that is not JSON.
    private static List<Piece> PiecesOf(byte[] input)
    {
        var pieces = new List<Piece>();
        var reader = new Utf8JsonReader(input, new() { MaxDepth = 64 });
        var open = new Stack<(int Start, int? NameStart, string Name)>();
        var (nameStart, name) = ((int?)null, "");
        try
        {
            while (reader.Read())
            {
                var (start, end) = ((int)reader.TokenStartIndex, (int)reader.BytesConsumed);
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        nameStart = start;
                        name = Convert.ToHexString(reader.ValueSpan);
                        continue;
                    case JsonTokenType.StartArray or JsonTokenType.StartObject:
                        open.Push((start, nameStart, name));
                        nameStart = null;
                        continue;
                    case JsonTokenType.EndArray or JsonTokenType.EndObject:
                        (start, nameStart, name) = open.Pop();
                        break;
                }

                pieces.Add(new(start, end, name));
                if (nameStart is { } property) pieces.Add(new(property, end, name + ":"));
                nameStart = null;
                if (open.Count > 0) name = open.Peek().Name;
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The pieces before it are pieces all the same.
        }

        return pieces;
    }

    /// <param name="Place">The name of the property it is the value of, or in the list of; with a colon where it is
    /// the property itself.</param>
    private readonly record struct Piece(int Start, int End, string Place);
}
