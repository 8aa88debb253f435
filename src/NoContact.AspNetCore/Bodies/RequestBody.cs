using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace NoContact.AspNetCore;

/// <summary>
/// A body as it came, no longer than its endpoint allows: a parameter of an endpoint. The engine's own reader
/// (<see cref="Json.JourneyJson"/>, <see cref="Json.CaseDocument"/>) refuses what it does not know, with a path.
/// </summary>
public sealed record RequestBody
{
    /// <summary>How long a body may be where its endpoint says nothing else, in bytes.</summary>
    public const int DefaultMaxBytes = 64 * 1024;

    private readonly byte[] _utf8;

    private RequestBody(byte[] utf8) => _utf8 = utf8;

    /// <summary>What came.</summary>
    public ReadOnlyMemory<byte> Utf8 => _utf8;

    /// <summary>
    /// Reads the body of a request, 64 KB of it at the most, or what <see cref="LongBodyAttribute"/> allows.
    /// </summary>
    /// <exception cref="BadHttpRequestException">It is longer: 413.</exception>
    public static async ValueTask<RequestBody?> BindAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (Kept(context) is { } kept) return kept;
        var limit = context.GetEndpoint()?.Metadata.GetMetadata<LongBodyAttribute>()?.MaxBytes ?? DefaultMaxBytes;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = limit;
        if (context.Request.ContentLength > limit) throw TooLong(limit);
        var reader = context.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(context.RequestAborted);
            if (read.Buffer.Length > limit) throw TooLong(limit);
            var bytes = read.IsCompleted ? read.Buffer.ToArray() : null;

            // A read left open is an error in the server's log, and costs the connection.
            reader.AdvanceTo(read.IsCompleted ? read.Buffer.End : read.Buffer.Start, read.Buffer.End);
            if (bytes is null) continue;
            var body = new RequestBody(bytes);
            context.Items[typeof(RequestBody)] = body;
            return body;
        }
    }

    /// <summary>What came, to be read once more.</summary>
    internal Stream OpenRead() => new MemoryStream(_utf8, writable: false);

    /// <summary>The body of a request that was read before; null where none was.</summary>
    internal static RequestBody? Kept(HttpContext context) => context.Items[typeof(RequestBody)] as RequestBody;

    private static BadHttpRequestException TooLong(int limit) =>
        new($"The body is longer than {limit / 1024} KB.", StatusCodes.Status413PayloadTooLarge);
}
