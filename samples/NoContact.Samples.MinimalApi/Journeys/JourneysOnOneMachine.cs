using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Keeping;
using NoContact.Languages;

namespace NoContact.Samples.MinimalApi.Journeys;

/// <summary>Each request asks the keeper, which opens the journey on the store.</summary>
internal sealed class JourneysOnOneMachine(JourneyKeeper keeper) : IJourneys
{
    public async Task<JourneyReply> BeginAsync(
        string journeyId,
        JourneyDocument document,
        CancellationToken cancellationToken
    ) => JourneyReply.FromBegin(await keeper.BeginAsync(journeyId, document, cancellationToken: cancellationToken));

    public async Task<JourneyReply> GetAsync(
        string journeyId,
        Audience audience,
        CancellationToken cancellationToken
    ) => await keeper.GetAsync(journeyId, audience, cancellationToken);

    public async Task<JourneyReply> EvaluateAsync(
        string journeyId, Urge urge, Audience audience, CancellationToken cancellationToken) =>
        await keeper.EvaluateAsync(journeyId, urge, audience, cancellationToken);

    public async Task<JourneyReply> WhatIfAsync(
        string journeyId, Fact imagined, Audience audience, CancellationToken cancellationToken) =>
        await keeper.WhatIfAsync(journeyId, imagined, audience, cancellationToken);

    public async Task<JourneyReply> RecordAsync(
        string journeyId, Fact fact, int? expectedVersion, Audience audience, CancellationToken cancellationToken) =>
        await keeper.RecordAsync(journeyId, fact, expectedVersion, audience, cancellationToken);

    public async Task<JourneyReply> RedateAsync(
        string journeyId,
        Redating redating,
        int expectedVersion,
        Audience audience,
        CancellationToken cancellationToken) =>
        await keeper.RedateAsync(
            journeyId, redating.FactId, redating.At, redating.Id, expectedVersion, audience, cancellationToken);

    public async Task<JourneyReply> MergeAsync(
        string journeyId, JourneyDocument other, Audience audience, CancellationToken cancellationToken) =>
        await keeper.MergeAsync(journeyId, other, audience, cancellationToken);

    public async Task<JourneyReply> ExportAsync(string journeyId, CancellationToken cancellationToken) =>
        await keeper.ExportAsync(journeyId, cancellationToken);

    public async Task<JourneyReply> EraseAsync(
        string journeyId,
        int? expectedVersion,
        CancellationToken cancellationToken
    ) => await keeper.EraseAsync(journeyId, expectedVersion, cancellationToken);
}
