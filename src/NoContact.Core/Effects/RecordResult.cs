using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using NoContact.Facts;
using NoContact.Guidance;
using NoContact.Help;
using NoContact.Journeys;

namespace NoContact.Effects;

/// <summary>What became of a fact: recorded, or refused with the reason and nothing changed.</summary>
/// <remarks><see cref="Refusal"/> is null exactly where <see cref="IsRecorded"/> is true.</remarks>
public sealed record RecordResult
{
    internal RecordResult(Journey journey, IReadOnlyList<Fact> facts, JourneyDiff? diff, Refusal? refusal)
    {
        Journey = journey;
        Facts = facts;
        Diff = diff;
        Refusal = refusal;
    }

    /// <summary>
    /// The journey afterwards; the same journey where the fact was refused. Never part of the result as JSON.
    /// </summary>
    [JsonIgnore]
    public Journey Journey { get; }

    /// <summary>The fact with its id and <see cref="Facts.Fact.RecordedAt"/>.</summary>
    /// <remarks>It is on the journey, and a store's to keep, only where <see cref="IsRecorded"/>.</remarks>
    public Fact Fact => Facts[0];

    /// <summary>
    /// All that was recorded, to be kept in one write: <see cref="Fact"/>, and behind a date that was put right the
    /// undo of the old.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<Fact> Facts { get; internal init; }

    /// <summary>
    /// What to say of it first, past a bar and after harm: of their coming or writing, and of a contact of the
    /// person's. Empty of any other fact.
    /// </summary>
    public IReadOnlyList<Sentence> Words { get; init; } = [];

    /// <summary>
    /// Where real people help, of an urge with signs of distress, and where there are <see cref="Words"/>; empty of any
    /// other fact.
    /// </summary>
    public IReadOnlyList<Resource> Resources { get; init; } = [];

    /// <summary>What it changed; null where it was refused.</summary>
    public JourneyDiff? Diff { get; }

    /// <summary>Why it was refused; null where it was recorded.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Whether the fact is on the journey now.</summary>
    [MemberNotNullWhen(true, nameof(Diff))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsRecorded => Refusal is null;
}
