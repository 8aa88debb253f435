using System.Collections.Frozen;
using NoContact.Article;
using NoContact.Rules;
using NoContact.Verdicts;
using static NoContact.Rules.Condition;

namespace NoContact.Help;

/// <summary>Chooses whom to turn to. Whatever the country, the answer is never empty.</summary>
internal sealed class Support
{
    private const Condition Signs = ThoughtsOfSelfHarm | ThoughtsOfHarmingThem | ImmediateDanger;
    private const Condition NoCoaching =
        ContactBroken | Under18 | ThoughtsOfHarmingThem | ImmediateDanger | PracticalTie | BackTogether;

    private static readonly Source CrisisFirst = Source.Safety("crisis-first");

    private readonly FrozenDictionary<string, HelpLine[]> _byCountry;
    private readonly string? _hostsCountry;

    /// <param name="lines">The table; within a country and kind its order counts.</param>
    /// <param name="hostsCountry">The country of the host's people, where it says one.</param>
    public Support(IReadOnlyList<HelpLine> lines, string? hostsCountry = null)
    {
        _hostsCountry = hostsCountry;
        _byCountry = lines.GroupBy(line => line.Country, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(country => country.Key, country => country.ToArray(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Who helps in a situation, the first to be called first.</summary>
    /// <param name="evaluation">The situation.</param>
    /// <param name="person">Where the person is, and how to speak to them.</param>
    public IReadOnlyList<Resource> For(Evaluation evaluation, SpokenTo person)
    {
        var conditions = evaluation.Conditions;
        // A crisis that a rule of the host's own saw is one like any other.
        if (evaluation.Verdict.IsCrisis && (conditions & Signs) == 0) conditions |= ThoughtsOfSelfHarm;
        var resources = Find(HelpOrder.For(conditions), person with { IsCrisis = evaluation.Verdict.IsCrisis });
        var coachingFits = !evaluation.Verdict.BarsContact && (conditions & NoCoaching) == 0;
        if (coachingFits) resources.Add(person.Everywhere("coaching-and-guides", Source.Article(63), null));
        return resources;
    }

    /// <summary>What everybody should see before anything else.</summary>
    public IReadOnlyList<Resource> ForAnyone(SpokenTo person) =>
        Find(HelpOrder.For(ThoughtsOfSelfHarm), person with { IsCrisis = true });

    private List<Resource> Find(List<HelpKind> kinds, SpokenTo person)
    {
        var lines = CountryOf(person) is { } country ? _byCountry.GetValueOrDefault(country, []) : [];
        var fitting = kinds.SelectMany(kind => lines.Where(line => line.Kind == kind)).ToList();
        // A kind without a line falls back to the crisis line; where no emergency number is known, words stand for it.
        var resources = InOrder(fitting, person).Select(person.Say).ToList();
        var isNumberKnown = fitting.Any(line => line.Kind == HelpKind.Emergency);
        if (kinds.Contains(HelpKind.Emergency) && !isNumberKnown)
            resources.Insert(kinds[0] == HelpKind.Emergency ? 0 : resources.Count, person.EmergencyInWords());
        resources.Add(person.Everywhere("find-a-helpline", CrisisFirst, "findahelpline.com"));
        return resources;
    }

    // What is open stands before what may be, and that before what is closed; a voice before what is written.
    private static IEnumerable<HelpLine> InOrder(List<HelpLine> lines, SpokenTo person) =>
        lines.OrderBy(line => line.Opening.IsOpenAt(person.Now) switch { true => 0, null => 1, false => 2 })
            .ThenBy(line => line.Ways.HasFlag(HelpWays.Call) ? 0 : 1);

    private string? CountryOf(SpokenTo person)
    {
        string?[] candidates =
        [
            person.Audience.Country,
            ZoneCountries.Find(person.Audience.DeviceZone ?? ""),
            _hostsCountry,
            ZoneCountries.Find(person.JourneyZone),
        ];
        return candidates.Select(Known).FirstOrDefault(country => country is not null);
    }

    // UK is what many type for GB.
    private static string? Known(string? country) => country?.Trim().ToUpperInvariant() switch
    {
        null => null,
        "UK" => "GB",
        var code => ZoneCountries.IsCountry(code) ? code : null,
    };
}
