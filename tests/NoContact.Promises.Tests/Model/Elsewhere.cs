using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Json;

namespace NoContact.Promises.Model;

/// <summary>
/// A journey that was kept, opened somewhere else: by another clock, by other names of its zones or where one is not
/// known, in another order, on another device. It is never refused, and is what the model says of its facts.
/// </summary>
internal static class Elsewhere
{
    /// <summary>A zone that nobody knows.</summary>
    public const string Unknown = "Atlantis/Capital";

    private static readonly DateTimeOffset Earliest = Told.At("2011-06-01T00:00Z");

    private static readonly Dictionary<string, string[]> OtherNames = new()
    {
        ["Europe/London"] = ["europe/london", "GB", "GMT Standard Time"],
        ["America/New_York"] = ["US/Eastern", "Eastern Standard Time", "AMERICA/NEW_YORK"],
        ["Australia/Lord_Howe"] = ["Australia/LHI", "Lord Howe Standard Time"],
        ["Pacific/Apia"] = ["pacific/apia", "Samoa Standard Time"],
        ["Atlantic/Azores"] = ["Azores Standard Time"],
        ["Asia/Kathmandu"] = ["Asia/Katmandu", "Nepal Standard Time"],
        ["America/Sao_Paulo"] = ["Brazil/East", "E. South America Standard Time"],
    };

    /// <exception cref="DisagreementException">It is refused, or is not what the model says.</exception>
    public static void Open(NoContactEngine engine, NaiveJourney kept, Random random)
    {
        var now = Earliest.AddMinutes(random.Next(28 * 365 * 24 * 60));
        var names = Script.Zones.ToDictionary(zone => zone, zone => NameOf(zone, random));
        var here = Renamed(kept, Here);
        var opened = OnADevice(engine, Renamed(kept, zone => names.GetValueOrDefault(zone, zone)), random, now);

        var expected = here.StoryAt(now).LookAt(now);
        expected = expected with { Zone = names.GetValueOrDefault(expected.Zone, expected.Zone) };
        var look = Look.At(engine, opened, now);
        if (look != expected)
            throw new DisagreementException($"Not alike at {now:O}.\nmodel:  {expected}\nengine: {look}");

        // What the model knows only as unknown is called by a name that nobody knows.
        string Here(string zone) => names.GetValueOrDefault(zone, zone) == Unknown ? Unknown : zone;
    }

    private static string NameOf(string zone, Random random) => random.Next(12) switch
    {
        0 => Unknown,
        < 6 => OtherNames[zone][random.Next(OtherNames[zone].Length)],
        _ => zone,
    };

    private static NaiveJourney Renamed(NaiveJourney kept, Func<string, string> nameOf) => kept with
    {
        Zone = nameOf(kept.Zone),
        Facts =
        [
            .. kept.Facts.Select(fact => fact is ZoneChanged move ? move with { Zone = nameOf(move.Zone) } : fact),
        ],
    };

    private static Journey OnADevice(NoContactEngine engine, NaiveJourney kept, Random random, DateTimeOffset now)
    {
        var facts = kept.Facts.ToArray();
        if (facts.Any(fact => fact.RecordedAt is null)) return Load(facts);
        random.Shuffle(facts);
        if (random.Next(2) == 0) return Load(facts);

        // Two devices that each have a part. What names a fact is on the device that has the fact, and the undo of a
        // yes where the same yes stands.
        var others = facts.Where(fact => NameIn(fact) is null && random.Next(2) == 0).ToHashSet();
        var first = Load([.. facts.Where(fact => !others.Contains(fact) || IsNamed(fact) || MaySayYes(fact))]);
        return engine.Merge(first, Load([.. others]), now);

        bool IsNamed(Fact fact) => facts.Any(other => NameIn(other) == fact.Id);

        static bool MaySayYes(Fact fact) => fact is QuestionAnswered or ExReachedOut or ExResponded;

        Journey Load(IReadOnlyList<Fact> some)
        {
            var document = new JourneyDocument { Zone = kept.Zone, Facts = some };
            return engine.Load(JourneyJson.Read(JourneyJson.Write(document)), now);
        }
    }

    private static string? NameIn(Fact fact) => fact switch
    {
        Retracted undo => undo.FactId,
        TextForgotten forgotten => forgotten.FactId,
        BreakupCorrected correction => correction.FactId,
        _ => null,
    };
}
