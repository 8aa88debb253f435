using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NoContact.Extensions.AI.Asking;
using NoContact.Facts;
using NoContact.Journeys;
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
    private const string NoJournal = "there is no journal yet";

    private static readonly TimeSpan OneThing = TimeSpan.FromMinutes(10);

    private protected override async ValueTask<JsonElement> AnswerAsync(
        GivenArguments given, CancellationToken cancellationToken)
    {
        var kind = Tellable.Of(given, SaidToday);
        var told = FactReader.Read(kind.What, given.Json, Desk.Now);
        var isToday = given.WordOf(SaidToday) == "yes";
        if (told is Urge { Distress.Count: > 0 }) return await InACrisisAsync(given, told, isToday, cancellationToken);
        if (await Desk.Journal.ReadAsync(cancellationToken) is not { } journey) return NotRecorded(NoJournal);
        if (isToday && kind.CountsUnconfirmed(told, journey.Circumstances))
        {
            told = ToldJustBefore(journey, told) ?? told;
            return await RecordAsync(told, decidedOn: journey.Facts.Count, cancellationToken);
        }

        if (Desk.Person is null) return NotRecorded("nobody could ask the person");
        var confirming = new Confirming(Desk, journey, told);
        var question = confirming.Question(CallIdOf(given, journey, told.At), needsDay: !isToday);
        var answer = await Desk.Person.AskAsync(question, cancellationToken);
        if (confirming.Confirmed(question, answer) is not { } confirmed)
            return NotRecorded("the person did not say so");
        return IsAnsweredSince(journey, confirmed)
            ? NotRecorded("a contact in the journal lies behind it; it is told in the journal itself")
            : await RecordAsync(confirmed, decidedOn: null, cancellationToken);
    }

    // A contact takes their word away, and with it what it held back; and that contact may be a model's.
    private static bool IsAnsweredSince(Journey journey, Fact told) =>
        told is ExReachedOut { Tone: not Tone.NeverAgain } or ExResponded { Response: not ExResponse.NeverAgain }
        && journey.FactsInForce.Any(fact => fact is ContactMade { Accidental: false } && fact.At > told.At);

    private async ValueTask<JsonElement> RecordAsync(Fact told, int? decidedOn, CancellationToken cancellationToken)
    {
        var reply = await Desk.Journal.RecordAsync(told, decidedOn, Desk.Audience, cancellationToken);
        return reply.Status switch
        {
            ReplyStatus.Recorded => Shown.Object(json =>
            {
                foreach (var part in JsonElement.Parse(reply.Utf8.Span).EnumerateObject()) part.WriteTo(json);
                json.WriteBoolean("recorded", true);
            }),
            ReplyStatus.NotFound => NotRecorded(NoJournal),
            ReplyStatus.Refused => NotRecorded(reply.Refusal!.Text),
            _ => NotRecorded("the journal was changed meanwhile; call again"),
        };
    }

    // Somebody in danger is asked nothing and waits for nothing: people first, whatever becomes of the record.
    private async ValueTask<JsonElement> InACrisisAsync(
        GivenArguments given, Fact told, bool isToday, CancellationToken cancellationToken)
    {
        var journey = isToday ? await Desk.Journal.ReadAsync(cancellationToken) : null;
        var isRecorded = journey is not null && await IsRecordedAsync(journey, told, cancellationToken);
        return Help(given, [], json => json.WriteBoolean("recorded", isRecorded))!.Value;
    }

    private async ValueTask<bool> IsRecordedAsync(Journey journey, Fact told, CancellationToken cancellationToken)
    {
        var once = ToldJustBefore(journey, told) ?? told;
        var reply = await Desk.Journal.RecordAsync(once, expectedVersion: null, Desk.Audience, cancellationToken);
        return reply.Status == ReplyStatus.Recorded;
    }

    // A model that calls twice tells one thing twice.
    private static Fact? ToldJustBefore(Journey journey, Fact told)
    {
        for (var place = journey.Facts.Count - 1; place >= 0; place--)
        {
            var before = journey.Facts[place];
            if (before.RecordedAt < told.At - OneThing) return null;
            var isSame = before == told with { Id = before.Id, At = before.At, RecordedAt = before.RecordedAt };
            if (isSame && before.At > told.At - OneThing && !journey.IsRetracted(before)) return before;
        }

        return null;
    }

    private static JsonElement NotRecorded(string why) => Shown.Object(json =>
    {
        json.WriteBoolean("recorded", false);
        json.WriteString("why", why);
    });

    // The same call, made again on the same day about the same journal, has the same id.
    private static string CallIdOf(GivenArguments given, Journey journey, DateTimeOffset now)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var day = journey.InZone(now).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        digest.AppendData(Encoding.UTF8.GetBytes($"{ToolName} {journey.Identity} {day} "));
        var inOrder = given.Json.EnumerateObject().OrderBy(argument => argument.Name, StringComparer.Ordinal);
        foreach (var argument in inOrder)
        {
            digest.AppendData(Encoding.UTF8.GetBytes(argument.Name));
            digest.AppendData(JsonMarshal.GetRawUtf8Value(argument.Value));
        }

        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }
}
