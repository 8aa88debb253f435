using System.Text;
using System.Text.RegularExpressions;

namespace NoContact.Samples.Page;

/// <summary>
/// The page's modules as one script, each after those it imports: on a slow line every request is a second of blank
/// page.
/// </summary>
/// <remarks>
/// It knows the one form the modules are written in and refuses any other: imports of names, a line each, and exports
/// where they are declared. Comments that have a line of their own stay behind; nothing else is touched.
/// </remarks>
public sealed partial class Bundle
{
    private readonly PageFolders _folders;
    private readonly StringBuilder _script = new();
    private readonly HashSet<string> _added = [];

    /// <param name="folders">Where the modules are.</param>
    /// <param name="entry">The module that runs the page, such as <c>app.js</c>.</param>
    /// <exception cref="InvalidOperationException">A module is not there, is written in another form, or imports
    /// itself.</exception>
    public Bundle(PageFolders folders, string entry)
    {
        _folders = folders;
        Add(entry, []);
    }

    /// <summary>The script.</summary>
    public override string ToString() => _script.ToString();

    // A module is a variable that holds what it exports.
    private string Add(string module, string[] importers)
    {
        if (importers.Contains(module))
            throw new InvalidOperationException($"{module} imports itself, by way of others.");
        var name = "$" + NoLetters().Replace(module, "_");
        if (_added.Contains(module)) return name;
        var exports = new List<string>();
        string[] lines =
        [
            .. File.ReadLines(_folders.Find(module))
                .Select(line => line.Trim())
                .Where(line => line.Length > 0 && !Comment().IsMatch(line))
                .Select(line => Rewrite(line, module, importers, exports)),
        ];
        _script.Append(
            $$"""
            const {{name}} = await (async () => {
            {{string.Join('\n', lines)}}
            return { {{string.Join(", ", exports)}} };
            })();

            """);
        _added.Add(module);
        return name;
    }

    private string Rewrite(string line, string module, string[] importers, List<string> exports)
    {
        if (Import().Match(line) is { Success: true } import)
        {
            var from = PageFolders.Resolve(module, import.Groups["from"].Value);
            return $"const {{ {import.Groups["names"].Value} }} = {Add(from, [.. importers, module])};";
        }

        if (Export().Match(line) is { Success: true } export)
        {
            exports.Add(export.Groups["name"].Value);
            return line["export ".Length..];
        }

        return Other().IsMatch(line) ? throw new InvalidOperationException($"{module}: cannot bundle '{line}'.") : line;
    }

    [GeneratedRegex(@"^(//|/\*|\*/|\* )")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^import \{ (?<names>[\w, ]+) \} from '(?<from>\.[\w./-]+)';$")]
    private static partial Regex Import();

    [GeneratedRegex(@"^export (const|function|async function|class) (?<name>\w+)")]
    private static partial Regex Export();

    [GeneratedRegex(@"^(import|export)\b")]
    private static partial Regex Other();

    [GeneratedRegex(@"\W")]
    private static partial Regex NoLetters();
}
