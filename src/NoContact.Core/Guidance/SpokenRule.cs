using NoContact.Languages;
using NoContact.Rules;
using NoContact.Verdicts;

namespace NoContact.Guidance;

/// <summary>
/// A rule in one language: in its usual words, and in others where the case asks for them. All are found once.
/// </summary>
internal sealed class SpokenRule
{
    private readonly Said _usually;
    private readonly Said? _inCrisis;
    private readonly Rule _rule;
    private readonly Said? _failed;
    private readonly (ReasonRow Row, Said Said)[] _variants;

    public SpokenRule(Rule rule, Phrases phrases)
    {
        var key = "rule." + rule.Id;
        _rule = rule;
        _failed = rule.Host is null ? null : new(rule, phrases["rule-failed"]);
        _usually = new(rule, UsualText(rule, key, phrases));
        _inCrisis = KeyInCrisis(rule, key) is { } inCrisis
            ? new(rule, phrases[inCrisis], phrases.EnglishBeneath(inCrisis))
            : null;
        _variants = rule.Host is not null ? [] :
        [
            .. GuidanceTables.Reasons.Where(row => row.RuleId == rule.Id)
                .Select(row => (row, new Said(rule, phrases[$"{key}.{row.Id}"]))),
        ];
    }

    public SpokenReason Reason(bool decides, Evaluation evaluation)
    {
        var said = SaidOf(evaluation);
        return decides ? said.Deciding : said.Speaking;
    }

    private Said SaidOf(Evaluation evaluation)
    {
        if (_failed is not null && evaluation.HasFailed(_rule)) return _failed;
        if (evaluation.Verdict.IsCrisis && _inCrisis is not null) return _inCrisis;
        foreach (var (row, said) in _variants)
            if (row.Fits(evaluation.Conditions)) return said;
        return _usually;
    }

    private static string UsualText(Rule rule, string key, Phrases phrases) =>
        rule.Host is { } host && !phrases.Has(key) ? host.Text : phrases[key];

    // In a crisis a boundary says no more than to keep away; a host's rule has no words but its own.
    private static string? KeyInCrisis(Rule rule, string key) => rule switch
    {
        { Host: not null } => null,
        { Tier: RuleTier.Crisis } => key,
        { Tier: RuleTier.Boundary } => "rule.in-crisis.boundary",
        _ => null,
    };

    /// <summary>The same words, of a rule that decides and of one that only speaks.</summary>
    private sealed class Said(Rule rule, string text, string? inEnglish = null)
    {
        public SpokenReason Deciding { get; } = ReasonOf(rule, true, text, inEnglish);

        public SpokenReason Speaking { get; } = ReasonOf(rule, false, text, inEnglish);

        private static SpokenReason ReasonOf(Rule rule, bool decides, string text, string? inEnglish) => new()
        {
            RuleId = rule.Id,
            Tier = rule.Tier,
            Decides = decides,
            Source = rule.Source,
            OtherSources = rule.OtherSources,
            Text = text,
            TextInEnglish = inEnglish,
        };
    }
}
