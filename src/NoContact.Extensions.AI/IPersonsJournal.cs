using NoContact.Facts;
using NoContact.Keeping;
using NoContact.Languages;

namespace NoContact.Extensions.AI;

/// <summary>
/// The one journal that the tools speak of, of the person who sits in front of the chat: <see cref="KeptJournal"/> on
/// a store, or whatever a host asks, such as a grain.
/// </summary>
/// <remarks>A model never names a journal: which one it is, the host says.</remarks>
public interface IPersonsJournal
{
    /// <summary>Where the person stands.</summary>
    /// <param name="audience">Who is answered.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<JourneyReply> GetAsync(Audience audience, CancellationToken cancellationToken = default);

    /// <summary>Weighs an urge. Nothing is recorded.</summary>
    /// <param name="urge">The urge.</param>
    /// <param name="audience">Who is answered.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<JourneyReply> EvaluateAsync(
        Urge urge, Audience audience, CancellationToken cancellationToken = default);

    /// <summary>What a fact would change. Nothing is recorded.</summary>
    /// <param name="imagined">The fact.</param>
    /// <param name="audience">Who is answered.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<JourneyReply> WhatIfAsync(
        Fact imagined, Audience audience, CancellationToken cancellationToken = default);

    /// <summary>Records a fact.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="audience">Who is answered.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<JourneyReply> RecordAsync(Fact fact, Audience audience, CancellationToken cancellationToken = default);
}
