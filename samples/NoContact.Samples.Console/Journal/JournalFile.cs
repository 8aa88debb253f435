using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Keeping;
using NoContact.Effects;

namespace NoContact.Samples.Console.Journal;

/// <summary>The one journey of this terminal, in a file: a store of files, and a keeper before it.</summary>
internal sealed class JournalFile
{
    private readonly NoContactEngine _engine;
    private readonly TimeProvider _clock;
    private readonly string _id;
    private readonly FileJourneyStore _store;
    private readonly JourneyKeeper _keeper;
    private OpenJourney? _open;

    public JournalFile(NoContactEngine engine, string path, TimeProvider clock)
    {
        _engine = engine;
        _clock = clock;
        _id = System.IO.Path.GetFileName(path);
        _store = new(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!, clock);
        _keeper = new(engine, _store, clock);
        Path = path;
    }

    public static string UsualPath => System.IO.Path.Combine(
        Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData,
            Environment.SpecialFolderOption.DoNotVerify),
        "NoContact",
        "journal.json");

    public string Path { get; }

    public bool Exists => File.Exists(Path);

    /// <summary>Whether it was read, so that there is a journey.</summary>
    public bool IsRead => _open is not null;

    /// <summary>The journey as it was when the file was last looked at.</summary>
    public Journey Journey => Open.Journey;

    /// <summary>The clock.</summary>
    public DateTimeOffset Now => _clock.GetUtcNow();

    private OpenJourney Open => _open ?? throw new InvalidOperationException("The journal was not read yet.");

    /// <summary>The journey as it is in the file now.</summary>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    /// <exception cref="DamagedJourneyException">It cannot be read; nothing in it was changed.</exception>
    public async Task<Journey> ReadAsync()
    {
        if (_open is null || !await _open.IsCurrentAsync())
            _open = await _keeper.OpenAsync(_id)
                ?? throw new FileNotFoundException($"There is no journal at {_store.PathOf(_id)}.");
        return Journey;
    }

    /// <summary>A new journal in this zone, or the one that is there.</summary>
    /// <exception cref="BadInputException">A zone nobody knows.</exception>
    public async Task<Journey> CreateAsync(string zone)
    {
        await _keeper.BeginAsync(_id, zone);
        return await ReadAsync();
    }

    /// <summary>
    /// Adds a fact to the journal as it is now, whoever wrote last. It is kept when this returns; told again under
    /// its id it is answered as the first time.
    /// </summary>
    /// <exception cref="BadInputException">A fact that cannot be right, or another fact's id.</exception>
    public Task<RecordResult> AppendAsync(Fact fact) => ChangeAsync(() => Open.RecordAsync(fact, Now));

    /// <summary>Puts the date of a fact right.</summary>
    /// <exception cref="BadInputException">A date that cannot be right.</exception>
    public Task<RecordResult> RedateAsync(Fact fact, DateTimeOffset at) =>
        ChangeAsync(() => Open.RedateAsync(fact.Id, at, now: Now));

    /// <summary>Takes in what another device wrote of the same journey. That device's file is only read.</summary>
    /// <exception cref="ArgumentException">They are not one journey.</exception>
    public async Task<Journey> MergeAsync(string other)
    {
        var theirs = await new JournalFile(_engine, other, _clock).ReadAsync();
        while (true)
        {
            var mine = await ReadAsync();
            var merged = _engine.Merge(mine, theirs, Now);
            var known = mine.Facts.Select(fact => fact.Id).ToHashSet(StringComparer.Ordinal);
            Fact[] added = [.. merged.Facts.Where(fact => !known.Contains(fact.Id))];
            if (await _store.TryAppendAsync(_id, mine.Facts.Count, added)) return merged;
        }
    }

    private async Task<RecordResult> ChangeAsync(Func<ValueTask<KeptResult>> change)
    {
        while (true)
        {
            await ReadAsync();
            var outcome = await change();
            if (outcome.IsConflict) throw new BadInputException("$.id", "is the id of another fact in this journal");
            if (outcome.Result is { } result) return result;
        }
    }
}
