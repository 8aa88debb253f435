using NoContact.Article;
using NoContact.Languages;
using NoContact.Rules;
using NoContact.Verdicts;
using static NoContact.Rules.Condition;

namespace NoContact.Help;

/// <summary>Chooses whom to turn to. Whatever the country, the answer is never empty.</summary>
internal sealed class Support
{
    private const Condition Danger = ThoughtsOfHarmingThem | ImmediateDanger;
    private static readonly Source CrisisFirst = Source.Safety("crisis-first");

    private readonly Dictionary<string, SupportCountry> _byCode = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SupportCountry> _byZone = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Beginning, SupportCountry Country)> _byBeginning = [];

    /// <param name="countries">
    /// The table; of two that claim one code or zone the first counts, and a whole zone goes before a beginning.
    /// </param>
    public Support(IReadOnlyList<SupportCountry> countries)
    {
        foreach (var country in countries)
        {
            _byCode.TryAdd(country.Code, country);
            var isUnitedKingdom = country.Code.Equals("GB", StringComparison.OrdinalIgnoreCase);
            if (isUnitedKingdom) _byCode.TryAdd("UK", country); // Its code is GB, and UK is what many type.
            foreach (var zone in country.Zones)
            {
                if (zone.EndsWith('/')) _byBeginning.Add((zone, country));
                else _byZone.TryAdd(zone, country);
            }
        }
    }

    public IReadOnlyList<Resource> For(Evaluation evaluation, string? country, string zone, Phrases phrases)
    {
        var inCrisis = evaluation.Verdict.IsCrisis;
        var here = Find(country, zone);
        var place = new Place(here, inCrisis ? phrases.Crisis : key => phrases[key]);
        bool Has(Condition any) => (evaluation.Conditions & any) != 0;
        var coachingFits = !evaluation.Verdict.BarsContact && !Has(ContactBroken | Under18 | Danger);

        var resources = new List<Resource?>();
        if (inCrisis) resources.Add(place.Emergency);
        if (Has(Under18)) resources.Add(place.Line("child-helpline", here?.Children));
        resources.Add(place.Line("crisis-line", here?.Crisis));
        if (Has(AfraidOfThem | ImmediateDanger)) resources.Add(place.Line("domestic-abuse", here?.DomesticAbuse));
        if (Has(TheyAreAfraid | ThoughtsOfHarmingThem)) resources.Add(place.Line("own-behaviour", here?.OwnBehaviour));
        if (!inCrisis && Has(AfraidOfThem)) resources.Add(place.Emergency);
        resources.Add(place.FindAHelpline);
        if (coachingFits) resources.Add(place.Everywhere("coaching-and-guides", Source.Article(63), null));
        return [.. resources.OfType<Resource>()];
    }

    /// <summary>What everybody should see before anything else.</summary>
    public IReadOnlyList<Resource> ForAnyone(string? country, string zone, Phrases phrases)
    {
        var here = Find(country, zone);
        var place = new Place(here, phrases.Crisis);
        Resource?[] resources = [place.Line("crisis-line", here?.Crisis), place.Emergency, place.FindAHelpline];
        return [.. resources.OfType<Resource>()];
    }

    private SupportCountry? Find(string? country, string zone)
    {
        var isSaid = !string.IsNullOrWhiteSpace(country);
        if (isSaid) return _byCode.GetValueOrDefault(country!.Trim());
        return _byZone.GetValueOrDefault(zone) ?? FindByBeginning(zone);
    }

    private SupportCountry? FindByBeginning(string zone)
    {
        foreach (var (beginning, country) in _byBeginning)
            if (zone.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)) return country;
        return null;
    }

    /// <summary>A country, or nowhere in particular, in the words of one language.</summary>
    private readonly record struct Place(SupportCountry? Country, Func<string, string> Text)
    {
        public Resource FindAHelpline => Everywhere("find-a-helpline", CrisisFirst, "findahelpline.com");

        // Where the country is not known, or its number is not in the table, the words stand alone.
        public Resource Emergency => Country?.Emergency is { } number
            ? CreateLocal("emergency", number, null, Confidence.High, Country)
            : new("emergency", CrisisFirst, Text("resource.emergency.local"), null, null, null, Confidence.High, null);

        public Resource? Line(string id, HelpLine? line) =>
            line is null ? null : CreateLocal(id, line.Contact, line.Name, line.Confidence, Country!);

        public Resource Everywhere(string id, Source source, string? contact) =>
            new(id, source, Text("resource." + id), contact, null, null, Confidence.High, null);

        private Resource CreateLocal(
            string id,
            string number,
            string? name,
            Confidence confidence,
            SupportCountry country
        ) => new(id, CrisisFirst, Text("resource." + id), number, country.Code, name, confidence, country.VerifiedOn);
    }
}
