using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NoContact.Promises.Source;

/// <summary>The code of the core with every name resolved: who looks at whose types.</summary>
internal static class CoreCode
{
    public const string Folder = "src/NoContact.Core";

    /// <summary>What stands at the root of the core, outside every room.</summary>
    public const string Root = "";

    private static readonly string[] ImplicitUsings =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading",
        "System.Threading.Tasks",
    ];

    private static readonly Lazy<CSharpCompilation> Compilation = new(Compile);

    /// <summary>Every file that uses a type of another one, with the type that it uses.</summary>
    public static IEnumerable<(string File, INamedTypeSymbol Used)> Uses()
    {
        foreach (var tree in Compilation.Value.SyntaxTrees.Where(tree => tree.FilePath.Length > 0))
        {
            var file = Path.GetRelativePath(HeldText.PathOf(Folder), tree.FilePath).Replace('\\', '/');
            var model = Compilation.Value.GetSemanticModel(tree);
            var used = tree.GetRoot().DescendantNodes()
                .Where(node => node is SimpleNameSyntax or BaseObjectCreationExpressionSyntax)
                .Where(node => !IsInUsing(node))
                .Select(node => (Node: node, Type: TypeOf(model.GetSymbolInfo(node))))
                .Where(use => use.Type is not null && !IsConverterOfAttribute(use.Node, use.Type))
                .Select(use => use.Type!)
                .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default);
            foreach (var type in used) yield return (file, type);
        }
    }

    /// <summary>The room of a type: what follows <c>NoContact.</c> in its namespace.</summary>
    public static string RoomOf(INamedTypeSymbol type)
    {
        var space = type.ContainingNamespace.ToDisplayString();
        return space == "NoContact" ? Root : space["NoContact.".Length..];
    }

    // A type says by an attribute how it is written as JSON; it does not call what writes it.
    private static bool IsConverterOfAttribute(SyntaxNode node, INamedTypeSymbol type) =>
        RoomOf(type) == "Json" && node.Ancestors().Any(ancestor => ancestor is AttributeSyntax);

    private static bool IsInUsing(SyntaxNode node) =>
        node.Ancestors().Any(ancestor => ancestor is UsingDirectiveSyntax);

    // A member is a use of its type; a type inside a type is one of the outer.
    private static INamedTypeSymbol? TypeOf(SymbolInfo info)
    {
        var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        var type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
        while (type?.ContainingType is { } outer) type = outer;
        var isOfCore = SymbolEqualityComparer.Default.Equals(type?.ContainingAssembly, Compilation.Value.Assembly);
        return isOfCore ? type!.OriginalDefinition : null;
    }

    private static CSharpCompilation Compile()
    {
        var usings = CSharpSyntaxTree.ParseText(
            string.Concat(ImplicitUsings.Select(space => $"global using {space};\n")));
        var framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => !Path.GetFileName(file).StartsWith("NoContact", StringComparison.Ordinal))
            .Select(file => MetadataReference.CreateFromFile(file));
        return CSharpCompilation.Create(
            "NoContact.Core",
            [usings, .. SourceFile.Under(Folder).Select(file => file.Tree)],
            framework,
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }
}
