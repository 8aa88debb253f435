using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace NoContact.EntityFrameworkCore;

/// <summary>
/// Each fact's hash holds the one before it, so a fact that was changed, moved, taken out or cut off shows.
/// </summary>
internal static class FactChain
{
    private const int FirstSchema = 1;

    // Journeys of before there was an identity were chained without one.
    public static byte[] Start(string journey, string zone, string? identity) =>
        SHA256.HashData(Encoding.UTF8.GetBytes($"{journey}\n{zone}{(identity is null ? "" : "\n" + identity)}"));

    /// <param name="before">The hash of the fact before it.</param>
    /// <param name="version">Its place, counted from 1.</param>
    /// <param name="schema">The schema of its body.</param>
    /// <param name="body">What it says without free text, as UTF-8.</param>
    /// <param name="textHash">The hash of its free text; null where it has none.</param>
    public static byte[] Next(byte[] before, int version, int schema, ReadOnlySpan<byte> body, byte[]? textHash)
    {
        var bodyHash = SHA256.HashData(body);

        // Facts of the first schema were chained before there was a column for it.
        byte[] ofSchema = schema == FirstSchema ? [] : BigEndian(schema);
        return SHA256.HashData([.. before, .. BigEndian(version), .. bodyHash, .. textHash ?? [], .. ofSchema]);
    }

    private static byte[] BigEndian(int number)
    {
        var bytes = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }
}
