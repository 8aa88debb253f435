using NoContact.Journeys;

namespace NoContact.Samples.Terminal.Journal;

/// <summary>One journey in one file, readable by its owner alone. A fact is kept once <see cref="Append"/> returns.</summary>
/// <remarks>
/// Every change writes the whole journal beside the old one, flushes it to the disk and renames it into place, so whatever
/// happens there is always one whole journal. A lock file keeps two windows from overwriting one another.
/// </remarks>
internal sealed class JournalFile(NoContactEngine engine, string path, TimeProvider clock)
{
    private static readonly TimeSpan LockPatience = TimeSpan.FromSeconds(10);

    public string Path { get; } = path;

    public bool Exists => File.Exists(Path);

    /// <summary>The journal at a path, or at the usual one.</summary>
    public static JournalFile Open(NoContactEngine engine, string? path) => new(engine, path ?? UsualPath, Wiring.Clock);

    private static string UsualPath => System.IO.Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "NoContact", "journal.json");

    /// <summary>The clock, but never before the last entry: a clock put back must not lock anybody out of their journal.</summary>
    public DateTimeOffset Now(IReadOnlyList<Fact> facts)
    {
        var now = clock.GetUtcNow();
        var last = facts.Count == 0 ? now : facts.Max(fact => fact.At);
        return last > now ? last : now;
    }

    /// <summary>The journey as it is on the disk.</summary>
    public Journey Read()
    {
        var document = Document(Path);
        return engine.Load(document, Now(document.Facts));
    }

    /// <summary>A new journal in this zone.</summary>
    public Journey Create(string zone)
    {
        using var locked = Lock();
        if (Exists) return Read();
        var journey = engine.Begin(zone);
        Write(journey);
        return journey;
    }

    /// <summary>Adds a fact to the journal as it is now, whoever wrote last.</summary>
    public RecordResult Append(Fact fact)
    {
        using var locked = Lock();
        var journey = Read();
        var result = engine.Record(journey, fact, Now([.. journey.Facts]));
        if (result.IsRecorded) Write(result.Journey);
        return result;
    }

    /// <summary>Takes in what another device wrote of the same journey. That device's file is only read.</summary>
    /// <exception cref="ArgumentException">They are not one journey.</exception>
    public Journey Merge(string other)
    {
        using var locked = Lock();
        var (mine, theirs) = (Document(Path), Document(other));
        var now = Now([.. mine.Facts, .. theirs.Facts]);
        var merged = engine.Merge(engine.Load(mine, now), engine.Load(theirs, now), now);
        Write(merged);
        return merged;
    }

    private static JourneyDocument Document(string path)
    {
        try
        {
            return JourneyJson.Read(File.ReadAllBytes(path));
        }
        catch (BadInputException e)
        {
            throw new BadInputException([new Problem(path, "this journal cannot be read as it is; nothing in it was changed"), .. e.Problems]);
        }
    }

    private void Write(Journey journey)
    {
        var beside = Path + ".new";
        using (var file = new FileStream(beside, OwnerOnly(FileMode.Create, FileAccess.Write)))
        {
            file.Write(JourneyJson.Write(journey));
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, Path, overwrite: true);
    }

    private FileStream Lock()
    {
        var folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        var started = clock.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(Path + ".lock", OwnerOnly(FileMode.OpenOrCreate, FileAccess.ReadWrite));
            }
            catch (IOException) when (clock.GetElapsedTime(started) < LockPatience)
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
