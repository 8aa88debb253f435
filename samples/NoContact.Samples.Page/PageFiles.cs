using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace NoContact.Samples.Page;

/// <summary>
/// What the page is made of, read once: one script, one sheet, and one file of words a language, all under an address
/// that changes with what they hold, so that a browser keeps them for good.
/// </summary>
public sealed class PageFiles
{
    // The families of the engine's phrases that the page shows; its own files hold only what the engine has no word
    // for.
    private static readonly string[] Families =
    [
        "ask.", "channel.", "count.days.", "count.minutes.", "endedBy.", "fact.", "intent.", "mistreatmentKind.",
        "motive.", "purpose.", "section.", "source.", "state.", "step-name.", "tieKind.", "tone.", "touches.",
        "verdict.", "weekday.", "yesNoUnknown.",
    ];

    private const string Journeys = "{own-journeys}"; // No word has this name.

    private readonly NoContactEngine _engine;
    private readonly PageFolders _folders;
    private readonly Dictionary<string, PageFile> _files;
    private readonly Dictionary<string, string> _documents;

    /// <param name="folders">Where its files are.</param>
    /// <param name="engine">Whose phrases it shows.</param>
    /// <exception cref="InvalidOperationException">A file is not there, or a module is in a form nobody
    /// knows.</exception>
    public PageFiles(PageFolders folders, NoContactEngine engine)
    {
        _engine = engine;
        _folders = folders;
        var words = engine.Languages.ToDictionary(language => language, WordsOf);
        _files = new()
        {
            ["app.js"] = PageFile.Of("text/javascript", new Bundle(folders, "app.js").ToString()),
            ["style.css"] = PageFile.Of("text/css", Read("style.css")),
            ["icon.svg"] = PageFile.Of("image/svg+xml", Read("icon.svg")),
        };
        if (folders.FindAll("early.js").FirstOrDefault() is { } early) // Where a home has something to begin with.
            _files["early.js"] = PageFile.Of("text/javascript", File.ReadAllText(early));
        foreach (var (language, own) in words)
            _files[$"words.{language}.json"] = PageFile.Of("application/json", WordsFile(language, own));
        Version = VersionOf(_files);
        var template = Read("index.html").Replace("{head}", Read("head.html"), StringComparison.Ordinal);
        _documents = words.ToDictionary(one => one.Key, one => InLanguage(template, one.Key, one.Value));
    }

    /// <summary>What the addresses of the files hold: another one whenever any of them changed.</summary>
    public string Version { get; }

    /// <summary>A file by its name; null where there is none.</summary>
    public PageFile? Find(string name) => _files.GetValueOrDefault(name);

    /// <summary>The page itself, in a language. Its first bytes hold the way out and where help is.</summary>
    /// <param name="language">A language of the engine's.</param>
    /// <param name="journeys">The ids of who is signed in; null where nobody is, or nobody knows.</param>
    public string Document(string language, IReadOnlyList<string>? journeys) => _documents[language].Replace(
        Journeys,
        journeys is null ? "" : WebUtility.HtmlEncode(JsonSerializer.Serialize(journeys)),
        StringComparison.Ordinal);

    /// <summary>Writes the page into a folder, for a host that serves files and nothing else.</summary>
    /// <param name="folder">Where; what is left of an older page goes.</param>
    public void WriteTo(string folder)
    {
        var all = Path.Combine(folder, "page");
        if (Directory.Exists(all)) Directory.Delete(all, recursive: true);
        var versioned = Directory.CreateDirectory(Path.Combine(all, Version)).FullName;
        foreach (var (name, file) in _files) File.WriteAllBytes(Path.Combine(versioned, name), file.Content);
        File.WriteAllText(Path.Combine(folder, "index.html"), Document("en", null));
    }

    private string InLanguage(string template, string language, Dictionary<string, string> words)
    {
        var document = new StringBuilder(template)
            .Replace("{language}", language)
            .Replace("{languages}", string.Join(' ', _engine.Languages))
            .Replace("{page}", $"page/{Version}");
        foreach (var (key, text) in words) document.Replace($"{{{key}}}", WebUtility.HtmlEncode(text));
        return document.ToString();
    }

    private string Read(string name) => File.ReadAllText(_folders.Find(name));

    private Dictionary<string, string> WordsOf(string language)
    {
        var phrases = _engine.InLanguage(language).Phrases;
        var words = phrases.Keys
            .Where(key => Families.Any(family => key.StartsWith(family, StringComparison.Ordinal)))
            .ToDictionary(key => key, key => phrases[key]);
        foreach (var file in _folders.FindAll($"words/{language}.json").Reverse()) // The home's own over the shared.
        {
            var own = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file))!;
            foreach (var (key, text) in own) words[key] = text;
        }

        return words;
    }

    private string WordsFile(string language, Dictionary<string, string> words) => JsonSerializer.Serialize(new
    {
        language,
        languages = _engine.Languages
            .ToDictionary(tag => tag, tag => _engine.InLanguage(tag).Phrases["language.name"]),
        words,
    });

    private static string VersionOf(Dictionary<string, PageFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (_, file) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
            hash.AppendData(file.Content);
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}

/// <summary>A file of the page.</summary>
/// <param name="Type">Its media type.</param>
/// <param name="Content">What it holds, in UTF-8.</param>
public sealed record PageFile(string Type, byte[] Content)
{
    /// <summary>The same, as small as Brotli makes it: worked out once it is asked for, and kept.</summary>
    public byte[] Brotli => field ??= Squeeze(Content);

    internal static PageFile Of(string type, string text) => new(type, Encoding.UTF8.GetBytes(text));

    private static byte[] Squeeze(byte[] content)
    {
        using var small = new MemoryStream();
        using (var brotli = new BrotliStream(small, CompressionLevel.SmallestSize)) brotli.Write(content);
        return small.ToArray();
    }
}
