using NoContact.Facts;
using NoContact.Journeys;
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
    /// <summary>The journal as it stands; null where there is none yet.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<Journey?> ReadAsync(CancellationToken cancellationToken = default);

    /// <summary>Records a fact. Told again under its id it changes nothing and gets its first answer.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="expectedVersion">How many facts there were when it was decided on; null takes any.</param>
    /// <param name="audience">Who is answered.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<JourneyReply> RecordAsync(
        Fact fact, int? expectedVersion, Audience audience, CancellationToken cancellationToken = default);
}
