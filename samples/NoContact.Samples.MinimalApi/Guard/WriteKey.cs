using System.Security.Cryptography;
using System.Text;
using NoContact.Samples.MinimalApi.Accounts;

namespace NoContact.Samples.MinimalApi.Guard;

/// <summary>The <c>Idempotency-Key</c> of a write. Keys are an account's own.</summary>
/// <param name="Account">Whose.</param>
/// <param name="Text">The key.</param>
internal sealed record WriteKey(Account Account, string Text)
{
    /// <summary>The id of what the write makes, where it brings none. It follows from the key, so even after a power cut the same write makes the same thing, never a second one.</summary>
    public string Id { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Account.Id}\n{Text}")).AsSpan(0, 16));

    public static async ValueTask<WriteKey?> BindAsync(HttpContext http)
    {
        var account = (await Account.BindAsync(http))!;
        var text = http.Request.Headers["Idempotency-Key"].ToString();
        return text.Length is > 0 and <= KeyedAnswer.LongestKey
            ? new(account, text)
            : throw new BadHttpRequestException($"An Idempotency-Key header is needed: any text of up to {KeyedAnswer.LongestKey} characters, new for each write.");
    }
}
