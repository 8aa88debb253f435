using System.Collections.Frozen;
using NoContact.Article;
using NoContact.Languages;
using NoContact.Rules;
using NoContact.Verdicts;
using static NoContact.Rules.Condition;

namespace NoContact.Help;

/// <summary>Chooses whom to turn to. Whatever the country, the answer is never empty.</summary>
internal sealed class Support
{
    private static readonly Source CrisisFirst = Source.Safety("crisis-first");
    private const Condition Danger = ThoughtsOfHarmingThem | ImmediateDanger;

    private readonly FrozenDictionary<string, SupportCountry> _byCode;
    private readonly FrozenDictionary<string, SupportCountry> _byZone;
    private readonly (string Beginning, SupportCountry Country)[] _byBeginning;

    /// <param name="countries">The table; of two that claim one code or zone the first counts, and a whole zone goes before a beginning.</param>
    public Support(IReadOnlyList<SupportCountry> countries)
    {
        var zones = countries.SelectMany(country => country.Zones.Select(zone => (Zone: zone, Country: country))).ToLookup(claim => claim.Zone.EndsWith('/'));
        _byCode = countries.SelectMany(CodesOf).DistinctBy(claim => claim.Code, StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(claim => claim.Code, claim => claim.Country, StringComparer.OrdinalIgnoreCase);
        _byZone = zones[false].DistinctBy(claim => claim.Zone, StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(claim => claim.Zone, claim => claim.Country, StringComparer.OrdinalIgnoreCase);
        _byBeginning = [.. zones[true]];
    }

    public IReadOnlyList<Resource> For(Evaluation evaluation, string? country, string zone, Phrases phrases)
    {
        var inCrisis = evaluation.Verdict.IsCrisis;
        var where = new Place(Find(country, zone), inCrisis ? phrases.Crisis : key => phrases[key]);
        bool Has(Condition any) => (evaluation.Conditions & any) != 0;

        var resources = new List<Resource?>();
        if (inCrisis) resources.Add(where.Emergency);
        if (Has(Under18)) resources.Add(where.Line("child-helpline", where.Country?.Children));
        resources.Add(where.Line("crisis-line", where.Country?.Crisis));
        if (Has(AfraidOfThem | ImmediateDanger)) resources.Add(where.Line("domestic-abuse", where.Country?.DomesticAbuse));
        if (Has(TheyAreAfraid | ThoughtsOfHarmingThem)) resources.Add(where.Line("own-behaviour", where.Country?.OwnBehaviour));
        if (!inCrisis && Has(AfraidOfThem)) resources.Add(where.Emergency);
        resources.Add(where.FindAHelpline);
        if (!evaluation.Verdict.BarsContact && !Has(ContactBroken | Under18 | Danger)) resources.Add(where.Everywhere("coaching-and-guides", Source.Article(63), null));
        return [.. resources.OfType<Resource>()];
    }

    /// <summary>What everybody should see before anything else.</summary>
    public IReadOnlyList<Resource> ForAnyone(string? country, string zone, Phrases phrases)
    {
        var where = new Place(Find(country, zone), phrases.Crisis);
        return [.. new[] { where.Line("crisis-line", where.Country?.Crisis), where.Emergency, where.FindAHelpline }.OfType<Resource>()];
    }

    private SupportCountry? Find(string? country, string zone) => string.IsNullOrWhiteSpace(country) ? _byZone.GetValueOrDefault(zone) ?? OfBeginning(zone) : _byCode.GetValueOrDefault(country.Trim());

    // The United Kingdom's code is GB, and UK is what many type.
    private static IEnumerable<(string Code, SupportCountry Country)> CodesOf(SupportCountry country) =>
        country.Code.Equals("GB", StringComparison.OrdinalIgnoreCase) ? [(country.Code, country), ("UK", country)] : [(country.Code, country)];

    private SupportCountry? OfBeginning(string zone)
    {
        foreach (var (beginning, country) in _byBeginning)
            if (zone.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)) return country;
        return null;
    }

    private readonly record struct Place(SupportCountry? Country, Func<string, string> Text)
    {
        public Resource FindAHelpline => Everywhere("find-a-helpline", CrisisFirst, "findahelpline.com");

        // Where the country is not known, or its number is not in the table, the words stand alone.
        public Resource Emergency => Country?.Emergency is { } number
            ? new("emergency", CrisisFirst, Text("resource.emergency"), number, Country.Code, null, Confidence.High, Country.VerifiedOn)
            : new("emergency", CrisisFirst, Text("resource.emergency.local"), null, null, null, Confidence.High, null);

        public Resource? Line(string id, HelpLine? line) =>
            line is null ? null : new(id, CrisisFirst, Text("resource." + id), line.Contact, Country!.Code, line.Name, line.Confidence, Country.VerifiedOn);

        public Resource Everywhere(string id, Source source, string? contact) => new(id, source, Text("resource." + id), contact, null, null, Confidence.High, null);
    }
}
