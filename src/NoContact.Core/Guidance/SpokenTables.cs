using NoContact.Languages;
using NoContact.Rules;

namespace NoContact.Guidance;

/// <summary>All that an answer is put together from, in one language. Made once a language and shared by every engine that speaks it.</summary>
internal sealed class SpokenTables
{
    private readonly (OutcomeRow Row, Outcome Outcome, Outcome Again)[] _outcomes;
    private readonly (SpokenReason Deciding, SpokenReason Speaking)[] _reasons;

    public SpokenTables(Phrases phrases, Rulebook rulebook)
    {
        Steps = new(GuidanceTables.Steps, "step", phrases);
        Questions = new(GuidanceTables.Questions, "question", phrases);
        Encouragements = new(GuidanceTables.Encouragements, "encouragement", phrases);
        Notes = new(GuidanceTables.Notes, "note", phrases);
        _outcomes = [.. GuidanceTables.Outcomes.Select(row => (row, Spoken(row, ""), Spoken(row, row.KnownBy == Condition.None ? "" : ".again")))];
        _reasons = [.. rulebook.Rules.ToArray().Select(rule => (Reason(rule, true, TextOf(rule)), Reason(rule, false, TextOf(rule))))];

        Outcome Spoken(OutcomeRow row, string variant) => new(row.Id, row.Likelihood, row.Touches, row.Passages, phrases[$"outcome.{row.Id}{variant}"]);
        string TextOf(Rule rule) => rule.Host is { } host && !phrases.Has("rule." + rule.Id) ? host.Text : phrases["rule." + rule.Id];
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
            if ((row.None & conditions) == 0) outcomes.Add((row.KnownBy & conditions) == 0 ? outcome : again);
        return outcomes;
    }

    /// <summary>A rule in its usual words.</summary>
    public SpokenReason Reason(Rule rule, bool decides) => decides ? _reasons[rule.Place].Deciding : _reasons[rule.Place].Speaking;

    /// <summary>A rule in these words.</summary>
    public static SpokenReason Reason(Rule rule, bool decides, string text) => new(rule.Id, rule.Tier, decides, rule.Source, rule.OtherSources, text);
}
