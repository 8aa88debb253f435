using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Keeping;
using NoContact.Outcomes;
using NoContact.Verdicts;

namespace NoContact.Samples.MinimalApi.Journeys;

/// <summary>Where journeys are asked. What is null is not there.</summary>
internal interface IJourneys
{
    /// <summary>Begins a journey with the facts of a document; begun already, it stays as it is.</summary>
    Task BeginAsync(string id, JourneyDocument document, CancellationToken cancellation);

    Task<Answered?> LookAsync(string id, string language, CancellationToken cancellation);

    Task<Answered?> EvaluateAsync(string id, ReadOnlyMemory<byte> urge, string language, string? country, CancellationToken cancellation);

    Task<Answered?> WhatIfAsync(string id, ReadOnlyMemory<byte> imagined, string language, CancellationToken cancellation);

    Task<Recorded?> RecordAsync(string id, Fact fact, int version, string language, CancellationToken cancellation);

    /// <summary>The whole journey.</summary>
    Task<StoredJourney?> ReadAsync(string id, CancellationToken cancellation);

    /// <summary>Erases a journey; null takes any version. Null where it is gone, else the version it is at.</summary>
    Task<int?> EraseAsync(string id, int? version, CancellationToken cancellation);
}

/// <summary>An answer, as the JSON that is sent.</summary>
/// <param name="Version">How many facts the journey has.</param>
/// <param name="Utf8">The JSON.</param>
/// <param name="Verdict">The verdict, where an urge was weighed.</param>
internal sealed record Answered(int Version, ReadOnlyMemory<byte> Utf8, Verdict? Verdict = null);

/// <summary>What became of a fact. Without a diff and a refusal it is stale.</summary>
/// <param name="Version">How many facts the journey has after it.</param>
/// <param name="Diff">What it changed, as the JSON that is sent.</param>
/// <param name="Refusal">Why it was refused.</param>
internal sealed record Recorded(int Version, ReadOnlyMemory<byte>? Diff, Refusal? Refusal);
