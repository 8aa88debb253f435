using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NoContact.Samples.Api.Accounts;

namespace NoContact.Samples.Api.Guard;

/// <summary>A write under an <c>Idempotency-Key</c> happens once: the same write sent again gets the first answer, another one under that key is refused.</summary>
internal static class OncePerKey
{
    // Long enough for any write here to end; after it a key whose server died is free again.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static RouteHandlerBuilder OnceForEachKey(this RouteHandlerBuilder builder) => builder.AddEndpointFilter(async (context, next) =>
    {
        var http = context.HttpContext;
        var account = context.Arguments.OfType<Account>().Single();
        var key = http.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length is 0 or > KeyedAnswer.LongestKey) return Problems.Problem(StatusCodes.Status400BadRequest, $"An Idempotency-Key header is needed: any text of up to {KeyedAnswer.LongestKey} characters, new for each write.");

        var accounts = http.RequestServices.GetRequiredService<AccountContext>();
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().ToUnixTimeSeconds();
        var request = Hash(http, context.Arguments.OfType<RequestBody>().SingleOrDefault());
        var mine = new KeyedAnswer { AccountId = account.Id, Key = key, Request = request, StartedAtUnix = now };
        if (!await TryReserve(accounts, mine, now, http.RequestAborted)) return await FirstAnswer(accounts, mine, http.RequestAborted);

        try
        {
            var result = (IResult)(await next(context))!;
            return await Keep(http, accounts, mine, result);
        }
        catch
        {
            // What could not be done may be tried again under the same key.
            await accounts.Answers.Where(row => row.AccountId == account.Id && row.Key == key).ExecuteDeleteAsync(CancellationToken.None);
            throw;
        }
    });

    private static byte[] Hash(HttpContext http, RequestBody? body) =>
        SHA256.HashData([.. Encoding.UTF8.GetBytes($"{http.Request.Method} {http.Request.Path}{http.Request.QueryString}\n"), .. body?.Bytes ?? []]);

    private static async Task<bool> TryReserve(AccountContext accounts, KeyedAnswer mine, long now, CancellationToken cancellation)
    {
        var abandoned = now - (long)Patience.TotalSeconds;
        await accounts.Answers.Where(row => row.AccountId == mine.AccountId && row.Key == mine.Key && row.Status == null && row.StartedAtUnix < abandoned).ExecuteDeleteAsync(cancellation);
        if (await accounts.Answers.AnyAsync(row => row.AccountId == mine.AccountId && row.Key == mine.Key, cancellation)) return false;
        accounts.Add(mine);
        try
        {
            await accounts.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException)
        {
            accounts.Entry(mine).State = EntityState.Detached;
            return false;
        }
    }

    private static async Task<IResult> FirstAnswer(AccountContext accounts, KeyedAnswer mine, CancellationToken cancellation)
    {
        var first = await accounts.Answers.AsNoTracking().SingleOrDefaultAsync(row => row.AccountId == mine.AccountId && row.Key == mine.Key, cancellation);
        if (first is not null && !first.Request.AsSpan().SequenceEqual(mine.Request)) return Problems.Problem(StatusCodes.Status422UnprocessableEntity, "This Idempotency-Key was used for another write. Take a new one for each write.");
        if (first?.Status is null) return Problems.Problem(StatusCodes.Status409Conflict, "The first write under this Idempotency-Key is still on its way. Ask again in a moment.");
        return new KeptResult(first);
    }

    // The answer is written to memory first, so that what is kept is what is sent.
    private static async Task<IResult> Keep(HttpContext http, AccountContext accounts, KeyedAnswer mine, IResult result)
    {
        var stream = http.Response.Body;
        using var buffer = new MemoryStream();
        http.Response.Body = buffer;
        try
        {
            await result.ExecuteAsync(http);
        }
        finally
        {
            http.Response.Body = stream;
        }

        (mine.Status, mine.Body, mine.ContentType, mine.ETag) = (http.Response.StatusCode, buffer.ToArray(), http.Response.ContentType, http.Response.Headers.ETag);
        await accounts.SaveChangesAsync(CancellationToken.None);
        return new KeptResult(mine);
    }

    private sealed class KeptResult(KeyedAnswer kept) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.StatusCode = kept.Status!.Value;
            if (kept.ContentType is not null) response.ContentType = kept.ContentType;
            if (kept.ETag is not null) response.Headers.ETag = kept.ETag;
            if (kept.Body is { Length: > 0 } body) await response.Body.WriteAsync(body, httpContext.RequestAborted);
        }
    }
}
