using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Keeping;

namespace NoContact.EntityFrameworkCore;

/// <summary>Journeys in a database, with the plans of their check-ins beside them.</summary>
internal sealed class EntityFrameworkJourneyStore(Func<JournalContext> open, FreeText texts, TimeProvider clock)
    : ICheckInStore
{
    /// <summary>As long as the subject of an OpenID Connect token may be.</summary>
    public const int LongestId = 255;

    private const int ListedAtATime = 500;

    private readonly StoredFacts _facts = new(texts);

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    public async ValueTask<CreateResult> CreateAsync(
        string journeyId,
        JourneyDocument document,
        DateTimeOffset? lookAt = null,
        CancellationToken cancellationToken = default)
    {
        CheckId(journeyId);
        var begun = StoredJourney.Begin(document).Document;
        var start = FactChain.Start(journeyId, document.Zone);
        var rows = _facts.Write(journeyId, 0, start, begun.Facts);
        var head = new JourneyRow
        {
            Id = journeyId,
            Zone = document.Zone,
            Version = rows.Count,
            Hash = rows.Count == 0 ? start : rows[^1].Hash,
            WrittenAt = Now,
            PlannedAt = ToMilliseconds(lookAt),
        };
        await using var context = open();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var commands = new JournalCommands(context, transaction, cancellationToken);
        await context.LockAsync(journeyId, cancellationToken);
        if (await commands.WasErasedAsync(journeyId)) return CreateResult.Erased;
        if (!await commands.TryInsertHeadAsync(head)) return CreateResult.Exists;
        await commands.InsertFactsAsync(rows);
        await transaction.CommitAsync(cancellationToken);
        return CreateResult.Created;
    }

    public async ValueTask<StoredJourney?> LoadAsync(string journeyId, CancellationToken cancellationToken = default)
    {
        CheckId(journeyId);
        var (head, rows) = await ReadRowsAsync(journeyId, cancellationToken);
        if (head is not null) return _facts.Read(head, rows);
        return rows.Count == 0 ? null : throw new DamagedJourneyException(journeyId, "its head is missing");
    }

    public async ValueTask<int?> GetVersionAsync(string journeyId, CancellationToken cancellationToken = default)
    {
        CheckId(journeyId);
        await using var context = open();
        return await context.Journeys
            .Where(row => row.Id == journeyId)
            .Select(row => (int?)row.Version)
            .SingleOrDefaultAsync(cancellationToken);
    }

    public async ValueTask<bool> TryAppendAsync(
        string journeyId,
        int expectedVersion,
        IReadOnlyList<Fact> facts,
        DateTimeOffset? lookAt = null,
        CancellationToken cancellationToken = default)
    {
        CheckId(journeyId);
        ArgumentNullException.ThrowIfNull(facts);
        await using var context = open();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var commands = new JournalCommands(context, transaction, cancellationToken);
        if (await commands.FindHashAsync(journeyId, expectedVersion) is not { } hash) return false;
        var rows = _facts.Write(journeyId, expectedVersion, hash, facts);
        if (rows.Count > 0 && !await commands.TryMoveHeadAsync(journeyId, expectedVersion, rows[^1], Now))
            return false;
        await commands.InsertFactsAsync(rows);
        if (ToMilliseconds(lookAt) is { } at) await commands.PlanAsync(journeyId, at);
        TextForgotten[] forgotten = [.. facts.OfType<TextForgotten>()];
        foreach (var fact in forgotten) await commands.ForgetTextAsync(journeyId, fact.FactId);
        await transaction.CommitAsync(cancellationToken);
        if (forgotten.Length > 0) await context.ScrubAsync(cancellationToken);
        return true;
    }

    public async ValueTask<bool> TryEraseAsync(
        string journeyId,
        int? expectedVersion = null,
        CancellationToken cancellationToken = default)
    {
        CheckId(journeyId);
        await using var context = open();
        await using (var transaction = await context.Database.BeginTransactionAsync(cancellationToken))
        {
            await context.LockAsync(journeyId, cancellationToken);
            var commands = new JournalCommands(context, transaction, cancellationToken);
            if (expectedVersion is { } version && !await commands.TryHoldAtAsync(journeyId, version)) return false;
            await commands.EraseAsync(journeyId);
            await transaction.CommitAsync(cancellationToken);
        }

        await context.ScrubAsync(cancellationToken);
        return true;
    }

    public async IAsyncEnumerable<ListedJourney> ListAsync(
        DateTimeOffset? writtenBefore = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var before = writtenBefore?.ToUnixTimeMilliseconds() ?? long.MaxValue;
        var last = "";
        while (true)
        {
            await using var context = open();
            var page = await context.Journeys.AsNoTracking()
                .Where(row => row.WrittenAt < before && string.Compare(row.Id, last) > 0)
                .OrderBy(row => row.Id)
                .Take(ListedAtATime)
                .Select(row => new { row.Id, row.Version, row.WrittenAt })
                .ToListAsync(cancellationToken);
            foreach (var row in page) yield return new(row.Id, row.Version, FromMilliseconds(row.WrittenAt));
            if (page.Count < ListedAtATime) yield break;
            last = page[^1].Id;
        }
    }

    public async ValueTask<IReadOnlyList<PlannedJourney>> ClaimDueAsync(
        DateTimeOffset now,
        DateTimeOffset until,
        int limit,
        CancellationToken cancellationToken = default)
    {
        var at = now.ToUnixTimeMilliseconds();
        var claim = until.ToUnixTimeMilliseconds();
        await using var context = open();
        var sql =
            $$"""
            WITH due AS MATERIALIZED (
                SELECT "Id" FROM no_contact_journeys
                WHERE "PlannedAt" <= {0} AND ("ClaimedUntil" IS NULL OR "ClaimedUntil" < {0})
                ORDER BY "PlannedAt" LIMIT {2} {{context.SkipClaimed}})
            UPDATE no_contact_journeys SET "ClaimedUntil" = {1} WHERE "Id" IN (SELECT "Id" FROM due)
            RETURNING "Id", "PlannedAt"
            """;
        var due = await context.Database
            .SqlQueryRaw<DueRow>(sql, at, claim, limit)
            .ToListAsync(cancellationToken);
        return
        [
            .. due.OrderBy(row => row.PlannedAt)
                .Select(row => new PlannedJourney(
                    row.Id, FromMilliseconds(row.PlannedAt), FromMilliseconds(claim))),
        ];
    }

    public async ValueTask<IReadOnlySet<string>> GetDeliveredAsync(
        string journeyId,
        CancellationToken cancellationToken = default)
    {
        await using var context = open();
        return await context.Delivered
            .Where(row => row.JourneyId == journeyId)
            .Select(row => row.CheckInId)
            .ToHashSetAsync(cancellationToken);
    }

    public async ValueTask MarkDeliveredAsync(
        string journeyId,
        string checkInId,
        CancellationToken cancellationToken = default)
    {
        await using var context = open();

        // Of two at once, and after the journey's end, nothing is noted and nothing is wrong.
        await context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO no_contact_check_ins_said ("JourneyId", "CheckInId")
            SELECT "Id", {checkInId} FROM no_contact_journeys WHERE "Id" = {journeyId} ON CONFLICT DO NOTHING
            """,
            cancellationToken);
    }

    public async ValueTask RescheduleAsync(
        PlannedJourney looked,
        int version,
        DateTimeOffset? next,
        CancellationToken cancellationToken = default)
    {
        var planned = ToMilliseconds(looked.At);
        var claimed = looked.ClaimedUntil.ToUnixTimeMilliseconds();
        var after = ToMilliseconds(next);
        await using var context = open();

        // On a row that a writer holds this waits for it, and then finds its version.
        await context.Journeys
            .Where(row => row.Id == looked.JourneyId
                && row.PlannedAt == planned
                && row.ClaimedUntil == claimed
                && row.Version == version)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(row => row.PlannedAt, after)
                    .SetProperty(row => row.ClaimedUntil, (long?)null),
                cancellationToken);
    }

    public async ValueTask<int> PlanAllAsync(DateTimeOffset at, CancellationToken cancellationToken = default)
    {
        var planned = ToMilliseconds(at);
        await using var context = open();
        return await context.Journeys
            .Where(row => row.PlannedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.PlannedAt, planned), cancellationToken);
    }

    private async Task<(JourneyRow? Head, List<FactRow> Rows)> ReadRowsAsync(
        string journeyId,
        CancellationToken cancellationToken)
    {
        try
        {
            await using var context = open();

            // Both tables as they stood at one moment.
            await using var transaction = await context.Database.BeginTransactionAsync(
                IsolationLevel.RepeatableRead,
                cancellationToken);
            var commands = new JournalCommands(context, transaction, cancellationToken);
            return (await commands.ReadHeadAsync(journeyId), await commands.ReadFactsAsync(journeyId));
        }
        catch (DbException e) when (DamagedDatabase.SaysSo(e))
        {
            throw DamagedDatabase.CreateDamage(journeyId, e);
        }
    }

    // Never earlier than it is due: looked at too early, a journey would be planned again for the same millisecond.
    private static long? ToMilliseconds(DateTimeOffset? at) =>
        at?.AddTicks(TimeSpan.TicksPerMillisecond - 1).ToUnixTimeMilliseconds();

    private static DateTimeOffset FromMilliseconds(long at) => DateTimeOffset.FromUnixTimeMilliseconds(at);

    private static void CheckId(string journeyId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(journeyId);
        if (journeyId.Length > LongestId)
            throw new ArgumentException($"A journey's id has {LongestId} characters at the most.", nameof(journeyId));
    }

    private sealed record DueRow(string Id, long PlannedAt);
}
