namespace NoContact.Fuzz;

/// <summary>Something a parser must never do.</summary>
internal sealed class FuzzFinding(string message) : Exception(message);
