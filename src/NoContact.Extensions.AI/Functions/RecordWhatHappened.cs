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
        if (Desk.IsCrisis(told)) return await InACrisisAsync(given, told, isToday, cancellationToken);
        if (await Desk.Journal.ReadAsync(cancellationToken) is not { } journey) return NotRecorded(NoJournal);
        if (isToday && kind.CountsUnconfirmed(told, journey.Circumstances))
            return await RecordUnconfirmedAsync(kind, told, journey, cancellationToken);

        if (Desk.Person is null) return NotRecorded("nobody could ask the person");
        var confirming = new Confirming(Desk, journey, told);
        var question = confirming.Question(CallIdOf(given, journey, told.At), isToday);
        var answer = await Desk.Person.AskAsync(question, cancellationToken);
        if (confirming.Confirmed(question, answer) is not { } confirmed)
            return NotRecorded("the person did not say so");
        return IsAnsweredSince(journey, confirmed)
            ? NotRecorded("a contact in the journal lies behind it; it is told in the journal itself")
            : ShownOf(await RecordAsync(confirmed, journey.Facts.Count, cancellationToken));
    }

    // A contact counts for the journal that was looked at: elsewhere a word of theirs may have come since. What else
    // counts unconfirmed takes nothing away, whoever writes beside it.
    private async ValueTask<JsonElement> RecordUnconfirmedAsync(
        Tellable kind, Fact told, Journey journey, CancellationToken cancellationToken)
    {
        while (true)
        {
            var once = ToldJustBefore(journey, told) ?? told;
            int? lookedAt = told is ContactMade ? journey.Facts.Count : null;
            var reply = await RecordAsync(once, lookedAt, cancellationToken);
            if (reply.Status != ReplyStatus.Stale) return ShownOf(reply);
            journey = await Desk.ReadAsync(cancellationToken);
            if (!kind.CountsUnconfirmed(told, journey.Circumstances)) return ShownOf(reply);
        }
    }

    private ValueTask<JourneyReply> RecordAsync(Fact told, int? lookedAt, CancellationToken cancellationToken) =>
        Desk.Journal.RecordAsync(told, lookedAt, Desk.Audience, cancellationToken);

    // A contact behind their word has answered it and takes it away, and with it what it held back; that contact may be
    // a model's. Told behind the contact, it would wait again. Of one day nobody knows which came first, but an answer
    // of theirs came behind what it answers.
    private static bool IsAnsweredSince(Journey journey, Fact told)
    {
        var day = journey.DateOf(told.At);
        var from = told switch
        {
            ExReachedOut { Tone: not Tone.NeverAgain } => day,
            ExResponded { Response: not ExResponse.NeverAgain } => day.AddDays(1),
            _ => DateOnly.MaxValue,
        };
        return journey.FactsInForce.Any(fact =>
            fact is ContactMade { Accidental: false } && journey.DateOf(fact.At) >= from);
    }

    private static JsonElement ShownOf(JourneyReply reply) => reply.Status switch
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

    // Somebody in danger is asked nothing and waits for nothing: people first, whatever becomes of the record.
    private async ValueTask<JsonElement> InACrisisAsync(
        GivenArguments given, Fact told, bool isToday, CancellationToken cancellationToken)
    {
        var isRecorded = isToday && await Desk.SoonAsync(TryRecordAsync(told, cancellationToken), cancellationToken);
        return Help(given, [], json => json.WriteBoolean("recorded", isRecorded))!.Value;
    }

    private async ValueTask<bool> TryRecordAsync(Fact told, CancellationToken cancellationToken)
    {
        if (await Desk.Journal.ReadAsync(cancellationToken) is not { } journey) return false;
        var reply = await RecordAsync(ToldJustBefore(journey, told) ?? told, lookedAt: null, cancellationToken);
        return reply.Status == ReplyStatus.Recorded;
    }

    // A model that calls twice tells one thing twice, where nothing else was told between.
    private static Fact? ToldJustBefore(Journey journey, Fact told)
    {
        if (journey.Facts is not [.., var last] || last.At <= told.At - OneThing) return null;
        return last == told with { Id = last.Id, At = last.At, RecordedAt = last.RecordedAt } ? last : null;
    }

    private static JsonElement NotRecorded(string why) => Shown.Object(json =>
    {
        json.WriteBoolean("recorded", false);
        json.WriteString("why", why);
    });

    // The same call, made again on the same day about the same journal as it is, has the same id.
    private static string CallIdOf(GivenArguments given, Journey journey, DateTimeOffset now)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var day = journey.InZone(now).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        digest.AppendData(Encoding.UTF8.GetBytes($"{ToolName} {journey.Identity} {journey.Facts.Count} {day} "));
        var inOrder = given.Json.EnumerateObject().OrderBy(argument => argument.Name, StringComparer.Ordinal);
        foreach (var argument in inOrder)
        {
            digest.AppendData(Encoding.UTF8.GetBytes(argument.Name));
            digest.AppendData(JsonMarshal.GetRawUtf8Value(argument.Value));
        }

        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }
}
