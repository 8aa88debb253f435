using Npgsql;

namespace NoContact.Samples.MinimalApi.Hosting;

/// <summary>
/// The tables that Orleans' ADO.NET providers read and write, brought up by whichever silo comes first.
/// </summary>
internal static class ClusterTables
{
    // Any number that nobody else locks on.
    private const long Lock = 0x4E6F436F6E746163;

    public static async Task ApplyAsync(string connectionString)
    {
        await using var script = typeof(ClusterTables).Assembly.GetManifestResourceStream("cluster.sql")!;
        using var reader = new StreamReader(script);
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var wait = new NpgsqlCommand($"SELECT pg_advisory_xact_lock({Lock})", connection, transaction))
            await wait.ExecuteNonQueryAsync();
        await using (var tables = new NpgsqlCommand(await reader.ReadToEndAsync(), connection, transaction))
            await tables.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }
}
