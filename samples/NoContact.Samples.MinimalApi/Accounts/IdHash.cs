using System.Security.Cryptography;
using System.Text;

namespace NoContact.Samples.MinimalApi.Accounts;

/// <summary>What stays of the id of something that was erased.</summary>
internal static class IdHash
{
    public static string Of(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}
