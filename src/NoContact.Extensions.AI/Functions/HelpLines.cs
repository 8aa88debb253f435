using System.Buffers;
using System.Text.Json;
using NoContact.Json;

namespace NoContact.Extensions.AI.Functions;

/// <summary>Whom anybody can turn to.</summary>
internal sealed class HelpLines(Desk desk) : EngineFunction(
    desk,
    ToolName,
    "Real people anybody can turn to, where the person is, with their numbers and hours; there are always some. Give "
        + "them whole and first. Never give a number from anywhere else.",
    [],
    Schemas.Help)
{
    internal const string ToolName = "help_lines";

    private protected override ValueTask<JsonElement> AnswerAsync(
        GivenArguments given, CancellationToken cancellationToken)
    {
        var resources = Desk.Engine.Help(Desk.Audience.DeviceZone, Desk.Now);
        var output = new ArrayBufferWriter<byte>();
        WireJson.Write(output, resources);
        return new(Shown.Object(json =>
        {
            json.WritePropertyName("resources");
            json.WriteRawValue(output.WrittenSpan, skipInputValidation: true);
        }));
    }
}
