using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Keeping;
using NoContact.Languages;

namespace NoContact.Samples.MinimalApi.Journeys;

/// <summary>Where journeys are asked: the keeper on this machine, or the grains of a cluster.</summary>
internal interface IJourneys
{
    Task<JourneyReply> BeginAsync(string journeyId, JourneyDocument document, CancellationToken cancellationToken);

    Task<JourneyReply> GetAsync(string journeyId, Audience audience, CancellationToken cancellationToken);

    Task<JourneyReply> EvaluateAsync(
        string journeyId, Urge urge, Audience audience, CancellationToken cancellationToken);

    Task<JourneyReply> WhatIfAsync(
        string journeyId, Fact imagined, Audience audience, CancellationToken cancellationToken);

    Task<JourneyReply> RecordAsync(
        string journeyId, Fact fact, int? expectedVersion, Audience audience, CancellationToken cancellationToken);

    Task<JourneyReply> RedateAsync(
        string journeyId,
        Redating redating,
        int expectedVersion,
        Audience audience,
        CancellationToken cancellationToken);

    Task<JourneyReply> MergeAsync(
        string journeyId, JourneyDocument other, Audience audience, CancellationToken cancellationToken);

    Task<JourneyReply> ExportAsync(string journeyId, CancellationToken cancellationToken);

    Task<JourneyReply> EraseAsync(string journeyId, int? expectedVersion, CancellationToken cancellationToken);
}
