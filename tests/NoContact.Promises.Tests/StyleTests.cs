using Microsoft.CodeAnalysis;
using NoContact.Promises.Source;

namespace NoContact.Promises;

/// <summary>Lines a tired person can read.</summary>
public class StyleTests
{
    private static readonly Dictionary<string, Func<SourceFile, IEnumerable<int>>> Rules = new()
    {
        ["A line has at most 120 columns."] = file => Style.LinesOver(120, file),
        ["A line has one statement."] = Style.StatementsBesideAnother,
        ["A conditional has no other in it."] = Style.ConditionalsInAnother,
        ["Fields are not assigned as a tuple."] = Style.AssignmentsByTuple,
    };

    // The culture of a process writes the year 2026 as 2569, 1404 or 1447.
    [Fact]
    public void No_format_in_a_text_is_left_to_the_culture_of_the_process() =>
        Assert.Empty(
            new[] { "src", "samples" }.SelectMany(SourceFile.Under)
                .SelectMany(file => Style.FormatsByCulture(file).Select(line => $"{file.Path}, line {line}")));

    [Fact]
    public void Lines_and_statements_are_short_and_simple()
    {
        string[] folders = ["src", "samples", "tests", "benchmarks"];
        var found = folders.SelectMany(SourceFile.Under)
            .Where(file => !file.IsMigration)
            .SelectMany(file => Rules.Select(rule => (rule.Key, file.Path, Lines: rule.Value(file).ToList())))
            .Where(found => found.Lines.Count > 0)
            .Select(found => $"{found.Key} {found.Path}, lines {string.Join(", ", found.Lines.Distinct())}")
            .ToList();

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public void A_room_of_the_core_has_only_types_of_its_own_name()
    {
        var strays = SourceFile.Under(CoreCode.Folder)
            .SelectMany(file => file.Namespaces.Select(space => (file.Path, Told: space, Due: RoomOf(file.Path))))
            .Where(stray => stray.Told != stray.Due);

        Assert.Empty(strays);
    }

    private static string RoomOf(string path)
    {
        var folders = path[(CoreCode.Folder.Length + 1)..].Split('/')[..^1];
        return string.Join('.', folders.Prepend("NoContact"));
    }
}
