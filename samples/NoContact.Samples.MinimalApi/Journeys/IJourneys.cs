using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Keeping;

namespace NoContact.Samples.MinimalApi.Journeys;

/// <summary>Where journeys are asked: the keeper on this machine, or the grains of a cluster.</summary>
internal interface IJourneys
{
    Task<JourneyReply> BeginAsync(string journeyId, JourneyDocument document, CancellationToken cancellationToken);

    Task<JourneyReply> GetAsync(string journeyId, string language, CancellationToken cancellationToken);

    Task<JourneyReply> EvaluateAsync(
        string journeyId, Urge urge, string language, string? country, CancellationToken cancellationToken);

    Task<JourneyReply> WhatIfAsync(
        string journeyId, Fact imagined, string language, CancellationToken cancellationToken);

    Task<JourneyReply> RecordAsync(
        string journeyId, Fact fact, int expectedVersion, string language, CancellationToken cancellationToken);

    Task<JourneyReply> RedateAsync(
        string journeyId, Redating redating, int expectedVersion, string language, CancellationToken cancellationToken);

    Task<JourneyReply> ExportAsync(string journeyId, CancellationToken cancellationToken);

    Task<JourneyReply> EraseAsync(string journeyId, int? expectedVersion, CancellationToken cancellationToken);
}
