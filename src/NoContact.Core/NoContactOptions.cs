using NoContact.Help;
using NoContact.Languages;
using NoContact.Rules;

namespace NoContact;

/// <summary>What a host may choose. The defaults need no choice.</summary>
public sealed class NoContactOptions
{
    /// <summary>The numbers we chose.</summary>
    public NoContactPolicy Policy { get; set; } = NoContactPolicy.Default;

    /// <summary>Rules of the host's own, beside the article's.</summary>
    public IList<HostRule> Rules { get; } = [];

    /// <summary>The name and version of the rules, needed where <see cref="Rules"/> has any: <c>acme/3</c>.</summary>
    public string RulebookName { get; set; } = Rulebook.Article.Name;

    /// <summary>The ISO 3166-1 alpha-2 country whose help is offered; null guesses by the journey's zone.</summary>
    public string? Country { get; set; }

    /// <summary>Where people find help, by country. Of two that claim one code or zone the first counts; where none fits, what serves everywhere is offered.</summary>
    public IReadOnlyList<SupportCountry> SupportCountries { get; set; } = Help.SupportCountries.BuiltIn;

    /// <summary>The language of the answers: <c>en</c>, <c>de</c>, <c>es</c>, or one of <see cref="Phrases"/>.</summary>
    public string Language { get; set; } = "en";

    /// <summary>From what time of its local day on a milestone is told of (see <see cref="NoContactEngine.CheckIns"/>), so that nobody's phone lights up at midnight.</summary>
    public TimeOnly MilestonesAt { get; set; } = new(9, 0);

    /// <summary>Phrases of the host's own: a language that is not built in, or a built-in one with some replaced.</summary>
    public IList<Phrases> Phrases { get; } = [];

    /// <summary>Throws where a choice cannot be right.</summary>
    /// <exception cref="ArgumentException">What is wrong, and where.</exception>
    public void Validate()
    {
        ToRulebook();
        ToLanguages().In(Language);
    }

    internal LanguageList ToLanguages()
    {
        if (Phrases.Contains(null!)) throw new ArgumentException("NoContactOptions.Phrases must not hold a null.");
        if (Phrases.GroupBy(phrases => phrases.Language, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Skip(1).Any()) is { } twice)
            throw new ArgumentException($"NoContactOptions.Phrases has '{twice.Key}' twice; put all of a language's phrases into one.");
        var known = Rules.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        if (Phrases.SelectMany(phrases => phrases.HostRules).FirstOrDefault(id => !known.Contains(id)) is { } nobodys)
            throw new ArgumentException($"NoContactOptions.Phrases has words for 'rule.{nobodys}', and there is no such rule.");
        return new([.. Phrases]);
    }

    internal Rulebook ToRulebook()
    {
        if (Policy is null) throw new ArgumentException("NoContactOptions.Policy must not be null.");
        foreach (var (key, message) in Policy.Problems()) throw new ArgumentException($"NoContactOptions.Policy.{char.ToUpperInvariant(key[0])}{key[1..]} {message}.");
        if (!string.IsNullOrWhiteSpace(Country) && !(Country.Trim() is [var a, var b] && char.IsAsciiLetter(a) && char.IsAsciiLetter(b)))
            throw new ArgumentException($"NoContactOptions.Country is '{Country}'; it must be an ISO 3166-1 alpha-2 code, such as \"GB\".");
        if (SupportCountries is null) throw new ArgumentException("NoContactOptions.SupportCountries must not be null; an empty list leaves the fallback.");
        for (var i = 0; i < SupportCountries.Count; i++)
        {
            if (SupportCountries[i] is not { Code: not null, Crisis: not null, Zones: var zones } || zones is null || zones.Contains(null!))
                throw new ArgumentException($"NoContactOptions.SupportCountries[{i}] must have a code, a crisis line and a list of zones, which may be empty.");
        }

        if (Rules.Contains(null!)) throw new ArgumentException("NoContactOptions.Rules must not hold a null.");
        if (Rules.Count > 0 && RulebookName == Rulebook.Article.Name)
            throw new ArgumentException($"NoContactOptions.RulebookName must name the rules, now that rules of your own are among them: \"acme/1\", say.");
        return Rules.Count == 0 && RulebookName == Rulebook.Article.Name ? Rulebook.Article : new Rulebook(RulebookName, Rules);
    }
}
