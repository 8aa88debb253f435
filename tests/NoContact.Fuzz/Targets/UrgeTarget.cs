using System.Text.Json.Nodes;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Json;
using NoContact.Verdicts;

namespace NoContact.Fuzz.Targets;

/// <summary><c>JourneyJson.ReadUrge</c> and <c>engine.Evaluate</c>.</summary>
internal sealed class UrgeTarget : Target
{
    private static readonly Journey Full = Engine.Load(
        JourneyJson.Read(GoldenJournals.OrderBy(file => file.Length).Last()),
        Now);
    private static readonly Journey Empty = Engine.Begin("Europe/London");

    public override string Name => "urge";

    public override IEnumerable<byte[]> Seeds =>
        [
            .. Cases.Select(file => file["urge"]).OfType<JsonObject>().Select(Bytes),
            .. Full.Facts.OfType<Urge>().Select(JourneyJson.WriteFact),
        ];

    protected override void Accept(byte[] input)
    {
        var urge = JourneyJson.ReadUrge(input);
        foreach (var journey in new[] { Full, Empty })
        {
            Engine.Answer(journey, urge, Now);
            var advice = Engine.Evaluate(journey, urge, Now);
            if (advice.Resources.Count == 0 || advice.Reasons.Count == 0)
                throw new FuzzFinding("advice without help or without a reason");
            if (urge.Distress.Count > 0 && advice.Verdict != Verdict.GetSupportNow)
                throw new FuzzFinding("distress that is not answered first");
        }
    }
}
