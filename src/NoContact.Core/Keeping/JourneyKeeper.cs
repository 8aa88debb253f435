using NoContact.CheckIns;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Json;
using NoContact.Languages;

namespace NoContact.Keeping;

/// <summary>
/// Keeps journeys: opens, begins and erases them on their store. For values there is <see cref="OpenAsync"/>; whoever
/// sends JSON on asks by id and gets a <see cref="JourneyReply"/>.
/// </summary>
/// <remarks>
/// Thread-safe. A fact is durable before it is answered for. What the store throws comes through, and then nobody
/// knows whether it was kept: ask again. Everything here can be asked again: a fact told again under its id, and a
/// begin told again, change nothing and are answered as the first time; what is erased stays so.
/// <para>What is asked by id is held in memory, within a bound, and is answered from there where the store still has
/// the same version, and a fact is kept on it only then: what another process wrote is seen at once.</para>
/// </remarks>
public sealed class JourneyKeeper
{
    /// <summary>64 MB: some ten thousand journeys of an evening, or a dozen of ten years.</summary>
    public const long DefaultHeldBytes = 64 * 1024 * 1024;

    private readonly HeldJourneys _held;

    /// <summary>
    /// A keeper on a store. Where it is an <see cref="ICheckInStore"/>, check-ins are planned with the facts that
    /// make them.
    /// </summary>
    /// <param name="engine">The engine.</param>
    /// <param name="store">Where the journeys are kept.</param>
    /// <param name="clock">The clock; null is the engine's.</param>
    /// <param name="heldBytes">How many bytes of journeys it may hold, about; 0 holds none.</param>
    public JourneyKeeper(
        NoContactEngine engine, IJourneyStore store, TimeProvider? clock = null, long heldBytes = DefaultHeldBytes)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(store);
        ArgumentOutOfRangeException.ThrowIfNegative(heldBytes);
        _held = new(heldBytes);
        Engine = engine;
        Store = store;
        CheckIns = store as ICheckInStore;
        Clock = clock ?? engine.Clock;
    }

    internal NoContactEngine Engine { get; }

    internal IJourneyStore Store { get; }

    internal ICheckInStore? CheckIns { get; }

    internal TimeProvider Clock { get; }

    internal DateTimeOffset Now => Clock.GetUtcNow();

    /// <summary>Opens a journey; null where there is none.</summary>
    /// <param name="journeyId">The host's id of it.</param>
    /// <param name="now">When it is seen; null is now.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="DamagedJourneyException">What was kept is not what was written.</exception>
    /// <exception cref="BadInputException">What was kept is from an engine that knew more than this one.</exception>
    public async ValueTask<OpenJourney?> OpenAsync(
        string journeyId,
        DateTimeOffset? now = null,
        CancellationToken cancellationToken = default)
    {
        var stored = await Store.LoadAsync(journeyId, cancellationToken);
        return stored is null ? null : new(this, journeyId, Engine.Load(stored.Document, now ?? Now));
    }

    /// <summary>
    /// Begins a journey with the facts of a document, often none. Told again, with the same zone and facts, it is
    /// begun already:
    /// what was recorded since stays.
    /// </summary>
    /// <param name="journeyId">The host's id of it, 1–255 characters.</param>
    /// <param name="document">The zone it begins in, and its facts.</param>
    /// <param name="now">When; null is now.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="BadInputException">A zone nobody knows where there are no facts yet, or a document that is
    /// damaged; nothing was kept.</exception>
    public async ValueTask<BeginResult> BeginAsync(
        string journeyId,
        JourneyDocument document,
        DateTimeOffset? now = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var at = now ?? Now;
        var journey = Engine.Begin(document, at);
        var lookAt =
            CheckIns is not null && Engine.CheckIns(journey, at) is [var first, ..] ? first.At : (DateTimeOffset?)null;
        switch (await Store.CreateAsync(journeyId, journey.Document, lookAt, cancellationToken))
        {
            case CreateResult.Created: return BeginResult.From(new(this, journeyId, journey));
            case CreateResult.Erased: return BeginResult.CreateGone();
        }

        var earlier = await OpenAsync(journeyId, at, cancellationToken);
        if (earlier is null) return BeginResult.CreateGone();
        var isSame = earlier.BeganAs(document with { Facts = journey.Facts });
        return isSame ? BeginResult.From(earlier) : BeginResult.CreateConflict();
    }

    /// <summary>Begins a journey without facts.</summary>
    /// <param name="journeyId">The host's id of it, 1–255 characters.</param>
    /// <param name="zone">The IANA zone the person lives in.</param>
    /// <param name="now">When; null is now.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="BadInputException">A zone nobody knows; nothing was kept.</exception>
    public ValueTask<BeginResult> BeginAsync(
        string journeyId,
        string zone,
        DateTimeOffset? now = null,
        CancellationToken cancellationToken = default) =>
        BeginAsync(journeyId, StoredJourney.CreateEmpty(zone).Document, now, cancellationToken);

    /// <summary>Where a journey stands: state, streak, what is permitted, and insights.</summary>
    /// <param name="journeyId">The host's id of it.</param>
    /// <param name="audience">Who is answered; null is anybody, in the engine's own language.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">A language there are no phrases in.</exception>
    public async ValueTask<JourneyReply> GetAsync(
        string journeyId,
        Audience? audience = null,
        CancellationToken cancellationToken = default) =>
        JourneyReply.FromAnswer(await FindAsync(journeyId, cancellationToken), audience: audience);

    /// <summary>Weighs an urge. Nothing is recorded.</summary>
    /// <param name="journeyId">The host's id of the journey.</param>
    /// <param name="urge">The urge; it needs no id.</param>
    /// <param name="audience">Who is answered; null is anybody, in the engine's own language.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="BadInputException">An urge that cannot be right.</exception>
    /// <exception cref="ArgumentException">A language there are no phrases in.</exception>
    public async ValueTask<JourneyReply> EvaluateAsync(
        string journeyId,
        Urge urge,
        Audience? audience = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(urge);
        return await AnswerOrHelpAsync(
            async () => JourneyReply.FromAnswer(
                await FindAsync(journeyId, cancellationToken), urge, audience),
            urge,
            audience,
            cancellationToken);
    }

    /// <summary>
    /// Asks a journey that need not be there, or be readable. An urge with signs of distress is answered with people to
    /// turn to all the same: they stand in <see cref="JourneyReply.Utf8"/>, as a <see cref="HelpDocument"/>.
    /// </summary>
    /// <param name="answer">Asks it; nothing is recorded.</param>
    /// <param name="asked">The urge or the imagined fact. With any other what is thrown comes through.</param>
    /// <param name="audience">Who is answered; null is anybody, in the engine's own language.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async ValueTask<JourneyReply> AnswerOrHelpAsync(
        Func<ValueTask<JourneyReply>> answer,
        Fact asked,
        Audience? audience = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(asked);
        if (asked is not Urge { Distress: { Count: > 0 } signs }) return await answer();
        var person = audience ?? Audience.Anybody;
        var engine = Engine.For(person with { Language = null }).InBestLanguage(person.Language);
        try
        {
            var reply = await answer();
            return reply.Utf8.IsEmpty ? reply.WithHelp(Help([])) : reply;
        }
        catch (BadInputException e)
        {
            return new JourneyReply(ReplyStatus.Answered).WithHelp(Help(e.Problems));
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            return new JourneyReply(ReplyStatus.Answered).WithHelp(Help([new("$", "the journey cannot be read now")]));
        }

        HelpDocument Help(IReadOnlyList<Problem> problems) =>
            AnswerExtensions.HelpWith(engine, signs, zone: null, problems);
    }

    /// <summary>The journey beside itself with an imagined fact. Nothing is recorded.</summary>
    /// <param name="journeyId">The host's id of the journey.</param>
    /// <param name="imagined">The fact.</param>
    /// <param name="audience">Who is answered; null is anybody, in the engine's own language.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="BadInputException">A fact that cannot be right.</exception>
    /// <exception cref="ArgumentException">A language there are no phrases in.</exception>
    public async ValueTask<JourneyReply> WhatIfAsync(
        string journeyId,
        Fact imagined,
        Audience? audience = null,
        CancellationToken cancellationToken = default) =>
        await AnswerOrHelpAsync(
            async () => JourneyReply.FromWhatIf(
                await FindAsync(journeyId, cancellationToken), imagined, audience),
            imagined,
            audience,
            cancellationToken);

    /// <summary>Adds a fact, live, and keeps it, as <see cref="OpenJourney.RecordAsync"/> does.</summary>
    /// <example>
    /// <code>
    /// var reply = await keeper.RecordAsync("mine", new NoContactStarted { At = now });
    /// var text = reply.Status switch
    /// {
    ///     ReplyStatus.Recorded => Encoding.UTF8.GetString(reply.Utf8.Span),
    ///     ReplyStatus.Refused => reply.Refusal!.Text,
    ///     _ => $"Nothing was recorded: {reply.Status}",
    /// };
    /// </code>
    /// </example>
    /// <param name="journeyId">The host's id of the journey.</param>
    /// <param name="fact">The fact; without an id it gets one, and cannot be told again.</param>
    /// <param name="expectedVersion">The version it was decided on; null takes any.</param>
    /// <param name="audience">Who is answered; null is anybody, in the engine's own language.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="BadInputException">A fact that cannot be right.</exception>
    /// <exception cref="ArgumentException">A language there are no phrases in.</exception>
    public async ValueTask<JourneyReply> RecordAsync(
        string journeyId,
        Fact fact,
        int? expectedVersion = null,
        Audience? audience = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return await TryRecordOnHeldAsync(journeyId, fact, expectedVersion, audience, cancellationToken)
            ?? await ChangeAsync(
                journeyId,
                journey => journey.RecordAsync(
                    fact, expectedVersion: expectedVersion, audience: audience, cancellationToken: cancellationToken),
                cancellationToken);
    }

    /// <summary>Undoes a fact, as <see cref="OpenJourney.UndoAsync"/> does.</summary>
    /// <param name="journeyId">The host's id of the journey.</param>
    /// <param name="factId">The id of the fact; null is the one that was told last.</param>
    /// <param name="expectedVersion">The version it was decided on; null takes any.</param>
    /// <param name="audience">Who is answered; null is anybody, in the engine's own language.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="BadInputException">No such fact, or one that stays.</exception>
    /// <exception cref="ArgumentException">A language there are no phrases in.</exception>
    public ValueTask<JourneyReply> UndoAsync(
        string journeyId,
        string? factId = null,
        int? expectedVersion = null,
        Audience? audience = null,
        CancellationToken cancellationToken = default) =>
        ChangeAsync(
            journeyId,
            journey => journey.UndoAsync(
                factId, expectedVersion: expectedVersion, audience: audience, cancellationToken: cancellationToken),
            cancellationToken);

    /// <summary>Puts the date of a fact right, as <see cref="OpenJourney.RedateAsync"/> does.</summary>
    /// <param name="journeyId">The host's id of the journey.</param>
    /// <param name="factId">The id of the fact.</param>
    /// <param name="at">When it happened.</param>
    /// <param name="id">The id of what is told anew; without one it gets one, and cannot be told again.</param>
    /// <param name="expectedVersion">The version it was decided on; null takes any.</param>
    /// <param name="audience">Who is answered; null is anybody, in the engine's own language.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="BadInputException">No such fact, one that stays as it is, or a date that cannot be
    /// right.</exception>
    /// <exception cref="ArgumentException">A language there are no phrases in.</exception>
    public ValueTask<JourneyReply> RedateAsync(
        string journeyId,
        string factId,
        DateTimeOffset at,
        string? id = null,
        int? expectedVersion = null,
        Audience? audience = null,
        CancellationToken cancellationToken = default) =>
        ChangeAsync(
            journeyId,
            journey => journey.RedateAsync(
                factId,
                at,
                id,
                expectedVersion: expectedVersion,
                audience: audience,
                cancellationToken: cancellationToken),
            cancellationToken);

    /// <summary>
    /// Takes in what another device keeps of a journey, as <see cref="OpenJourney.MergeAsync"/> does.
    /// </summary>
    /// <param name="journeyId">The host's id of it.</param>
    /// <param name="other">The document.</param>
    /// <param name="audience">Who is answered; null is anybody, in the engine's own language.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Where the journey stands then.</returns>
    /// <exception cref="BadInputException">A document that cannot be right.</exception>
    /// <exception cref="ArgumentException">A language there are no phrases in.</exception>
    public async ValueTask<JourneyReply> MergeAsync(
        string journeyId,
        JourneyDocument other,
        Audience? audience = null,
        CancellationToken cancellationToken = default)
    {
        if (await FindAsync(journeyId, cancellationToken) is not { } journey) return JourneyReply.NotFound;
        var merged = await journey.MergeAsync(other, cancellationToken: cancellationToken);
        _held.Hold(journeyId, journey.Journey);
        return JourneyReply.FromMerge(journey, merged, audience);
    }

    /// <summary>The whole journey as its document, even one that this engine cannot fold.</summary>
    /// <param name="journeyId">The host's id of it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async ValueTask<JourneyReply> ExportAsync(string journeyId, CancellationToken cancellationToken = default)
    {
        var stored = await Store.LoadAsync(journeyId, cancellationToken);
        return stored is null
            ? JourneyReply.NotFound
            : new(ReplyStatus.Answered, stored.Version, JourneyJson.Write(stored.Document));
    }

    /// <summary>
    /// Erases a journey and all it held, for good. One that cannot be read can be erased; again, or where there is
    /// none, it is no error.
    /// </summary>
    /// <param name="journeyId">The host's id of it.</param>
    /// <param name="expectedVersion">The version it was decided on; null takes any.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async ValueTask<JourneyReply> EraseAsync(
        string journeyId,
        int? expectedVersion = null,
        CancellationToken cancellationToken = default)
    {
        try
        {
            if (await Store.TryEraseAsync(journeyId, expectedVersion, cancellationToken)) return new(ReplyStatus.Gone);
            if (await GetVersionIfWholeAsync(journeyId, cancellationToken) is { } version)
                return new(ReplyStatus.Stale, version);
            await Store.TryEraseAsync(journeyId, cancellationToken: cancellationToken);
            return new(ReplyStatus.Gone);
        }
        finally
        {
            _held.LetGo(journeyId);
        }
    }

    /// <summary>
    /// Delivers every check-in of a journey that is due, as <see cref="OpenJourney.DeliverDueAsync"/> does.
    /// </summary>
    /// <param name="due">The journey as it was claimed.</param>
    /// <param name="sink">Who delivers.</param>
    /// <param name="now">When; null is now.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How many were delivered; 0 where there is no such journey.</returns>
    public async ValueTask<int> DeliverDueAsync(
        PlannedJourney due,
        ICheckInSink sink,
        DateTimeOffset? now = null,
        CancellationToken cancellationToken = default) =>
        await FindAsync(due.JourneyId, cancellationToken) is { } journey
            ? await journey.DeliverDueAsync(due, sink, now, cancellationToken)
            : 0;

    // A fact that was kept on the journey in memory shows that it was current. A refusal, a repeat or an error may come
    // of one that is out of date: those are asked again on the store's.
    private async ValueTask<JourneyReply?> TryRecordOnHeldAsync(
        string journeyId, Fact fact, int? expectedVersion, Audience? audience, CancellationToken cancellationToken)
    {
        if (_held.Find(journeyId) is not { } held) return null;
        var journey = new OpenJourney(this, journeyId, held);
        try
        {
            var kept = await journey.RecordAsync(
                fact, expectedVersion: expectedVersion, audience: audience, cancellationToken: cancellationToken);
            if (journey.Journey == held || kept.Result is not { IsRecorded: true }) return null;
            _held.Hold(journeyId, journey.Journey);
            return JourneyReply.FromRecord(kept);
        }
        catch (BadInputException)
        {
            return null;
        }
    }

    private async ValueTask<JourneyReply> ChangeAsync(
        string journeyId, Func<OpenJourney, ValueTask<KeptResult>> change, CancellationToken cancellationToken)
    {
        if (await FindAsync(journeyId, cancellationToken) is not { } journey) return JourneyReply.NotFound;
        var kept = await change(journey);
        _held.Hold(journeyId, journey.Journey);
        return JourneyReply.FromRecord(kept);
    }

    // From memory, where the store has no other version.
    private async ValueTask<OpenJourney?> FindAsync(string journeyId, CancellationToken cancellationToken)
    {
        if (_held.Find(journeyId) is { } held)
        {
            var open = new OpenJourney(this, journeyId, held);
            if (await open.IsCurrentAsync(cancellationToken)) return open;
            _held.LetGo(journeyId);
        }

        var read = await OpenAsync(journeyId, cancellationToken: cancellationToken);
        if (read is not null) _held.Hold(journeyId, read.Journey);
        return read;
    }

    // A version that cannot be read in full says nothing, and must keep nobody from erasing what is theirs.
    private async ValueTask<int?> GetVersionIfWholeAsync(string journeyId, CancellationToken cancellationToken)
    {
        try
        {
            return (await Store.LoadAsync(journeyId, cancellationToken))?.Version;
        }
        catch (Exception e) when (e is DamagedJourneyException or BadInputException)
        {
            return null;
        }
    }
}
