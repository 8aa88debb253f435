using System.Runtime.InteropServices.JavaScript;

namespace NoContact.Devices;

/// <summary>An app that answers nothing.</summary>
internal static partial class Device
{
    public static void Main()
    {
        // Nothing is shown; the page asks.
    }

    [JSExport]
    public static Task<string> Answer(string lines, string language) => Task.FromResult("");
}
