using NoContact.Journeys;
using NoContact.Orleans;
using NoContact.Stores;

namespace NoContact.Samples.Api.Journeys;

/// <summary>Each journey is a grain on one of the silos, this one or another.</summary>
internal sealed class JourneysInACluster(IGrainFactory grains) : IJourneys
{
    public async Task BeginAsync(string id, JourneyDocument document, CancellationToken cancellation) => await Grain(id).BeginAsync(JourneyJson.Write(document), cancellation);

    public async Task<Answered?> LookAsync(string id, string language, CancellationToken cancellation) => Of(await Grain(id).StateAsync(language, cancellation));

    public async Task<Answered?> EvaluateAsync(string id, ReadOnlyMemory<byte> urge, string language, string? country, CancellationToken cancellation) =>
        Of(await Grain(id).EvaluateAsync(new(urge), language, country, cancellation));

    public async Task<Answered?> WhatIfAsync(string id, ReadOnlyMemory<byte> imagined, string language, CancellationToken cancellation) =>
        Of(await Grain(id).WhatIfAsync(new(imagined), language, cancellation));

    public async Task<Recorded?> RecordAsync(string id, Fact fact, int version, string language, CancellationToken cancellation) =>
        await Grain(id).RecordAsync(fact, version, language, cancellation) is { } record ? new(record.Version, record.Diff, record.Refusal) : null;

    public async Task<StoredJourney?> ReadAsync(string id, CancellationToken cancellation) =>
        await Grain(id).ExportAsync(cancellation) is { } export ? new(JourneyJson.Read(export.Utf8.Span), export.Version) : null;

    public Task<int?> EraseAsync(string id, int? version, CancellationToken cancellation) => Grain(id).EraseAsync(version, cancellation);

    private IJourneyGrain Grain(string id) => grains.GetGrain<IJourneyGrain>(id);

    private static Answered? Of(JourneyAnswer? answer) => answer is null ? null : new(answer.Version, answer.Utf8, answer.Verdict);
}
