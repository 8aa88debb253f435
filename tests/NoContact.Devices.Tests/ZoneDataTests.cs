using System.Text.Json;

namespace NoContact.Devices;

/// <summary>
/// The same answers whatever zone data a machine has; by the system's own, all but what that data says.
/// </summary>
[Trait("Speed", "slow")]
public sealed class ZoneDataTests : IDisposable
{
    private readonly Machine _machine = new();

    public void Dispose() => _machine.Dispose();

    [SkippableFact]
    public void With_the_rules_it_brings_the_machines_data_does_not_matter()
    {
        foreach (var folder in Device.ZoneData.Concat([WithoutData(), WithoutLegacyNames(), Slim()]))
            Assert.Empty(Cases.Differences(_machine.Expected("en"), _machine.Answer("en", [("TZDIR", folder)])));
        // As an app is published with InvariantTimezone, which knows UTC alone.
        var without = _machine.Answer("en", [("DOTNET_SYSTEM_TIMEZONE_INVARIANT", "true")]);
        Assert.Empty(Cases.Differences(_machine.Expected("en"), without));
    }

    // .NET 10 reads some zones a day wrong each year from zic's slim form; none of the cases lies on such a day.
    [SkippableFact]
    public void By_the_systems_rules_only_what_they_say_is_different()
    {
        foreach (var folder in Device.ZoneData.Concat([ZoneFolder.System, WithoutLegacyNames(), Slim()]))
        {
            var answers = _machine.Answer("en", [("TZDIR", folder)], null, "--system-zones");
            Assert.Empty(Cases.Differences(_machine.Expected("en"), answers, isDataAnother: true));
        }
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
    public void A_journey_begins_under_a_browsers_name_of_a_zone_and_opens_on_every_machine(string zone)
    {
        var journal = Path.Combine(_machine.Folder, "journal.json");
        var facts = Path.Combine(_machine.Folder, "facts.jsonl");
        File.WriteAllText(facts, """{"fact":"breakup","id":"1","at":"2026-03-01T10:00:00Z","endedBy":"ex"}""");
        string[] record = ["record", facts, "--journal", journal, "--zone", zone];
        var newNames = ("TZDIR", WithoutLegacyNames());

        Assert.Equal((0, "1\n", ""), _machine.Tell([newNames], [.. record, "--system-zones"]));
        using (var kept = JsonDocument.Parse(File.ReadAllText(journal)))
            Assert.Equal(zone, kept.RootElement.GetProperty("zone").GetString());
        File.WriteAllText(facts, """{"fact":"noContactStarted","id":"2","at":"2026-03-01T10:00:00Z"}""");
        Assert.Equal((0, "2\n", ""), _machine.Tell([("TZDIR", ZoneFolder.System)], [.. record, "--system-zones"]));
        File.WriteAllText(facts, """{"fact":"watched","id":"3","at":"2026-03-02T10:00:00Z"}""");
        Assert.Equal((0, "3\n", ""), _machine.Tell([newNames], record));
    }

    private string WithoutData() => Directory.CreateDirectory(Path.Combine(_machine.Folder, "no-zones")).FullName;

    private string WithoutLegacyNames()
    {
        Skip.IfNot(ZoneFolder.IsHere, "this machine has no zone.tab");
        return ZoneFolder.WithoutLegacyNames(Path.Combine(_machine.Folder, "new-names"));
    }

    private string Slim()
    {
        Skip.IfNot(File.Exists("/usr/sbin/zic") && File.Exists($"{ZoneFolder.System}/tzdata.zi"), "this machine has no zic");
        var folder = Path.Combine(_machine.Folder, "slim");
        Assert.Equal(
            0,
            _machine.Run("/usr/sbin/zic", ["-b", "slim", "-d", folder, $"{ZoneFolder.System}/tzdata.zi"], []).Code);
        File.Copy($"{ZoneFolder.System}/zone.tab", $"{folder}/zone.tab");
        return folder;
    }
}
