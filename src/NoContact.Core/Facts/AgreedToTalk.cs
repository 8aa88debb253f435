using System.Text.Json.Serialization;
using NoContact.Json;

namespace NoContact.Facts;

/// <summary>The ex proposed a day to talk, or agreed to one.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record AgreedToTalk : Fact
{
    /// <summary>The calendar day, in the journey's zone.</summary>
    [JsonConverter(typeof(CalendarDateConverter))]
    public required DateOnly On { get; init; }

    internal override bool NeedsBreakup => true;

    internal override string? WhyItStays => null;

    internal override void Check(FactCheck check)
    {
    }

    internal override void Describe(FactDetails details)
    {
        details.AddDate(On);
    }
}
