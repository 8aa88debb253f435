using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Json;
using NoContact.Keeping;
using NoContact.Languages;
using NoContact.Orleans;
using Orleans.Runtime;

namespace NoContact.Samples.MinimalApi.Journeys;

/// <summary>Each journey is a grain on one of the silos, this one or another.</summary>
internal sealed class JourneysInACluster(IGrainFactory grains) : IJourneys
{
    private const int Tries = 3;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(100);

    public Task<JourneyReply> BeginAsync(
        string journeyId,
        JourneyDocument document,
        CancellationToken cancellationToken
    ) => Ask(journeyId, grain => grain.BeginAsync(JourneyJson.Write(document), cancellationToken), cancellationToken);

    public Task<JourneyReply> GetAsync(string journeyId, Audience audience, CancellationToken cancellationToken) =>
        Ask(journeyId, grain => grain.GetAsync(audience, cancellationToken), cancellationToken);

    public Task<JourneyReply> EvaluateAsync(
        string journeyId, Urge urge, Audience audience, CancellationToken cancellationToken) =>
        Ask(journeyId, grain => grain.EvaluateAsync(urge, audience, cancellationToken), cancellationToken);

    public Task<JourneyReply> WhatIfAsync(
        string journeyId, Fact imagined, Audience audience, CancellationToken cancellationToken) =>
        Ask(journeyId, grain => grain.WhatIfAsync(imagined, audience, cancellationToken), cancellationToken);

    public Task<JourneyReply> RecordAsync(
        string journeyId, Fact fact, int? expectedVersion, Audience audience, CancellationToken cancellationToken) =>
        Ask(
            journeyId,
            grain => grain.RecordAsync(fact, expectedVersion, audience, cancellationToken),
            cancellationToken);

    public Task<JourneyReply> RedateAsync(
        string journeyId,
        Redating redating,
        int expectedVersion,
        Audience audience,
        CancellationToken cancellationToken) =>
        Ask(
            journeyId,
            grain => grain.RedateAsync(
                redating.FactId, redating.At, redating.Id, expectedVersion, audience, cancellationToken),
            cancellationToken);

    public Task<JourneyReply> MergeAsync(
        string journeyId, JourneyDocument other, Audience audience, CancellationToken cancellationToken) =>
        Ask(
            journeyId,
            grain => grain.MergeAsync(JourneyJson.Write(other), audience, cancellationToken),
            cancellationToken);

    public Task<JourneyReply> ExportAsync(string journeyId, CancellationToken cancellationToken) =>
        Ask(journeyId, grain => grain.ExportAsync(cancellationToken), cancellationToken);

    public Task<JourneyReply> EraseAsync(string journeyId, int? expectedVersion, CancellationToken cancellationToken) =>
        Ask(journeyId, grain => grain.EraseAsync(expectedVersion, cancellationToken), cancellationToken);

    /// <summary>
    /// Asks again where a silo that is about to leave turned the call away. All of it can be asked again: a fact
    /// carries its id, and what was begun or erased stays so.
    /// </summary>
    private async Task<JourneyReply> Ask(
        string journeyId,
        Func<IJourneyGrain, Task<JourneyReply>> ask,
        CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await ask(grains.GetGrain<IJourneyGrain>(journeyId));
            }
            catch (OrleansMessageRejectionException) when (tries < Tries)
            {
                await Task.Delay(tries * BetweenTries, cancellationToken);
            }
            catch (OrleansMessageRejectionException turnedAway)
            {
                throw new TimeoutException(null, turnedAway);
            }
        }
    }
}
