using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using NoContact.Facts;
using NoContact.Json;

namespace NoContact.EntityFrameworkCore;

/// <summary>
/// The free text of a fact, kept apart: the whole fact behind a random salt, so that its hash gives nothing away once
/// it is forgotten.
/// </summary>
internal sealed class FreeText(IDataProtector? protector)
{
    private const int SaltLength = 16;

    /// <summary>What is kept of a fact's text, and its hash; both null where it has none.</summary>
    public (byte[]? Kept, byte[]? Hash) Keep(Fact fact)
    {
        if (fact.WithoutText() == fact) return (null, null);
        byte[] salted = [.. RandomNumberGenerator.GetBytes(SaltLength), .. JourneyJson.WriteFact(fact)];
        return (protector is null ? salted : protector.Protect(salted), SHA256.HashData(salted));
    }

    /// <summary>The fact with its text.</summary>
    /// <exception cref="CryptographicException">It was changed, or these are not the keys it was kept
    /// under.</exception>
    public Fact Read(byte[] kept, byte[]? hash, int schema)
    {
        var salted = protector is null ? kept : protector.Unprotect(kept);
        if (hash is null || salted.Length < SaltLength || !SHA256.HashData(salted).AsSpan().SequenceEqual(hash))
            throw new CryptographicException("The text was changed.");
        return JourneyJson.ReadFact(salted.AsSpan(SaltLength), schema);
    }
}
