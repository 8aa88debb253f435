namespace NoContact.Samples.Page;

/// <summary>
/// Where the files of a page are: what every home of it shows, and over it what one home adds or does its own way.
/// </summary>
/// <param name="home">The folder of the home.</param>
public sealed class PageFolders(string home)
{
    // Beside the assembly, in a build and published alike.
    private readonly string[] _folders = [home, Path.Combine(AppContext.BaseDirectory, "page")];

    /// <summary>The file of that name, the home's own before the one that is shared.</summary>
    /// <param name="name">Such as <c>views/home.js</c>.</param>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public string Find(string name) => FindAll(name).FirstOrDefault()
        ?? throw new InvalidOperationException(
            $"The page has no {name}: neither in {string.Join(" nor in ", _folders)}.");

    /// <summary>The files of that name, the home's own first.</summary>
    public IEnumerable<string> FindAll(string name) =>
        _folders.Select(folder => Path.Combine(folder, name)).Where(File.Exists);

    /// <summary>The name of what a module imports, such as <c>dom.js</c> for <c>../dom.js</c> of a view.</summary>
    public static string Resolve(string module, string import)
    {
        var root = Path.GetFullPath("/");
        var from = Path.GetDirectoryName(Path.Combine(root, module))!;
        return Path.GetRelativePath(root, Path.GetFullPath(import, from)).Replace('\\', '/');
    }
}
