using Orleans.CodeGeneration;
using Orleans.Concurrency;

namespace NoContact.Orleans;

/// <summary>A journey somewhere in the cluster; its key is the host's id of the journey, 1–64 characters.</summary>
/// <remarks>
/// It is the one that writes to its journey, and a fact is durable before it is answered for. What it reads and answers is the
/// JSON of <see cref="NoContact.Json.JourneyJson"/> and <see cref="NoContact.Json.WireJson"/>, so that silos of two versions
/// understand one another as far as the documents do. Every call throws
/// <see cref="NoContact.Facts.BadInputException"/> where what was sent cannot be right,
/// <see cref="NoContact.Keeping.DamagedJourneyException"/> where what was kept is not what was written, and
/// <see cref="ArgumentException"/> for a language there are no phrases in. A call that failed in another way, or was not
/// answered, may or may not have happened: a fact with an id can be told again and is recorded once.
/// </remarks>
[Alias("NoContact.IJourneyGrain")]
[Version(1)]
public interface IJourneyGrain : IGrainWithStringKey
{
    /// <summary>Begins the journey with the facts of a document, often none.</summary>
    /// <param name="document">The document as UTF-8 JSON.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>How many facts it begins with; null where there is a journey already.</returns>
    [Alias("Begin")]
    Task<int?> BeginAsync(ReadOnlyMemory<byte> document, CancellationToken cancellation = default);

    /// <summary>Adds a fact, live; null where there is no journey.</summary>
    /// <param name="fact">The fact. With an id of the caller's it can be told again, and gets the first answer.</param>
    /// <param name="version">The version it was decided on; null takes any.</param>
    /// <param name="language">The language of the answer; null is the engine's own.</param>
    /// <param name="cancellation">Gives up.</param>
    [Alias("Record")]
    Task<JourneyRecord?> RecordAsync(FactJson fact, int? version = null, string? language = null, CancellationToken cancellation = default);

    /// <summary>Weighs an urge. Nothing is recorded. Null where there is no journey.</summary>
    /// <param name="urge">The urge; it needs no id.</param>
    /// <param name="language">The language of the answer; null is the engine's own.</param>
    /// <param name="country">The ISO 3166-1 alpha-2 code of the country whose help is offered; null takes the engine's.</param>
    /// <param name="cancellation">Gives up.</param>
    [Alias("Evaluate"), AlwaysInterleave]
    Task<JourneyAnswer?> EvaluateAsync(UrgeJson urge, string? language = null, string? country = null, CancellationToken cancellation = default);

    /// <summary>The journey beside itself with an imagined fact. Nothing is recorded. Null where there is no journey.</summary>
    [Alias("WhatIf"), AlwaysInterleave]
    Task<JourneyAnswer?> WhatIfAsync(FactJson imagined, string? language = null, CancellationToken cancellation = default);

    /// <summary>State, streak, what is permitted, and insights; null where there is no journey.</summary>
    [Alias("State"), AlwaysInterleave]
    Task<JourneyAnswer?> StateAsync(string? language = null, CancellationToken cancellation = default);

    /// <summary>The whole journey as its document; null where there is no journey.</summary>
    [Alias("Export"), AlwaysInterleave]
    Task<JourneyAnswer?> ExportAsync(CancellationToken cancellation = default);

    /// <summary>Erases the journey for good. Nothing happens where there is none; one that is damaged can be erased.</summary>
    /// <param name="version">The version it was decided on; null takes any.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Null where it is gone; else the version it is at, and nothing happened.</returns>
    [Alias("Erase")]
    Task<int?> EraseAsync(int? version = null, CancellationToken cancellation = default);

    /// <summary>Says the check-ins that are due. The cluster calls it; a host need not.</summary>
    /// <param name="planned">For when the journey was planned.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>How many were said.</returns>
    [Alias("SayDue")]
    Task<int> SayDueAsync(DateTimeOffset planned, CancellationToken cancellation = default);
}
