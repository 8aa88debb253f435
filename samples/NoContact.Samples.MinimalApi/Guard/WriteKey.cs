using System.Security.Cryptography;
using System.Text;
using NoContact.Samples.MinimalApi.Accounts;
using NoContact.Samples.MinimalApi.Http;

namespace NoContact.Samples.MinimalApi.Guard;

/// <summary>
/// The <c>Idempotency-Key</c> of a write. The id of what the write makes follows from it, so that the same write sent
/// again, even after a power cut, makes the same thing and never a second one. Keys are an account's own.
/// </summary>
/// <param name="Account">Whose.</param>
/// <param name="Id">The id of what the write makes, where it brings none.</param>
internal sealed record WriteKey(Account Account, string Id)
{
    private const int LongestKey = 200;

    public static async ValueTask<WriteKey?> BindAsync(HttpContext http)
    {
        var account = (await Account.BindAsync(http))!;
        var key = http.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length is 0 or > LongestKey)
            throw new BadHttpRequestException(
                $"An Idempotency-Key header is needed: any text of up to {LongestKey} characters, new for each write.");
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{account.Id}\n{key}"));
        return new(account, Convert.ToHexStringLower(hash.AsSpan(0, 16)));
    }

    /// <summary>Under the key, or the id, something else was made before.</summary>
    public static IResult Conflict() => ProblemResults.Create(
        StatusCodes.Status422UnprocessableEntity,
        "This Idempotency-Key was used for another write. Take a new one for each write.");
}
