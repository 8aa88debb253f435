using System.Text.Json.Serialization;
using NoContact.Article;
using NoContact.Rules;

namespace NoContact.Guidance;

/// <summary>A reason with its words.</summary>
/// <param name="RuleId">The rule's id.</param>
/// <param name="Tier">Its tier.</param>
/// <param name="Decides">Whether the verdict is its own.</param>
/// <param name="Source">Its main source.</param>
/// <param name="OtherSources">What else it stands on.</param>
/// <param name="Text">What it says. Its first sentence stands alone: a card shows no more.</param>
public sealed record SpokenReason(
    [property: JsonPropertyName("rule")] string RuleId,
    RuleTier Tier,
    bool Decides,
    Source Source,
    IReadOnlyList<Source> OtherSources,
    string Text)
{
    /// <summary>
    /// The same in English, to be shown beneath, where a crisis text in this language awaits review; else null.
    /// </summary>
    public string? TextInEnglish { get; init; }
}
