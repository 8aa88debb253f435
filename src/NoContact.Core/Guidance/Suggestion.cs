namespace NoContact.Guidance;

/// <summary>One thing a card suggests.</summary>
/// <param name="Id">The step's id; an <see cref="Facts.UrgePassed"/> may name it as what helped.</param>
/// <param name="Label">What it says.</param>
/// <param name="IsRecommended">Whether it is the one to begin with.</param>
public sealed record Suggestion(string Id, string Label, bool IsRecommended);
