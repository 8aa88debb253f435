namespace NoContact.Facts;

/// <summary>They are together again. Fires <c>Reconcile</c>.</summary>
public sealed record Reconciled : Fact;
