using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Keeping;
using NoContact.Outcomes;

namespace NoContact.Samples.Console.Journal;

/// <summary>The one journey of this terminal. A fact is kept once <see cref="Append"/> returns.</summary>
internal sealed class JournalFile(NoContactEngine engine, string path, TimeProvider clock)
{
    private readonly string _id = System.IO.Path.GetFileName(path);
    private readonly FileJourneyStore _store = StoreOf(path, clock);

    public string Path { get; } = path;

    public bool Exists => File.Exists(Path);

    /// <summary>The journal at a path, or at the usual one.</summary>
    public static JournalFile Open(NoContactEngine engine, string? path) =>
        new(engine, path ?? UsualPath, Wiring.Clock);

    private static string UsualPath => System.IO.Path.Combine(
        Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData,
            Environment.SpecialFolderOption.DoNotVerify),
        "NoContact",
        "journal.json");

    /// <summary>
    /// The clock, but never before the last entry: a clock put back must not lock anybody out of their journal.
    /// </summary>
    public DateTimeOffset Now(IReadOnlyList<Fact> facts)
    {
        var now = clock.GetUtcNow();
        var last = facts.Count == 0 ? now : facts.Max(fact => fact.At);
        return last > now ? last : now;
    }

    /// <summary>The journey as it is on the disk.</summary>
    public Journey Read()
    {
        var document = Load(_store, _id).Document;
        return engine.Load(document, Now(document.Facts));
    }

    /// <summary>A new journal in this zone, or the one that is there.</summary>
    public Journey Create(string zone)
    {
        engine.Begin(zone); // Refuses a zone nobody knows.
        Done(_store.CreateAsync(_id, StoredJourney.CreateEmpty(zone).Document));
        return Read();
    }

    /// <summary>Adds a fact to the journal as it is now, whoever wrote last.</summary>
    public RecordResult Append(Fact fact)
    {
        while (true)
        {
            var journey = Read();
            var result = engine.Record(journey, fact, Now(journey.Facts));
            if (!result.IsRecorded || Done(_store.TryAppendAsync(_id, journey.Facts.Count, [result.Fact])))
                return result;
        }
    }

    /// <summary>Takes in what another device wrote of the same journey. That device's file is only read.</summary>
    /// <exception cref="ArgumentException">They are not one journey.</exception>
    public Journey Merge(string other)
    {
        var theirs = Load(StoreOf(other, clock), System.IO.Path.GetFileName(other)).Document;
        while (true)
        {
            var mine = Load(_store, _id).Document;
            var now = Now([.. mine.Facts, .. theirs.Facts]);
            var merged = engine.Merge(engine.Load(mine, now), engine.Load(theirs, now), now);
            var known = mine.Facts.Select(fact => fact.Id).ToHashSet(StringComparer.Ordinal);
            if (
                Done(
                    _store.TryAppendAsync(
                        _id,
                        mine.Facts.Count,
                        [.. merged.Facts.Where(fact => !known.Contains(fact.Id))])))
                return merged;
        }
    }

    private static StoredJourney Load(FileJourneyStore store, string id) =>
        Done(store.LoadAsync(id)) ?? throw new FileNotFoundException($"There is no journal at {store.PathOf(id)}.");

    private static FileJourneyStore StoreOf(string path, TimeProvider clock) =>
        new(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!, clock);

    // A store of files is done by the time it returns.
    private static T Done<T>(ValueTask<T> task) => task.AsTask().GetAwaiter().GetResult();
}
