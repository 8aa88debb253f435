using NoContact.Languages;
using NoContact.Rules;

namespace NoContact.Guidance;

/// <summary>
/// All that an answer is put together from, in one language. Made once a language and shared by every engine that
/// speaks it.
/// </summary>
internal sealed class SpokenTables
{
    private readonly (OutcomeRow Row, Outcome Outcome, Outcome Again)[] _outcomes;
    private readonly SpokenRule[] _rules;

    public SpokenTables(Phrases phrases, Rulebook rulebook)
    {
        Steps = new(GuidanceTables.Steps, "step", phrases);
        Questions = new(GuidanceTables.Questions, "question", phrases);
        Encouragements = new(GuidanceTables.Encouragements, "encouragement", phrases);
        Notes = new(GuidanceTables.Notes, "note", phrases);
        _rules = [.. rulebook.Rules.Select(rule => new SpokenRule(rule, phrases))];
        _outcomes = [.. GuidanceTables.Outcomes.Select(row => (row, Say(row, ""), Say(row, row.AgainSuffix)))];

        Outcome Say(OutcomeRow row, string suffix) =>
            new(row.Id, row.Likelihood, row.Touches, row.Passages, phrases[$"outcome.{row.Id}{suffix}"]);
    }

    public SpokenTable Steps { get; }

    public SpokenTable Questions { get; }

    public SpokenTable Encouragements { get; }

    public SpokenTable Notes { get; }

    /// <summary>What may follow, in the order of the table; what already happened on this journey is named.</summary>
    public List<Outcome> Outcomes(Condition conditions)
    {
        var outcomes = new List<Outcome>(_outcomes.Length);
        foreach (var (row, outcome, again) in _outcomes)
            if (row.Fits(conditions)) outcomes.Add(row.HappenedBefore(conditions) ? again : outcome);
        return outcomes;
    }

    /// <summary>A rule in the words that fit the case.</summary>
    public SpokenReason Reason(Rule rule, bool decides, Evaluation evaluation) =>
        _rules[rule.Place].Reason(decides, evaluation);
}
