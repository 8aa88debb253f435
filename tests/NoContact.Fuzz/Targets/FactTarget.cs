using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Json;

namespace NoContact.Fuzz.Targets;

/// <summary><c>JourneyJson.ReadFact</c> and <c>engine.Record</c>.</summary>
internal sealed class FactTarget : Target
{
    private static readonly Journey Full = Engine.Load(
        JourneyJson.Read(GoldenJournals.OrderBy(file => file.Length).Last()),
        Now);
    private static readonly Journey Empty = Engine.Begin("Europe/London");

    public override string Name => "fact";

    public override IEnumerable<byte[]> Seeds =>
        [
            .. Full.Facts.Select(JourneyJson.WriteFact),
            .. Cases.SelectMany(file => file["facts"]!.AsArray()).Select(fact => Bytes(fact!)),
        ];

    protected override void Accept(byte[] input)
    {
        var fact = JourneyJson.ReadFact(input);
        var written = JourneyJson.WriteFact(fact);
        Same(written, JourneyJson.WriteFact(JourneyJson.ReadFact(written)), "a fact that does not read back the same");
        Record(Full, fact with { Id = fact.Id.Length > 0 ? "new-" + fact.Id : "" });
        Record(Empty, fact);
    }

    private static void Record(Journey journey, Fact fact)
    {
        var result = Engine.Record(journey, fact, Now);
        if (result.Journey.Facts.Count != journey.Facts.Count + (result.IsRecorded ? 1 : 0))
            throw new FuzzFinding("a fact lost or doubled");
        _ = Engine.Load(JourneyJson.Read(JourneyJson.Write(result.Journey)), Now);
    }
}
