using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace NoContact.EntityFrameworkCore;

/// <summary>
/// The statements that every fact passes through, as plain commands in the context's transaction: for so little, EF
/// Core's own work costs more than the disk.
/// </summary>
internal sealed class JournalCommands : IAsyncDisposable
{
    private const int FactsAtATime = 100;

    private readonly JournalContext _context;
    private readonly IDbContextTransaction _transaction;
    private readonly bool _isHosts;
    private readonly CancellationToken _cancellationToken;

    private JournalCommands(
        JournalContext context,
        IDbContextTransaction transaction,
        bool isHosts,
        CancellationToken cancellationToken)
    {
        _context = context;
        _transaction = transaction;
        _isHosts = isHosts;
        _cancellationToken = cancellationToken;
    }

    private string Journeys => _context.NameOf(JournalContext.JourneysTable);

    private string Facts => _context.NameOf(JournalContext.FactsTable);

    private string Delivered => _context.NameOf(JournalContext.DeliveredTable);

    private string Erased => _context.NameOf(JournalContext.ErasedTable);

    /// <summary>Begins a transaction; where the host has begun one, in that.</summary>
    public static async Task<JournalCommands> BeginAsync(
        JournalContext context,
        CancellationToken cancellationToken,
        IsolationLevel isolation = IsolationLevel.Unspecified)
    {
        var hosts = context.Database.CurrentTransaction;
        var transaction = hosts ?? await context.Database.BeginTransactionAsync(isolation, cancellationToken);
        return new(context, transaction, hosts is not null, cancellationToken);
    }

    /// <summary>Commits; the host's own transaction is the host's to commit.</summary>
    public Task CommitAsync() => _isHosts ? Task.CompletedTask : _transaction.CommitAsync(_cancellationToken);

    public ValueTask DisposeAsync() => _isHosts ? ValueTask.CompletedTask : _transaction.DisposeAsync();

    /// <summary>Until the transaction ends, nobody else creates or erases this journey.</summary>
    public Task LockAsync(string journeyId) => _context.LockAsync(journeyId, _cancellationToken);

    /// <summary>A journey's head; null where there is none.</summary>
    public async Task<JourneyRow?> ReadHeadAsync(string journeyId)
    {
        var keep = _isHosts ? _context.KeepHead : "";
        var sql = $"""SELECT "Id", "Zone", "Version", "Hash", "Identity" FROM {Journeys} WHERE "Id" = @id {keep}""";
        var heads = await ReadAsync(journeyId, sql, reader => new JourneyRow
        {
            Id = reader.GetString(0),
            Zone = reader.GetString(1),
            Version = reader.GetInt32(2),
            Hash = reader.GetFieldValue<byte[]>(3),
            Identity = reader.IsDBNull(4) ? null : reader.GetString(4),
        });
        return heads.SingleOrDefault();
    }

    /// <summary>The facts of a journey of this head, in order; all there are where there is no head.</summary>
    public async Task<List<FactRow>> ReadFactsAsync(string journeyId, JourneyRow? head)
    {
        // The host's transaction may see what came after the head was read.
        var facts = await ReadAllFactsAsync(journeyId);
        if (_isHosts) facts.RemoveAll(fact => head is null || fact.Version > head.Version);
        return facts;
    }

    private Task<List<FactRow>> ReadAllFactsAsync(string journeyId)
    {
        var sql =
            $"""
            SELECT "Version", "FactId", "Schema", "Body", "Text", "TextHash", "Hash" FROM {Facts}
            WHERE "JourneyId" = @id ORDER BY "Version"
            """;
        return ReadAsync(journeyId, sql, reader => new FactRow
        {
            JourneyId = journeyId,
            Version = reader.GetInt32(0),
            FactId = reader.GetString(1),
            Schema = reader.GetInt32(2),
            Body = reader.GetString(3),
            Text = reader.IsDBNull(4) ? null : reader.GetFieldValue<byte[]>(4),
            TextHash = reader.IsDBNull(5) ? null : reader.GetFieldValue<byte[]>(5),
            Hash = reader.GetFieldValue<byte[]>(6),
        });
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

    private async Task<List<T>> ReadAsync<T>(string journeyId, string sql, Func<DbDataReader, T> read)
    {
        await using var command = Create(sql, ("@id", journeyId));
        await using var reader = await command.ExecuteReaderAsync(_cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(_cancellationToken))
        {
            try
            {
                rows.Add(read(reader));
            }
            catch (Exception e) when (_context.IsNoValueOfItsColumn(e))
            {
                throw _context.CreateDamage(journeyId, e);
            }
        }

        return rows;
    }

    private DbCommand Create(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = _context.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = _transaction.GetDbTransaction();
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
