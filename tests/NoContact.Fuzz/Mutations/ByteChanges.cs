namespace NoContact.Fuzz.Mutations;

/// <summary>Changes that know nothing of what the bytes mean.</summary>
internal static class ByteChanges
{
    public static byte[] Change(byte[] input, byte[] other, IReadOnlyList<byte[]> words, Random random)
    {
        if (input.Length == 0) return words[random.Next(words.Count)];
        var at = random.Next(input.Length);
        var length = 1 + random.Next(Math.Min(64, input.Length - at));
        return random.Next(8) switch
        {
            0 => With(input, at, (byte)(input[at] ^ (1 << random.Next(8)))),
            1 => With(input, at, (byte)random.Next(256)),
            2 => [.. input[..at], .. input[(at + length)..]],
            3 => [.. input[..at], .. words[random.Next(words.Count)], .. input[at..]],
            4 => [.. input[..at], .. words[random.Next(words.Count)], .. input[(at + length)..]],
            5 => [.. input[..(at + length)], .. input[at..]],
            6 when other.Length > 0 => [.. input[..at], .. other[random.Next(other.Length)..]],
            _ => Digit(input, random),
        };
    }

    private static byte[] With(byte[] input, int at, byte value)
    {
        byte[] changed = [.. input];
        changed[at] = value;
        return changed;
    }

    // Dates and numbers are where a digit tells.
    private static byte[] Digit(byte[] input, Random random)
    {
        var from = random.Next(input.Length);
        var at = input.AsSpan(from).IndexOfAnyInRange((byte)'0', (byte)'9');
        return at < 0 ? input : With(input, from + at, (byte)('0' + random.Next(10)));
    }
}
