using System.Text.Json.Serialization;
using NoContact.Json;

namespace NoContact.Facts;

/// <summary>An if-then plan: when the cue comes, the response follows.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record PlanMade : Fact
{
    /// <summary>The cue, in the person's words.</summary>
    public required string Cue { get; init; }

    /// <summary>The response, in the person's words.</summary>
    public required string Response { get; init; }

    /// <summary>A motive it is for; null is any.</summary>
    public Motive? Motive { get; init; }

    /// <summary>A channel it is for; null is any.</summary>
    public Channel? Channel { get; init; }

    /// <summary>
    /// From which time of the local day, in the journey's zone, it is for. Null is from midnight, or any time where
    /// both are.
    /// </summary>
    [JsonConverter(typeof(TimeOfDayConverter))]
    public TimeOnly? From { get; init; }

    /// <summary>Until which time of the local day, not included; it may lie past midnight.</summary>
    /// <remarks>Null is until midnight, or any time where both are.</remarks>
    [JsonConverter(typeof(TimeOfDayConverter))]
    public TimeOnly? Until { get; init; }

    /// <summary>Whether its cue is here. A plan that names no motive, channel or time is for every urge.</summary>
    internal bool Matches(Urge urge, TimeOnly local) =>
        IsForMotives(urge.Motives) && IsForChannel(urge.Channel) && IsForTime(local);

    private bool IsForMotives(IReadOnlyList<Motive> motives) => Motive is not { } motive || motives.Contains(motive);

    private bool IsForChannel(Channel channel) => Channel is null || Channel == channel;

    private bool IsForTime(TimeOnly local)
    {
        var from = From ?? TimeOnly.MinValue;
        var until = Until ?? TimeOnly.MinValue;
        var isForAnyTime = from == until;
        return isForAnyTime || local.IsBetween(from, until);
    }

    /// <inheritdoc/>
    public override Fact WithoutText() => this with { Cue = "", Response = "" };

    internal override int TextLength => Cue.Length + Response.Length;

    internal override bool NeedsBreakup => false;

    internal override string? WhyItStays => null;

    internal override void Check(FactCheck check)
    {
        check.RequireWholeText(Cue, "cue");
        check.RequireWholeText(Response, "response");
        check.RequireListed(Motive, "motive");
        check.RequireListed(Channel, "channel");
        check.RequireWholeMinute(From, "from");
        check.RequireWholeMinute(Until, "until");
    }

    internal override void Describe(FactDetails details)
    {
        details.AddWord(Motive);
        details.AddWord(Channel);
    }
}
