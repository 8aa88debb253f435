using System.Globalization;
using System.Text.Json.Nodes;
using NoContact.Facts;
using NoContact.Json;
using NoContact.Verdicts;

namespace NoContact.Fuzz.Targets;

/// <summary><c>JourneyJson.Read</c> and <c>engine.Load</c>.</summary>
internal sealed class JourneyTarget : Target
{
    private static readonly Urge Urge = new()
    {
        At = Now,
        Intent = Intent.Reply,
        Intensity = 5,
        Channel = Channel.Text,
    };

    public override string Name => "journey";

    public override IEnumerable<byte[]> Seeds => [.. GoldenJournals, .. Cases.Select(AsJourney)];

    protected override void Accept(byte[] input)
    {
        var journey = Engine.Load(JourneyJson.Read(input), Now);
        var written = JourneyJson.Write(journey);
        var again = Engine.Load(JourneyJson.Read(written), Now);
        Same(written, JourneyJson.Write(again), "a journey that does not read back the same");
        if (Engine.Evaluate(journey, Urge, Now).Verdict != Engine.Evaluate(again, Urge, Now).Verdict)
            throw new FuzzFinding("another verdict after reading back");
        Engine.Answer(journey, Urge, Now);
    }

    private static byte[] AsJourney(JsonObject file)
    {
        var facts = file["facts"]!.DeepClone().AsArray();
        for (var i = 0; i < facts.Count; i++) facts[i]!["id"] ??= (i + 1).ToString(CultureInfo.InvariantCulture);
        return Bytes(new JsonObject { ["schema"] = 1, ["zone"] = file["zone"]!.DeepClone(), ["facts"] = facts });
    }
}
