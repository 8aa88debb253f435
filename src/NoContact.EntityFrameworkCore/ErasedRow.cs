using System.Security.Cryptography;
using System.Text;

namespace NoContact.EntityFrameworkCore;

/// <summary>A journey that was erased: the hash of its id and nothing else, so that it never begins again.</summary>
internal sealed class ErasedRow
{
    public required byte[] IdHash { get; init; }

    public static byte[] HashOf(string journeyId) => SHA256.HashData(Encoding.UTF8.GetBytes(journeyId));
}
