using NoContact.Days;
using NoContact.Help;
using NoContact.Languages;
using NoContact.Rules;

namespace NoContact;

/// <summary>What a host may choose. The defaults need no choice.</summary>
/// <remarks>
/// The choices with plain values may be bound from a host's configuration. Lists come with the built-in rows in
/// them, and binding adds to a list; what it adds to <see cref="HelpLines"/> stands after the built-in rows.
/// </remarks>
public sealed class NoContactOptions
{
    /// <summary>
    /// The numbers we chose; these are this host's own. Milestones may stand in any order here, so that those of a
    /// configuration, which are added to the built-in ones, find their place.
    /// </summary>
    public NoContactPolicy Policy { get; set; } = NoContactPolicy.Default;

    /// <summary>Rules of the host's own, beside the article's.</summary>
    public IList<HostRule> HostRules { get; } = [];

    /// <summary>The name and version of the rules, needed where <see cref="Rules"/> has any: <c>acme/3</c>.</summary>
    public string RulebookName { get; set; } = Rulebook.Article.Name;

    /// <summary>
    /// The ISO 3166-1 alpha-2 country whose help is offered where neither the person nor their device says one; null
    /// guesses by the journey's zone.
    /// </summary>
    public string? Country { get; set; }

    /// <summary>
    /// Where people find help, a line a row: replace it, add to it, order it. Of one country and kind the first is
    /// offered first; where there is none, what serves everywhere is.
    /// </summary>
    public IReadOnlyList<HelpLine> HelpLines { get; set; } = Help.HelpLines.BuiltIn;

    /// <summary>
    /// The language of the answers: one of <see cref="Languages.Phrases.BuiltIn"/>, or one of <see cref="Phrases"/>.
    /// </summary>
    public string Language { get; set; } = "en";

    /// <summary>
    /// The rules of the world's clocks; null asks the system. Every answer names them
    /// (<see cref="NoContactEngine.ZoneDataName"/>).
    /// </summary>
    public IZoneData? ZoneData { get; set; }

    /// <summary>
    /// From what time of its local day on a milestone is told of (see <see cref="NoContactEngine.CheckIns"/>), so that
    /// nobody's phone lights up at midnight.
    /// </summary>
    public TimeOnly MilestonesAt { get; set; } = new(9, 0);

    /// <summary>
    /// Phrases of the host's own: a language that is not built in, or a built-in one with some replaced.
    /// </summary>
    public IList<Phrases> Phrases { get; } = [];

    /// <summary>Throws where a choice cannot be right.</summary>
    /// <exception cref="ArgumentException">All that is wrong, a line each, and where.</exception>
    internal void Validate()
    {
        var problems = FindProblems();
        if (problems.Count > 0) throw new ArgumentException(string.Join('\n', problems));
    }

    /// <summary>All that cannot be right, a line each, and where; empty where nothing is wrong.</summary>
    public IReadOnlyList<string> FindProblems() =>
        [.. PolicyProblems(), .. HelpProblems(), .. RuleProblems(), .. LanguageProblems()];

    internal NoContactPolicy ToPolicy() => Policy.InOrder();

    internal LanguageList ToLanguages() => new([.. Phrases]);

    internal Rulebook ToRulebook() => IsTheArticle ? Rulebook.Article : new Rulebook(RulebookName, HostRules);

    internal Support ToSupport() => new(HelpLines, Country);

    private bool IsTheArticle => RulebookName == Rulebook.Article.Name;

    private IEnumerable<string> PolicyProblems() => Policy is null
        ? ["NoContactOptions.Policy must not be null."]
        : Policy.InOrder().Problems().Select(wrong => $"NoContactOptions.Policy.{wrong.Property} {wrong.Message}.");

    private IEnumerable<string> HelpProblems()
    {
        if (!string.IsNullOrWhiteSpace(Country) && !IsCountryCode(Country.Trim()))
            yield return
                $"NoContactOptions.Country is '{Country}'; it must be an ISO 3166-1 alpha-2 code, such as \"GB\".";
        if (HelpLines is null)
        {
            yield return "NoContactOptions.HelpLines must not be null; an empty list leaves the fallback.";
            yield break;
        }

        for (var i = 0; i < HelpLines.Count; i++)
        {
            var problem = HelpLines[i] is { } line ? line.Problem : "is null";
            if (problem is not null) yield return $"NoContactOptions.HelpLines[{i}] {problem}.";
        }
    }

    private IEnumerable<string> RuleProblems()
    {
        if (string.IsNullOrWhiteSpace(RulebookName)) yield return "NoContactOptions.RulebookName must not be empty.";
        if (HostRules.Contains(null!))
        {
            yield return "NoContactOptions.HostRules must not hold a null.";
            yield break;
        }

        if (HostRules.Count > 0 && IsTheArticle)
            yield return "NoContactOptions.RulebookName must name the rules, now that rules of your own are among "
                + "them: \"acme/1\", say.";
        if (HostRules.Count == 0) yield break; // The article's own were looked at when they were made.
        foreach (var problem in RulebookCheck.Problems(ArticleRules.Rows, [.. HostRules])) yield return problem;
    }

    private IEnumerable<string> LanguageProblems()
    {
        if (Phrases.Contains(null!))
        {
            yield return "NoContactOptions.Phrases must not hold a null.";
            yield break;
        }

        var languages = ToLanguages();
        if (languages.FindNearest(Language ?? "") is null)
            yield return $"NoContactOptions.Language is '{Language}'. There are phrases in "
                + $"{string.Join(", ", languages.Tags)}.";
        var tags = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var known = HostRules.Select(rule => rule?.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var phrases in Phrases)
        {
            if (!tags.Add(phrases.Language))
                yield return $"NoContactOptions.Phrases has '{phrases.Language}' twice; put all of a language's "
                    + "phrases into one.";
            foreach (var id in phrases.HostRules.Where(id => !known.Contains(id)))
                yield return $"NoContactOptions.Phrases has words for 'rule.{id}', and there is no such rule.";
        }
    }

    private static bool IsCountryCode(string text) => text.Length == 2 && text.All(char.IsAsciiLetter);
}
