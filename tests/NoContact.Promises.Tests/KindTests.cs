using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Testing;

namespace NoContact.Promises;

/// <summary>
/// What a new kind of fact has to be given beside its file, in one list: the compiler asks for the rest.
/// </summary>
public class KindTests
{
    private static readonly KeyValuePair<Type, string>[] Kinds = [.. Fact.Kinds];

    // Where every kind is named, by its C# name or by its name in JSON.
    private static readonly (string File, Func<KeyValuePair<Type, string>, string> Names)[] Places =
    [
        ("src/NoContact.Core/Journeys/Fold.cs", TypeName),
        ("tests/NoContact.Core.Tests/Journeys/Golden", kind => $"\"{JsonName(kind)}\""),
        ("conformance/journey.schema.json", kind => $"\"{JsonName(kind)}\""),
        ("conformance/case.schema.json", kind => $"\"{JsonName(kind)}\""),
        ("src/NoContact.Core/Languages/Phrases.en.resx", kind => $"\"fact.{JsonName(kind)}\""),
        ("samples/NoContact.Samples.Page/page/views", kind => $"'{JsonName(kind)}'"),
        ("docs/design.md", kind => $"`{JsonName(kind)}`"),
    ];

    // Where most kinds are named.
    private static readonly (string File, Func<KeyValuePair<Type, string>, string> Names, Type[] But)[] PlacesOfSome =
    [
        // The console asks nothing after an answer, and forgets no text.
        ("samples/NoContact.Samples.Console/Session", TypeName, [typeof(CardAnswered), typeof(TextForgotten)]),

        // Told naively where it moves somebody; the corrections are the second reading of NaiveJourney.
        ("tests/NoContact.Promises.Tests/Model/NaiveStory.cs", TypeName,
            [
                typeof(BreakupCorrected), typeof(Retracted), typeof(TextForgotten), typeof(PlanMade),
                typeof(CardAnswered),
                typeof(Watched),
            ]
        ),
    ];

    [Fact]
    public void A_kind_of_fact_is_in_every_place_that_lists_them()
    {
        var everywhere = Places.SelectMany(place => Missing(place.File, place.Names, Kinds));
        var elsewhere = PlacesOfSome.SelectMany(place =>
            Missing(place.File, place.Names, Kinds.Where(kind => !place.But.Contains(kind.Key))));

        Assert.Empty(everywhere.Concat(elsewhere));
    }

    [Fact]
    public void A_kind_of_fact_is_made_up_by_the_generators()
    {
        Type[] namesAnother = [typeof(BreakupCorrected), typeof(Retracted), typeof(TextForgotten)];
        Type[] movesTheDays = [typeof(ZoneChanged)];
        var any = new AnyFact(new Random(17));
        var madeUp = Enumerable.Range(0, 5_000).Select(_ => any.Of(AnyJourney.Now).GetType()).ToHashSet();

        Assert.Empty(Kinds.Select(kind => kind.Key).Except([.. madeUp, .. namesAnother, .. movesTheDays]));
    }

    [Fact]
    public void A_journey_of_every_kind_folds()
    {
        var journey = Told.Engine.Load(new() { Zone = "Europe/London", Facts = OneOfEachKind.All }, AnyJourney.Now);

        Assert.Equal(Kinds.Length, journey.Facts.Select(fact => fact.KindName).Distinct().Count());
    }

    private static IEnumerable<string> Missing(
        string file, Func<KeyValuePair<Type, string>, string> names, IEnumerable<KeyValuePair<Type, string>> kinds)
    {
        var text = TextOf(HeldText.PathOf(file));
        return kinds
            .Where(kind => !text.Contains(names(kind), StringComparison.Ordinal))
            .Select(kind => $"{JsonName(kind)} is not in {file}");
    }

    private static string TextOf(string path) =>
        Directory.Exists(path)
            ? string.Concat(Directory.GetFiles(path).Select(File.ReadAllText))
            : File.ReadAllText(path);

    private static string TypeName(KeyValuePair<Type, string> kind) => kind.Key.Name;

    private static string JsonName(KeyValuePair<Type, string> kind) => kind.Value;
}
