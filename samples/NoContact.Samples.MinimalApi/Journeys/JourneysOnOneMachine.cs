using System.Buffers;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Json;
using NoContact.Keeping;
using NoContact.Outcomes;
using NoContact.Verdicts;

namespace NoContact.Samples.MinimalApi.Journeys;

/// <summary>Each request opens the journey it asks for on the store.</summary>
internal sealed class JourneysOnOneMachine(NoContactEngine engine, IJourneyStore store, ICheckInLedger ledger, TimeProvider clock) : IJourneys
{
    public async Task BeginAsync(string id, JourneyDocument document, CancellationToken cancellation) =>
        await OpenJourney.BeginAsync(id, document, engine, store, ledger, clock.GetUtcNow(), cancellation);

    public Task<Answered?> LookAsync(string id, string language, CancellationToken cancellation) =>
        Answer(id, urge: null, language, country: null, cancellation);

    public Task<Answered?> EvaluateAsync(string id, ReadOnlyMemory<byte> urge, string language, string? country, CancellationToken cancellation) =>
        Answer(id, JourneyJson.ReadUrge(urge.Span), language, country, cancellation);

    public async Task<Answered?> WhatIfAsync(string id, ReadOnlyMemory<byte> imagined, string language, CancellationToken cancellation)
    {
        var fact = JourneyJson.ReadFact(imagined.Span);
        if (await Open(id, cancellation) is not { } kept) return null;
        return new(kept.Version, Utf8(output => WireJson.Write(output, WhatIfDocument.Of(engine.InLanguage(language).WhatIf(kept.Journey, fact)))));
    }

    public async Task<Recorded?> RecordAsync(string id, Fact fact, int version, string language, CancellationToken cancellation)
    {
        if (await Open(id, cancellation) is not { } kept) return null;
        var record = await kept.RecordAsync(fact, clock.GetUtcNow(), version, language, cancellation);
        if (record.Result is not { IsRecorded: true } result) return new(record.Version, null, record.Result?.Refusal);
        return new(record.Version, Utf8(output => WireJson.Write(output, DiffDocument.Of(result))), null);
    }

    public async Task<StoredJourney?> ReadAsync(string id, CancellationToken cancellation) => await store.LoadAsync(id, cancellation);

    public async Task<int?> EraseAsync(string id, int? version, CancellationToken cancellation)
    {
        if (version is { } expected && await VersionIfWhole(id, cancellation) is { } number && number != expected) return number;
        await store.EraseAsync(id, cancellation);
        return null;
    }

    private async Task<Answered?> Answer(string id, Urge? urge, string language, string? country, CancellationToken cancellation)
    {
        if (await Open(id, cancellation) is not { } kept) return null;
        var answer = engine.InLanguage(language).Answer(kept.Journey, urge, clock.GetUtcNow(), country);
        return new(kept.Version, Utf8(output => WireJson.Write(output, answer)), answer.Verdict);
    }

    private ValueTask<OpenJourney?> Open(string id, CancellationToken cancellation) => OpenJourney.OpenAsync(id, engine, store, ledger, clock.GetUtcNow(), cancellation);

    // What is damaged can still be erased.
    private async Task<int?> VersionIfWhole(string id, CancellationToken cancellation)
    {
        try
        {
            return (await store.LoadAsync(id, cancellation))?.Version;
        }
        catch (DamagedJourneyException)
        {
            return null;
        }
    }

    private static ReadOnlyMemory<byte> Utf8(Action<IBufferWriter<byte>> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(output);
        return output.WrittenMemory;
    }
}
