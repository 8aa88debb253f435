using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Json;
using NoContact.Keeping;

namespace NoContact.Samples.Console.Journal;

/// <summary>
/// Journeys as files of one folder, readable by their owner alone. A journey's id is the name of its file.
/// </summary>
/// <remarks>
/// Every change writes the whole journal beside the old one, flushes it to the disk and renames it into place, so
/// whatever happens there is always one whole journal. A lock file keeps two windows from overwriting one another.
/// </remarks>
internal sealed class FileJourneyStore(string folder, TimeProvider clock) : IJourneyStore
{
    private static readonly TimeSpan LockPatience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LockPause = TimeSpan.FromMilliseconds(20);

    public async ValueTask<CreateResult> CreateAsync(
        string journeyId,
        JourneyDocument document,
        DateTimeOffset? lookAt = null,
        CancellationToken cancellationToken = default)
    {
        var begun = StoredJourney.Begin(document);
        using var locked = await LockAsync(journeyId, cancellationToken);
        if (File.Exists(TombstoneOf(journeyId))) return CreateResult.Erased;
        if (File.Exists(PathOf(journeyId))) return CreateResult.Exists;
        Write(journeyId, begun);
        return CreateResult.Created;
    }

    public ValueTask<StoredJourney?> LoadAsync(string journeyId, CancellationToken cancellationToken = default) =>
        new(Read(journeyId));

    public ValueTask<int?> GetVersionAsync(string journeyId, CancellationToken cancellationToken = default) =>
        new(Read(journeyId)?.Version);

    public async ValueTask<bool> TryAppendAsync(
        string journeyId,
        int expectedVersion,
        IReadOnlyList<Fact> facts,
        DateTimeOffset? lookAt = null,
        CancellationToken cancellationToken = default)
    {
        using var locked = await LockAsync(journeyId, cancellationToken);
        if (Read(journeyId) is not { } stored || stored.Version != expectedVersion) return false;
        Write(journeyId, stored.Append(facts));
        return true;
    }

    public async ValueTask<bool> TryEraseAsync(
        string journeyId,
        int? expectedVersion = null,
        CancellationToken cancellationToken = default)
    {
        using var locked = await LockAsync(journeyId, cancellationToken);
        if (expectedVersion is not null && Read(journeyId) is { } stored && stored.Version != expectedVersion)
            return false;
        using (new FileStream(TombstoneOf(journeyId), OwnerOnly(FileMode.OpenOrCreate, FileAccess.Write)))
        {
            // Its name says it all.
        }

        File.Delete(PathOf(journeyId));
        return true;
    }

    public async IAsyncEnumerable<ListedJourney> ListAsync(
        DateTimeOffset? writtenBefore = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (!Directory.Exists(folder)) yield break;
        foreach (var path in Directory.EnumerateFiles(folder))
        {
            var journeyId = Path.GetFileName(path);
            DateTimeOffset written = File.GetLastWriteTimeUtc(path);
            var isJournal = Path.GetExtension(path) is not (".lock" or ".new" or ".erased");
            if (!isJournal || written >= writtenBefore) continue;
            if (await GetVersionAsync(journeyId, cancellationToken) is { } version)
                yield return new(journeyId, version, written);
        }
    }

    public string PathOf(string journeyId) => Path.Combine(folder, journeyId);

    // Whoever deletes the journal's file by hand may begin anew under its name; what a program erased stays erased.
    private string TombstoneOf(string journeyId)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(journeyId));
        return Path.Combine(folder, Convert.ToHexStringLower(hash) + ".erased");
    }

    private StoredJourney? Read(string journeyId)
    {
        var path = PathOf(journeyId);
        if (!File.Exists(path)) return null;
        try
        {
            var document = JourneyJson.Read(File.ReadAllBytes(path));
            return new(document, document.Facts.Count);
        }
        catch (BadInputException e)
        {
            throw new DamagedJourneyException(
                $"{path}: this journal cannot be read as it is; nothing in it was changed"
                    + Environment.NewLine
                    + e.Message,
                e);
        }
    }

    private void Write(string journeyId, StoredJourney stored)
    {
        var beside = PathOf(journeyId) + ".new";
        using (var file = new FileStream(beside, OwnerOnly(FileMode.Create, FileAccess.Write)))
        {
            file.Write(JourneyJson.Write(stored.Document));
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, PathOf(journeyId), overwrite: true);
    }

    private async ValueTask<FileStream> LockAsync(string journeyId, CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(
                folder,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        var path = PathOf(journeyId) + ".lock";
        var started = clock.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(path, OwnerOnly(FileMode.OpenOrCreate, FileAccess.ReadWrite));
            }
            catch (IOException) when (File.Exists(path) && clock.GetElapsedTime(started) < LockPatience)
            {
                await Task.Delay(LockPause, clock, cancellationToken);
            }
        }
    }

    private static FileStreamOptions OwnerOnly(FileMode mode, FileAccess access)
    {
        var options = new FileStreamOptions { Mode = mode, Access = access, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
