using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NoContact.Promises.Exhaustive;

namespace NoContact.Promises;

/// <summary>The examples in the documentation of members compile.</summary>
public class ExampleTests
{
    private const string Usings = """
        using System;
        using System.Linq;
        using System.Text;
        using System.Threading.Tasks;
        using Microsoft.Extensions.DependencyInjection;
        using NoContact;
        using NoContact.Facts;
        using NoContact.Help;
        using NoContact.Journeys;
        using NoContact.Json;
        using NoContact.Keeping;
        using NoContact.Languages;
        """;

    // What an example may take for granted, where it does not say it itself.
    private static readonly (string Name, string Declaration)[] Given =
    [
        ("now", "DateTimeOffset now = default;"),
        ("engine", "NoContactEngine engine = null!;"),
        ("keeper", "JourneyKeeper keeper = null!;"),
        ("journey", "Journey journey = null!;"),
        ("urge", "Urge urge = null!;"),
        ("services", "IServiceCollection services = null!;"),
    ];

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];

    [Fact]
    public void Ten_members_at_least_show_an_example_and_each_compiles()
    {
        var examples = new[] { "NoContact.Core", "NoContact" }
            .Select(name => XDocument.Load(Path.Combine(AppContext.BaseDirectory, $"{name}.xml")))
            .SelectMany(pages => pages.Descendants("member"))
            .Where(member => member.Element("example") is not null)
            .Select(member => (Name: (string)member.Attribute("name")!, Code: member.Element("example")!.Value))
            .ToList();

        Assert.InRange(examples.Count, 10, int.MaxValue);
        Findings.None(examples.SelectMany(example => Errors(example.Code).Select(error => $"{example.Name}: {error}")));
    }

    private static IEnumerable<string> Errors(string code)
    {
        var given = Given.Where(one => !code.Contains($"var {one.Name} =", StringComparison.Ordinal));
        var program = $$"""
            {{Usings}}
            internal static class Example
            {
                public static async Task Run()
                {
                    {{string.Concat(given.Select(one => one.Declaration))}}
                    {{code}}
                    await Task.CompletedTask;
                }
            }
            """;
        var library = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary);
        return CSharpCompilation
            .Create("example", [CSharpSyntaxTree.ParseText(program)], References, library)
            .GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.ToString());
    }
}
