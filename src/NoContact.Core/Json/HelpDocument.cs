using NoContact.Facts;
using NoContact.Guidance;
using NoContact.Help;
using NoContact.Verdicts;

namespace NoContact.Json;

/// <summary>
/// The answer to an urge with signs of distress where nothing else can be answered: people to turn to, and what was
/// wrong with what was sent.
/// </summary>
public sealed record HelpDocument
{
    /// <summary>Always <see cref="Verdict.GetSupportNow"/>.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The answer in one line.</summary>
    public required string Headline { get; init; }

    /// <summary>
    /// The same line in English, shown beneath, where a crisis text in this language awaits review; else absent.
    /// </summary>
    public string? HeadlineInEnglish { get; init; }

    /// <summary>The language's tag.</summary>
    public required string Language { get; init; }

    /// <summary>Why.</summary>
    public required IReadOnlyList<SpokenReason> Reasons { get; init; }

    /// <summary>What to do first.</summary>
    public required IReadOnlyList<Sentence> Steps { get; init; }

    /// <summary>Where real people help. Never empty.</summary>
    public required IReadOnlyList<Resource> Resources { get; init; }

    /// <summary>The name and version of the rules.</summary>
    public required string Rulebook { get; init; }

    /// <summary>What was wrong with what was sent, each with its path.</summary>
    public required IReadOnlyList<Problem> Problems { get; init; }
}
