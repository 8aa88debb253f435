using NoContact.Facts;
using NoContact.Json;
using NoContact.Keeping;

namespace NoContact.Samples.Console.Journal;

/// <summary>Journeys as files of one folder, readable by their owner alone. A journey's id is the name of its file.</summary>
/// <remarks>
/// Every change writes the whole journal beside the old one, flushes it to the disk and renames it into place, so whatever
/// happens there is always one whole journal. A lock file keeps two windows from overwriting one another.
/// </remarks>
internal sealed class FileJourneyStore(string folder, TimeProvider clock) : IJourneyStore
{
    private static readonly TimeSpan LockPatience = TimeSpan.FromSeconds(10);

    public ValueTask<bool> TryCreateAsync(string journey, string zone, CancellationToken cancellation = default)
    {
        using var locked = Lock(journey);
        if (File.Exists(PathOf(journey))) return new(false);
        Write(journey, StoredJourney.Begun(zone));
        return new(true);
    }

    public ValueTask<StoredJourney?> LoadAsync(string journey, CancellationToken cancellation = default) => new(Read(journey));

    public ValueTask<bool> TryAppendAsync(string journey, int expectedVersion, IReadOnlyList<Fact> facts, CancellationToken cancellation = default)
    {
        using var locked = Lock(journey);
        if (Read(journey) is not { } stored || stored.Version != expectedVersion) return new(false);
        Write(journey, stored.Then(facts));
        return new(true);
    }

    public ValueTask EraseAsync(string journey, CancellationToken cancellation = default)
    {
        using var locked = Lock(journey);
        File.Delete(PathOf(journey));
        return default;
    }

    public string PathOf(string journey) => Path.Combine(folder, journey);

    private StoredJourney? Read(string journey)
    {
        var path = PathOf(journey);
        if (!File.Exists(path)) return null;
        try
        {
            var document = JourneyJson.Read(File.ReadAllBytes(path));
            return new(document, document.Facts.Count);
        }
        catch (BadInputException e)
        {
            throw new DamagedJourneyException($"{path}: this journal cannot be read as it is; nothing in it was changed{Environment.NewLine}{e.Message}", e);
        }
    }

    private void Write(string journey, StoredJourney stored)
    {
        var beside = PathOf(journey) + ".new";
        using (var file = new FileStream(beside, OwnerOnly(FileMode.Create, FileAccess.Write)))
        {
            file.Write(JourneyJson.Write(stored.Document));
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, PathOf(journey), overwrite: true);
    }

    private FileStream Lock(string journey)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        var path = PathOf(journey) + ".lock";
        var started = clock.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(path, OwnerOnly(FileMode.OpenOrCreate, FileAccess.ReadWrite));
            }
            catch (IOException) when (File.Exists(path) && clock.GetElapsedTime(started) < LockPatience)
            {
                Thread.Sleep(20);
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
