using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace NoContact.EntityFrameworkCore;

/// <summary>
/// The statements that every fact and every check-in passes through, as plain commands: for so little, EF Core's own
/// work costs more than the disk.
/// </summary>
internal sealed class JournalCommands : IAsyncDisposable
{
    private const int FactsAtATime = 100;

    private readonly JournalContext _context;
    private readonly IDbContextTransaction? _transaction;
    private readonly bool _isHosts;
    private readonly CancellationToken _cancellationToken;

    private JournalCommands(
        JournalContext context,
        IDbContextTransaction? transaction,
        bool isHosts,
        CancellationToken cancellationToken)
    {
        _context = context;
        _transaction = transaction;
        _isHosts = isHosts;
        _cancellationToken = cancellationToken;
    }

    private IDbContextTransaction? Own => _isHosts ? null : _transaction;

    private string Journeys => _context.NameOf(JournalContext.JourneysTable);

    private string Facts => _context.NameOf(JournalContext.FactsTable);

    private string Delivered => _context.NameOf(JournalContext.DeliveredTable);

    private string Erased => _context.NameOf(JournalContext.ErasedTable);

    /// <summary>Begins a transaction; where the host has begun one, in that.</summary>
    public static async Task<JournalCommands> BeginAsync(JournalContext context, CancellationToken cancellationToken)
    {
        var hosts = context.Database.CurrentTransaction;
        var transaction = hosts ?? await context.Database.BeginTransactionAsync(cancellationToken);
        return new(context, transaction, hosts is not null, cancellationToken);
    }

    /// <summary>For one command without a transaction around it; where the host has begun one, in that.</summary>
    public static async Task<JournalCommands> OpenAsync(JournalContext context, CancellationToken cancellationToken)
    {
        var hosts = context.Database.CurrentTransaction;
        if (hosts is null) await context.Database.OpenConnectionAsync(cancellationToken);
        return new(context, hosts, hosts is not null, cancellationToken);
    }

    /// <summary>Commits; the host's own transaction is the host's to commit.</summary>
    public Task CommitAsync() => Own?.CommitAsync(_cancellationToken) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => Own?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>In a transaction of the host's, which goes on whatever is thrown, all of a write or nothing.</summary>
    public async Task AllOrNothingAsync(Func<Task> write)
    {
        const string before = "no_contact_before";
        if (_isHosts) await _transaction!.CreateSavepointAsync(before, _cancellationToken);
        try
        {
            await write();
        }
        catch (Exception) when (_isHosts)
        {
            await _transaction!.RollbackToSavepointAsync(before, CancellationToken.None);
            throw;
        }

        if (_isHosts) await _transaction!.ReleaseSavepointAsync(before, _cancellationToken);
    }

    /// <summary>Until the transaction ends, nobody else creates or erases this journey.</summary>
    public Task LockAsync(string journeyId) => _context.LockAsync(journeyId, _cancellationToken);

    /// <summary>
    /// A journey's head and its facts, in order, as they stood at one moment; null and no facts where there is none.
    /// </summary>
    public async Task<(JourneyRow? Head, List<FactRow> Facts)> ReadAsync(string journeyId)
    {
        const string head = "0, 0, \"Zone\", \"Version\", \"Identity\", NULL, NULL, \"Hash\"";
        const string fact = "1, \"Version\", \"FactId\", \"Schema\", \"Body\", \"Text\", \"TextHash\", \"Hash\"";
        var heads = $"SELECT {head} FROM {Journeys} WHERE \"Id\" = @id";
        var facts = $"SELECT {fact} FROM {Facts} WHERE \"JourneyId\" = @id";
        var read = new JourneyRows(journeyId);
        if (_isHosts)
        {
            // Held until the host commits. What was added after the head was read is left for the next look.
            await ReadAsync($"{heads} {_context.KeepHead}", read);
            await ReadAsync(facts, read);
            read.Facts.RemoveAll(row => read.Head is null || row.Version > read.Head.Version);
        }
        else await ReadAsync($"{heads} UNION ALL {facts}", read); // One statement sees one moment.

        read.Facts.Sort((a, b) => a.Version.CompareTo(b.Version));
        return (read.Head, read.Facts);
    }

    /// <summary>
    /// The hash of a journey's last fact where it is at this version; null where it is at another, or is not there.
    /// </summary>
    public async Task<byte[]?> FindHashAsync(string journeyId, int version)
    {
        var sql = $"""SELECT "Hash" FROM {Journeys} WHERE "Id" = @id AND "Version" = @version""";
        return (byte[]?)await FindAsync(sql, ("@id", journeyId), ("@version", version));
    }

    /// <summary>Whether a journey was erased.</summary>
    public async Task<bool> WasErasedAsync(string journeyId)
    {
        var sql = $"""SELECT "IdHash" FROM {Erased} WHERE "IdHash" = @hash""";
        return await FindAsync(sql, ("@hash", ErasedRow.HashOf(journeyId))) is not null;
    }

    /// <summary>
    /// Adds a fact to a journey whose last fact has a hash, and plans a look no later than an instant: all in one
    /// command. False where it has another, or is not there.
    /// </summary>
    public async Task<bool> TryAppendAsync(FactRow row, byte[] before, long writtenAt, long? lookAt)
    {
        (string Column, object? Value)[] fields =
        [
            ("JourneyId", row.JourneyId), ("Version", row.Version), ("FactId", row.FactId), ("Schema", row.Schema),
            ("Body", row.Body), ("Text", row.Text), ("TextHash", row.TextHash), ("Hash", row.Hash),
        ];

        // Where a value is selected, PostgreSQL asks for its type, and null has none.
        var told = fields.Where(field => field.Value is not null).ToArray();
        var columns = string.Join(", ", told.Select(field => $"\"{field.Column}\""));
        var values = string.Join(", ", told.Select(field => $"@{field.Column}"));
        var plan = lookAt is null
            ? ""
            : """, "PlannedAt" = CASE WHEN "PlannedAt" < @at THEN "PlannedAt" ELSE @at END""";

        // The INSERT finds the head moved by the UPDATE, or adds nothing; tried again, after a commit whose end nobody
        // knows, it finds its own row there. Any other row in its place is damage, and throws. A head and a fact are
        // two rows.
        var sql =
            $"""
            UPDATE {Journeys} SET "Version" = @Version, "Hash" = @Hash, "WrittenAt" = @written{plan}
            WHERE "Id" = @JourneyId AND "Version" = @from AND "Hash" = @before;
            INSERT INTO {Facts} ({columns}) SELECT {values}
            WHERE EXISTS (SELECT 1 FROM {Journeys}
                WHERE "Id" = @JourneyId AND "Version" = @Version AND "Hash" = @Hash)
            AND NOT EXISTS (SELECT 1 FROM {Facts}
                WHERE "JourneyId" = @JourneyId AND "Version" = @Version AND "Hash" = @Hash)
            """;
        var parameters = told.Select(field => ($"@{field.Column}", field.Value))
            .Concat([("@written", writtenAt), ("@from", row.Version - 1), ("@before", before)]);
        if (lookAt is not null) parameters = parameters.Append(("@at", lookAt));
        return await ExecuteAsync(sql, [.. parameters]) == 2;
    }

    /// <summary>Keeps the head of a new journey. False where there is one.</summary>
    public async Task<bool> TryInsertHeadAsync(JourneyRow head)
    {
        var sql =
            $"""
            INSERT INTO {Journeys} ("Id", "Identity", "Zone", "Version", "Hash", "WrittenAt", "PlannedAt")
            VALUES (@id, @identity, @zone, @version, @hash, @written, @at) ON CONFLICT DO NOTHING
            """;
        var inserted = await ExecuteAsync(
            sql,
            ("@id", head.Id),
            ("@identity", head.Identity),
            ("@zone", head.Zone),
            ("@version", head.Version),
            ("@hash", head.Hash),
            ("@written", head.WrittenAt),
            ("@at", head.PlannedAt));
        return inserted == 1;
    }

    /// <summary>
    /// Moves a journey's head from a version. Of several writers one does; every other finds it moved.
    /// </summary>
    public async Task<bool> TryMoveHeadAsync(string journeyId, int from, FactRow last, long writtenAt)
    {
        var sql =
            $"""
            UPDATE {Journeys} SET "Version" = @version, "Hash" = @hash, "WrittenAt" = @written
            WHERE "Id" = @id AND "Version" = @from
            """;
        var moved = await ExecuteAsync(
            sql,
            ("@version", last.Version),
            ("@hash", last.Hash),
            ("@written", writtenAt),
            ("@id", journeyId),
            ("@from", from));
        return moved == 1;
    }

    /// <summary>Keeps facts: one statement for each hundred, so that a long journey is imported in seconds.</summary>
    public async Task InsertFactsAsync(IReadOnlyList<FactRow> rows)
    {
        foreach (var some in rows.Chunk(FactsAtATime))
        {
            var parameters = new List<(string Name, object? Value)>();
            foreach (var (i, row) in some.Index())
            {
                parameters.AddRange(
                [
                    ($"@journey{i}", row.JourneyId), ($"@version{i}", row.Version), ($"@fact{i}", row.FactId),
                    ($"@schema{i}", row.Schema), ($"@body{i}", row.Body), ($"@text{i}", row.Text),
                    ($"@textHash{i}", row.TextHash), ($"@hash{i}", row.Hash),
                ]);
            }

            var values = parameters.Chunk(8).Select(row => $"({string.Join(", ", row.Select(one => one.Name))})");
            await ExecuteAsync(
                $"""
                INSERT INTO {Facts}
                ("JourneyId", "Version", "FactId", "Schema", "Body", "Text", "TextHash", "Hash")
                VALUES {string.Join(", ", values)}
                """,
                [.. parameters]);
        }
    }

    /// <summary>Plans a look for check-ins no later than this; an earlier plan stays.</summary>
    public async Task PlanAsync(string journeyId, long at)
    {
        var sql =
            $"""
            UPDATE {Journeys} SET "PlannedAt" = @at
            WHERE "Id" = @id AND ("PlannedAt" IS NULL OR "PlannedAt" > @at)
            """;
        await ExecuteAsync(sql, ("@at", at), ("@id", journeyId));
    }

    /// <summary>How many facts a journey has; null where there is none.</summary>
    public async Task<int?> FindVersionAsync(string journeyId)
    {
        var version = await FindAsync($"""SELECT "Version" FROM {Journeys} WHERE "Id" = @id""", ("@id", journeyId));
        return version is null ? null : Convert.ToInt32(version, CultureInfo.InvariantCulture);
    }

    /// <summary>The ids of the check-ins that were delivered on a journey.</summary>
    public async Task<HashSet<string>> ReadDeliveredAsync(string journeyId)
    {
        var sql = $"""SELECT "CheckInId" FROM {Delivered} WHERE "JourneyId" = @id""";
        await using var command = Create(sql, ("@id", journeyId));
        await using var reader = await command.ExecuteReaderAsync(_cancellationToken);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(_cancellationToken)) ids.Add(reader.GetString(0));
        return ids;
    }

    // A check-in that was delivered, once where two note it; not where the journey was erased.
    private string NoteDelivered =>
        $"""
        INSERT INTO {Delivered} ("JourneyId", "CheckInId") SELECT "Id", @checkIn FROM {Journeys} WHERE "Id" = @id
        ON CONFLICT DO NOTHING;
        """;

    /// <summary>Notes a check-in that was delivered.</summary>
    public Task<int> NoteDeliveredAsync(string journeyId, string checkInId) =>
        ExecuteAsync(NoteDelivered, ("@checkIn", checkInId), ("@id", journeyId));

    /// <summary>
    /// Notes the check-in that was delivered last, plans the next look and ends the claim, where the journey is as it
    /// was claimed and seen: all in one command. A row that a writer holds is left as it is, to be looked at again:
    /// nobody waits for anybody, and the note least of all.
    /// </summary>
    public Task<int> RescheduleAsync(
        string journeyId, int version, long planned, long claimed, long? next, string? delivered)
    {
        var note = delivered is null ? "" : NoteDelivered;
        var after = next is null ? "NULL" : "@next";
        var sql =
            $"""
            {note}
            UPDATE {Journeys} SET "PlannedAt" = {after}, "ClaimedUntil" = NULL WHERE "Id" IN (
                SELECT "Id" FROM {Journeys} WHERE "Id" = @id
                AND "Version" = @version AND "PlannedAt" = @planned AND "ClaimedUntil" = @claimed
                {_context.SkipLocked})
            """;
        List<(string, object?)> asked =
            [("@id", journeyId), ("@version", version), ("@planned", planned), ("@claimed", claimed)];
        if (next is not null) asked.Add(("@next", next));
        if (delivered is not null) asked.Add(("@checkIn", delivered));
        return ExecuteAsync(sql, [.. asked]);
    }

    public async Task ForgetTextAsync(string journeyId, string factId)
    {
        var sql = $"""UPDATE {Facts} SET "Text" = NULL WHERE "JourneyId" = @id AND "FactId" = @fact""";
        await ExecuteAsync(sql, ("@id", journeyId), ("@fact", factId));
    }

    /// <summary>
    /// Holds a journey at a version, so that nobody moves it before the commit. False where it is at another; one that
    /// is not there is held by nobody.
    /// </summary>
    public async Task<bool> TryHoldAtAsync(string journeyId, int version)
    {
        var hold =
            $"""
            UPDATE {Journeys} SET "Version" = "Version" WHERE "Id" = @id AND "Version" = @version
            """;
        if (await ExecuteAsync(hold, ("@id", journeyId), ("@version", version)) == 1) return true;
        var find = $"""SELECT "Version" FROM {Journeys} WHERE "Id" = @id""";
        return await FindAsync(find, ("@id", journeyId)) is null;
    }

    /// <summary>Deletes a journey and all it held, and leaves the hash of its id.</summary>
    public async Task EraseAsync(string journeyId)
    {
        foreach (var table in new[] { Delivered, Facts })
            await ExecuteAsync($"""DELETE FROM {table} WHERE "JourneyId" = @id""", ("@id", journeyId));
        await ExecuteAsync($"""DELETE FROM {Journeys} WHERE "Id" = @id""", ("@id", journeyId));
        await RememberErasedAsync(ErasedRow.HashOf(journeyId));
    }

    /// <summary>Keeps the hash of the id of a journey that was erased.</summary>
    public async Task RememberErasedAsync(byte[] idHash)
    {
        var sql =
            $"""INSERT INTO {Erased} ("IdHash") VALUES (@hash) ON CONFLICT DO NOTHING""";
        await ExecuteAsync(sql, ("@hash", idHash));
    }

    private async Task<object?> FindAsync(string sql, params (string Name, object? Value)[] parameters)
    {
        await using var command = Create(sql, parameters);
        try
        {
            return await command.ExecuteScalarAsync(_cancellationToken);
        }
        catch (DbException e) when (_context.LacksTables(e))
        {
            throw JournalContext.CreateNotMigrated(e);
        }
    }

    private async Task<int> ExecuteAsync(string sql, params (string Name, object? Value)[] parameters)
    {
        await using var command = Create(sql, parameters);
        try
        {
            return await command.ExecuteNonQueryAsync(_cancellationToken);
        }
        catch (DbException e) when (_context.LacksTables(e))
        {
            throw JournalContext.CreateNotMigrated(e);
        }
    }

    private async Task ReadAsync(string sql, JourneyRows rows)
    {
        await using var command = Create(sql, ("@id", rows.JourneyId));
        await using var reader = await command.ExecuteReaderAsync(_cancellationToken);
        while (await reader.ReadAsync(_cancellationToken))
        {
            try
            {
                rows.Add(reader);
            }
            catch (Exception e) when (_context.IsNoValueOfItsColumn(e))
            {
                throw _context.CreateDamage(rows.JourneyId, e);
            }
        }
    }

    private DbCommand Create(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = _context.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = _transaction?.GetDbTransaction();
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>What was read of a journey: rows of 0 are its head, rows of 1 its facts.</summary>
    private sealed class JourneyRows(string journeyId)
    {
        public string JourneyId { get; } = journeyId;

        public JourneyRow? Head { get; private set; }

        public List<FactRow> Facts { get; } = [];

        public void Add(DbDataReader row)
        {
            if (row.GetInt32(0) == 1)
                Facts.Add(new()
                {
                    JourneyId = JourneyId,
                    Version = row.GetInt32(1),
                    FactId = row.GetString(2),
                    Schema = row.GetInt32(3),
                    Body = row.GetString(4),
                    Text = row.IsDBNull(5) ? null : row.GetFieldValue<byte[]>(5),
                    TextHash = row.IsDBNull(6) ? null : row.GetFieldValue<byte[]>(6),
                    Hash = row.GetFieldValue<byte[]>(7),
                });
            else
                Head = new()
                {
                    Id = JourneyId,
                    Zone = row.GetString(2),
                    Version = row.GetInt32(3),
                    Identity = row.IsDBNull(4) ? null : row.GetString(4),
                    Hash = row.GetFieldValue<byte[]>(7),
                };
        }
    }
}
