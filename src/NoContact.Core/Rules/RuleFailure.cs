namespace NoContact.Rules;

/// <summary>A rule of the host's own threw where it was asked whether it holds.</summary>
/// <param name="RuleId">The rule's id.</param>
/// <param name="Exception">What it threw.</param>
public sealed record RuleFailure(string RuleId, Exception Exception);
