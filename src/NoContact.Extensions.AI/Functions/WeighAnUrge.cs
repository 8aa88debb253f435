using System.Text.Json;
using NoContact.Facts;
using NoContact.Json;

namespace NoContact.Extensions.AI.Functions;

/// <summary>An urge, weighed on the person's journal. Nothing is recorded.</summary>
internal sealed class WeighAnUrge(Desk desk) : EngineFunction(
    desk,
    ToolName,
    "Call this whenever the person wants to contact, answer, ask about or look up their ex, before you say what you "
        + "think. The verdict is the engine's, from the person's own journal; say it as it stands and permit nothing "
        + "beyond it. Give what they said and nothing you guess: where they did not say, the word is none, unknown or "
        + "an empty list. It reads these answers alone and finds no danger in what somebody writes to you: where they "
        + "hint at harm to anybody, say so in distress. Nothing is recorded.",
    Arguments,
    Schemas.Urge)
{
    internal const string ToolName = "weigh_an_urge";

    internal static readonly Argument[] Arguments =
    [
        Argument.Of(ArgumentShape.ZeroToTen, "intensity", "How strong the urge is, as they say, 0 to 10."),
        Argument.Word<Channel>("channel", "How they would make contact."),
        Argument.Word<Intent>("intent", "What they mean to do; none is the wish alone."),
        Argument.Some<Motive>("motives", "Why, as they say; empty where they did not."),
        Argument.Some<Distress>("distress", "Every sign of danger to them or anybody; empty where there is none."),
        Argument.Word<YesNoUnknown>("sober", "Whether they are sober, as they say."),
    ];

    private protected override async ValueTask<JsonElement> AnswerAsync(
        GivenArguments given, CancellationToken cancellationToken)
    {
        var urge = (Urge)FactReader.Read("urge", given.Json, Desk.Now);
        var journey = await Desk.ReadForAsync(urge, cancellationToken);
        return Shown.Of(Desk.Engine.Answer(journey, urge, urge.At));
    }
}
