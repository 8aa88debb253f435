using System.Buffers;

namespace NoContact.Samples.Api.Guard;

/// <summary>JSON the engine wrote, sent as it is.</summary>
internal sealed class Utf8Json(Action<IBufferWriter<byte>> write, int status = StatusCodes.Status200OK) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = "application/json";
        var output = new ArrayBufferWriter<byte>(4096);
        write(output);
        return httpContext.Response.Body.WriteAsync(output.WrittenMemory, httpContext.RequestAborted).AsTask();
    }
}
