using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace NoContact.EntityFrameworkCore;

/// <summary>The statements that every fact passes through, as plain commands in the context's transaction: for so little, EF Core's own work costs more than the disk.</summary>
internal sealed class AppendCommands(JournalContext context, IDbContextTransaction transaction, CancellationToken cancellation)
{
    /// <summary>The hash of a journey's last fact where it is at this version; null where it is at another, or is not there.</summary>
    public async Task<byte[]?> HashAtAsync(string journey, int version)
    {
        await using var command = Command("""SELECT "Hash" FROM no_contact_journeys WHERE "Id" = @id AND "Version" = @version""", ("@id", journey), ("@version", version));
        return (byte[]?)await command.ExecuteScalarAsync(cancellation);
    }

    /// <summary>Moves a journey's head from a version. Of several writers one does; every other finds it moved.</summary>
    public async Task<bool> TryMoveAsync(string journey, int from, FactRow last)
    {
        await using var command = Command("""UPDATE no_contact_journeys SET "Version" = @version, "Hash" = @hash WHERE "Id" = @id AND "Version" = @from""", ("@version", last.Version), ("@hash", last.Hash), ("@id", journey), ("@from", from));
        return await command.ExecuteNonQueryAsync(cancellation) == 1;
    }

    public async Task InsertAsync(FactRow row)
    {
        await using var command = Command(
            """INSERT INTO no_contact_facts ("JourneyId", "Version", "FactId", "Body", "Text", "TextHash", "Hash") VALUES (@journey, @version, @fact, @body, @text, @textHash, @hash)""",
            ("@journey", row.JourneyId), ("@version", row.Version), ("@fact", row.FactId), ("@body", row.Body), ("@text", row.Text), ("@textHash", row.TextHash), ("@hash", row.Hash));
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Looks for check-ins no later than this; an earlier plan stays.</summary>
    public async Task PlanAsync(string journey, long at)
    {
        await using var command = Command("""UPDATE no_contact_journeys SET "PlannedAt" = @at WHERE "Id" = @id AND ("PlannedAt" IS NULL OR "PlannedAt" > @at)""", ("@at", at), ("@id", journey));
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private DbCommand Command(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = context.Database.GetDbConnection().CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction.GetDbTransaction());
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
