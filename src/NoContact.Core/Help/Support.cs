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

    private const string Emergency = "emergency";

    private static readonly Source CrisisFirst = Source.Safety("crisis-first");

    private readonly FrozenDictionary<string, HelpLine[]> _byCountry;
    private readonly string? _hostsCountry;

    /// <param name="lines">The table; within a country and kind its order counts.</param>
    /// <param name="hostsCountry">The country of the host's people, where it says one.</param>
    public Support(IReadOnlyList<HelpLine> lines, string? hostsCountry = null)
    {
        _hostsCountry = hostsCountry;
        _byCountry = lines.GroupBy(line => Known(line.Country) ?? line.Country, StringComparer.OrdinalIgnoreCase)
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
        var spokenTo = person with
        {
            IsCrisis = evaluation.Verdict.IsCrisis,
            IsWatched = conditions.HasFlag(AfraidOfThem),
        };
        var resources = Find(conditions, spokenTo);
        var coachingFits = !evaluation.Verdict.BarsContact && (conditions & NoCoaching) == 0;
        if (coachingFits) resources.Add(person.Everywhere("coaching-and-guides", Source.Article(63), null));
        return resources;
    }

    /// <summary>What everybody should see before anything else.</summary>
    public IReadOnlyList<Resource> ForAnyone(SpokenTo person) =>
        Find(ThoughtsOfSelfHarm, person with { IsCrisis = true });

    private List<Resource> Find(Condition conditions, SpokenTo person)
    {
        var lines = CountryOf(person) is { } country ? _byCountry.GetValueOrDefault(country, []) : [];
        var people = HelpOrder.For(conditions).SelectMany(kind => OfKind(kind, lines, conditions, person));
        // What one can speak with stands before what one cannot; what is open before what may be, and that before what
        // is closed.
        return
        [
            .. people.DistinctBy(line => (line.Id, line.Uri))
                .OrderBy(line => line.IsInAnotherLanguage)
                .ThenBy(line => line.IsOpen switch
                {
                    null when line.Id != Emergency => 1,
                    false => 2,
                    _ => 0,
                }),
            person.Everywhere("find-a-helpline", CrisisFirst, "findahelpline.com"),
        ];
    }

    // A kind without a line falls back to the crisis line; where no emergency number is known, words stand for it.
    private static List<Resource> OfKind(
        HelpKind kind, HelpLine[] lines, Condition conditions, SpokenTo person)
    {
        // A voice before what is written; for who may hurt themselves, who comes to heal before who comes to arrest.
        var isForOneself = (conditions & Signs) == ThoughtsOfSelfHarm;
        var all = lines.Where(line => line.Kind == kind).ToList();
        var speaksTheirs = all.Exists(person.IsInTheirLanguage);
        var ofKind = all
            .OrderBy(line => line.Ways.HasFlag(HelpWays.Call) ? 0 : 1)
            .ThenBy(line => isForOneself && line.Notes.Contains(HelpNote.PoliceAnswer) ? 1 : 0)
            .Select(line => person.Say(line) with
            {
                // Where no line is known to be in theirs, none is put behind for its language.
                IsInAnotherLanguage = speaksTheirs && line.Languages.Count > 0 && !person.IsInTheirLanguage(line),
            })
            .ToList();
        return kind == HelpKind.Emergency && ofKind.Count == 0 ? [person.EmergencyInWords()] : ofKind;
    }

    /// <summary>Whose help somebody is given; null where nothing says.</summary>
    public string? CountryOf(SpokenTo person)
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
