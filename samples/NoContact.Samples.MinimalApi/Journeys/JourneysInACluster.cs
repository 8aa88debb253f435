using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Json;
using NoContact.Keeping;
using NoContact.Orleans;
using NoContact.Outcomes;
using NoContact.Verdicts;
using Orleans.Runtime;

namespace NoContact.Samples.MinimalApi.Journeys;

/// <summary>Each journey is a grain on one of the silos, this one or another.</summary>
internal sealed class JourneysInACluster(IGrainFactory grains) : IJourneys
{
    private const int Tries = 3;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(100);

    public async Task BeginAsync(string id, JourneyDocument document, CancellationToken cancellation) =>
        await Ask(id, grain => grain.BeginAsync(JourneyJson.Write(document), cancellation), cancellation);

    public async Task<Answered?> LookAsync(string id, string language, CancellationToken cancellation) =>
        Of(await Ask(id, grain => grain.StateAsync(language, cancellation), cancellation));

    public async Task<Answered?> EvaluateAsync(string id, ReadOnlyMemory<byte> urge, string language, string? country, CancellationToken cancellation) =>
        Of(await Ask(id, grain => grain.EvaluateAsync(new(urge), language, country, cancellation), cancellation));

    public async Task<Answered?> WhatIfAsync(string id, ReadOnlyMemory<byte> imagined, string language, CancellationToken cancellation) =>
        Of(await Ask(id, grain => grain.WhatIfAsync(new(imagined), language, cancellation), cancellation));

    public async Task<Recorded?> RecordAsync(string id, Fact fact, int version, string language, CancellationToken cancellation) =>
        await Ask(id, grain => grain.RecordAsync(fact, version, language, cancellation), cancellation) is { } record ? new(record.Version, record.Diff, record.Refusal) : null;

    public async Task<StoredJourney?> ReadAsync(string id, CancellationToken cancellation) =>
        await Ask(id, grain => grain.ExportAsync(cancellation), cancellation) is { } export ? new(JourneyJson.Read(export.Utf8.Span), export.Version) : null;

    public Task<int?> EraseAsync(string id, int? version, CancellationToken cancellation) => Ask(id, grain => grain.EraseAsync(version, cancellation), cancellation);

    /// <summary>
    /// Asks again where a silo that is about to leave turned the call away. All of it can be asked again: a fact carries its id, and what
    /// was begun or erased stays so.
    /// </summary>
    private async Task<T> Ask<T>(string id, Func<IJourneyGrain, Task<T>> ask, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await ask(grains.GetGrain<IJourneyGrain>(id));
            }
            catch (OrleansMessageRejectionException) when (tries < Tries)
            {
                await Task.Delay(tries * BetweenTries, cancellation);
            }
        }
    }

    private static Answered? Of(JourneyAnswer? answer) => answer is null ? null : new(answer.Version, answer.Utf8, answer.Verdict);
}
