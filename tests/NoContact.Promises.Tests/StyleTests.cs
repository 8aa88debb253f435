using System.Globalization;
using Microsoft.CodeAnalysis;
using NoContact.Promises.Source;

namespace NoContact.Promises;

/// <summary>Lines a tired person can read.</summary>
/// <remarks>
/// What is older than a rule is counted in <c>StyleDebt.txt</c>, by rule and file, and may only become less.
/// NOCONTACT_ACCEPT=1 writes the counts anew.
/// </remarks>
public class StyleTests
{
    private const string Debt = "tests/NoContact.Promises.Tests/StyleDebt.txt";

    private static readonly Dictionary<string, Func<SourceFile, IEnumerable<int>>> Rules = new()
    {
        ["A line has at most 140 columns."] = file => Style.LinesOver(140, file),
        ["A line has at most 120 columns."] = file => Style.LinesOver(120, file),
        ["A line has one statement."] = Style.StatementsBesideAnother,
        ["A conditional has no other in it."] = Style.ConditionalsInAnother,
        ["Fields are not assigned as a tuple."] = Style.AssignmentsByTuple,
    };

    [Fact]
    public void Lines_and_statements_are_short_and_simple()
    {
        string[] folders = ["src", "samples", "tests", "benchmarks"];
        var found = folders.SelectMany(SourceFile.Under).Where(file => !file.IsMigration)
            .SelectMany(file =>
                Rules.Select(rule => (rule.Key, file.Path, Lines: rule.Value(file).Distinct().ToList())))
            .Where(found => found.Lines.Count > 0)
            .OrderBy(found => found.Key, StringComparer.Ordinal)
            .ToList();
        if (HeldText.Accept)
        {
            HeldText.Holds(
                Debt,
                string.Join('\n', found.Select(found => $"{found.Lines.Count, 4} {found.Path}: {found.Key}")));
        }

        var debt = File.ReadLines(HeldText.PathOf(Debt)).Where(line => line.Length > 0)
            .Select(line => line.Trim().Split(' ', 2))
            .ToDictionary(entry => entry[1], entry => int.Parse(entry[0], CultureInfo.InvariantCulture));

        var worse = found.Where(found => found.Lines.Count > debt.GetValueOrDefault($"{found.Path}: {found.Key}"))
            .Select(found => $"{found.Key} {found.Path}, lines {string.Join(", ", found.Lines)}")
            .ToList();
        Assert.True(worse.Count == 0, string.Join('\n', worse));
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
