using NoContact.Article;
using NoContact.Journeys;
using NoContact.Urges;
using static NoContact.Urges.Condition;

namespace NoContact.Guidance;

/// <summary>Chooses whom to turn to. Whatever the country, the answer is never empty.</summary>
internal sealed class Support(IReadOnlyList<SupportCountry> countries, Phrases phrases)
{
    private static readonly Source CrisisFirst = Source.Safety("crisis-first");
    private const Condition Danger = ThoughtsOfHarmingThem | ImmediateDanger;

    public IReadOnlyList<Resource> For(Evaluation evaluation, string? country, string zone)
    {
        var where = Find(country, zone);
        var conditions = evaluation.Conditions;
        bool Has(Condition any) => (conditions & any) != 0;

        var crisis = evaluation.Verdict == Verdict.GetSupportNow;
        var resources = new List<Resource>();
        if (crisis) resources.Add(Emergency(where));
        if (Has(Under18) && where?.ChildHelpline is { } child) resources.Add(Line("child-helpline", child, where));
        if (where is not null) resources.Add(Line("crisis-line", where.CrisisLine, where));
        if (Has(AfraidOfThem | ImmediateDanger) && where?.DomesticAbuse is { } abuse) resources.Add(Line("domestic-abuse", abuse, where));
        if (Has(TheyAreAfraid | ThoughtsOfHarmingThem) && where?.OwnBehaviour is { } own) resources.Add(Line("own-behaviour", own, where));
        if (!crisis && Has(AfraidOfThem)) resources.Add(Emergency(where));
        resources.Add(FindAHelpline);
        if (evaluation.Verdict >= Verdict.HoldNoContact && !Has(ContactBroken | Under18 | Danger)) resources.Add(new("coaching-and-guides", Source.Article(63), phrases["resource.coaching-and-guides"], null, null));
        return resources;
    }

    /// <summary>What everybody should see before anything else.</summary>
    public IReadOnlyList<Resource> ForAnyone(string? country, string zone)
    {
        var where = Find(country, zone);
        Resource[] anywhere = [Emergency(where), FindAHelpline];
        return where is null ? anywhere : [Line("crisis-line", where.CrisisLine, where), .. anywhere];
    }

    private Resource FindAHelpline => new("find-a-helpline", CrisisFirst, phrases["resource.find-a-helpline"], "findahelpline.com", null);

    private Resource Emergency(SupportCountry? where) => where?.Emergency is { } number
        ? Line("emergency", number, where)
        : new("emergency", CrisisFirst, phrases["resource.emergency.local"], null, null);

    private Resource Line(string id, string contact, SupportCountry where) => new(id, CrisisFirst, phrases["resource." + id], contact, where.Code);

    private SupportCountry? Find(string? country, string zone) =>
        string.IsNullOrWhiteSpace(country)
            ? countries.FirstOrDefault(c => c.Zones.Any(z => z.EndsWith('/') ? zone.StartsWith(z, StringComparison.OrdinalIgnoreCase) : zone.Equals(z, StringComparison.OrdinalIgnoreCase)))
            : countries.FirstOrDefault(c => c.Code.Equals(country.Trim(), StringComparison.OrdinalIgnoreCase));
}
