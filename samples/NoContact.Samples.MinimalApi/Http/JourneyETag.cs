using System.Globalization;
using Microsoft.Net.Http.Headers;
using NoContact.Facts;

namespace NoContact.Samples.MinimalApi.Http;

/// <summary>
/// The version of a journey a write was made on, from <c>If-Match</c>: so that two devices never write over one
/// another.
/// </summary>
/// <param name="Version">How many facts the journey had.</param>
internal sealed record JourneyETag(int Version)
{
    public static ValueTask<JourneyETag?> BindAsync(HttpContext http)
    {
        var sent = http.Request.Headers.IfMatch.ToString();
        if (sent.Length == 0)
            throw new BadHttpRequestException(
                "An If-Match header is needed: the ETag the journey had when you read it.",
                StatusCodes.Status428PreconditionRequired);
        return
            EntityTagHeaderValue.TryParse(sent, out var tag)
            && int.TryParse(tag.Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(new JourneyETag(number))
            : throw new BadHttpRequestException(
                "If-Match must be the ETag the journey had when you read it, such as \"3\".");
    }

    public static string From(int version) => $"\"{version.ToString(CultureInfo.InvariantCulture)}\"";

    public static IResult Stale(int version) =>
        ProblemResults.Create(
            StatusCodes.Status412PreconditionFailed,
            "The journey has changed since you read it. Read it again, then decide again.",
            ("version", version));
}
