using NoContact.CheckIns;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Json;
using NoContact.Languages;
using NoContact.Effects;

namespace NoContact.Keeping;

/// <summary>
/// A journey open on its store: a fact is durable before it is on the journey, and each check-in is delivered once.
/// </summary>
/// <remarks>
/// One caller at a time, as in a request or a grain; two of them on one journey, wherever they run, are kept apart by
/// the store's versions. What the store throws comes through, and then nobody knows whether the fact was kept: tell
/// the same fact again, under its id. Where <c>now</c> is left out it is the keeper's clock's.
/// </remarks>
public sealed class OpenJourney
{
    private static readonly TimeSpan BetweenNotes = TimeSpan.FromSeconds(1);

    private readonly JourneyKeeper _keeper;

    internal OpenJourney(JourneyKeeper keeper, string id, Journey journey)
    {
        _keeper = keeper;
        Id = id;
        Journey = journey;
    }

    /// <summary>The host's id of it.</summary>
    public string Id { get; }

    /// <summary>The journey with every fact that is durable.</summary>
    public Journey Journey { get; private set; }

    /// <summary>How many facts it has.</summary>
    public int Version => Journey.Facts.Count;

    /// <summary>Where it stands and, where there is an urge, what to do with it. Nothing is recorded.</summary>
    /// <param name="urge">The urge; it needs no id. Null asks where the journey stands.</param>
    /// <param name="now">When.</param>
    /// <param name="audience">Who is answered; null is anybody, in the engine's own language.</param>
    /// <exception cref="BadInputException">An urge that cannot be right.</exception>
    /// <exception cref="ArgumentException">A language there are no phrases in.</exception>
    public AnswerDocument Answer(
        Urge? urge = null, DateTimeOffset? now = null, Audience? audience = null) =>
        EngineFor(audience).Answer(Journey, urge, now ?? _keeper.Now);

    /// <summary>The journey beside itself with an imagined fact. Nothing is recorded.</summary>
    /// <param name="imagined">The fact.</param>
    /// <param name="now">When it is imagined.</param>
    /// <param name="audience">Who is answered; null is anybody, in the engine's own language.</param>
    /// <exception cref="BadInputException">A fact that cannot be right.</exception>
    /// <exception cref="ArgumentException">A language there are no phrases in.</exception>
    public WhatIfResult WhatIf(Fact imagined, DateTimeOffset? now = null, Audience? audience = null) =>
        EngineFor(audience).WhatIf(Journey, imagined, now ?? _keeper.Now);

    /// <summary>The whole journey as its document, in UTF-8.</summary>
    public byte[] Export() => JourneyJson.Write(Journey);

    /// <summary>
    /// Adds a fact, live, and keeps it. A fact that is on the journey already, told again under its id, changes
    /// nothing and gets its first answer.
    /// </summary>
    /// <param name="fact">The fact; without an id it gets one, and cannot be told again.</param>
    /// <param name="now">When it is recorded.</param>
    /// <param name="expectedVersion">The version it was decided on; null takes any, however many write at once.</param>
    /// <param name="audience">Who is answered; null is anybody, in the engine's own language.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="BadInputException">A fact that cannot be right.</exception>
    /// <exception cref="ArgumentException">A language there are no phrases in.</exception>
    public async ValueTask<KeptResult> RecordAsync(
        Fact fact,
        DateTimeOffset? now = null,
        int? expectedVersion = null,
        Audience? audience = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var engine = EngineFor(audience);
        var at = now ?? _keeper.Now;

        // Tried again below, after a commit whose answer was lost, it is the same fact.
        fact = fact.Id.Length > 0 ? fact : fact with { Id = UniqueIds.New(at) };
        return await ChangeAsync(
            () => engine.Record(Journey, fact, at),
            () => FindEarlier(engine, fact, at),
            at,
            expectedVersion,
            cancellationToken);
    }

    /// <summary>Undoes a fact, as <see cref="NoContactEngine.Undo"/> does, and keeps that.</summary>
    /// <param name="factId">The fact's id; null is the one that was told last.</param>
    /// <param name="now">When it is undone.</param>
    /// <param name="expectedVersion">The version it was decided on; null takes any.</param>
    /// <param name="audience">Who is answered; null is anybody, in the engine's own language.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="BadInputException">No such fact, or one that stays.</exception>
    /// <exception cref="ArgumentException">A language there are no phrases in.</exception>
    public ValueTask<KeptResult> UndoAsync(
        string? factId = null,
        DateTimeOffset? now = null,
        int? expectedVersion = null,
        Audience? audience = null,
        CancellationToken cancellationToken = default)
    {
        var at = now ?? _keeper.Now;
        return RecordAsync(Journey.Undoing(factId, at), at, expectedVersion, audience, cancellationToken);
    }

    /// <summary>
    /// Puts the date of a fact right, as <see cref="NoContactEngine.Redate"/> does, in one write. Told again under its
    /// id it changes nothing and gets its first answer.
    /// </summary>
    /// <param name="factId">The id of the fact.</param>
    /// <param name="at">When it happened.</param>
    /// <param name="id">The id of what is told anew; without one it gets one, and cannot be told again.</param>
    /// <param name="now">When it is put right.</param>
    /// <param name="expectedVersion">The version it was decided on; null takes any.</param>
    /// <param name="audience">Who is answered; null is anybody, in the engine's own language.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="BadInputException">No such fact, one that stays as it is, or a date that cannot be
    /// right.</exception>
    /// <exception cref="ArgumentException">A language there are no phrases in.</exception>
    public async ValueTask<KeptResult> RedateAsync(
        string factId,
        DateTimeOffset at,
        string? id = null,
        DateTimeOffset? now = null,
        int? expectedVersion = null,
        Audience? audience = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(factId);
        var engine = EngineFor(audience);
        var instant = now ?? _keeper.Now;
        id ??= UniqueIds.New(instant);
        return await ChangeAsync(
            () => engine.Redate(Journey, factId, at, id, instant),
            () => FindEarlierRedate(engine, factId, at, id, instant),
            instant,
            expectedVersion,
            cancellationToken);
    }

    /// <summary>
    /// Takes in what another device keeps of this journey, in one write: every fact that is not here yet. Again it
    /// changes nothing.
    /// </summary>
    /// <remarks>
    /// One journey are two of one identity; where a document from before there were identities has none, two with a
    /// fact in common. Like everything that was kept once, a fact is not refused for the clock or a limit.
    /// </remarks>
    /// <param name="other">The document.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="BadInputException">A document that cannot be right.</exception>
    public async ValueTask<MergeResult> MergeAsync(
        JourneyDocument other, DateTimeOffset? now = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(other);
        var at = now ?? _keeper.Now;
        var theirs = _keeper.Engine.Load(other, at);
        do
        {
            var merged = IsSameJourneyAs(theirs) ? _keeper.Engine.TryMerge(Journey, theirs, at) : null;
            if (merged is null) return MergeResult.CreateConflict(Version);
            Fact[] added = [.. merged.Facts.Where(fact => Journey.Log.PositionOf(fact.Id) < 0)];
            if (added.Length == 0) return MergeResult.From(Version, 0);

            // In the order in which this store gets them, as it will be opened again.
            var document = Journey.Document with { Facts = [.. Journey.Facts, .. added] };
            if (await TryKeepAsync(_keeper.Engine.Load(document, at), added, at, cancellationToken))
                return MergeResult.From(Version, added.Length);
        }
        while (await TryReloadAsync(at, cancellationToken));
        return MergeResult.CreateConflict(Version);
    }

    private bool IsSameJourneyAs(Journey other) => Journey.Identity is null || other.Identity is null
        ? other.Facts.Any(fact => Journey.Log.PositionOf(fact.Id) >= 0)
        : Journey.Identity == other.Identity;

    private async ValueTask<KeptResult> ChangeAsync(
        Func<RecordResult> change,
        Func<KeptResult?> findEarlier,
        DateTimeOffset now,
        int? expectedVersion,
        CancellationToken cancellationToken)
    {
        // Who knows of more than is in memory here saw it elsewhere.
        if (expectedVersion > Version) await TryReloadAsync(now, cancellationToken);
        while (true)
        {
            if (findEarlier() is { } earlier) return earlier;
            if (expectedVersion is not null && expectedVersion != Version) return KeptResult.CreateStale(Version);
            var result = change();
            if (!result.IsRecorded || await TryKeepAsync(result.Journey, result.Facts, now, cancellationToken))
                return KeptResult.From(Version, result);

            // Somebody else wrote meanwhile; it may have been this very fact, whose answer was lost. Whoever takes any
            // version is weighed again on what is there now.
            if (!await TryReloadAsync(now, cancellationToken)) return KeptResult.CreateStale(Version);
        }
    }

    /// <summary>Whether the store has the journey as it is here. Where it has not, open it anew.</summary>
    public async ValueTask<bool> IsCurrentAsync(CancellationToken cancellationToken = default) =>
        await _keeper.Store.GetVersionAsync(Id, cancellationToken) == Version;

    /// <summary>
    /// Delivers every check-in that is due and was not delivered yet, and plans when to look again. It takes no longer
    /// than <see cref="CheckInDispatcher.LongestLook"/>: a sink that does is given up, and asked again once the claim
    /// has run out.
    /// </summary>
    /// <param name="due">The journey as it was claimed. What was due when it was planned is due, whatever the clock
    /// here says.</param>
    /// <param name="sink">Who delivers.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How many were delivered.</returns>
    /// <exception cref="InvalidOperationException">The keeper's store keeps no check-ins.</exception>
    public async ValueTask<int> DeliverDueAsync(
        PlannedJourney due,
        ICheckInSink sink,
        DateTimeOffset? now = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sink);
        using var limit = new CancellationTokenSource(CheckInDispatcher.LongestLook, _keeper.Clock);
        using var look = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var store =
            _keeper.CheckIns
            ?? throw new InvalidOperationException("The keeper's store keeps no check-ins: it is no ICheckInStore.");
        var here = now ?? _keeper.Now;
        var at = here < due.At ? due.At : here;
        var delivered = await store.GetDeliveredAsync(Id, look.Token);
        var open = _keeper.Engine.CheckIns(Journey, at).Where(checkIn => !delivered.Contains(checkIn.Id)).ToList();
        var ripe = open.TakeWhile(checkIn => checkIn.At <= at).ToList();
        string? last = null;
        foreach (var checkIn in ripe)
        {
            if (last is { } before)
                await UntilNotedAsync(() => store.MarkDeliveredAsync(Id, before, look.Token), look.Token);

            // A sink that does not listen when it is called off is left behind.
            await sink.DeliverAsync(Id, checkIn, look.Token).AsTask().WaitAsync(look.Token);
            last = checkIn.Id;
        }

        // The last is noted with the plan: most looks deliver one, and write once.
        var next = open.ElementAtOrDefault(ripe.Count)?.At;
        await (last is null ? PlanAsync() : UntilNotedAsync(PlanAsync, look.Token));
        return ripe.Count;

        ValueTask PlanAsync() => store.RescheduleAsync(due, Version, next, last, look.Token);
    }

    /// <summary>
    /// Whether the journey began with this zone and these facts, as far as their text was not forgotten since.
    /// </summary>
    internal bool BeganAs(JourneyDocument document) =>
        Journey.StartZone == document.Zone
        && (document.Identity is null || document.Identity == Journey.Identity)
        && document.Facts.Count <= Version
        && document.Facts.Zip(Journey.Facts).All(pair => IsSame(pair.First, pair.Second));

    private NoContactEngine EngineFor(Audience? audience) =>
        audience is null ? _keeper.Engine : _keeper.Engine.For(audience);

    private async ValueTask<bool> TryKeepAsync(
        Journey after,
        IReadOnlyList<Fact> facts,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var checkIn = _keeper.CheckIns is null ? null : _keeper.Engine.FirstNewCheckIn(Journey, after, now);

        // Planned and kept in one: whatever dies, and whoever looks in between, no check-in is lost.
        if (!await _keeper.Store.TryAppendAsync(Id, Version, facts, checkIn?.At, cancellationToken))
            return false;
        Journey = after;
        return true;
    }

    // It was said. Of a store that is away for a moment nobody shall be told twice.
    private async ValueTask UntilNotedAsync(Func<ValueTask> note, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await note();
                return;
            }
            catch (Exception) when (!cancellationToken.IsCancellationRequested)
            {
                await Task.Delay(BetweenNotes, _keeper.Clock, cancellationToken);
            }
        }
    }

    /// <returns>False where it is erased: then it is a journey without facts, and takes none.</returns>
    private async ValueTask<bool> TryReloadAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var stored = await _keeper.Store.LoadAsync(Id, cancellationToken);
        var document = stored?.Document ?? StoredJourney.CreateEmpty(Journey.StartZone).Document;
        Journey = _keeper.Engine.Load(document, now);
        return stored is not null;
    }

    /// <summary>What was answered when the fact was told before; null where it was not.</summary>
    private KeptResult? FindEarlier(NoContactEngine engine, Fact fact, DateTimeOffset now)
    {
        if (fact.Id.Length == 0) return null;
        var position = Journey.Log.PositionOf(fact.Id);
        if (position < 0) return null;
        var kept = Journey.Facts[position];
        var told = fact with { RecordedAt = kept.RecordedAt, After = kept.After };
        if (!IsSame(told, kept)) return KeptResult.CreateConflict(Version);
        var then = ToldAt(kept, now);
        return KeptResult.From(position + 1, engine.AnswerAgain(LoadUntil(engine, position, then), kept, then));
    }

    /// <summary>What was answered when the date was put right before; null where it was not.</summary>
    private KeptResult? FindEarlierRedate(
        NoContactEngine engine, string factId, DateTimeOffset at, string? id, DateTimeOffset now)
    {
        var position = id is null ? -1 : Journey.Log.PositionOf(id);
        if (position < 0) return null;
        var kept = Journey.Facts[position];
        var then = ToldAt(kept, now);
        try
        {
            var again = engine.Redate(LoadUntil(engine, position, then), factId, at, id, then);
            var told = again.Fact with
            {
                At = kept is BreakupCorrected ? kept.At : again.Fact.At,
                RecordedAt = kept.RecordedAt,
                After = kept.After,
            };
            if (!IsSame(told, kept)) return KeptResult.CreateConflict(Version);
            var facts = Journey.Facts.Skip(position).Take(again.Facts.Count).ToArray();
            return KeptResult.From(position + facts.Length, again with { Facts = facts });
        }
        catch (BadInputException)
        {
            // Under this id something else was told.
            return KeptResult.CreateConflict(Version);
        }
    }

    // A stamp orders, and behind one of a fast clock it lies ahead: what was told was told by now.
    private static DateTimeOffset ToldAt(Fact kept, DateTimeOffset now) =>
        kept.RecordedAt < now ? kept.RecordedAt.Value : now;

    private Journey LoadUntil(NoContactEngine engine, int position, DateTimeOffset then) =>
        engine.Load(Journey.Document with { Facts = [.. Journey.Facts.Take(position)] }, then);

    private bool IsSame(Fact told, Fact kept) =>
        told == kept || (told.WithoutText() == kept && IsTextForgotten(kept.Id));

    private bool IsTextForgotten(string factId) =>
        Journey.Facts.Any(fact => fact is TextForgotten forgotten && forgotten.FactId == factId);
}
