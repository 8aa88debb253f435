using System.Buffers;

namespace NoContact.Samples.MinimalApi.Http;

/// <summary>JSON the engine writes, straight into the response.</summary>
internal sealed class Utf8Json(Action<IBufferWriter<byte>> write) : IResult
{
    public Utf8Json(ReadOnlyMemory<byte> utf8)
        : this(output => output.Write(utf8.Span))
    {
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "application/json";
        write(httpContext.Response.BodyWriter);
        await httpContext.Response.BodyWriter.FlushAsync(httpContext.RequestAborted);
    }
}
