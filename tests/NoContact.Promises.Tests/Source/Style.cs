using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NoContact.Promises.Source;

/// <summary>What makes a line hard to read: the lines of a file where it does.</summary>
internal static class Style
{
    // A row of these is read across.
    private static readonly string[] Tables =
    [
        "ArticleRules.cs", "BreakupChart.cs", "GuidanceTables.cs", "HelpLines.cs", "Passages.cs", "Sources.cs",
    ];

    public static IEnumerable<int> LinesOver(int columns, SourceFile file)
    {
        if (Tables.Contains(Path.GetFileName(file.Path))) return [];
        return file.Tree.GetText().Lines.Where(line => line.Span.Length > columns).Select(line => line.LineNumber + 1);
    }

    /// <summary>
    /// Statements of one block that begin where another one ends. What an <c>if</c> does may stand beside it.
    /// </summary>
    public static IEnumerable<int> StatementsBesideAnother(SourceFile file)
    {
        foreach (var node in Nodes<SyntaxNode>(file))
        {
            IReadOnlyList<SyntaxNode> statements = node switch
            {
                BlockSyntax block => block.Statements,
                SwitchSectionSyntax section => section.Statements,
                CompilationUnitSyntax unit => unit.Members.OfType<GlobalStatementSyntax>().ToList(),
                _ => [],
            };
            foreach (var (before, after) in statements.Zip(statements.Skip(1)))
            {
                if (EndOf(before) == LineOf(after)) yield return LineOf(after);
            }
        }
    }

    /// <summary>Texts with a format in them that nothing writes by a culture of its own.</summary>
    public static IEnumerable<int> FormatsByCulture(SourceFile file) =>
        from text in Nodes<InterpolatedStringExpressionSyntax>(file)
        where text.Contents.OfType<InterpolationSyntax>().Any(part => part.FormatClause is not null)
        let call = text.FirstAncestorOrSelf<InvocationExpressionSyntax>()
        where
            call is null || !(call.Expression.ToString() == "Invariant" || call.ToString().Contains("InvariantCulture"))
        select LineOf(text);

    public static IEnumerable<int> ConditionalsInAnother(SourceFile file) =>
        Nodes<ConditionalExpressionSyntax>(file).Where(IsInAnother).Select(LineOf);

    /// <summary>Assignments of a tuple to a tuple. A declaration names its parts, and a swap needs one.</summary>
    public static IEnumerable<int> AssignmentsByTuple(SourceFile file) =>
        from assignment in Nodes<AssignmentExpressionSyntax>(file)
        let left = assignment.Left as TupleExpressionSyntax
        let right = assignment.Right as TupleExpressionSyntax
        where left is not null && right is not null && !PartsOf(left).ToHashSet().SetEquals(PartsOf(right))
        where !left.Arguments.Any(part => part.Expression is DeclarationExpressionSyntax)
        select LineOf(assignment);

    private static bool IsInAnother(ConditionalExpressionSyntax conditional) => conditional.Ancestors()
        .TakeWhile(ancestor => ancestor is not (StatementSyntax or MemberDeclarationSyntax or LambdaExpressionSyntax))
        .Any(ancestor => ancestor is ConditionalExpressionSyntax);

    private static IEnumerable<string> PartsOf(TupleExpressionSyntax tuple) =>
        tuple.Arguments.Select(part => part.ToString());

    private static IEnumerable<T> Nodes<T>(SourceFile file) where T : SyntaxNode =>
        file.Tree.GetRoot().DescendantNodesAndSelf().OfType<T>();

    private static int LineOf(SyntaxNode node) => node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    private static int EndOf(SyntaxNode node) => node.GetLocation().GetLineSpan().EndLinePosition.Line + 1;
}
