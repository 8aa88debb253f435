using System.Runtime.InteropServices;

namespace NoContact.Devices;

/// <summary>What this run of the matrix was asked to cover.</summary>
internal static class Matrix
{
    /// <summary>Whether every row is run, and not only the floor that CI holds.</summary>
    public static bool IsWhole { get; } = Environment.GetEnvironmentVariable("NOCONTACT_DEVICES") == "1";

    /// <summary>Skips what CI leaves to a run by hand.</summary>
    public static void IsWholeOrSkipped() => Skip.IfNot(IsWhole, "the whole matrix: NOCONTACT_DEVICES=1");

    /// <summary>Folders of other zone data, between colons, such as other releases of it.</summary>
    public static string[] ZoneData { get; } =
        (Environment.GetEnvironmentVariable("NOCONTACT_ZONE_DATA") ?? "").Split(
            ':',
            StringSplitOptions.RemoveEmptyEntries);

    public static string Runtime { get; } = RuntimeInformation.RuntimeIdentifier;

    /// <summary>Skips a row for which this machine lacks something; in CI the row fails.</summary>
    public static void Needs(bool isHere, string what) =>
        Skip.IfNot(isHere || Environment.GetEnvironmentVariable("CI") == "true", $"needs {what}");
}
