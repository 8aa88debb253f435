using System.Buffers;
using Microsoft.AspNetCore.Http.Features;

namespace NoContact.Samples.MinimalApi.Http;

/// <summary>
/// A body as it came, no longer than its endpoint allows. The engine's own reader refuses what it does not know, with
/// a path.
/// </summary>
/// <param name="Bytes">The UTF-8.</param>
internal sealed record RequestBody(byte[] Bytes)
{
    public const int Longest = 64 * 1024;

    public static async ValueTask<RequestBody?> BindAsync(HttpContext http)
    {
        var limit = http.GetEndpoint()?.Metadata.GetMetadata<LongBody>()?.Longest ?? Longest;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = limit;
        if (http.Request.ContentLength > limit) throw TooLong(limit);
        var reader = http.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(http.RequestAborted);
            if (read.Buffer.Length > limit) throw TooLong(limit);
            var bytes = read.IsCompleted ? read.Buffer.ToArray() : null;

            // A read left open is an error in the server's log, and costs the connection.
            reader.AdvanceTo(read.IsCompleted ? read.Buffer.End : read.Buffer.Start, read.Buffer.End);
            if (bytes is null) continue;
            TakesUrge.Keep(http, bytes);
            return new(bytes);
        }
    }

    private static BadHttpRequestException TooLong(int limit) =>
        new($"The body is longer than {limit / 1024} KB.", StatusCodes.Status413PayloadTooLarge);
}

/// <summary>An endpoint that takes a longer body than most.</summary>
internal sealed record LongBody(int Longest);
