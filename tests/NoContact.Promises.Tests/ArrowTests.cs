using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using NoContact.Promises.Source;

namespace NoContact.Promises;

/// <summary>Arrows point one way, between projects and between the rooms of the core.</summary>
public class ArrowTests
{
    // Each room may look only at those before it. Of the root, the policy's numbers are low, and whoever keeps or
    // writes journeys asks the engine.
    private static readonly string[] Order =
    [
        nameof(NoContactPolicy), "Article", "Languages", "Days", "Chart", "Verdicts", "Facts", "Journeys",
        "Streaks", "Insights", "Rules", "Help", "Guidance", "Effects", "Signals", "CheckIns",
        nameof(NoContactOptions),
        nameof(NoContactEngine), "Json",
        "Keeping",
    ];

    [Fact]
    [Trait("Speed", "slow")]
    public void No_room_of_the_core_looks_at_a_later_one()
    {
        var arrows = CoreCode.Uses()
            .Select(use => (use.File, Type: use.Used.Name, From: PlaceOf(use.File), To: PlaceOf(use.Used)))
            .Where(use => Array.IndexOf(Order, use.From) < Array.IndexOf(Order, use.To))
            .Select(use => $"{use.From} looks at {use.To}: {use.File} at {use.Type}")
            .ToList();

        Assert.True(arrows.Count == 0, string.Join('\n', arrows));
    }

    [Fact]
    public void Every_room_of_the_core_has_its_place_in_the_order()
    {
        var places = Directory
            .GetDirectories(HeldText.PathOf(CoreCode.Folder))
            .Select(folder => Path.GetFileName(folder))
            .Where(room => room is not ("bin" or "obj"))
            .Concat(
                Directory.GetFiles(HeldText.PathOf(CoreCode.Folder), "*.cs").Select(Path.GetFileNameWithoutExtension));

        Assert.Equal(Order.Order(StringComparer.Ordinal), places.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_page_of_the_rooms_has_them_in_their_order()
    {
        var page = File.ReadAllText(HeldText.PathOf("ARCHITECTURE.md"));
        var rooms = Order.Where(place => Directory.Exists(HeldText.PathOf($"{CoreCode.Folder}/{place}")));

        Assert.Equal(
            rooms,
            Regex.Matches(page, @"(?m)^\| `(\w+)` \| ").Select(row => row.Groups[1].Value).Where(rooms.Contains));
    }

    [Fact]
    public void The_core_references_nothing_but_the_framework()
    {
        var references = typeof(NoContactEngine).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!);

        var project = File.ReadAllText(HeldText.PathOf($"{CoreCode.Folder}/NoContact.Core.csproj"));

        Assert.All(references, name => Assert.Matches(@"^(System(\..+)?|netstandard)$", name));
        Assert.DoesNotContain("PackageReference", project, StringComparison.Ordinal);
    }

    [Fact]
    public void No_type_of_Stateless_is_in_a_public_signature()
    {
        var members = typeof(StatelessBreakupStateMachine).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static));

        Assert.DoesNotContain(members, member => member.ToString()!.Contains("Stateless.", StringComparison.Ordinal));
    }

    [Fact]
    public void No_type_has_the_name_of_its_namespace() =>
        Assert.DoesNotContain(
            typeof(NoContactEngine).Assembly.GetTypes(),
            type => type.Namespace?.Split('.').Last() == type.Name);

    // A file of a room stands where its room does, one of the root for itself.
    private static string PlaceOf(string file) =>
        file.Contains('/', StringComparison.Ordinal)
            ? file[..file.IndexOf('/', StringComparison.Ordinal)]
            : file[..^".cs".Length];

    private static string PlaceOf(INamedTypeSymbol type) =>
        CoreCode.RoomOf(type) is var room && room == CoreCode.Root ? type.Name : room;
}
