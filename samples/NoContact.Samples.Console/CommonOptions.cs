using System.CommandLine;
using System.CommandLine.Parsing;
using NoContact.Days;
using NoContact.Json;
using NoContact.Languages;
using NoContact.Samples.Console.Journal;
using NoContact.Samples.Console.Views;
using Spectre.Console;

namespace NoContact.Samples.Console;

/// <summary>The options every command has, and what they choose.</summary>
internal sealed class CommonOptions
{
    private readonly Option<string?> _journal = new("--journal")
    {
        Description = "The journal file; by default one in your data folder.",
        Recursive = true,
    };
    private readonly Option<string?> _country = new("--country")
    {
        Description = "The country whose help lines are shown, such as GB; by default guessed by the time zone.",
        Recursive = true,
    };
    private readonly Option<string> _zone = new("--zone")
    {
        Description =
            "The time zone you live in, such as Europe/Berlin, where a journal begins; by default this machine's.",
        Recursive = true,
        DefaultValueFactory = _ => Wiring.Zone,
    };
    private readonly Option<bool> _systemZones = new("--system-zones")
    {
        Description = "Count days by this system's rules of the clocks, not by the newest, which the program brings.",
        Recursive = true,
    };
    private readonly Option<string> _language = new("--lang")
    {
        Description = $"The language: {string.Join(", ", Phrases.BuiltIn.SkipLast(1))} or {Phrases.BuiltIn[^1]}.",
        Recursive = true,
        DefaultValueFactory = _ => "en",
    };

    private readonly Option<bool> _plain = new("--plain")
    {
        Description = "Plain lines without colours, frames or moving parts, for screen readers.",
        Recursive = true,
    };

    public CommonOptions()
    {
        _language.CompletionSources.Add([.. Phrases.BuiltIn]);
        _language.Validators.Add(RefuseOtherLanguages);
        _journal.Validators.Add(RefuseNoPath);
        _country.Validators.Add(RefuseNoCountryCode);
    }

    public IEnumerable<Option> All => [_journal, _country, _zone, _systemZones, _language, _plain];

    /// <summary>For a path: an empty text is none.</summary>
    public static void RefuseNoPath(SymbolResult path)
    {
        if (path.Tokens.Any(token => token.Value.Length == 0)) path.AddError("A path is needed; this one is empty.");
    }

    public string? Country(ParseResult parsed) => parsed.GetValue(_country);

    public string Zone(ParseResult parsed) => parsed.GetValue(_zone)!;

    public NoContactEngine Engine(ParseResult parsed) => NoContactEngine.Create(
        options =>
        {
            options.Country = Country(parsed);
            options.ZoneData = parsed.GetValue(_systemZones) ? null : TzdbZoneData.Default;
            options.Language = parsed.GetValue(_language)!;
        },
        Wiring.Clock);

    /// <summary>A screen to read from; one to answer on is plain where menus cannot be drawn.</summary>
    public Screen Screen(ParseResult parsed, NoContactEngine engine, bool answers = false)
    {
        var canDraw = AnsiConsole.Profile.Capabilities.Interactive && !System.Console.IsInputRedirected;
        var isPlain = parsed.GetValue(_plain) || (answers && !canDraw);
        if (isPlain)
            AnsiConsole.Console = AnsiConsole.Create(
                new() { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
        return new(engine.Phrases, isPlain, answers);
    }

    public JournalFile Journal(ParseResult parsed, NoContactEngine engine) =>
        new(engine, parsed.GetValue(_journal) ?? JournalFile.UsualPath, Wiring.Clock);

    private static void RefuseNoCountryCode(SymbolResult country)
    {
        var other = country.Tokens.FirstOrDefault(token => !IsCode(token.Value));
        if (other is not null) country.AddError($"'{other.Value}' is no country code of two letters, such as GB.");

        static bool IsCode(string value) => value.Length == 2 && value.All(char.IsAsciiLetter);
    }

    // The library's own check passes over a word that is also the name of a command.
    private static void RefuseOtherLanguages(SymbolResult language)
    {
        var other = language.Tokens.FirstOrDefault(token => !Phrases.BuiltIn.Contains(token.Value));
        if (other is not null) language.AddError($"'{other.Value}' is none of: {string.Join(", ", Phrases.BuiltIn)}.");
    }
}
