using System.Text.Json.Serialization;
using NoContact.Article;

namespace NoContact.Rules;

/// <summary>A rule that held and speaks to the verdict.</summary>
/// <param name="RuleId">The rule's id.</param>
/// <param name="Tier">Its tier.</param>
/// <param name="Decides">Whether the verdict is its own.</param>
/// <param name="Source">Its main source.</param>
/// <param name="OtherSources">What else it stands on.</param>
public sealed record Reason(
    [property: JsonPropertyName("rule")] string RuleId,
    RuleTier Tier,
    bool Decides,
    Source Source,
    IReadOnlyList<Source> OtherSources);
