using System.Text.Json;
using NoContact.Article;
using NoContact.Breakups;
using NoContact.Guidance;
using NoContact.Journeys;
using NoContact.Urges;
using Spectre.Console;

namespace NoContact.Samples.Terminal.Cards;

/// <summary>The engine's words in the person's.</summary>
internal static class Words
{
    public static string Camel<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>An enum's word with spaces: InPerson is "in person".</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()).Replace('-', ' ');

    /// <summary>A source in a few words; a study is named in its sentence already.</summary>
    public static string? Of(Source source) => source.Kind switch
    {
        SourceKind.Article => Passages(source),
        SourceKind.Inference => $"our reading of {Passages(source)}",
        SourceKind.Evidence => null,
        SourceKind.Safety => "safety practice",
        SourceKind.Policy => "a number we chose",
        SourceKind.Host => source.Id,
    };

    private static string Passages(Source source) => string.Join(' ', source.Passages.Select(passage => $"¶{passage}"));

    public static string Answer(AnswerThatMatters answer) => (answer.Question, answer.Answer) switch
    {
        ("endedBy", "me") => "you did",
        ("endedBy", "ex") => "they did",
        ("endedBy", _) => "both did",
        (_, var word) => word,
    };

    public static string StillSo(Revisit revisit) => revisit == Revisit.BlockedByEx
        ? "have they lifted the block? Until you say so, it counts as standing."
        : $"{Phrases.English["ask." + Camel(revisit)]} You said yes before. Until you answer no, it counts.";

    public static Color ColorOf(Verdict verdict) => verdict switch
    {
        Verdict.GetSupportNow or Verdict.DoNotContact => Color.Red,
        Verdict.HoldNoContact => Color.Orange1,
        Verdict.WaitFirst => Color.Yellow,
        _ => Color.Green,
    };
}
