using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NoContact.Article;

namespace NoContact.Packages;

/// <summary>
/// The packages, packed once from a copy of this repository as a public clone of it would pack them, and a place
/// outside for those who use them.
/// </summary>
public sealed partial class Feed : IAsyncLifetime, IDisposable
{
    public const string Remote = "https://github.com/somebody/no-contact";

    // Where the tests are skipped there is nothing to pack for.
    private readonly Shell _shell = ShellFactAttribute.Missing(["git", "dotnet"]) is null ? new() : null!;

    // The machine's own sources serve everything but these packages: a stranger's package of the same name is never
    // asked for.
    private string[] _elsewhere = [];

    internal static IReadOnlyList<string> Names { get; } =
    [
        .. Directory
            .GetDirectories(HeldText.PathOf("src"))
            .Where(folder => File.Exists(Path.Combine(folder, "README.md"))) // The analyzer is in the core's package.
            .Select(folder => Path.GetFileName(folder)!)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Whether the apps stand on the newest version of what the packages need, not on the lowest.</summary>
    internal static bool IsNewest => Environment.GetEnvironmentVariable("NOCONTACT_NEWEST") == "1";

    internal Shell Shell => _shell;

    /// <summary>The copy that was packed.</summary>
    internal string Copy => Path.Combine(_shell.Folder, "source");

    private string Packages => Path.Combine(_shell.Folder, "feed");

    public async Task InitializeAsync()
    {
        if (_shell is null) return;

        // Packages that are on this machine already are read where they are; those made here are kept apart from them.
        var kept = (await _shell.Run("dotnet nuget locals global-packages --list")).Split(": ", 2)[1].Trim();
        _elsewhere =
        [
            .. Source().Matches(await _shell.Run("dotnet nuget list source")).Select(match => match.Groups[1].Value),
        ];
        _shell.Variables["NUGET_PACKAGES"] = Path.Combine(_shell.Folder, "cache");
        _shell.Variables["RestoreFallbackFolders"] = kept;
        _shell.Variables["MSBUILDDISABLENODEREUSE"] = "1";
        // They have looked at the same code where it was built, and change nothing that is packed.
        _shell.Variables["RunAnalyzers"] = "false";
        if (ShellFactAttribute.Lacks("clang")) _shell.Variables["CppCompilerAndLinker"] = "gcc";
        await CopySources();
        await _shell.Run($"""
            git init --quiet --initial-branch main
            git remote add origin {Remote}.git
            git add --all
            git -c user.name=tests -c user.email=tests@example.org commit --quiet --message packed
            """, Copy);
        await Pack(Copy, Packages);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _shell?.Dispose();

    /// <summary>Packs a copy of the sources as CI does.</summary>
    internal async Task Pack(string source, string to)
    {
        foreach (var name in Names)
            await _shell.Run(
                $"dotnet pack src/{name} --configuration Release --output '{to}' "
                    + $"-p:ContinuousIntegrationBuild=true --verbosity quiet",
                source);
    }

    /// <summary>A package, opened.</summary>
    internal ZipArchive Open(string name, string extension = "nupkg") =>
        ZipFile.OpenRead(
            Directory
                .GetFiles(Packages, $"{name}.*.{extension}")
                .Single(file => char.IsDigit(Path.GetFileName(file)[name.Length + 1])));

    /// <summary>What a package says of itself.</summary>
    internal XElement Metadata(string name)
    {
        using var package = Open(name);
        using var nuspec = package.Entries.Single(entry => entry.Name == $"{name}.nuspec").Open();
        return XDocument.Load(nuspec).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
    }

    /// <summary>A new project outside the repository, of a template, that knows the packages.</summary>
    internal async Task<string> New(string template, string name)
    {
        var folder = Path.Combine(_shell.Folder, "outside", name);
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <packageSources><add key="folder" value="{Packages}" /></packageSources>
              <packageSourceMapping>
                <packageSource key="folder"><package pattern="NoContact*" /></packageSource>
                {string.Concat(
                _elsewhere.Select(source =>
                    $"""<packageSource key="{source}"><package pattern="*" /></packageSource>""")
            )}
              </packageSourceMapping>
            </configuration>
            """);
        await _shell.Run($"dotnet new {template} --no-restore", folder);
        if (IsNewest) await StandOnTheNewest(folder);
        return folder;
    }

    // NuGet takes the lowest version that is asked for, so these apps stand on the lowest; here on the newest.
    private static async Task StandOnTheNewest(string folder)
    {
        var newest = XDocument.Load(HeldText.PathOf("Directory.Packages.props"))
            .Descendants("ItemGroup")
            .Single(group => (string?)group.Attribute("Label") == "Libraries, the newest");
        await File.WriteAllTextAsync(Path.Combine(folder, "Directory.Packages.props"), $"""
            <Project>
              <PropertyGroup>
                <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
                <CentralPackageTransitivePinningEnabled>true</CentralPackageTransitivePinningEnabled>
              </PropertyGroup>
              <ItemGroup>{string.Concat(newest.Elements())}</ItemGroup>
            </Project>
            """);
        var project = Directory.GetFiles(folder, "*.csproj").Single();
        var text = await File.ReadAllTextAsync(project);
        await File.WriteAllTextAsync(project, TemplateVersion().Replace(text, "$1VersionOverride="));
    }

    [GeneratedRegex(@"(<PackageReference Include=""[^""]+"" )Version=")]
    private static partial Regex TemplateVersion();

    [GeneratedRegex(@"(?m)^\s+\d+\.\s+(.+) \[Enabled\]")]
    private static partial Regex Source();

    private async Task CopySources()
    {
        var files = await _shell.Run("git ls-files -z --cached --others --exclude-standard", HeldText.Repository);
        foreach (
            var file in files
                .Split('\0', StringSplitOptions.RemoveEmptyEntries)
                .Where(file => File.Exists(HeldText.PathOf(file))))
        {
            var to = Path.Combine(Copy, file);
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(HeldText.PathOf(file), to);
        }
    }
}
