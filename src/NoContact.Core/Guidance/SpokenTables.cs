using NoContact.Languages;
using NoContact.Rules;
using NoContact.Verdicts;

namespace NoContact.Guidance;

/// <summary>
/// All that an answer is put together from, in one language. Made once a language and shared by every engine that
/// speaks it.
/// </summary>
internal sealed class SpokenTables
{
    // What a tired head reads to the end; what comes first in a table is what fits closest.
    private const int All = int.MaxValue;
    private const int FewOutcomes = 5;
    private const int FewNotes = 1;
    private const int FewQuestions = 2;
    private const int FewEncouragements = 2;

    private readonly Phrases _phrases;
    private readonly SpokenRule[] _rules;

    public SpokenTables(Phrases phrases, Rulebook rulebook)
    {
        _phrases = phrases;
        Steps = Table(GuidanceTables.Steps, "step", All);
        Questions = Table(GuidanceTables.Questions, "question", FewQuestions);
        Encouragements = Table(GuidanceTables.Encouragements, "encouragement", FewEncouragements);
        Notes = Table(GuidanceTables.Notes, "note", FewNotes);
        GuidanceRow[] bars = [.. GuidanceTables.Harms, .. GuidanceTables.Refusals];
        AfterTheirs = Table(GuidanceTables.Harms, "aftermath.theirs", All);
        AfterMine = Table(bars, "aftermath.mine", All);
        StillBarred = Table(bars, "aftermath.still", All);
        Outcomes = new(GuidanceTables.Outcomes, FewOutcomes, row =>
            new(row.Id, row.Likelihood, row.Touches, row.Passages, phrases["outcome." + row.Key]));
        _rules = [.. rulebook.Rules.Select(rule => new SpokenRule(rule, phrases))];
    }

    public SpokenTable<GuidanceRow, Sentence> Steps { get; }

    public SpokenTable<GuidanceRow, Sentence> Questions { get; }

    public SpokenTable<GuidanceRow, Sentence> Encouragements { get; }

    public SpokenTable<GuidanceRow, Sentence> Notes { get; }

    /// <summary>What is said past a bar of a word or a visit of theirs.</summary>
    public SpokenTable<GuidanceRow, Sentence> AfterTheirs { get; }

    /// <summary>What is said past a bar of a contact of the person's.</summary>
    public SpokenTable<GuidanceRow, Sentence> AfterMine { get; }

    /// <summary>What is said past a bar of how it is going.</summary>
    public SpokenTable<GuidanceRow, Sentence> StillBarred { get; }

    /// <summary>What may follow, the likelier first.</summary>
    public SpokenTable<OutcomeRow, Outcome> Outcomes { get; }

    /// <summary>A rule in the words that fit the case.</summary>
    public SpokenReason Reason(Rule rule, bool decides, Evaluation evaluation) =>
        _rules[rule.Place].Reason(decides, evaluation);

    private SpokenTable<GuidanceRow, Sentence> Table(IReadOnlyList<GuidanceRow> rows, string kind, int limit) =>
        new(rows, limit, row =>
        {
            var key = $"{kind}.{row.Key}";
            return new(row.Id, row.Source, _phrases[key])
            {
                Names = row.Needs,
                TextInEnglish = row.From.IsCrisis ? _phrases.EnglishBeneath(key) : null,
            };
        });
}
