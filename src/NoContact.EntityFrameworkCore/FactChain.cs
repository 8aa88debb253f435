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

    public static byte[] Next(ReadOnlySpan<byte> before, int version, int schema, string body, byte[]? textHash)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> number = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(number, version);
        hash.AppendData(before);
        hash.AppendData(number);
        hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(body)));
        hash.AppendData(textHash ?? []);
        if (schema == FirstSchema) return hash.GetHashAndReset();

        // Facts of the first schema were chained before there was a column for it.
        BinaryPrimitives.WriteInt32BigEndian(number, schema);
        hash.AppendData(number);
        return hash.GetHashAndReset();
    }
}
