using System.Buffers;
using NoContact.Facts;
using NoContact.Json;
using NoContact.Languages;
using NoContact.Effects;
using NoContact.Verdicts;

namespace NoContact.Keeping;

/// <summary>What a journey replies, ready to be sent on: the same from one machine and from a cluster.</summary>
/// <param name="Status">What became of what was asked.</param>
/// <param name="Version">
/// How many facts the journey has; where a fact was told again, how many it had after it the first time. 0 where
/// there is none.
/// </param>
/// <param name="Utf8">The answer as JSON, as <see cref="WireJson"/> writes it; empty where there is none.</param>
/// <param name="Verdict">The verdict, where an urge was weighed.</param>
/// <param name="Refusal">Why the chart refused an intention; null where it did not.</param>
public sealed record JourneyReply(
    ReplyStatus Status,
    int Version = 0,
    ReadOnlyMemory<byte> Utf8 = default,
    Verdict? Verdict = null,
    Refusal? Refusal = null)
{
    private const int LongestHeld = 256 * 1024;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? t_output;

    /// <summary>There is no such journey.</summary>
    public static JourneyReply NotFound { get; } = new(ReplyStatus.NotFound);

    /// <summary>
    /// Where the journey stands and, where there is an urge, what to do with it. Nothing is recorded.
    /// </summary>
    /// <param name="journey">The journey; null is not found.</param>
    /// <param name="urge">The urge; it needs no id. Null asks where the journey stands.</param>
    /// <param name="audience">Who is answered; null is anybody, in the engine's own language.</param>
    /// <exception cref="BadInputException">An urge that cannot be right.</exception>
    /// <exception cref="ArgumentException">A language there are no phrases in.</exception>
    public static JourneyReply FromAnswer(
        OpenJourney? journey,
        Urge? urge = null,
        Audience? audience = null)
    {
        if (journey is null) return NotFound;
        var answer = journey.Answer(urge, audience: audience);
        return new(
            ReplyStatus.Answered,
            journey.Version,
            Write(output => WireJson.Write(output, answer)),
            answer.Verdict);
    }

    /// <summary>The journey beside itself with an imagined fact. Nothing is recorded.</summary>
    /// <param name="journey">The journey; null is not found.</param>
    /// <param name="imagined">The fact.</param>
    /// <param name="audience">Who is answered; null is anybody, in the engine's own language.</param>
    /// <exception cref="BadInputException">A fact that cannot be right.</exception>
    /// <exception cref="ArgumentException">A language there are no phrases in.</exception>
    public static JourneyReply FromWhatIf(OpenJourney? journey, Fact imagined, Audience? audience = null)
    {
        if (journey is null) return NotFound;
        var result = journey.WhatIf(imagined, audience: audience);
        return new(ReplyStatus.Answered, journey.Version, Write(output => WireJson.Write(output, result)));
    }

    /// <summary>
    /// Where the journey stands once another device's document was taken in; conflict where it was not.
    /// </summary>
    /// <param name="journey">The journey.</param>
    /// <param name="merged">What became of the document.</param>
    /// <param name="audience">Who is answered; null is anybody, in the engine's own language.</param>
    /// <exception cref="ArgumentException">A language there are no phrases in.</exception>
    public static JourneyReply FromMerge(OpenJourney journey, MergeResult merged, Audience? audience = null)
    {
        ArgumentNullException.ThrowIfNull(merged);
        return merged.IsConflict
            ? new(ReplyStatus.Conflict, merged.Version)
            : FromAnswer(journey, audience: audience);
    }

    /// <summary>The whole journey as its document.</summary>
    /// <param name="journey">The journey; null is not found.</param>
    public static JourneyReply FromExport(OpenJourney? journey) =>
        journey is null ? NotFound : new(ReplyStatus.Answered, journey.Version, journey.Export());

    /// <summary>What became of a fact.</summary>
    public static JourneyReply FromRecord(KeptResult kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        if (kept.IsConflict) return new(ReplyStatus.Conflict, kept.Version);
        if (kept.Result is not { } result) return new(ReplyStatus.Stale, kept.Version);
        if (!result.IsRecorded) return new(ReplyStatus.Refused, kept.Version, Refusal: result.Refusal);
        return new(ReplyStatus.Recorded, kept.Version, Write(output => WireJson.Write(output, result)));
    }

    /// <summary>What became of a journey that was to begin.</summary>
    public static JourneyReply FromBegin(BeginResult begun)
    {
        ArgumentNullException.ThrowIfNull(begun);
        if (begun.IsGone) return new(ReplyStatus.Gone);
        return begun.Journey is { } journey ? new(ReplyStatus.Begun, journey.Version) : new(ReplyStatus.Conflict);
    }

    /// <summary>People to turn to, where the journey gave no answer to somebody in a crisis.</summary>
    internal JourneyReply WithHelp(HelpDocument help) =>
        this with { Utf8 = Write(output => WireJson.Write(output, help)), Verdict = help.Verdict };

    // Into a buffer that stays with its thread, and no larger than what is sent.
    private static ReadOnlyMemory<byte> Write(Action<IBufferWriter<byte>> write)
    {
        var output = t_output ??= new();
        output.ResetWrittenCount();
        write(output);
        var utf8 = output.WrittenSpan.ToArray();
        if (output.Capacity > LongestHeld) t_output = null;
        return utf8;
    }
}
