using System.Text.Json.Serialization;
using NoContact.Json;
using System.Collections.Concurrent;
using System.Collections.ObjectModel;

namespace NoContact.Facts;

/// <summary>
/// An urge to reach out: what the rules weigh, and, once recorded, a fact like the others. Fires <c>FeelUrge</c>.
/// Only <see cref="Fact.At"/>, <see cref="Intensity"/> and <see cref="Channel"/> must be known.
/// </summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record Urge : Fact
{
    /// <summary>What the person means to do; none is the wish alone.</summary>
    public Intent Intent { get; init; }

    /// <summary>Why; any number of them.</summary>
    public IReadOnlyList<Motive> Motives { get; init => field = ListOf(value); } = [];

    /// <summary>How strong, 0–10.</summary>
    [JsonConverter(typeof(WholeNumberConverter))]
    public required int Intensity { get; init; }

    /// <summary>How the contact would be made.</summary>
    public required Channel Channel { get; init; }

    /// <summary>Whether the person is sober.</summary>
    public YesNoUnknown Sober { get; init; }

    /// <summary>Signs that somebody is in danger; any number of them.</summary>
    public IReadOnlyList<Distress> Distress { get; init => field = ListOf(value); } = [];

    /// <summary>Free text, for the person alone.</summary>
    public string? Note { get; init; }

    /// <inheritdoc/>
    public override Fact WithoutText() => this with { Note = null };

    internal override int TextLength => Note?.Length ?? 0;

    /// <summary>Equal in every value, the motives and signs of distress in their order.</summary>
    public bool Equals(Urge? other) =>
        base.Equals(other)
        && Intent == other.Intent
        && Intensity == other.Intensity
        && Channel == other.Channel
        && Sober == other.Sober
        && Note == other.Note
        && Motives.SequenceEqual(other.Motives)
        && Distress.SequenceEqual(other.Distress);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(base.GetHashCode(), Intent, Intensity, Channel, Motives.Count, Distress.Count);

    internal override bool NeedsBreakup => true;

    internal override string? WhyItStays => null;

    internal override void Check(FactCheck check)
    {
        check.RequireFromZeroToTen(Intensity, "intensity");
        check.RequireNoMoreThanThereAre(Motives, "motives");
        check.RequireNoMoreThanThereAre(Distress, "distress");
        check.RequireWholeText(Note, "note");
        check.RequireListed(Intent, "intent");
        check.RequireListed(Channel, "channel");
        check.RequireListed(Sober, "sober");
        check.RequireListed(Motives, "motives");
        check.RequireListed(Distress, "distress");
    }

    internal override void Describe(FactDetails details)
    {
        details.AddWord(Intent);
        details.Add("fact-detail.strength", Intensity);
    }

    // A fact never changes, whatever its maker does with the list it was made of.
    private static ReadOnlyCollection<T> ListOf<T>(IReadOnlyList<T>? told)
        where T : struct, Enum =>
        told switch
        {
            null or [] => ReadOnlyCollection<T>.Empty,
            [var one] => Alone<T>.Lists.GetOrAdd(one, only => Array.AsReadOnly([only])),
            _ => Array.AsReadOnly([.. told]),
        };

    // Most urges have one motive, and share its list.
    private static class Alone<T>
        where T : struct, Enum
    {
        public static readonly ConcurrentDictionary<T, ReadOnlyCollection<T>> Lists = new();
    }
}
