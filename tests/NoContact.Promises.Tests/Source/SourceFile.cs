using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NoContact.Promises.Source;

/// <summary>A file of C# as the compiler reads it.</summary>
/// <param name="Path">From the root of the repository, with slashes.</param>
/// <param name="Tree">What stands in it.</param>
internal sealed record SourceFile(string Path, SyntaxTree Tree)
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest);

    /// <summary>Whether a tool wrote it.</summary>
    public bool IsMigration => Path.Contains("/Migrations/", StringComparison.Ordinal);

    /// <summary>The namespaces that it adds types to.</summary>
    public IEnumerable<string> Namespaces =>
        Tree.GetRoot()
            .DescendantNodes()
            .OfType<BaseNamespaceDeclarationSyntax>()
            .Select(space => space.Name.ToString());

    /// <summary>The files under a folder of the repository, but for what is built.</summary>
    public static IEnumerable<SourceFile> Under(string folder) => Directory
        .EnumerateFiles(HeldText.PathOf(folder), "*.cs", SearchOption.AllDirectories)
        .Select(file => System.IO.Path.GetRelativePath(HeldText.Repository, file).Replace('\\', '/'))
        .Where(path => !path.Split('/').Any(part => part is "bin" or "obj"))
        .Order(StringComparer.Ordinal)
        .Select(Read);

    private static SourceFile Read(string path)
    {
        var text = File.ReadAllText(HeldText.PathOf(path));
        return new(path, CSharpSyntaxTree.ParseText(text, Options, HeldText.PathOf(path)));
    }
}
