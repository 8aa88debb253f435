using System.Buffers;
using NoContact.CheckIns;
using NoContact.Facts;
using NoContact.Json;
using NoContact.Keeping;
using Orleans.Placement;

namespace NoContact.Orleans;

/// <summary>A journey in memory on one silo. Reads interleave with a write, and see the journey before or after it.</summary>
[GrainType("nocontact-journey")]
[ResourceOptimizedPlacement]
internal sealed class JourneyGrain(NoContactEngine engine, IJourneyStore store, NoContactGrainOptions options, TimeProvider clock, ICheckInLedger? ledger = null, ICheckInSink? sink = null) : Grain, IJourneyGrain
{
    private OpenJourney? _kept;
    private Task<OpenJourney?>? _opening;
    private long _confirmedAt;

    private string Id => this.GetPrimaryKeyString();

    public async Task<int?> BeginAsync(ReadOnlyMemory<byte> document, CancellationToken cancellation)
    {
        _kept = await OpenJourney.BeginAsync(Id, JourneyJson.Read(document.Span), engine, store, Ledger, clock.GetUtcNow(), cancellation);
        _confirmedAt = clock.GetTimestamp();
        return _kept?.Version;
    }

    public async Task<JourneyRecord?> RecordAsync(FactJson fact, int? version, string? language, CancellationToken cancellation)
    {
        if (await Current() is not { } kept) return null;
        var read = JourneyJson.ReadFact(fact.Utf8.Span);
        try
        {
            var record = await kept.RecordAsync(read, clock.GetUtcNow(), version, language, cancellation);

            // A read in between may have opened the journey as it was before.
            (_kept, _confirmedAt) = (kept, clock.GetTimestamp());
            if (record.Result is not { IsRecorded: true } result) return new(record.Version, null, record.Result?.Refusal);
            return new(record.Version, Utf8(output => WireJson.Write(output, DiffDocument.Of(result))), null);
        }
        catch (Exception e) when (e is not ArgumentException)
        {
            // Nobody knows whether it was kept.
            _kept = null;
            throw;
        }
    }

    public async Task<JourneyAnswer?> EvaluateAsync(UrgeJson urge, string? language, string? country, CancellationToken cancellation)
    {
        var read = JourneyJson.ReadUrge(urge.Utf8.Span);
        return Answer(await Current(), read, language, country);
    }

    public async Task<JourneyAnswer?> WhatIfAsync(FactJson imagined, string? language, CancellationToken cancellation)
    {
        var read = JourneyJson.ReadFact(imagined.Utf8.Span);
        return await Current() is { } kept ? new(kept.Version, Utf8(output => WireJson.Write(output, WhatIfDocument.Of(In(language).WhatIf(kept.Journey, read, clock.GetUtcNow()))))) : null;
    }

    public async Task<JourneyAnswer?> StateAsync(string? language, CancellationToken cancellation) => Answer(await Current(), urge: null, language, country: null);

    public async Task<JourneyAnswer?> ExportAsync(CancellationToken cancellation) => await Current() is { } kept ? new(kept.Version, JourneyJson.Write(kept.Journey)) : null;

    public async Task<int?> EraseAsync(int? version, CancellationToken cancellation)
    {
        if (version > _kept?.Version) _kept = null; // Another silo wrote meanwhile.
        if (version is { } expected && await VersionIfWhole() is { } number && number != expected) return number;
        _kept = null;
        await store.EraseAsync(Id, cancellation);
        DeactivateOnIdle();
        return null;
    }

    public async Task<int> SayDueAsync(DateTimeOffset planned, CancellationToken cancellation)
    {
        if (sink is null || await Current() is not { } kept) return 0;
        return await kept.SayDueAsync(sink, planned, clock.GetUtcNow(), cancellation);
    }

    // Without anybody to say them nothing is planned.
    private ICheckInLedger? Ledger => sink is null ? null : ledger;

    private NoContactEngine In(string? language) => language is null ? engine : engine.InLanguage(language);

    private JourneyAnswer? Answer(OpenJourney? kept, Urge? urge, string? language, string? country)
    {
        if (kept is null) return null;
        var answer = In(language).Answer(kept.Journey, urge, clock.GetUtcNow(), country);
        return new(kept.Version, Utf8(output => WireJson.Write(output, answer)), answer.Verdict);
    }

    /// <summary>The journey as the store has it, or had it a moment ago; null where there is none.</summary>
    private async ValueTask<OpenJourney?> Current()
    {
        if (_kept is { } kept && clock.GetElapsedTime(_confirmedAt) < options.ConfirmedFor) return kept;

        // Those who ask meanwhile wait for the same answer, and no one of them can call it off.
        var opening = _opening ??= Confirmed();
        try
        {
            return await opening;
        }
        finally
        {
            if (_opening == opening) _opening = null;
        }
    }

    private async Task<OpenJourney?> Confirmed()
    {
        var asked = clock.GetTimestamp();
        if (_kept is not { } kept || !await kept.IsCurrentAsync()) kept = await OpenJourney.OpenAsync(Id, engine, store, Ledger, clock.GetUtcNow());
        (_kept, _confirmedAt) = (kept, asked);
        if (kept is null) DeactivateOnIdle();
        return kept;
    }

    // What is damaged can still be erased.
    private async Task<int?> VersionIfWhole()
    {
        try
        {
            return (await Current())?.Version;
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
