using System.Runtime.InteropServices.JavaScript;
using System.Text;
using NoContact.Days;
using NoContact.Samples.Console.Evaluate;

namespace NoContact.Devices;

/// <summary>Cases in, answers out: what the console's <c>evaluate - --jsonl</c> does, in a browser.</summary>
internal static partial class Device
{
    public static void Main()
    {
        // Nothing is shown; the page asks.
    }

    [JSExport]
    public static async Task<string> Answer(string lines, string language)
    {
        var engine = NoContactEngine.Create(options =>
        {
            options.Language = language;
            options.ZoneData = TzdbZoneData.Default;
        });
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(lines));
        using var output = new MemoryStream();
        await JsonLines.AnswerAsync(engine, input, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    /// <summary>
    /// The name a journey keeps of the zone it begins in, by .NET's own zone data; it throws where that has none.
    /// </summary>
    [JSExport]
    public static string Begin(string zone) => NoContactEngine.Create().Begin(zone, DateTimeOffset.UnixEpoch).Zone;
}
