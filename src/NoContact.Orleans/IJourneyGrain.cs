using NoContact.Keeping;
using NoContact.Languages;
using Orleans.CodeGeneration;
using Orleans.Concurrency;

namespace NoContact.Orleans;

/// <summary>A journey somewhere in the cluster; its key is the host's id of the journey, 1–255 characters.</summary>
/// <remarks>
/// It is the one that writes to its journey, and a fact is durable before it is answered for. What it reads and
/// answers is the JSON of <see cref="NoContact.Json.JourneyJson"/> and <see cref="NoContact.Json.WireJson"/>, so that
/// silos of two versions understand one another as far as the documents do. Every call throws
/// <see cref="NoContact.Facts.BadInputException"/> where what was sent cannot be right,
/// <see cref="DamagedJourneyException"/> where what was kept is not what was written, and
/// <see cref="ArgumentException"/> for a language there are no phrases in. A call that failed in another way, or was
/// not answered, may or may not have happened: it can be made again, a fact with an id of the caller's among them.
/// </remarks>
[Alias("NoContact.IJourneyGrain")]
[Version(3)]
public interface IJourneyGrain : IGrainWithStringKey
{
    /// <summary>Begins the journey with the facts of a document, often none. Told again, it is begun already.</summary>
    /// <param name="document">The document as UTF-8 JSON.</param>
    /// <param name="cancellationToken">Gives up.</param>
    [Alias("Begin.2")]
    Task<JourneyReply> BeginAsync(ReadOnlyMemory<byte> document, CancellationToken cancellationToken = default);

    /// <summary>Adds a fact, live.</summary>
    /// <param name="fact">The fact. With an id of the caller's it can be told again, and gets the first answer.</param>
    /// <param name="expectedVersion">The version it was decided on; null takes any.</param>
    /// <param name="audience">Who is answered; null is anybody, in the engine's own language.</param>
    /// <param name="cancellationToken">Gives up.</param>
    [Alias("Record.3")]
    Task<JourneyReply> RecordAsync(
        FactJson fact,
        int? expectedVersion = null,
        Audience? audience = null,
        CancellationToken cancellationToken = default);

    /// <summary>Puts the date of a fact right, in one write.</summary>
    /// <param name="factId">The id of the fact.</param>
    /// <param name="at">When it happened.</param>
    /// <param name="id">The id of what is told anew. With one it can be told again, and gets the first answer.</param>
    /// <param name="expectedVersion">The version it was decided on; null takes any.</param>
    /// <param name="audience">Who is answered; null is anybody, in the engine's own language.</param>
    /// <param name="cancellationToken">Gives up.</param>
    [Alias("Redate.2")]
    Task<JourneyReply> RedateAsync(
        string factId,
        DateTimeOffset at,
        string? id = null,
        int? expectedVersion = null,
        Audience? audience = null,
        CancellationToken cancellationToken = default);

    /// <summary>Takes in what another device keeps of this journey, in one write. Again it changes nothing.</summary>
    /// <param name="document">The document as UTF-8 JSON.</param>
    /// <param name="audience">Who is answered; null is anybody, in the engine's own language.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Where the journey stands then; conflict where the document is another journey's.</returns>
    [Alias("Merge")]
    Task<JourneyReply> MergeAsync(
        ReadOnlyMemory<byte> document,
        Audience? audience = null,
        CancellationToken cancellationToken = default);

    /// <summary>Weighs an urge. Nothing is recorded.</summary>
    /// <param name="urge">The urge; it needs no id.</param>
    /// <param name="audience">Who is answered; null is anybody, in the engine's own language.</param>
    /// <param name="cancellationToken">Gives up.</param>
    [Alias("Evaluate.3"), AlwaysInterleave]
    Task<JourneyReply> EvaluateAsync(
        UrgeJson urge,
        Audience? audience = null,
        CancellationToken cancellationToken = default);

    /// <summary>The journey beside itself with an imagined fact. Nothing is recorded.</summary>
    /// <param name="imagined">The fact.</param>
    /// <param name="audience">Who is answered; null is anybody, in the engine's own language.</param>
    /// <param name="cancellationToken">Gives up.</param>
    [Alias("WhatIf.3"), AlwaysInterleave]
    Task<JourneyReply> WhatIfAsync(
        FactJson imagined, Audience? audience = null, CancellationToken cancellationToken = default);

    /// <summary>State, streak, what is permitted, and insights.</summary>
    /// <param name="audience">Who is answered; null is anybody, in the engine's own language.</param>
    /// <param name="cancellationToken">Gives up.</param>
    [Alias("State.3"), AlwaysInterleave]
    Task<JourneyReply> GetAsync(Audience? audience = null, CancellationToken cancellationToken = default);

    /// <summary>The whole journey as its document.</summary>
    [Alias("Export.2"), AlwaysInterleave]
    Task<JourneyReply> ExportAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Erases the journey for good; again, or where there is none, it is no error. One that cannot be read can be
    /// erased.
    /// </summary>
    /// <param name="expectedVersion">The version it was decided on; null takes any.</param>
    /// <param name="cancellationToken">Gives up.</param>
    [Alias("Erase.2")]
    Task<JourneyReply> EraseAsync(int? expectedVersion = null, CancellationToken cancellationToken = default);

    /// <summary>Delivers the check-ins that are due. The cluster calls it; a host need not.</summary>
    /// <param name="due">The journey as it was claimed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How many were delivered.</returns>
    [Alias("DeliverDue")]
    Task<int> DeliverDueAsync(PlannedJourney due, CancellationToken cancellationToken = default);
}
