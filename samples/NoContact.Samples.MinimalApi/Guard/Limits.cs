using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using NoContact.Samples.MinimalApi.Http;
using NoContact.Verdicts;

namespace NoContact.Samples.MinimalApi.Guard;

/// <summary>
/// How often an account, or a guest, may ask. Help is never limited, and neither is an answer to somebody in crisis.
/// </summary>
internal static class Limits
{
    public const string SignIn = "sign-in";
    public const string Account = "account";

    public static void AddLimits(this WebApplicationBuilder builder)
    {
        var perMinute = builder.Configuration.GetValue("Limits:PerMinute", 300);
        var writesAtOnce = builder.Configuration.GetValue("Limits:WritesAtOnce", 64);
        var writesWaiting = builder.Configuration.GetValue("Limits:WritesWaiting", 30);
        var signInsPerMinute = builder.Configuration.GetValue("Limits:SignInsPerMinute", 20);
        builder.Services.AddSingleton(new CaseLimiter(perMinute));
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = async (rejected, cancellation) =>
                await TooMany(rejected.Lease).ExecuteAsync(rejected.HttpContext);

            // Writes wait for the disk in the order they came, so many at once, which SQLite commits together. A queue
            // longer than this only makes everybody late.
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
                http.GetEndpoint()?.Metadata.GetMetadata<DurableWrite>() is null
                ? RateLimitPartition.GetNoLimiter("")
                : RateLimitPartition.GetConcurrencyLimiter(
                    "writes",
                    _ =>
                        new()
                        {
                            PermitLimit = writesAtOnce,
                            QueueLimit = writesWaiting,
                            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
                        }));
            limiter.AddPolicy(SignIn, http => Window(Guest(http), signInsPerMinute));
            limiter.AddPolicy(
                Account,
                http => Window(http.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? Guest(http), perMinute));
        });
    }

    /// <summary>429, and when to come back.</summary>
    public static IResult TooMany(RateLimitLease lease)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
        return new WithHeader(
            "Retry-After",
            Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture),
            ProblemResults.Create(
                StatusCodes.Status429TooManyRequests,
                "That was often. Wait a moment, then ask again."));
    }

    public static string Guest(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "unknown";

    private static RateLimitPartition<string> Window(string who, int permits) =>
        RateLimitPartition.GetFixedWindowLimiter(
            who,
            _ => new() { PermitLimit = permits, Window = TimeSpan.FromMinutes(1) });

    private sealed record WithHeader(string Name, string Value, IResult Result) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers[Name] = Value;
            return Result.ExecuteAsync(httpContext);
        }
    }
}

/// <summary>
/// Counts evaluations after they are made, so that whoever is in crisis is answered however often they ask.
/// </summary>
internal sealed class CaseLimiter(int perMinute) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(who =>
        RateLimitPartition.GetFixedWindowLimiter(
            who,
            _ => new() { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1) }));

    /// <summary>429 where somebody asked too often; null where they did not, or are in a crisis.</summary>
    public IResult? Refuse(Verdict? verdict, string who)
    {
        if (verdict == Verdict.GetSupportNow) return null;
        var lease = _limiter.AttemptAcquire(who);
        return lease.IsAcquired ? null : Limits.TooMany(lease);
    }

    public void Dispose() => _limiter.Dispose();
}

/// <summary>An endpoint whose answer waits for the disk.</summary>
internal sealed record DurableWrite;
