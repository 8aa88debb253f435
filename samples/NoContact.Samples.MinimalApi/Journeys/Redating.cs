namespace NoContact.Samples.MinimalApi.Journeys;

/// <summary>A date that is put right.</summary>
/// <param name="FactId">The fact whose date it is.</param>
/// <param name="At">When it happened.</param>
/// <param name="Id">The id of what is told anew.</param>
internal sealed record Redating(string FactId, DateTimeOffset At, string Id);
