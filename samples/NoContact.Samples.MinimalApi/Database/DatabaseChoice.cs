using Microsoft.EntityFrameworkCore;
using NoContact.Article;
using NoContact.EntityFrameworkCore;

namespace NoContact.Samples.MinimalApi.Database;

/// <summary>SQLite in a folder of its own, or PostgreSQL where the configuration says so.</summary>
/// <param name="IsPostgreSql">Which of the two.</param>
/// <param name="ConnectionString">Where.</param>
/// <param name="Folder">Where keys, and the SQLite file, are kept; readable by the owner alone.</param>
internal sealed record DatabaseChoice(bool IsPostgreSql, string ConnectionString, string Folder)
{
    private static readonly DurableSqlite Durable = new();

    /// <exception cref="InvalidOperationException">A configuration that cannot be right.</exception>
    public static DatabaseChoice Of(IConfiguration configuration, IHostEnvironment environment)
    {
        var folder = OwnersAlone(
            Path.GetFullPath(configuration["Database:Folder"] ?? "data", environment.ContentRootPath)
        ).FullName;

        var connection = configuration.GetConnectionString("NoContact");
        return (configuration["Database:Provider"] ?? "Sqlite") switch
        {
            "Sqlite" => new(false, connection ?? $"Data Source={Path.Combine(folder, "no-contact.db")}", folder),
            "PostgreSql" => new(
                true,
                connection
                    ?? throw new InvalidOperationException(
                        "ConnectionStrings:NoContact must be set when Database:Provider is PostgreSql."),
                folder),
            var other => throw new InvalidOperationException(
                $"Database:Provider is '{other}'; it must be Sqlite or PostgreSql."),
        };
    }

    /// <summary>What it is, without where or how to get in.</summary>
    public string Name => IsPostgreSql ? "PostgreSQL" : "SQLite";

    /// <summary>A folder inside, for the keys of cookies, tokens and texts.</summary>
    public DirectoryInfo Keys => OwnersAlone(Path.Combine(Folder, "keys"));

    public JourneyStoreOptions Keep(JourneyStoreOptions options) =>
        IsPostgreSql ? options.UsePostgreSql(ConnectionString) : options.UseSqlite(ConnectionString);

    public void Keep(DbContextOptionsBuilder options, string history)
    {
        if (IsPostgreSql) options.UseNpgsql(ConnectionString, npgsql => npgsql.MigrationsHistoryTable(history));
        else
            options
                .UseSqlite(ConnectionString, sqlite => sqlite.MigrationsHistoryTable(history))
                .AddInterceptors(Durable);
    }

    private static DirectoryInfo OwnersAlone(string folder) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(folder)
        : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
