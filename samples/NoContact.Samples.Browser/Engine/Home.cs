using System.Buffers;
using System.Runtime.InteropServices.JavaScript;
using System.Text;
using System.Text.Json;
using NoContact.Days;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Json;
using NoContact.Keeping;
using NoContact.Languages;
using NoContact.Samples.Page.Documents;

namespace NoContact.Samples.Browser.Engine;

/// <summary>The engine on this device: what <c>home/api.js</c> asks, and nobody else.</summary>
internal static partial class Home
{
    private static readonly NoContactEngine Engine =
        NoContactEngine.Create(options => options.ZoneData = TzdbZoneData.Default);

#pragma warning disable RS0030 // The default wiring.
    private static readonly TimeProvider Clock = TimeProvider.System;
#pragma warning restore RS0030

    private static readonly JourneyKeeper Keeper = new(Engine, new BrowserStore(), Clock);

    // An open journey takes one caller at a time, and the page asks while a folder is read.
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    // The journey that was asked last, open: what another tab wrote since is seen by its version.
    private static OpenJourney? _open;

    // Everything that can be asked of a journey, by the name that api.js has for it.
    private static readonly Dictionary<string, Func<Asked, Task<JourneyReply>>> OfAJourney = new()
    {
        ["look"] = async asked => JourneyReply.FromAnswer(await OpenAsync(asked), audience: asked.Audience),
        ["evaluate"] = EvaluateAsync,
        ["imagine"] = ImagineAsync,
        ["keep"] = async asked => await OpenAsync(asked) is { } open
            ? JourneyReply.FromRecord(await open.RecordAsync(
                JourneyJson.ReadFact(asked.Utf8), expectedVersion: asked.Version, audience: asked.Audience))
            : JourneyReply.NotFound,
        ["redate"] = RedateAsync,
        ["merge"] = MergeAsync,
        ["file"] = async asked => JourneyReply.FromExport(await OpenAsync(asked)),
        ["calendar"] = asked => TellAsync(asked, (engine, open, now) => JsonSerializer.SerializeToUtf8Bytes(
            CalendarDocument.Of(engine, open.Journey, now), HomeJson.Default.CalendarDocument)),
        ["ownHelp"] = asked => TellAsync(asked, (_, open, _) => JsonSerializer.SerializeToUtf8Bytes(
            OwnHelpDocument.Of(open.Journey), HomeJson.Default.OwnHelpDocument)),
        ["log"] = asked => TellAsync(asked, (engine, open, now) => JsonSerializer.SerializeToUtf8Bytes(
            LogDocument.Of(engine, open.Journey, now), HomeJson.Default.LogDocument)),
        ["checkIns"] = asked => TellAsync(asked, (engine, open, now) => JsonSerializer.SerializeToUtf8Bytes(
            CheckInDocument.Of(engine, open.Journey, now), HomeJson.Default.IReadOnlyListCheckInDocument)),
        ["dates"] = asked => TellAsync(asked, (engine, open, now) => JsonSerializer.SerializeToUtf8Bytes(
            DatesFile.Of(engine, open.Id, open.Journey, now), HomeJson.Default.String)),
        ["begin"] = asked => BeginAsync(asked, StoredJourney.CreateEmpty(ZoneIn(asked)).Document),
        ["beginFrom"] = asked => BeginAsync(asked, JourneyJson.Read(asked.Utf8)),
        ["erase"] = asked => Keeper.EraseAsync(asked.Id, asked.Version).AsTask(),
    };

    public static void Main()
    {
        // Nothing is shown from here; the page asks.
    }

    /// <summary>Asks a journey.</summary>
    /// <param name="what">One of the names above.</param>
    /// <param name="id">The journey's id.</param>
    /// <param name="version">The version it was decided on; below 0 takes any.</param>
    /// <param name="given">What goes with it, as JSON.</param>
    /// <param name="language">The language of the page.</param>
    /// <param name="zone">Where the device is.</param>
    /// <returns>A status, a version, and the answer or what is wrong, as JSON.</returns>
    [JSExport]
    public static async Task<string> Ask(
        string what, string id, int version, string given, string language, string zone)
    {
        await OneAtATime.WaitAsync();
        try
        {
            var asked = new Asked(
                id, version < 0 ? null : version, Encoding.UTF8.GetBytes(given), new(language, DeviceZone: zone));
            return Written(await OfAJourney[what](asked));
        }
        catch (BadInputException e)
        {
            return Written(new Wrong(400, null, e.Problems));
        }
        catch (Exception e) when (e is DamagedJourneyException or JSException)
        {
            return Written(new Wrong(500, null, null)); // The page says it in the person's words.
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    /// <summary>Weighs an urge of somebody who has no journal.</summary>
    /// <param name="given">A case, as JSON.</param>
    /// <param name="language">The language of the page.</param>
    /// <param name="zone">Where the device is; empty where nobody knows.</param>
    [JSExport]
    public static string Weigh(string given, string language, string zone)
    {
        var engine = Engine.For(new(language, DeviceZone: zone.Length > 0 ? zone : null));
        var output = new ArrayBufferWriter<byte>();
        var utf8 = Encoding.UTF8.GetBytes(given);
        try
        {
            WireJson.Write(output, engine.AnswerUtf8(utf8));
        }
        catch (BadInputException e) when (engine.AnswerDistress(utf8, e.Problems) is { } help)
        {
            WireJson.Write(output, help);
        }
        catch (BadInputException e)
        {
            return Written(new Wrong(400, null, e.Problems));
        }

        return Written(new JourneyReply(ReplyStatus.Answered, Utf8: output.WrittenMemory));
    }

    /// <summary>Nothing of a journey stays in memory.</summary>
    [JSExport]
    public static void Forget() => _open = null;

    private static async Task<OpenJourney?> OpenAsync(Asked asked)
    {
        if (_open?.Id == asked.Id && await _open.IsCurrentAsync()) return _open;
        _open = null;
        return _open = await Keeper.OpenAsync(asked.Id);
    }

    private static Task<JourneyReply> EvaluateAsync(Asked asked)
    {
        var urge = JourneyJson.ReadUrge(asked.Utf8);
        return Keeper
            .AnswerOrHelpAsync(
                async () => JourneyReply.FromAnswer(await OpenAsync(asked), urge, asked.Audience), urge, asked.Audience)
            .AsTask();
    }

    private static Task<JourneyReply> ImagineAsync(Asked asked)
    {
        var fact = JourneyJson.ReadFact(asked.Utf8);
        return Keeper
            .AnswerOrHelpAsync(
                async () => JourneyReply.FromWhatIf(await OpenAsync(asked), fact, asked.Audience), fact, asked.Audience)
            .AsTask();
    }

    private static async Task<JourneyReply> RedateAsync(Asked asked)
    {
        var to = JsonSerializer.Deserialize(asked.Utf8, HomeJson.Default.Redating)!;
        if (await OpenAsync(asked) is not { } open) return JourneyReply.NotFound;
        return JourneyReply.FromRecord(await open.RedateAsync(
            to.FactId, to.At, expectedVersion: asked.Version, audience: asked.Audience));
    }

    private static async Task<JourneyReply> MergeAsync(Asked asked)
    {
        var other = JourneyJson.Read(asked.Utf8);
        if (await OpenAsync(asked) is not { } open) return JourneyReply.NotFound;
        return JourneyReply.FromMerge(open, await open.MergeAsync(other), asked.Audience);
    }

    private static string ZoneIn(Asked asked) => JsonSerializer.Deserialize(asked.Utf8, HomeJson.Default.String)!;

    private static async Task<JourneyReply> BeginAsync(Asked asked, JourneyDocument document)
    {
        _ = Engine.Load(document); // Refuses what cannot be right, before anything is kept.
        return JourneyReply.FromBegin(await Keeper.BeginAsync(asked.Id, document));
    }

    private static async Task<JourneyReply> TellAsync(
        Asked asked, Func<NoContactEngine, OpenJourney, DateTimeOffset, byte[]> tell)
    {
        if (await OpenAsync(asked) is not { } open) return JourneyReply.NotFound;
        var told = tell(Engine.For(asked.Audience), open, Clock.GetUtcNow());
        return new(ReplyStatus.Answered, open.Version, told);
    }

    private static string Written(JourneyReply reply) => reply.Status switch
    {
        ReplyStatus.NotFound => Written(new Wrong(404, null, null)),
        ReplyStatus.Stale => Written(new Wrong(412, null, null)),
        ReplyStatus.Conflict => Written(new Wrong(409, null, null)),
        ReplyStatus.Refused => Written(new Wrong(409, reply.Refusal!.Text, null)),
        _ => $$"""{"status":200,"version":{{reply.Version}},"body":{{BodyOf(reply)}}}""",
    };

    private static string BodyOf(JourneyReply reply) =>
        reply.Utf8.IsEmpty ? "null" : Encoding.UTF8.GetString(reply.Utf8.Span);

    private static string Written(Wrong wrong) => JsonSerializer.Serialize(wrong, HomeJson.Default.Wrong);

    private sealed record Asked(string Id, int? Version, byte[] Utf8, Audience Audience);
}
