using System.Text.Json.Serialization;
using NoContact.Article;
using NoContact.Rules;

namespace NoContact.Guidance;

/// <summary>A reason with its words.</summary>
public sealed record SpokenReason
{
    /// <summary>The rule's id.</summary>
    [JsonPropertyName("rule")]
    public required string RuleId { get; init; }

    /// <summary>Its tier.</summary>
    public required RuleTier Tier { get; init; }

    /// <summary>Whether the verdict is its own.</summary>
    public required bool Decides { get; init; }

    /// <summary>Its main source.</summary>
    public required Source Source { get; init; }

    /// <summary>What else it stands on.</summary>
    public required IReadOnlyList<Source> OtherSources { get; init; }

    /// <summary>What it says. Its first sentence stands alone: a card shows no more.</summary>
    public required string Text { get; init; }

    /// <summary>
    /// The same in English, to be shown beneath, where a crisis text in this language awaits review; else null.
    /// </summary>
    public string? TextInEnglish { get; init; }
}
