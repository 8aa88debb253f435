using System.Reflection;
using System.Text.RegularExpressions;
using NoContact.Facts;

namespace NoContact.Promises;

/// <summary>Arrows point one way, between projects and between the folders of the core.</summary>
public partial class ArrowTests
{
    // Each folder may look only at those before it, and at the policy.
    private static readonly string[] Order = ["Article", "Days", "Chart", "Verdicts", "Facts", "Journeys", "Streaks", "Insights", "Rules", "Languages", "Help", "Guidance", "Outcomes", "CheckIns", "Json", "Keeping"];

    [Fact]
    public void No_folder_of_the_core_looks_at_a_later_one()
    {
        var core = HeldText.PathOf("src/NoContact.Core");
        foreach (var (folder, i) in Order.Select((folder, i) => (folder, i)))
        {
            foreach (var file in Directory.GetFiles(Path.Combine(core, folder), "*.cs", SearchOption.AllDirectories))
            {
                var used = Used().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value).ToHashSet();
                used.Remove("Json"); // Types name their converters.
                Assert.True(!Order[(i + 1)..].Any(used.Contains), $"{file} looks at {string.Join(", ", Order[(i + 1)..].Where(used.Contains))}");
            }
        }

        Assert.Equal(Order.Order(StringComparer.Ordinal), Directory.GetDirectories(core).Select(Path.GetFileName).Where(name => name is not ("bin" or "obj")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_core_references_nothing_but_the_framework()
    {
        var references = typeof(NoContactEngine).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!);

        Assert.DoesNotContain(references, name => !name.StartsWith("System.", StringComparison.Ordinal) && name is not ("System" or "netstandard"));
        Assert.DoesNotContain("PackageReference", File.ReadAllText(HeldText.PathOf("src/NoContact.Core/NoContact.Core.csproj")), StringComparison.Ordinal);
    }

    [Fact]
    public void No_type_of_Stateless_is_in_a_public_signature()
    {
        var members = typeof(StatelessBreakupStateMachine).Assembly.GetExportedTypes().SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static));

        Assert.DoesNotContain(members, member => member.ToString()!.Contains("Stateless.", StringComparison.Ordinal));
    }

    [Fact]
    public void No_type_has_the_name_of_its_namespace() =>
        Assert.DoesNotContain(typeof(NoContactEngine).Assembly.GetTypes(), type => type.Namespace?.Split('.').Last() == type.Name);

    [GeneratedRegex(@"(?:using (?:static )?|[( <])NoContact\.([A-Z]\w+)")]
    private static partial Regex Used();
}
