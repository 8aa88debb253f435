namespace NoContact.Promises;

/// <summary>No page shows code or a command that no test compiles or runs.</summary>
public class DocumentationTests
{
    /// <summary>Every page with fenced blocks: how many, and the tests that hold them.</summary>
    private static readonly (string Page, int Blocks, string Tests)[] Held =
    [
        ("README.md", 6, "ReadmeTests, CommandTests, ConsumerTests"),
        ("ARCHITECTURE.md", 1, "a drawing"),
        ("conformance/README.md", 1, "CommandTests"),
        ("samples/NoContact.Samples.Console/README.md", 5, "CommandTests, NativeTests"),
        ("samples/NoContact.Samples.MinimalApi/README.md", 3, "CommandTests, RealServer, PostgreSqlApiTests"),
        ("src/NoContact/README.md", 3, "ReadmeTests, ConsumerTests"),
        ("src/NoContact.EntityFrameworkCore/README.md", 1, "ConsumerTests"),
        ("src/NoContact.Testing/README.md", 1, "NoContact.Testing's ReadmeTests"),
    ];

    [Fact]
    public void Every_block_of_every_page_is_held_by_a_test() =>
        Assert.Equal(Held.Select(held => (held.Page, held.Blocks)).Order(), Pages().Select(page => (page, Fenced.In(page).Count)).Where(page => page.Count > 0).Order());

    private static IEnumerable<string> Pages() => Directory.GetFiles(HeldText.Repository, "*.md", SearchOption.AllDirectories)
        .Select(page => Path.GetRelativePath(HeldText.Repository, page).Replace('\\', '/'))
        .Where(page => !page.Split('/').Any(folder => folder is "bin" or "obj" or "node_modules" or "BenchmarkDotNet.Artifacts" or "artifacts" or "StrykerOutput"));
}
