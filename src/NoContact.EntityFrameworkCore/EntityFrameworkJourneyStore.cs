using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Transactions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Keeping;

namespace NoContact.EntityFrameworkCore;

/// <summary>Journeys in a database, with the plans of their check-ins beside them.</summary>
internal sealed class EntityFrameworkJourneyStore : ICheckInStore
{
    /// <summary>As long as the subject of an OpenID Connect token may be.</summary>
    public const int LongestId = 255;

    internal const int LongestZone = 64;

    private const int ListedAtATime = 500;

    private readonly Func<JournalContext> _open;
    private readonly StoredFacts _facts;
    private readonly LastHashes _lastHashes = new();
    private readonly TimeProvider _clock;
    private readonly WriteMode _mode;
    private readonly GroupedWrites? _groups;

    /// <param name="open">Opens the tables.</param>
    /// <param name="texts">How free text is kept.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="mode">How its writes reach the disk.</param>
    public EntityFrameworkJourneyStore(
        Func<JournalContext> open, FreeText texts, TimeProvider clock, WriteMode mode)
    {
        _open = open;
        _facts = new(texts);
        _clock = clock;
        _mode = mode;
        // No one of a group calls the others off.
        if (mode == WriteMode.Grouped) _groups = new(write => WriteInOneAsync(write, CancellationToken.None));
    }

    private long Now => _clock.GetUtcNow().ToUnixTimeMilliseconds();

    public async ValueTask<CreateResult> CreateAsync(
        string journeyId,
        JourneyDocument document,
        DateTimeOffset? lookAt = null,
        CancellationToken cancellationToken = default)
    {
        CheckId(journeyId);
        ArgumentNullException.ThrowIfNull(document);
        if (document.Zone.Length > LongestZone)
            throw new BadInputException("$.zone", $"is longer than {LongestZone} characters, and no zone's name is");
        var begun = StoredJourney.Begin(document).Document;
        var start = FactChain.Start(journeyId, document.Zone, document.Identity);
        var rows = _facts.Write(journeyId, 0, start, begun.Facts);
        var head = new JourneyRow
        {
            Id = journeyId,
            Identity = document.Identity,
            Zone = document.Zone,
            Version = rows.Count,
            Hash = rows.Count == 0 ? start : rows[^1].Hash,
            WrittenAt = Now,
            PlannedAt = ToMilliseconds(lookAt),
        };
        return await WriteAsync(
            async commands =>
            {
                await commands.LockAsync(journeyId);
                if (await commands.WasErasedAsync(journeyId)) return CreateResult.Erased;
                if (!await commands.TryInsertHeadAsync(head)) return CreateResult.Exists;
                await commands.InsertFactsAsync(rows);
                return CreateResult.Created;
            },
            cancellationToken);
    }

    public async ValueTask<StoredJourney?> LoadAsync(string journeyId, CancellationToken cancellationToken = default)
    {
        CheckId(journeyId);
        var (head, rows) = await ReadRowsAsync(journeyId, cancellationToken);
        if (head is not null)
        {
            var journey = _facts.Read(head, rows);
            _lastHashes.Hold(journeyId, head.Version, head.Hash);
            return journey;
        }

        return rows.Count == 0 ? null : throw new DamagedJourneyException(journeyId, "its head is missing");
    }

    public async ValueTask<int?> GetVersionAsync(string journeyId, CancellationToken cancellationToken = default)
    {
        CheckId(journeyId);
        return await RunOneAsync(commands => commands.FindVersionAsync(journeyId), cancellationToken);
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
        if (await TryAppendAtOnceAsync(journeyId, expectedVersion, facts, lookAt, cancellationToken)) return true;
        TextForgotten[] forgotten = [.. facts.OfType<TextForgotten>()];
        FactRow? last = null;
        var appended = await WriteAsync(
            async commands =>
            {
                if (await commands.FindHashAsync(journeyId, expectedVersion) is not { } hash) return false;
                var rows = _facts.Write(journeyId, expectedVersion, hash, facts);
                if (rows.Count > 0 && !await commands.TryMoveHeadAsync(journeyId, expectedVersion, rows[^1], Now))
                    return false;
                await commands.InsertFactsAsync(rows);
                last = rows.LastOrDefault();
                if (ToMilliseconds(lookAt) is { } at) await commands.PlanAsync(journeyId, at);
                foreach (var fact in forgotten) await commands.ForgetTextAsync(journeyId, fact.FactId);
                return true;
            },
            cancellationToken);
        if (appended && last is not null) _lastHashes.Hold(journeyId, last.Version, last.Hash);
        if (appended && forgotten.Length > 0) await ScrubAsync(cancellationToken);
        return appended;
    }

    // One fact, as nearly always, in one command, where the hash before it is known.
    private async Task<bool> TryAppendAtOnceAsync(
        string journeyId,
        int expectedVersion,
        IReadOnlyList<Fact> facts,
        DateTimeOffset? lookAt,
        CancellationToken cancellationToken)
    {
        if (facts is not [not TextForgotten]) return false;
        if (_lastHashes.Find(journeyId, expectedVersion) is not { } before) return false;
        var row = _facts.Write(journeyId, expectedVersion, before, facts)[0];
        var (writtenAt, at) = (Now, ToMilliseconds(lookAt));
        var appended = await WriteAsync(
            commands => commands.TryAppendAsync(row, before, writtenAt, at), cancellationToken, isOneCommand: true);
        if (appended) _lastHashes.Hold(journeyId, row.Version, row.Hash);
        return appended;
    }

    public async ValueTask<bool> TryEraseAsync(
        string journeyId,
        int? expectedVersion = null,
        CancellationToken cancellationToken = default)
    {
        CheckId(journeyId);
        var erased = await WriteAsync(
            async commands =>
            {
                await commands.LockAsync(journeyId);
                if (expectedVersion is { } version && !await commands.TryHoldAtAsync(journeyId, version)) return false;
                await commands.EraseAsync(journeyId);
                return true;
            },
            cancellationToken);
        if (erased) await ScrubAsync(cancellationToken);
        return erased;
    }

    public async IAsyncEnumerable<ListedJourney> ListAsync(
        DateTimeOffset? writtenBefore = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var before = writtenBefore?.ToUnixTimeMilliseconds() ?? long.MaxValue;
        var last = "";
        while (true)
        {
            var page = await RunAsync(context => context.Journeys.AsNoTracking()
                .Where(row => row.WrittenAt < before && string.Compare(row.Id, last) > 0)
                .OrderBy(row => row.Id)
                .Take(ListedAtATime)
                .Select(row => new { row.Id, row.Version, row.WrittenAt })
                .ToListAsync(cancellationToken));
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
        var due = await RunAsync(context =>
        {
            var journeys = context.NameOf(JournalContext.JourneysTable);
            var sql =
                $$"""
                WITH due AS MATERIALIZED (
                    SELECT "Id" FROM {{journeys}}
                    WHERE "PlannedAt" <= {0} AND ("ClaimedUntil" IS NULL OR "ClaimedUntil" < {0})
                    ORDER BY "PlannedAt" LIMIT {2} {{context.SkipLocked}})
                UPDATE {{journeys}} SET "ClaimedUntil" = {1} WHERE "Id" IN (SELECT "Id" FROM due)
                RETURNING "Id", "PlannedAt"
                """;
            return context.Database.SqlQueryRaw<DueRow>(sql, at, claim, limit).ToListAsync(cancellationToken);
        });
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
        return await RunOneAsync(commands => commands.ReadDeliveredAsync(journeyId), cancellationToken);
    }

    public async ValueTask MarkDeliveredAsync(
        string journeyId,
        string checkInId,
        CancellationToken cancellationToken = default)
    {
        await WriteAsync(
            commands => commands.NoteDeliveredAsync(journeyId, checkInId), cancellationToken, isOneCommand: true);
    }

    public async ValueTask RescheduleAsync(
        PlannedJourney looked,
        int version,
        DateTimeOffset? next,
        string? delivered = null,
        CancellationToken cancellationToken = default)
    {
        var planned = ToMilliseconds(looked.At)!.Value;
        var claimed = looked.ClaimedUntil.ToUnixTimeMilliseconds();
        await WriteAsync(
            commands => commands.RescheduleAsync(
                looked.JourneyId, version, planned, claimed, ToMilliseconds(next), delivered),
            cancellationToken,
            isOneCommand: true);
    }

    public async ValueTask<int> PlanAllAsync(DateTimeOffset at, CancellationToken cancellationToken = default)
    {
        var planned = ToMilliseconds(at);
        return await RunAsync(context => context.Journeys
            .Where(row => row.PlannedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.PlannedAt, planned), cancellationToken));
    }

    private Task<(JourneyRow? Head, List<FactRow> Rows)> ReadRowsAsync(
        string journeyId,
        CancellationToken cancellationToken) =>
        RunAsync(async context =>
        {
            try
            {
                await using var commands = await JournalCommands.OpenAsync(context, cancellationToken);
                return await commands.ReadAsync(journeyId);
            }
            catch (DbException e) when (context.IsDamage(e))
            {
                throw context.CreateDamage(journeyId, e);
            }
        });

    /// <summary>Writes, all of it or nothing, and ends when that is durable.</summary>
    private async Task<T> WriteAsync<T>(
        Func<JournalCommands, Task<T>> write, CancellationToken cancellationToken, bool isOneCommand = false)
    {
        // A fact is durable before it is answered for, and in a scope it would not be.
        if (_mode != WriteMode.InTheHosts && Transaction.Current is not null)
            throw new InvalidOperationException(
                "A TransactionScope is open, and a fact cannot wait for its end: tell it outside, or give the keeper "
                + "JourneyDatabase.GetStore of a transaction of your own.");

        // Of a command of two statements only PostgreSQL makes a transaction by itself.
        if (isOneCommand && _mode == WriteMode.OneByOne) return await RunOneAsync(write, cancellationToken);
        T result = default!;
        Func<JournalCommands, Task> writeOne = async commands => result = await write(commands);
        await (_groups?.RunAsync(writeOne, cancellationToken) ?? WriteInOneAsync(writeOne, cancellationToken));
        return result;
    }

    private Task<T> RunOneAsync<T>(Func<JournalCommands, Task<T>> run, CancellationToken cancellationToken) =>
        RunAsync(async context =>
        {
            await using var commands = await JournalCommands.OpenAsync(context, cancellationToken);
            return await run(commands);
        });

    private async Task WriteInOneAsync(Func<JournalCommands, Task> write, CancellationToken cancellationToken) =>
        await RunAsync(async context =>
        {
            await using var commands = await JournalCommands.BeginAsync(context, cancellationToken);
            await commands.AllOrNothingAsync(() => write(commands));
            await commands.CommitAsync();
            return true;
        });

    private async Task ScrubAsync(CancellationToken cancellationToken) =>
        await RunAsync(async context =>
        {
            await context.ScrubAsync(cancellationToken);
            return true;
        });

    /// <summary>Does it, again where the host wants that of what passes; what comes through is what the database threw.
    /// </summary>
    private async Task<T> RunAsync<T>(Func<JournalContext, Task<T>> act)
    {
        // What is read stands by itself, whatever scope the host is in.
        using var aside = Transaction.Current is null ? null : CreateScopeAside();
        await using var context = _open();
        try
        {
            return await context.Database.CreateExecutionStrategy().ExecuteAsync(() => act(context));
        }
        catch (RetryLimitExceededException e) when (e.InnerException is { } last)
        {
            ExceptionDispatchInfo.Throw(last);
            throw;
        }
    }

    private static TransactionScope CreateScopeAside() =>
        new(TransactionScopeOption.Suppress, TransactionScopeAsyncFlowOption.Enabled);

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
