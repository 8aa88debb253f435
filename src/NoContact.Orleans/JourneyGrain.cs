using NoContact.CheckIns;
using NoContact.Json;
using NoContact.Keeping;
using NoContact.Languages;
using Orleans.Placement;

namespace NoContact.Orleans;

/// <summary>
/// A journey in memory on one silo. Reads interleave with a write, and see the journey before or after it.
/// </summary>
[GrainType("nocontact-journey")]
[ResourceOptimizedPlacement]
internal sealed class JourneyGrain(
    JourneyKeeper keeper,
    NoContactGrainOptions options,
    TimeProvider clock,
    ICheckInSink? sink = null
) : Grain, IJourneyGrain
{
    private OpenJourney? _journey;
    private Task<OpenJourney?>? _opening;
    private long _confirmedAt;

    private string Id => this.GetPrimaryKeyString();

    public async Task<JourneyReply> BeginAsync(ReadOnlyMemory<byte> document, CancellationToken cancellationToken)
    {
        var outcome = await keeper.BeginAsync(
            Id, JourneyJson.Read(document.Span), cancellationToken: cancellationToken);
        Hold(outcome.Journey, clock.GetTimestamp());
        return JourneyReply.FromBegin(outcome);
    }

    public async Task<JourneyReply> RecordAsync(
        FactJson fact,
        int? expectedVersion,
        Audience? audience,
        CancellationToken cancellationToken)
    {
        var read = JourneyJson.ReadFact(fact.Utf8.Span);
        return await ChangeAsync(async journey => JourneyReply.FromRecord(await journey.RecordAsync(
            read, expectedVersion: expectedVersion, audience: audience, cancellationToken: cancellationToken)));
    }

    public Task<JourneyReply> RedateAsync(
        string factId,
        DateTimeOffset at,
        string? id,
        int? expectedVersion,
        Audience? audience,
        CancellationToken cancellationToken) =>
        ChangeAsync(async journey => JourneyReply.FromRecord(await journey.RedateAsync(
            factId,
            at,
            id,
            expectedVersion: expectedVersion,
            audience: audience,
            cancellationToken: cancellationToken)));

    public async Task<JourneyReply> MergeAsync(
        ReadOnlyMemory<byte> document, Audience? audience, CancellationToken cancellationToken)
    {
        var other = JourneyJson.Read(document.Span);
        return await ChangeAsync(async journey => JourneyReply.FromMerge(
            journey, await journey.MergeAsync(other, cancellationToken: cancellationToken), audience));
    }

    private async Task<JourneyReply> ChangeAsync(Func<OpenJourney, ValueTask<JourneyReply>> change)
    {
        if (await GetCurrentAsync() is not { } journey) return JourneyReply.NotFound;
        var asked = clock.GetTimestamp();
        var version = journey.Version;
        try
        {
            var reply = await change(journey);

            // What is answered out of memory, a fact told again, say, is no word of the store. Where the store gave
            // its word, a read in between may have opened the journey as it was before.
            if (journey.Version != version) Hold(journey, asked);
            return reply;
        }
        catch (Exception e) when (e is not ArgumentException)
        {
            // Nobody knows whether it was kept.
            _journey = null;
            throw;
        }
    }

    public async Task<JourneyReply> EvaluateAsync(
        UrgeJson urge,
        Audience? audience,
        CancellationToken cancellationToken)
    {
        var read = JourneyJson.ReadUrge(urge.Utf8.Span);
        return await keeper.AnswerOrHelpAsync(
            async () => JourneyReply.FromAnswer(await GetCurrentAsync(), read, audience),
            read,
            audience,
            cancellationToken);
    }

    public async Task<JourneyReply> WhatIfAsync(
        FactJson imagined,
        Audience? audience,
        CancellationToken cancellationToken)
    {
        var read = JourneyJson.ReadFact(imagined.Utf8.Span);
        return await keeper.AnswerOrHelpAsync(
            async () => JourneyReply.FromWhatIf(await GetCurrentAsync(), read, audience),
            read,
            audience,
            cancellationToken);
    }

    public async Task<JourneyReply> GetAsync(Audience? audience, CancellationToken cancellationToken) =>
        JourneyReply.FromAnswer(await GetCurrentAsync(), audience: audience);

    public async Task<JourneyReply> ExportAsync(CancellationToken cancellationToken) =>
        JourneyReply.FromExport(await GetCurrentAsync());

    public async Task<JourneyReply> EraseAsync(int? expectedVersion, CancellationToken cancellationToken)
    {
        try
        {
            var reply = await keeper.EraseAsync(Id, expectedVersion, cancellationToken);
            if (reply.Status == ReplyStatus.Gone) DeactivateOnIdle();
            return reply;
        }
        finally
        {
            // A read meanwhile may have opened it as it was before.
            _journey = null;
        }
    }

    public async Task<int> DeliverDueAsync(PlannedJourney due, CancellationToken cancellationToken)
    {
        if (sink is null || await GetCurrentAsync() is not { } journey) return 0;
        return await journey.DeliverDueAsync(due, sink, cancellationToken: cancellationToken);
    }

    private void Hold(OpenJourney? journey, long confirmedAt)
    {
        _journey = journey;
        _confirmedAt = confirmedAt;
    }

    /// <summary>The journey as the store has it, or had it a moment ago; null where there is none.</summary>
    private async ValueTask<OpenJourney?> GetCurrentAsync()
    {
        if (_journey is { } journey && clock.GetElapsedTime(_confirmedAt) < options.ConfirmedFor) return journey;

        // Those who ask meanwhile wait for the same answer, and no one of them can call it off.
        var opening = _opening ??= ConfirmAsync();
        try
        {
            return await opening;
        }
        finally
        {
            if (_opening == opening) _opening = null;
        }
    }

    private async Task<OpenJourney?> ConfirmAsync()
    {
        var asked = clock.GetTimestamp();
        var journey = _journey;
        if (journey is null || !await journey.IsCurrentAsync()) journey = await keeper.OpenAsync(Id);
        Hold(journey, asked);
        if (journey is null) DeactivateOnIdle();
        return journey;
    }
}
