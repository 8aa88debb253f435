using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NoContact.AspNetCore;
using NoContact.CheckIns;
using NoContact.Languages;
using NoContact.Samples.MinimalApi.Accounts;
using NoContact.Samples.MinimalApi.Database;
using NoContact.Samples.MinimalApi.Guard;
using NoContact.Samples.MinimalApi.Http;
using NoContact.Samples.MinimalApi.Journeys;
using NoContact.Samples.Page.Documents;
using NoContact.Streaks;

namespace NoContact.Samples.MinimalApi.CheckIns;

/// <summary>What the service says of its own accord, as server-sent events, and that it was seen.</summary>
internal static class CheckInEndpoints
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    public static void MapCheckIns(this IEndpointRouteBuilder app)
    {
        var checkIns = app.MapGroup("/journeys/{id}/check-ins")
            .WithTags("Journeys")
            .RequireAccount()
            .RequireRateLimiting(Limits.Account);
        checkIns
            .MapGet("", Listen)
            .WithSummary(
                "Check-ins as they come, as server-sent events: first those of the last day that nobody has seen.");
        checkIns.MapPost("{checkIn}/seen", Seen).WithSummary("Says that a check-in was seen. It is not sent again.");
    }

    private static IResult Listen(
        OwnId own,
        HttpContext http,
        IServiceScopeFactory scopes,
        TimeProvider clock,
        IHostApplicationLifetime process)
    {
        // A browser that lost the connection says how far it came.
        _ = long.TryParse(
            http.Request.Headers["Last-Event-ID"],
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var last);
        var until = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, process.ApplicationStopping);
        http.Response.RegisterForDispose(until);
        return TypedResults.ServerSentEvents(
            Unseen(own.Value, last, http.GetNoContactEngine().Phrases, scopes, clock, until.Token));
    }

    private static async IAsyncEnumerable<SseItem<Said>> Unseen(
        string journey,
        long last,
        Phrases phrases,
        IServiceScopeFactory scopes,
        TimeProvider clock,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            foreach (var row in await After(journey, last, scopes, clock, cancellation))
            {
                var text = phrases[CheckInDocument.DiscreetKey(row.Kind)];
                yield return new(
                    new(row.CheckInId, JsonNamingPolicy.CamelCase.ConvertName(row.Kind.ToString()), text),
                    "check-in")
                {
                    EventId = row.Number.ToString(CultureInfo.InvariantCulture),
                };
                last = row.Number;
            }
        }
        while (await Ticks(timer, cancellation));
    }

    private static async Task<List<InboxRow>> After(
        string journey,
        long last,
        IServiceScopeFactory scopes,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var expired = (clock.GetUtcNow() - CheckIn.ExpiresAfter).ToUnixTimeSeconds();
        return await scope.ServiceProvider.GetRequiredService<ServiceContext>().Inbox.AsNoTracking()
            .Where(row => row.JourneyId == journey && row.Number > last && !row.IsSeen && row.AtUnix > expired)
            .OrderBy(row => row.Number)
            .ToListAsync(cancellation);
    }

    private static async Task<bool> Ticks(PeriodicTimer timer, CancellationToken cancellation)
    {
        try
        {
            return await timer.WaitForNextTickAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            // The page was left, or the process ends; the browser comes back by itself.
            return false;
        }
    }

    private static async Task<IResult> Seen(
        OwnId own,
        string checkIn,
        ServiceContext accounts,
        CancellationToken cancellation)
    {
        await accounts
            .Inbox.Where(row => row.JourneyId == own.Value && row.CheckInId == checkIn)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.IsSeen, true), cancellation);
        return TypedResults.NoContent();
    }

    /// <summary>What the page gets.</summary>
    private sealed record Said(string Id, string Kind, string Text);
}
