namespace NoContact;

/// <summary>Zone data for a process, by its variable <c>TZDIR</c>.</summary>
internal static class ZoneFolder
{
    /// <summary>The machine's own.</summary>
    public const string System = "/usr/share/zoneinfo";

    /// <summary>Whether the machine's is there to be copied from.</summary>
    public static bool IsHere { get; } = File.Exists($"{System}/zone.tab");

    /// <summary>A folder made of the new names alone, as newer servers have them: zone.tab's, and UTC's.</summary>
    public static string WithoutLegacyNames(string folder)
    {
        var names = File.ReadLines($"{System}/zone.tab")
            .Where(row => !row.StartsWith('#'))
            .Select(row => row.Split('\t')[2]);
        foreach (var name in names.Append("Etc/UTC").Append("Etc/GMT"))
        {
            var copy = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(System, name), copy);
        }

        File.Copy($"{System}/zone.tab", $"{folder}/zone.tab");
        return folder;
    }
}
