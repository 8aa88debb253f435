using System.Text.Json;
using System.Text.Json.Serialization;
using NoContact.Facts;

namespace NoContact.Samples.MinimalApi.Journeys;

/// <summary>What a journey begins with.</summary>
/// <param name="Zone">The IANA zone the person lives in.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record NewJourney([property: JsonRequired] string Zone)
{
    /// <exception cref="BadInputException">Anything but a zone.</exception>
    public static NewJourney Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return JsonSerializer.Deserialize<NewJourney>(utf8, JsonSerializerOptions.Web) is { Zone: not null } read
                ? read
                : throw new BadInputException("$.zone", "is missing");
        }
        catch (JsonException e)
        {
            throw new BadInputException(
                e.Path is { Length: > 1 } path ? path : "$",
                "must be an object with a zone and nothing else, such as {\"zone\": \"Europe/London\"}");
        }
    }
}
