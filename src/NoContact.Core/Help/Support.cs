using NoContact.Article;
using NoContact.Languages;
using NoContact.Rules;
using NoContact.Verdicts;
using static NoContact.Rules.Condition;

namespace NoContact.Help;

/// <summary>Chooses whom to turn to. Whatever the country, the answer is never empty.</summary>
internal sealed class Support
{
    private const Condition NoCoaching =
        ContactBroken | Under18 | ThoughtsOfHarmingThem | ImmediateDanger | PracticalTie | BackTogether;
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
        var place = new Place(Find(country, zone), phrases, evaluation.Verdict.IsCrisis);
        var conditions = evaluation.Conditions;
        var resources = HelpOrder.For(conditions)
            .Select(place.Find)
            .OfType<Resource>()
            .DistinctBy(line => line.Id)
            .ToList();
        var coachingFits = !evaluation.Verdict.BarsContact && (conditions & NoCoaching) == 0;
        if (coachingFits) resources.Add(place.Everywhere("coaching-and-guides", Source.Article(63), null));
        return resources;
    }

    /// <summary>What everybody should see before anything else.</summary>
    public IReadOnlyList<Resource> ForAnyone(string? country, string zone, Phrases phrases)
    {
        var place = new Place(Find(country, zone), phrases, IsCrisis: true);
        return [.. HelpOrder.For(ThoughtsOfSelfHarm).Select(place.Find).OfType<Resource>()];
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
    private readonly record struct Place(SupportCountry? Country, Phrases Phrases, bool IsCrisis)
    {
        /// <summary>
        /// The help of a kind here. Where a kind has no line the crisis line takes its place; where the country is not
        /// known, the words for its emergency number stand alone.
        /// </summary>
        public Resource? Find(string id) => id switch
        {
            "emergency" => Emergency,
            "find-a-helpline" => Everywhere(id, CrisisFirst, "findahelpline.com"),
            "child-helpline" => Line(id, Country?.Children),
            "domestic-abuse" => Line(id, Country?.DomesticAbuse) ?? Crisis,
            "own-behaviour" => Line(id, Country?.OwnBehaviour) ?? Crisis,
            _ => Crisis,
        };

        public Resource Everywhere(string id, Source source, string? contact) =>
            Say(id, source, id, contact, null, null);

        private Resource Emergency => Country?.Emergency is { } number
            ? Say("emergency", CrisisFirst, "emergency", number, null, Country)
            : Say("emergency", CrisisFirst, "emergency.local", null, null, null);

        private Resource? Crisis => Line("crisis-line", Country?.Crisis);

        private Resource? Line(string id, HelpLine? line) => line is null
            ? null
            : Say(id, CrisisFirst, id, line.Contact, line.Name, Country) with { Confidence = line.Confidence };

        private Resource Say(
            string id, Source source, string words, string? contact, string? name, SupportCountry? country)
        {
            var key = "resource." + words;
            return new(
                id, source, Phrases[key], contact, country?.Code, name, Confidence.High, country?.VerifiedOn)
            {
                TextInEnglish = IsCrisis ? Phrases.EnglishBeneath(key) : null,
            };
        }
    }
}
