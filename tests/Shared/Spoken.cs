using System.Text.RegularExpressions;
using NoContact.Guidance;
using NoContact.Verdicts;

namespace NoContact;

/// <summary>An answer as it is read aloud: its texts, its sentences, its words.</summary>
internal static partial class Spoken
{
    /// <summary>What the card says, without when to look again.</summary>
    public static IEnumerable<string> OnCard(Card card) =>
    [
        card.Headline,
        .. card.Reasons.Select(reason => reason.Text),
        .. card.Deed is { } deed ? [deed.Text] : Array.Empty<string>(),
        // Of the lines of several regions a person reads one.
        .. card.People.DistinctBy(person => person.Id).Select(person => person.Text),
    ];

    /// <summary>All that the answer says.</summary>
    public static IEnumerable<string> All(Advice advice) =>
    [
        advice.Headline,
        .. advice.Reasons.Select(reason => reason.Text),
        .. advice.Steps.Select(step => step.Text),
        .. Foretold(advice),
        .. advice.AskYourself.Select(question => question.Text),
        .. advice.Encouragements.Select(sentence => sentence.Text),
        .. advice.Resources.Select(person => person.Text).Distinct(), // A label beside each number.
    ];

    /// <summary>What would follow. Past a bar its note is the headline again, and is not said twice.</summary>
    public static IEnumerable<string> Foretold(Advice advice)
    {
        if (advice.Forecast is not { } forecast || advice.Verdict.BarsContact) return [];
        var outcomes = forecast.Outcomes.Select(outcome => outcome.Text);
        return [.. outcomes, .. forecast.Notes.Select(note => note.Text), forecast.Note];
    }

    /// <summary>Every paragraph of the article that something said stands on.</summary>
    public static IEnumerable<int> Passages(Advice advice) =>
    [
        .. advice.Reasons.SelectMany(reason => reason.OtherSources.Prepend(reason.Source)).SelectMany(Cited),
        .. advice.Steps.Concat(advice.AskYourself).Concat(advice.Encouragements).SelectMany(said => Cited(said.Source)),
        .. advice.Forecast is { } forecast ? forecast.Outcomes.SelectMany(outcome => outcome.Passages) : [],
        .. advice.Resources.SelectMany(person => Cited(person.Source)),
    ];

    private static IReadOnlyList<int> Cited(Article.Source source) => source.Passages;

    public static IEnumerable<string> Sentences(string text) =>
        End().Split(text).Select(sentence => sentence.Trim()).Where(sentence => sentence.Length > 0);

    /// <summary>How many words there are; names of studies and numbers do not count.</summary>
    public static int Words(string text) => Word().Count(Study().Replace(text, ""));

    [GeneratedRegex(@"(?<=[.?…])\s")]
    private static partial Regex End();

    [GeneratedRegex(@"[\p{L}'’]+(-[\p{L}]+)*")]
    private static partial Regex Word();

    [GeneratedRegex(@"\([^)]*\d{4}\)")]
    private static partial Regex Study();
}
