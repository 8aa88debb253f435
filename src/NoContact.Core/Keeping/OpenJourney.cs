using NoContact.CheckIns;
using NoContact.Facts;
using NoContact.Journeys;

namespace NoContact.Keeping;

/// <summary>A journey open on its store: a fact is durable before it is on the journey, and each check-in is said once.</summary>
/// <remarks>
/// One caller at a time, as in a request or a grain; two of them on one journey, wherever they run, are kept apart by the
/// store's versions. What the store throws comes through, and then nobody knows whether the fact was kept: open the journey
/// anew and tell the same fact again, under its id.
/// </remarks>
public sealed class OpenJourney
{
    private readonly NoContactEngine _engine;
    private readonly IJourneyStore _store;
    private readonly ICheckInLedger? _ledger;

    private OpenJourney(string id, NoContactEngine engine, IJourneyStore store, ICheckInLedger? ledger, Journey journey) =>
        (Id, _engine, _store, _ledger, Journey) = (id, engine, store, ledger, journey);

    /// <summary>The host's id of it.</summary>
    public string Id { get; }

    /// <summary>The journey with every fact that is durable.</summary>
    public Journey Journey { get; private set; }

    /// <summary>How many facts it has.</summary>
    public int Version => Journey.Facts.Count;

    /// <summary>Opens a journey; null where there is none.</summary>
    /// <param name="id">The host's id of it.</param>
    /// <param name="engine">The engine.</param>
    /// <param name="store">Where it is kept.</param>
    /// <param name="ledger">Where its check-ins are planned and noted; null for a host that says none.</param>
    /// <param name="now">When it is seen.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="DamagedJourneyException">What was kept is not what was written.</exception>
    /// <exception cref="BadInputException">What was kept is from an engine that knew more than this one.</exception>
    public static async ValueTask<OpenJourney?> OpenAsync(string id, NoContactEngine engine, IJourneyStore store, ICheckInLedger? ledger, DateTimeOffset now, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(store);
        return await store.LoadAsync(id, cancellation) is { } stored ? new(id, engine, store, ledger, engine.Load(stored.Document, now)) : null;
    }

    /// <summary>Begins a journey with the facts of a document and opens it; null where there is one under this id.</summary>
    /// <exception cref="BadInputException">What cannot be right, each with its path; nothing was kept.</exception>
    public static async ValueTask<OpenJourney?> BeginAsync(string id, JourneyDocument document, NoContactEngine engine, IJourneyStore store, ICheckInLedger? ledger, DateTimeOffset now, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(store);
        var whole = engine.Load(document, now);

        // One that was begun, and then its host died, goes on from there.
        if (!await store.TryCreateAsync(id, document.Zone, cancellation) && !(await store.LoadAsync(id, cancellation) is { Version: 0, Document.Zone: var zone } && zone == document.Zone)) return null;
        var kept = new OpenJourney(id, engine, store, ledger, engine.Begin(document.Zone));
        return await kept.TryKeepAsync(whole, whole.Facts, now, cancellation) ? kept : null;
    }

    /// <summary>Adds a fact, live, and keeps it. A fact that is on the journey already, told again under its id, changes nothing and gets its first answer.</summary>
    /// <param name="fact">The fact; without an id it gets one, and cannot be told again.</param>
    /// <param name="now">When it is recorded.</param>
    /// <param name="version">The version it was decided on; null takes any.</param>
    /// <param name="language">The language of the answer; null is the engine's own.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="BadInputException">A fact that cannot be right.</exception>
    /// <exception cref="ArgumentException">A language there are no phrases in.</exception>
    public async ValueTask<RecordOutcome> RecordAsync(Fact fact, DateTimeOffset now, int? version = null, string? language = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var engine = language is null ? _engine : _engine.InLanguage(language);

        // Who knows of more than is in memory here saw it elsewhere.
        if (version > Version) await ReloadAsync(now, cancellation);
        if (Earlier(engine, fact, now) is { } earlier) return earlier;
        if (version is { } expected && expected != Version) return new(Version, null);
        var result = engine.Record(Journey, fact, now);
        if (result.IsRecorded && !await TryKeepAsync(result.Journey, [result.Fact], now, cancellation))
        {
            // Somebody else wrote meanwhile; it may have been this very fact, whose answer was lost.
            await ReloadAsync(now, cancellation);
            return Earlier(engine, fact, now) ?? new(Version, null);
        }

        return new(Version, result);
    }

    /// <summary>Whether the store has the journey as it is here. Where it has not, open it anew.</summary>
    public ValueTask<bool> IsCurrentAsync(CancellationToken cancellation = default) => _store.TryAppendAsync(Id, Version, [], cancellation);

    /// <summary>Says every check-in that is due and was not said yet, and plans when to look again.</summary>
    /// <param name="sink">Who says them.</param>
    /// <param name="planned">For when the journey was planned, as the ledger gave it.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>How many were said.</returns>
    /// <exception cref="InvalidOperationException">It was opened without a ledger.</exception>
    public async ValueTask<int> SayDueAsync(ICheckInSink sink, DateTimeOffset planned, DateTimeOffset now, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(sink);
        var ledger = _ledger ?? throw new InvalidOperationException("The journey was opened without a ledger of check-ins.");
        var said = await ledger.SaidAsync(Id, cancellation);
        var unsaid = _engine.CheckIns(Journey, now).Where(checkIn => !said.Contains(checkIn.Id)).ToList();
        var due = unsaid.TakeWhile(checkIn => checkIn.At <= now).ToList();
        foreach (var checkIn in due)
        {
            await sink.DeliverAsync(Id, checkIn, cancellation);
            await ledger.NoteAsync(Id, checkIn.Id, cancellation);
        }

        await ledger.ReplanAsync(Id, planned, Version, unsaid.ElementAtOrDefault(due.Count)?.At, cancellation);
        return due.Count;
    }

    private async ValueTask<bool> TryKeepAsync(Journey after, IReadOnlyList<Fact> facts, DateTimeOffset now, CancellationToken cancellation)
    {
        // Planned and kept in one: whatever dies, and whoever looks in between, no check-in is lost.
        var isKept = _ledger is not null && _engine.CheckIns(after, now).Except(_engine.CheckIns(Journey, now)).FirstOrDefault() is { } more
            ? await _ledger.TryAppendPlannedAsync(Id, Version, facts, more.At, cancellation)
            : await _store.TryAppendAsync(Id, Version, facts, cancellation);
        if (!isKept) return false;
        Journey = after;
        return true;
    }

    private async ValueTask ReloadAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        // Erased meanwhile, it is a journey without facts, and takes none.
        var stored = await _store.LoadAsync(Id, cancellation) ?? StoredJourney.Begun(Journey.StartZone);
        Journey = _engine.Load(stored.Document, now);
    }

    private RecordOutcome? Earlier(NoContactEngine engine, Fact fact, DateTimeOffset now)
    {
        if (fact.Id.Length == 0 || Journey.Log.PositionOf(fact.Id) is not (var at and >= 0)) return null;
        var kept = Journey.Facts[at];
        if (kept.WithoutText() != (fact with { RecordedAt = kept.RecordedAt }).WithoutText()) return null;
        var then = kept.RecordedAt ?? now;
        var before = engine.Load(new() { Zone = Journey.StartZone, Facts = [.. Journey.Facts.Take(at)] }, then);
        return new(at + 1, engine.Record(before, kept, then));
    }
}
