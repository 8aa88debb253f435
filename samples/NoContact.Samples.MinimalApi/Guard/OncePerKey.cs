using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Samples.MinimalApi.Accounts;

namespace NoContact.Samples.MinimalApi.Guard;

/// <summary>A write under an <c>Idempotency-Key</c> happens once: the same write sent again gets the first answer, another one under that key is refused.</summary>
/// <remarks>Only what succeeded is remembered: what failed changed nothing, and may be tried again under the same key.</remarks>
internal static class OncePerKey
{
    // Long enough for any write here to end; after it a key whose server died is free again.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static RouteHandlerBuilder OnceForEachKey(this RouteHandlerBuilder builder) => builder.WithMetadata(new DurableWrite()).AddEndpointFilter(async (context, next) =>
    {
        var http = context.HttpContext;
        var key = context.Arguments.OfType<WriteKey>().Single();
        var accounts = http.RequestServices.GetRequiredService<AccountContext>();
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var mine = new KeyedAnswer { AccountId = key.Account.Id, Key = key.Text, Request = Hash(http, context.Arguments.OfType<RequestBody>().Single()), StartedAtUnix = now.ToUnixTimeSeconds() };
        if (!await TryReserve(accounts, mine, now, http.RequestAborted)) return await FirstAnswer(accounts, mine, http.RequestAborted);

        try
        {
            var result = (IResult)(await next(context))!;
            return await Keep(http, accounts, mine, result);
        }
        catch
        {
            await Free(accounts, mine);
            throw;
        }
    });

    private static byte[] Hash(HttpContext http, RequestBody body) =>
        SHA256.HashData([.. Encoding.UTF8.GetBytes($"{http.Request.Method} {http.Request.Path}{http.Request.QueryString}\n"), .. body.Bytes]);

    private static async Task<bool> TryReserve(AccountContext accounts, KeyedAnswer mine, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await TryInsert(accounts, mine, cancellation)) return true;
        var abandoned = (now - Patience).ToUnixTimeSeconds();
        var freed = await Row(accounts, mine).Where(row => row.Status == null && row.StartedAtUnix < abandoned).ExecuteDeleteAsync(cancellation);
        return freed == 1 && await TryInsert(accounts, mine, cancellation);
    }

    // Of several at once one inserts, and the others are no error.
    private static async Task<bool> TryInsert(AccountContext accounts, KeyedAnswer mine, CancellationToken cancellation)
    {
        var inserted = await accounts.Database.ExecuteSqlAsync($"""INSERT INTO no_contact_keyed_answers ("AccountId", "Key", "Request", "StartedAtUnix") VALUES ({mine.AccountId}, {mine.Key}, {mine.Request}, {mine.StartedAtUnix}) ON CONFLICT DO NOTHING""", cancellation);
        if (inserted == 0) return false;
        accounts.Attach(mine);
        return true;
    }

    private static async Task<IResult> FirstAnswer(AccountContext accounts, KeyedAnswer mine, CancellationToken cancellation)
    {
        var first = await Row(accounts, mine).AsNoTracking().SingleOrDefaultAsync(cancellation);
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

        var response = http.Response;
        (mine.Status, mine.Body, mine.ContentType, mine.ETag, mine.Location) = (response.StatusCode, buffer.ToArray(), response.ContentType, response.Headers.ETag, response.Headers.Location);
        if (response.StatusCode >= StatusCodes.Status400BadRequest) await Free(accounts, mine);
        else await accounts.SaveChangesAsync(CancellationToken.None);
        return new KeptResult(mine);
    }

    private static IQueryable<KeyedAnswer> Row(AccountContext accounts, KeyedAnswer of) => accounts.Answers.Where(row => row.AccountId == of.AccountId && row.Key == of.Key);

    // Whoever gave up meanwhile still frees the key.
    private static async Task Free(AccountContext accounts, KeyedAnswer of) => await Row(accounts, of).ExecuteDeleteAsync(CancellationToken.None);

    private sealed class KeptResult(KeyedAnswer kept) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.StatusCode = kept.Status!.Value;
            if (kept.ContentType is not null) response.ContentType = kept.ContentType;
            if (kept.ETag is not null) response.Headers.ETag = kept.ETag;
            if (kept.Location is not null) response.Headers.Location = kept.Location;
            if (kept.Body is { Length: > 0 } body) await response.Body.WriteAsync(body, httpContext.RequestAborted);
        }
    }
}

/// <summary>An endpoint whose answer waits for the disk.</summary>
internal sealed record DurableWrite;
