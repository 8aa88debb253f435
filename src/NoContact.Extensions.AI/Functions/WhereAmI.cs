using System.Buffers;
using System.Text.Json;
using NoContact.Json;
using NoContact.Keeping;

namespace NoContact.Extensions.AI.Functions;

/// <summary>Where the person stands.</summary>
internal sealed class WhereAmI(Desk desk) : EngineFunction(
    desk,
    "where_am_i",
    "Where the person stands: the state since the breakup, the days of no contact, what may come next. Days are the "
        + "engine's to count; never count them yourself. A lapse takes no day back.",
    [],
    Schemas.WhereIAm)
{
    private protected override async ValueTask<JsonElement> AnswerAsync(
        GivenArguments given, CancellationToken cancellationToken)
    {
        var reply = await Desk.Journal.GetAsync(Desk.Audience, cancellationToken);
        return Shown.Of(reply.Status == ReplyStatus.NotFound ? Nothing() : reply.Utf8, Shown.OfWhereIAm);
    }

    private ReadOnlyMemory<byte> Nothing()
    {
        var output = new ArrayBufferWriter<byte>();
        var nothing = Desk.Engine.Load(new() { Zone = Desk.Zone, Facts = [] });
        WireJson.Write(output, Desk.Engine.Answer(nothing, null, Desk.Now));
        return output.WrittenMemory;
    }
}
