using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NoContact.EntityFrameworkCore;
using NoContact.Samples.MinimalApi.Accounts;

namespace NoContact.Samples.MinimalApi.Database;

/// <summary>
/// What is done with the database beside the service: a backup, the list of what was taken away for good, and a backup
/// brought back without it.
/// </summary>
/// <param name="Words">The command and its files; none for the service itself.</param>
/// <param name="Settings">What comes after them. A file whose path begins with / would be read as a setting,
/// too.</param>
internal sealed record BackupCommand(string[] Words, string[] Settings)
{
    private const int Usage = 2;

    public bool IsAsked => Words.Length > 0;

    /// <summary>What a command line asks for.</summary>
    public static BackupCommand From(string[] args)
    {
        string[] words = [.. args.TakeWhile(arg => !arg.StartsWith('-'))];
        return new(words, args[words.Length..]);
    }

    /// <summary>Does it.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(WebApplication app)
    {
        var database = app.Services.GetRequiredService<JourneyDatabase>();
        try
        {
            switch (Words)
            {
                case ["backup", var path]:
                    await SqliteOf(database).BackUpAsync(path);
                    Console.WriteLine($"Backed up to {path}. Keep the folder of keys with it.");
                    return 0;
                case ["removals", var path]:
                    await WriteRemovalsAsync(database, app.Services, path);
                    return 0;
                case ["restore", var backup, var removals]:
                    await using (var list = File.OpenRead(removals))
                        Say(await SqliteOf(database).RestoreAsync(backup, list));
                    await RemoveAccountsAsync(app.Services, removals);
                    return 0;
                case ["remove-again", var removals]:
                    await database.MigrateAsync();
                    await using (var list = File.OpenRead(removals)) Say(await database.ApplyRemovalsAsync(list));
                    await RemoveAccountsAsync(app.Services, removals);
                    return 0;
                default:
                    throw new ArgumentException(
                        "The commands are: backup FILE, removals FILE, restore FILE REMOVALS, remove-again REMOVALS; "
                            + "settings come after them.");
            }
        }
        catch (Exception e) when (e is ArgumentException or IOException or NotSupportedException
            or InvalidOperationException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return Usage;
        }
    }

    private static SqliteJourneyDatabase SqliteOf(JourneyDatabase database) => database as SqliteJourneyDatabase
        ?? throw new NotSupportedException(
            "The journeys are in PostgreSQL, which has its own way: pg_dump, and pg_restore with remove-again.");

    private static async Task WriteRemovalsAsync(JourneyDatabase database, IServiceProvider services, string path)
    {
        // Never over an older list: of a database that was lost the new one would be empty.
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        await database.WriteRemovalsAsync(file);
        await using var scope = services.CreateAsyncScope();
        var service = scope.ServiceProvider.GetRequiredService<ServiceContext>();
        await using (var writer = new StreamWriter(file, new UTF8Encoding(false), leaveOpen: true))
            foreach (var row in await service.ErasedAccounts.AsNoTracking().ToListAsync())
                await writer.WriteLineAsync($$"""{"account":"{{row.IdHash}}"}""");
        file.Flush(flushToDisk: true);
    }

    // A journey or an account that was erased since is nobody's again.
    private static async Task RemoveAccountsAsync(IServiceProvider services, string removals)
    {
        await services.MigrateAccountsAsync();
        await using var scope = services.CreateAsyncScope();
        var service = scope.ServiceProvider.GetRequiredService<ServiceContext>();
        var lines = (await File.ReadAllLinesAsync(removals))
            .Where(line => line.Length > 0)
            .Select(line => JsonNode.Parse(line));
        var hashes = lines.ToLookup(
            line => line!["account"] is not null,
            line => (string?)(line!["account"] ?? line["erased"]));
        foreach (var owned in await service.Journeys.AsNoTracking().ToListAsync())
            if (hashes[false].Contains(IdHash.Of(owned.JourneyId)))
                await service.DisownAsync(owned.JourneyId, owned.AccountId, CancellationToken.None);
        var left = 0;
        foreach (var account in await service.Users.Select(user => user.Id).ToListAsync())
        {
            if (!hashes[true].Contains(IdHash.Of(account))) continue;
            await service.EraseAccountAsync(account, CancellationToken.None);
            left++;
        }

        if (left > 0) Console.WriteLine($"Erased again: {left} accounts.");
    }

    private static void Say(RestoreReport report)
    {
        var last = report.LastWrite?.ToString("u", CultureInfo.InvariantCulture) ?? "never";
        Console.WriteLine(
            $"Restored {report.Journeys} journeys, last written {last}. What was told after it is not there.");
        Console.WriteLine(
            $"Erased again: {report.ErasedAgain} journeys. Forgotten again: {report.ForgottenAgain} texts.");
        Console.WriteLine(
            $"Of {report.DueAgain} journeys a check-in may be delivered that was delivered before, since the backup.");
        foreach (var journey in report.Damaged) Console.WriteLine($"Journey {journey} is damaged and cannot be read.");
    }
}
