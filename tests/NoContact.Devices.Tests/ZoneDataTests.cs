using System.Text.Json;

namespace NoContact.Devices;

/// <summary>
/// The same answers whatever zone data a machine has, with NodaTime's rules and with the system's.
/// </summary>
[Trait("Speed", "slow")]
public sealed class ZoneDataTests : IDisposable
{
    private const string Own = "the machine's own";
    private const string NewNames = "without the old names";
    private const string Slim = "in zic's slim form";
    private const string None = "none";
    private const string UtcAlone = "InvariantTimezone";

    private readonly ConsoleRunner _console = new();

    public void Dispose() => _console.Dispose();

    public static TheoryData<string> Kinds { get; } = [.. Matrix.ZoneData, Own, NewNames, Slim, None, UtcAlone];

    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public void With_the_rules_it_brings_the_consoles_data_does_not_matter(string kind) =>
        Assert.Empty(Cases.Differences(_console.Expected("en"), _console.Answer("en", [DataOf(kind)])));

    // .NET 10 reads some zones a day wrong each year from zic's slim form; none of the cases lies on such a day.
    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public void By_the_systems_rules_no_answer_differs_but_in_the_name_of_the_data(string kind)
    {
        Skip.If(kind is None or UtcAlone, "a journey in London cannot be without data");
        var answers = _console.Answer("en", [DataOf(kind)], null, "--system-zones");
        Assert.Empty(Cases.Differences(_console.Expected("en"), answers, ignoreDataName: true));
    }

    // What Chromium calls their zones, on a server whose data has only the new names.
    [SkippableTheory]
    [InlineData("Asia/Calcutta")]
    [InlineData("Europe/Kiev")]
    [InlineData("America/Buenos_Aires")]
    [InlineData("Asia/Saigon")]
    [InlineData("Asia/Katmandu")]
    [InlineData("Asia/Rangoon")]
    [InlineData("America/Indianapolis")]
    [InlineData("GMT")]
    [InlineData("EST5EDT")]
    [InlineData("+00:00")]
    public void A_journey_begins_under_a_browsers_name_of_a_zone_and_opens_on_every_console(string zone)
    {
        var journal = Path.Combine(_console.Folder, "journal.json");
        var facts = Path.Combine(_console.Folder, "facts.jsonl");
        File.WriteAllText(facts, """{"fact":"breakup","id":"1","at":"2026-03-01T10:00:00Z","endedBy":"ex"}""");
        string[] record = ["record", facts, "--journal", journal, "--zone", zone];
        var newNames = ("TZDIR", WithoutLegacyNames());

        Assert.Equal((0, "1\n", ""), _console.Run([newNames], [.. record, "--system-zones"]));
        using (var kept = JsonDocument.Parse(File.ReadAllText(journal)))
            Assert.Equal(zone, kept.RootElement.GetProperty("zone").GetString());
        File.WriteAllText(facts, """{"fact":"noContactStarted","id":"2","at":"2026-03-01T10:00:00Z"}""");
        Assert.Equal((0, "2\n", ""), _console.Run([("TZDIR", ZoneFolder.System)], [.. record, "--system-zones"]));
        File.WriteAllText(facts, """{"fact":"watched","id":"3","at":"2026-03-02T10:00:00Z"}""");
        Assert.Equal((0, "3\n", ""), _console.Run([newNames], record));
    }

    // The variable by which a process finds this kind of data.
    private (string Name, string Value) DataOf(string kind) => kind switch
    {
        Own => ("TZDIR", ZoneFolder.System),
        NewNames => ("TZDIR", WithoutLegacyNames()),
        Slim => ("TZDIR", InSlimForm()),
        None => ("TZDIR", Directory.CreateDirectory(Path.Combine(_console.Folder, "no-zones")).FullName),
        // As an app is published with InvariantTimezone, which knows UTC alone.
        UtcAlone => ("DOTNET_SYSTEM_TIMEZONE_INVARIANT", "true"),
        _ => ("TZDIR", kind),
    };

    private string WithoutLegacyNames()
    {
        Matrix.Needs(ZoneFolder.IsHere, "zone.tab");
        return ZoneFolder.WithoutLegacyNames(Path.Combine(_console.Folder, "new-names"));
    }

    private string InSlimForm()
    {
        const string zic = "/usr/sbin/zic";
        Matrix.Needs(File.Exists(zic), zic);
        var (source, folder) = ($"{ZoneFolder.System}/tzdata.zi", Path.Combine(_console.Folder, "slim"));
        Assert.Equal(0, _console.Start(zic, ["-b", "slim", "-d", folder, source], []).Code);
        File.Copy($"{ZoneFolder.System}/zone.tab", $"{folder}/zone.tab");
        return folder;
    }
}
