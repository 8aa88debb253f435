using System.Globalization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NoContact.Keeping;

namespace NoContact.Samples.MinimalApi;

/// <summary>The API on a folder and a database of its own.</summary>
public sealed class Server : WebApplicationFactory<Program>
{
    private readonly ServerDatabase _database;

    public Server() => _database = new(Folder);

    public string Folder { get; } = Directory.CreateTempSubdirectory("nocontact-api-").FullName;

    public int PerMinute { get; init; } = 100_000;

    public int SignInsPerMinute { get; init; } = 100_000;

    /// <summary>The clock; null is the system's.</summary>
    public TimeProvider? Clock { get; init; }

    /// <summary>Whether journeys are answered from memory, where they have not changed.</summary>
    public bool HoldsJourneys { get; init; } = true;

    /// <summary>Whoever hears every log; null hears none.</summary>
    public ILoggerProvider? Logs { get; init; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseEnvironment("Development");
        builder.UseSetting("Database:Folder", Folder);
        builder.UseSetting("Limits:PerMinute", PerMinute.ToString(CultureInfo.InvariantCulture));
        builder.UseSetting("Limits:SignInsPerMinute", SignInsPerMinute.ToString(CultureInfo.InvariantCulture));
        builder.UseSetting("Limits:WritesWaiting", "100000");
        foreach (var (name, value) in _database.Settings) builder.UseSetting(name, value);
        if (!HoldsJourneys)
            builder.ConfigureTestServices(services => services.AddSingleton(provider => new JourneyKeeper(
                provider.GetRequiredService<NoContactEngine>(),
                provider.GetRequiredService<IJourneyStore>(),
                heldBytes: 0)));
        if (Clock is not null) builder.ConfigureTestServices(services => services.AddSingleton(Clock));
        if (Logs is not null)
            builder.ConfigureLogging(logging =>
                logging
                    .ClearProviders()
                    .AddProvider(Logs)
                    .SetMinimumLevel(LogLevel.Trace)
                    .AddFilter(null, LogLevel.Trace));
    }

    /// <summary>A client who has signed up and in.</summary>
    public async Task<HttpClient> SignedIn(string? email = null)
    {
        var client = CreateClient();
        await client.SignUp(email);
        return client;
    }

    /// <summary>Does something to the database behind the server's back.</summary>
    public int Execute(string sql)
    {
        using var connection = _database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    /// <summary>Lets go of what is in memory, so that the next request reads the database.</summary>
    public Task Forget() => ServerDatabase.Forget(Services);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }
}
