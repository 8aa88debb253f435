namespace NoContact.Signals;

/// <summary>How many answers to a crisis were given: enough of them that nobody can be told from it.</summary>
/// <param name="Day">The day, in UTC. It is over.</param>
/// <param name="Country">Whose help was given, an ISO 3166-1 alpha-2 code; null where none was known.</param>
/// <param name="Answers">How many, ten at the least. One person may have had several.</param>
public sealed record CrisisCount(DateOnly Day, string? Country, int Answers);
