using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using NoContact.Effects;
using NoContact.Help;
using NoContact.Json;
using NoContact.Keeping;

namespace NoContact.AspNetCore;

/// <summary>
/// What the engine answers as the result of an endpoint, written as <see cref="WireJson"/> does.
/// </summary>
/// <remarks>A null argument throws <see cref="ArgumentNullException"/>.</remarks>
public sealed class EngineJson : IResult
{
    private const int LongestKept = 256 * 1024;

    // An answer is written in one piece, so that its length is known and it goes out at once; a thread's next answer is
    // written into the same piece.
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _piece;

    private readonly ReadOnlyMemory<byte> _ready;
    private readonly Action<IBufferWriter<byte>>? _write;

    private EngineJson(ReadOnlyMemory<byte> ready) => _ready = ready;

    private EngineJson(Action<IBufferWriter<byte>> write) => _write = write;

    /// <summary>JSON that is there already, such as a journey's document.</summary>
    public static EngineJson Of(ReadOnlyMemory<byte> utf8) => new(utf8);

    /// <summary>
    /// What became of a call of the keeper's: its answer, 404 where there is no such journey, 409 where it was refused
    /// or somebody else wrote first, 410 where it was erased.
    /// </summary>
    public static IResult Of(JourneyReply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        if (!reply.Utf8.IsEmpty) return Of(reply.Utf8);
        return reply.Status switch
        {
            ReplyStatus.NotFound => Problem(StatusCodes.Status404NotFound, "There is no such journey."),
            ReplyStatus.Gone => Problem(StatusCodes.Status410Gone, "This journey was erased."),
            ReplyStatus.Refused => Problem(StatusCodes.Status409Conflict, reply.Refusal!.Text),
            ReplyStatus.Stale => Problem(StatusCodes.Status409Conflict, "Somebody else wrote first; look again."),
            ReplyStatus.Conflict => Problem(StatusCodes.Status409Conflict, "This id is another's."),
            _ => TypedResults.NoContent(),
        };
    }

    /// <summary>
    /// What became of a journey that was to begin: nothing to say where it did, now or before; 409 where this id is
    /// another's, 410 where it was erased.
    /// </summary>
    public static IResult Of(BeginResult begun) => Of(JourneyReply.FromBegin(begun));

    /// <summary>An answer.</summary>
    public static EngineJson Of(AnswerDocument answer) => new(output => WireJson.Write(output, answer));

    /// <summary>What a recorded fact changed.</summary>
    public static EngineJson Of(RecordResult recorded) => new(output => WireJson.Write(output, recorded));

    /// <summary>What was imagined.</summary>
    public static EngineJson Of(WhatIfResult imagined) => new(output => WireJson.Write(output, imagined));

    /// <summary>What is answered where nothing else can be.</summary>
    public static EngineJson Of(HelpDocument help) => new(output => WireJson.Write(output, help));

    /// <summary>Whom to turn to.</summary>
    public static EngineJson Of(IReadOnlyList<Resource> resources) => new(output => WireJson.Write(output, resources));

    private static ProblemHttpResult Problem(int status, string title) =>
        TypedResults.Problem(title: title, statusCode: status);

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var response = httpContext.Response;
        response.ContentType = "application/json";
        if (_write is null) Put(response, _ready.Span);
        else PutWritten(response, _write);
        await response.BodyWriter.FlushAsync(httpContext.RequestAborted);
    }

    private static void PutWritten(HttpResponse response, Action<IBufferWriter<byte>> write)
    {
        var piece = _piece ??= new(16 * 1024);
        piece.ResetWrittenCount();
        write(piece);
        Put(response, piece.WrittenSpan);
        if (piece.Capacity > LongestKept) _piece = null;
    }

    private static void Put(HttpResponse response, ReadOnlySpan<byte> utf8)
    {
        response.ContentLength = utf8.Length;
        response.BodyWriter.Write(utf8);
    }
}
