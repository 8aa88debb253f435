using System.Data.Common;
using Microsoft.Data.Sqlite;
using NoContact.Article;

namespace NoContact.Samples.MinimalApi;

/// <summary>What a server is started on: one machine with SQLite.</summary>
internal sealed class ServerDatabase(string folder)
{
    /// <summary>What fails when a statement does.</summary>
    public const string Exception = "Microsoft.Data.Sqlite.SqliteException";

    private readonly string _connection = $"Data Source={Path.Combine(folder, "no-contact.db")};Pooling=False";

    public IEnumerable<(string Name, string Value)> Settings => [("ConnectionStrings:NoContact", _connection)];

    public DbConnection Open()
    {
        var connection = new SqliteConnection(_connection);
        connection.Open();
        return connection;
    }

    /// <summary>Nothing is held in memory between two requests.</summary>
    public static Task Forget(IServiceProvider services) => Task.CompletedTask;
}
