using System.Runtime.InteropServices;

namespace NoContact.Devices;

/// <summary>What the rows have in common.</summary>
internal static class Device
{
    /// <summary>Whether every row is run, and not only the floor that CI holds.</summary>
    public static bool IsWhole { get; } = Environment.GetEnvironmentVariable("NOCONTACT_DEVICES") == "1";

    public static string Runtime { get; } = RuntimeInformation.RuntimeIdentifier;
}
