using System.Text.RegularExpressions;
using NoContact.Facts;

namespace NoContact.Promises;

/// <summary>
/// Every test of this repository as <c>Class.Method</c>, so that a page may name one and a test sees that it is
/// there.
/// </summary>
internal static partial class TestNames
{
    public static HashSet<string> All { get; } = [.. Directory
        .EnumerateFiles(HeldText.PathOf("tests"), "*.cs", SearchOption.AllDirectories)
        .Where(file =>
            !file.Contains(
                $"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}",
                StringComparison.Ordinal))
        .SelectMany(file => TestsIn(File.ReadAllText(file)))];

    // A test is a public method under an attribute that ends in Fact, Theory or Property; its class is the one that
    // was opened last before it.
    private static IEnumerable<string> TestsIn(string source)
    {
        (int Index, string Name)[] classes =
        [
            .. TestClass().Matches(source).Select(match => (match.Index, match.Groups[1].Value)),
        ];
        return TestMethod()
            .Matches(source)
            .Select(match => $"{classes.LastOrDefault(c => c.Index < match.Index).Name}.{match.Groups[1].Value}");
    }

    [GeneratedRegex(@"^public [a-z ]*class (\w+)", RegexOptions.Multiline)]
    private static partial Regex TestClass();

    [GeneratedRegex(
        @"^ *\[\w*(?:Fact|Theory|Property)\b[^\n]*\n(?: *\[[^\n]*\n)*? *public (?:static )?(?:async )?\S+ (\w+)\(",
        RegexOptions.Multiline
    )]
    private static partial Regex TestMethod();
}
