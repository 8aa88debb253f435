using System.IO.Compression;
using System.Reflection.Metadata;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace NoContact.Packages;

[Collection(nameof(Feed))]
public sealed class PackageTests(Feed feed)
{
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    public static TheoryData<string> Names => [.. Feed.Names];

    [ShellTheory(Needs = "git dotnet")]
    [MemberData(nameof(Names))]
    public void A_package_says_what_it_is_and_where_it_comes_from(string name)
    {
        var metadata = feed.Metadata(name);
        string Of(string element) => metadata.Elements().Single(child => child.Name.LocalName == element).Value;
        var repository = metadata.Elements().Single(child => child.Name.LocalName == "repository");

        var version = XDocument.Load(HeldText.PathOf("Directory.Build.props")).Descendants("Version").Single().Value;
        Assert.Equal(
            (name, version, "Apache-2.0", "README.md", "icon.png"),
            (Of("id"), Of("version"), Of("license"), Of("readme"), Of("icon")));
        Assert.All([Of("description"), Of("tags"), Of("authors"), Of("copyright")], Assert.NotEmpty);
        Assert.NotEmpty(Of("releaseNotes"));
        Assert.Contains(
            Of("releaseNotes").ReplaceLineEndings("\n").Trim(),
            File.ReadAllText(HeldText.PathOf("CHANGELOG.md")),
            StringComparison.Ordinal);
        Assert.Equal(
            ("git", $"{Feed.Remote}.git"),
            ((string?)repository.Attribute("type"), ((string?)repository.Attribute("url"))));
        Assert.Equal(Feed.Remote, Of("projectUrl"));
        Assert.Matches("^[0-9a-f]{40}$", (string?)repository.Attribute("commit"));
    }

    [ShellTheory(Needs = "git dotnet")]
    [MemberData(nameof(Names))]
    public void A_package_holds_its_readme_its_icon_and_a_word_on_everything_public(string name)
    {
        using var package = feed.Open(name);
        var files = package.Entries.Select(entry => entry.FullName).ToHashSet();

        Assert.Superset(
            new HashSet<string> { "README.md", "icon.png", $"lib/net10.0/{name}.dll", $"lib/net10.0/{name}.xml" },
            files);
        Assert.Equal(name == "NoContact.Core", files.Contains("analyzers/dotnet/NoContact.Analyzers.dll"));
        Assert.Equal(File.ReadAllText(HeldText.PathOf($"src/{name}/README.md")), Text(package, "README.md"));
        Assert.All(
            files.Where(file => file.StartsWith("lib/", StringComparison.Ordinal)),
            file =>
                Assert.True(
                    file.EndsWith(".dll", StringComparison.Ordinal) || file.EndsWith(".xml", StringComparison.Ordinal),
                    file));
        Assert.DoesNotContain(files, file => file.EndsWith(".resources.dll", StringComparison.Ordinal));
        Assert.DoesNotContain(
            files,
            file =>
                file.StartsWith("content", StringComparison.Ordinal) || file.EndsWith(".pdb", StringComparison.Ordinal)
        );
    }

    [ShellTheory(Needs = "git dotnet")]
    [MemberData(nameof(Names))]
    public void The_symbols_lead_to_the_very_sources(string name)
    {
        using var symbols = feed.Open(name, "snupkg");
        using var pdb = new MemoryStream(Bytes(symbols, $"lib/net10.0/{name}.pdb"));
        using var provider = MetadataReaderProvider.FromPortablePdbStream(pdb);
        var reader = provider.GetMetadataReader();
        var link = reader
            .CustomDebugInformation.Select(reader.GetCustomDebugInformation)
            .Single(information => reader.GetGuid(information.Kind) == SourceLink);
        var documents = JsonNode.Parse(Encoding.UTF8.GetString(reader.GetBlobBytes(link.Value)))![
            "documents"
        ]!.AsObject();

        var commit = (string?)
            feed.Metadata(name).Elements().Single(child => child.Name.LocalName == "repository").Attribute("commit");
        Assert.StartsWith(
            $"{Feed.Remote.Replace("github.com", "raw.githubusercontent.com", StringComparison.Ordinal)}/{commit}/",
            (string?)documents.Single().Value,
            StringComparison.Ordinal);
        Assert.All(
            reader.Documents.Select(document => reader.GetString(reader.GetDocument(document).Name)),
            path => Assert.StartsWith("/_/", path, StringComparison.Ordinal));
    }

    [ShellFact(Needs = "git dotnet")]
    public void The_core_depends_on_nothing_and_the_others_on_what_they_say()
    {
        Assert.Empty(Dependencies("NoContact.Core"));
        Assert.Equal(
            [
                "Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Logging.Abstractions",
                "Microsoft.Extensions.Options", "NoContact.Core", "Stateless",
            ],
            Dependencies("NoContact"));
        Assert.Equal(
            [
                "Microsoft.AspNetCore.DataProtection.Abstractions", "Microsoft.EntityFrameworkCore.Relational",
                "NoContact.Core",
            ],
            Dependencies("NoContact.EntityFrameworkCore"));
        Assert.Equal(
            ["Microsoft.EntityFrameworkCore.Sqlite", "NoContact.EntityFrameworkCore"],
            Dependencies("NoContact.EntityFrameworkCore.Sqlite"));
        Assert.Equal(
            ["NoContact.EntityFrameworkCore", "Npgsql.EntityFrameworkCore.PostgreSQL"],
            Dependencies("NoContact.EntityFrameworkCore.PostgreSql"));
        Assert.Equal(
            ["Microsoft.Orleans.Reminders", "Microsoft.Orleans.Server", "NoContact"],
            Dependencies("NoContact.Orleans"));
        Assert.Equal(
            ["Microsoft.Extensions.AI.Abstractions", "NoContact"], Dependencies("NoContact.Extensions.AI"));
        Assert.Equal(["FsCheck", "NoContact"], Dependencies("NoContact.Testing"));
        Assert.Equal(["NoContact.Core", "NodaTime"], Dependencies("NoContact.NodaTime"));
        Assert.Equal(["Microsoft.AspNetCore.OpenApi", "NoContact"], Dependencies("NoContact.AspNetCore"));
    }

    [ShellTheory(Needs = "git dotnet")]
    [MemberData(nameof(Names))]
    public void A_package_asks_for_the_lowest_version_it_works_with(string name)
    {
        var lowest = XDocument.Load(HeldText.PathOf("Directory.Packages.props"))
            .Descendants("ItemGroup")
            .Single(group => (string?)group.Attribute("Label") == "Libraries, the lowest")
            .Elements()
            .ToDictionary(
                package => (string)package.Attribute("Include")!, package => (string)package.Attribute("Version")!);
        var own = XDocument.Load(HeldText.PathOf("Directory.Build.props")).Descendants("Version").Single().Value;

        Assert.All(DependenciesOf(name), dependency =>
        {
            var (id, version) = ((string)dependency.Attribute("id")!, (string?)dependency.Attribute("version"));
            var isTied = name.StartsWith($"{id}.", StringComparison.Ordinal) && id == "NoContact.EntityFrameworkCore";
            Assert.Equal(isTied ? $"[{own}]" : lowest.GetValueOrDefault(id, own), version);
        });
    }

    [ShellFact(Needs = "git dotnet")]
    public async Task Packed_elsewhere_from_the_same_commit_the_assemblies_are_the_same_byte_for_byte()
    {
        await feed.Shell.Run(
            "mkdir elsewhere && git clone --quiet source elsewhere/deeper && cd elsewhere/deeper && git remote "
                + "set-url origin "
                + Feed.Remote
                + ".git");
        var elsewhere = Path.Combine(feed.Shell.Folder, "elsewhere");
        await feed.Shell.Run(
            $"dotnet pack src/NoContact --configuration Release --output '{elsewhere}' "
                + $"-p:ContinuousIntegrationBuild=true --verbosity quiet",
            Path.Combine(elsewhere, "deeper"));

        using var first = feed.Open("NoContact");
        using var again = ZipFile.OpenRead(
            Directory
                .GetFiles(elsewhere, "NoContact.*.nupkg")
                .Single(file => !file.Contains("Core", StringComparison.Ordinal)));
        Assert.Equal(Bytes(first, "lib/net10.0/NoContact.dll"), Bytes(again, "lib/net10.0/NoContact.dll"));
    }

    private IEnumerable<XElement> DependenciesOf(string name) =>
        feed.Metadata(name).Descendants().Where(element => element.Name.LocalName == "dependency");

    private string[] Dependencies(string name) =>
        [
            .. DependenciesOf(name)
                .Select(element => (string)element.Attribute("id")!)
                .Order(StringComparer.Ordinal),
        ];

    private static string Text(ZipArchive package, string file) =>
        Encoding.UTF8.GetString(Bytes(package, file)).TrimStart('\uFEFF');

    private static byte[] Bytes(ZipArchive package, string file)
    {
        using var stream = package.GetEntry(file)!.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
