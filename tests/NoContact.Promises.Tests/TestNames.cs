using Microsoft.CodeAnalysis.CSharp.Syntax;
using NoContact.Promises.Source;

namespace NoContact.Promises;

/// <summary>
/// Every test of this repository as <c>Class.Method</c>, so that a page may name one and a test sees that it is
/// there.
/// </summary>
internal static class TestNames
{
    private static readonly string[] Marks = ["Fact", "Theory", "Property"];

    public static HashSet<string> All { get; } =
    [
        .. SourceFile.Under("tests")
            .SelectMany(file => file.Tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>())
            .Where(IsTest)
            .Select(test => $"{((TypeDeclarationSyntax)test.Parent!).Identifier}.{test.Identifier}"),
    ];

    private static bool IsTest(MethodDeclarationSyntax method) =>
        method.AttributeLists.SelectMany(list => list.Attributes).Any(IsMark);

    // A skippable fact, or one of a database, is a fact too.
    private static bool IsMark(AttributeSyntax attribute) =>
        Array.Exists(Marks, mark => attribute.Name.ToString().EndsWith(mark, StringComparison.Ordinal));
}
