namespace NoContact.Facts;

/// <summary>The person has moved on. Fires <c>MoveOn</c>, an intention.</summary>
public sealed record MovedOn : Fact;
