using System.Security.Cryptography;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using NoContact.Extensions.AI.Asking;
using NoContact.Facts;
using NoContact.Keeping;

namespace NoContact.Extensions.AI.Functions;

/// <summary>
/// Records what happened: what can only restrict on the model's word, everything else on the person's alone.
/// </summary>
internal sealed class RecordWhatHappened(Desk desk) : EngineFunction(
    desk,
    ToolName,
    "Puts into the person's journal what they told you has happened, never what might. Where something could permit "
        + "more than before, the person is asked themselves, and without their word it is not recorded: then say so "
        + "and leave it. It cannot undo or correct; that is done in the journal.",
    Tellable.ArgumentsOf(
        Argument.Word<YesNoUnknown>(SaidToday, "Whether the person said that it happened today or just now.")),
    Schemas.Record)
{
    internal const string ToolName = "record_what_happened";
    private const string SaidToday = "saidToday";

    private protected override async ValueTask<JsonElement> AnswerAsync(
        GivenArguments given, CancellationToken cancellationToken)
    {
        var kind = Tellable.Of(given, SaidToday);
        var now = Desk.Now;
        var told = FactReader.Read(kind.What, given.Json, now);
        if (told is Urge { Distress.Count: > 0 }) return await InACrisisAsync(given, told, cancellationToken);
        var confirming = new Confirming(Desk, kind, told, isToday: given.WordOf(SaidToday) == "yes", now);
        if (confirming.Question(CallIdOf(given)) is { } question)
        {
            var answer = Desk.Person is null ? null : await Desk.Person.AskAsync(question, cancellationToken);
            if (confirming.Confirmed(question, answer) is not { } confirmed)
                return NotRecorded(Desk.Person is null ? "nobody could ask the person" : "the person did not say so");
            told = confirmed;
        }

        var reply = await Desk.Journal.RecordAsync(told, Desk.Audience, cancellationToken);
        return reply.Status switch
        {
            ReplyStatus.Recorded => Shown.Of(
                reply.Utf8, Shown.OfAChange, json => json.WriteBoolean("recorded", true)),
            ReplyStatus.NotFound => NotRecorded("there is no journal yet"),
            ReplyStatus.Refused => NotRecorded(reply.Refusal!.Text),
            _ => NotRecorded("the journal was changed meanwhile; ask again"),
        };
    }

    // Somebody in danger is asked nothing and waits for nothing: people first, whatever becomes of the record.
    private async ValueTask<JsonElement> InACrisisAsync(
        GivenArguments given, Fact told, CancellationToken cancellationToken)
    {
        var isRecorded = false;
        try
        {
            if (given.WordOf(SaidToday) == "yes")
                isRecorded = (await Desk.Journal.RecordAsync(told, Desk.Audience, cancellationToken)).Status
                    == ReplyStatus.Recorded;
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // It is not recorded.
        }

        return Help(given, [], json => json.WriteBoolean("recorded", isRecorded))!.Value;
    }

    private static JsonElement NotRecorded(string why) => Shown.Object(json =>
    {
        json.WriteBoolean("recorded", false);
        json.WriteString("why", why);
    });

    // The same call, made again, has the same id.
    private static string CallIdOf(GivenArguments given)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        digest.AppendData(Encoding.UTF8.GetBytes(ToolName));
        var inOrder = given.Json.EnumerateObject().OrderBy(argument => argument.Name, StringComparer.Ordinal);
        foreach (var argument in inOrder)
        {
            digest.AppendData(Encoding.UTF8.GetBytes(argument.Name));
            digest.AppendData(JsonMarshal.GetRawUtf8Value(argument.Value));
        }

        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }
}
