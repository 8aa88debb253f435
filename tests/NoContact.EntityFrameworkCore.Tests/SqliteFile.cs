using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NoContact.Article;
using NoContact.Json;
using NoContact.Keeping;

namespace NoContact.EntityFrameworkCore;

/// <summary>A store on a file of its own.</summary>
internal sealed class SqliteFile : IDisposable
{
    private readonly string? _folder;
    private readonly ServiceProvider _provider;

    public SqliteFile(bool protect = false, string? path = null, ILoggerFactory? log = null)
    {
        if (path is null) _folder = Directory.CreateTempSubdirectory("nocontact-").FullName;
        Path = path ?? System.IO.Path.Combine(_folder!, "journal.db");
        var services = new ServiceCollection();
        services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
        if (log is not null) services.AddSingleton(log);
        services.AddJourneyStore(options =>
        {
            options.UseSqlite($"Data Source={Path};Pooling=False");
            if (protect) options.ProtectFreeText();
        });
        _provider = services.BuildServiceProvider();
        _provider.GetRequiredService<JourneyDatabase>().MigrateAsync().GetAwaiter().GetResult();
    }

    public string Path { get; }

    public JourneyDatabase Database => _provider.GetRequiredService<JourneyDatabase>();

    public IJourneyStore Store => _provider.GetRequiredService<IJourneyStore>();

    public bool Contains(string text) =>
        Directory
            .GetFiles(System.IO.Path.GetDirectoryName(Path)!)
            .Any(file => File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);

    public int Execute(string sql, params (string Name, object Value)[] values)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False;Foreign Keys=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
        return command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        _provider.Dispose();
        if (_folder is not null) Directory.Delete(_folder, recursive: true);
    }
}
