namespace NoContact.Facts;

/// <summary>An apology is being prepared. Fires <c>PlanAmends</c>, an intention.</summary>
public sealed record AmendsPlanned : Fact;
