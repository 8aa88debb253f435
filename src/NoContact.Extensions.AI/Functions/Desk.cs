using System.Buffers;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Json;
using NoContact.Languages;

namespace NoContact.Extensions.AI.Functions;

/// <summary>What every tool has at hand.</summary>
internal sealed record Desk(
    NoContactEngine Engine, IPersonsJournal Journal, IAskThePerson? Person, Audience Audience, TimeProvider Clock)
{
    public DateTimeOffset Now => Clock.GetUtcNow();

    /// <summary>A journal in which nothing is told, where the person is as far as a host says.</summary>
    public Journey Nothing => Engine.Load(new() { Zone = Audience.DeviceZone ?? "UTC", Facts = [] });

    /// <summary>What is answered where there is no journal yet: what is unknown unlocks nothing.</summary>
    public ReadOnlyMemory<byte> AnswerWithoutJournal(Urge? urge)
    {
        var output = new ArrayBufferWriter<byte>();
        WireJson.Write(output, Engine.Answer(Nothing, urge, Now));
        return output.WrittenMemory;
    }
}
