using NoContact.Days;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using NoContact.Guidance;
using NoContact.Help;
using NoContact.Languages;
using NoContact.Rules;
using NoContact.Verdicts;

namespace NoContact.Promises.Exhaustive;

/// <summary>All that is said in one situation, without a journey.</summary>
internal sealed class Answer
{
    private static readonly ConcurrentDictionary<string, int> WordCounts = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, string[]> SentencesOf = new(StringComparer.Ordinal);

    private static readonly Advisor Advisor = new(
        Phrases.English,
        new SpokenTables(Phrases.English, Rulebook.Article),
        new Support(HelpLines.BuiltIn),
        NoContactPolicy.Default);

    private static readonly DateTimeOffset Noon = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly ZoneCatalogue Zones = new(SystemZoneData.Instance);

    public Answer(in Situation situation, string country)
    {
        var evaluation = Rulebook.Article.Evaluate(situation, NoContactPolicy.Default);
        Verdict = evaluation.Verdict;
        People = Advisor.Resources(evaluation, new(new(Country: country), "", Noon, at => at, Zones, Phrases.English));
        Reasons = Advisor.Reasons(evaluation);
        Steps = Advisor.Steps(evaluation, People, new(null, null, null), ImmutableDictionary<string, int>.Empty);
        Questions = Advisor.Questions(evaluation);
        Encouragements = Advisor.Encouragements(evaluation);
        (Outcomes, Notes) = Advisor.Foretold(evaluation);
        Card = Advisor.Card(evaluation, Reasons, Steps, People, null);
    }

    public Verdict Verdict { get; }

    public Card Card { get; }

    public IReadOnlyList<SpokenReason> Reasons { get; }

    public IReadOnlyList<Sentence> Steps { get; }

    public IReadOnlyList<Sentence> Questions { get; }

    public IReadOnlyList<Sentence> Encouragements { get; }

    public IReadOnlyList<Outcome> Outcomes { get; }

    public IReadOnlyList<Sentence> Notes { get; }

    public IReadOnlyList<Resource> People { get; }

    public IEnumerable<string> Texts()
    {
        yield return Card.Headline;
        foreach (var reason in Reasons) yield return reason.Text;
        foreach (var step in Steps) yield return step.Text;
        foreach (var outcome in Outcomes) yield return outcome.Text;
        foreach (var note in Notes) yield return note.Text;
        foreach (var question in Questions) yield return question.Text;
        foreach (var sentence in Encouragements) yield return sentence.Text;
        foreach (var label in People.Select(person => person.Text).Distinct()) yield return label;
    }

    public static int Words(string text) => WordCounts.GetOrAdd(text, Spoken.Words);

    public static string[] Sentences(string text) =>
        SentencesOf.GetOrAdd(text, static text => [.. Spoken.Sentences(text)]);
}
