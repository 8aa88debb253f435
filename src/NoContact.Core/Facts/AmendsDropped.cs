namespace NoContact.Facts;

/// <summary>The apology is dropped. Fires <c>DropAmends</c>, an intention.</summary>
public sealed record AmendsDropped : Fact;
