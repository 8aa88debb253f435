using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Keeping;
using NoContact.Languages;

namespace NoContact.Extensions.AI;

/// <summary>
/// A journal on a store, held open between calls: it is read anew only where somebody else wrote to it.
/// </summary>
/// <param name="keeper">The keeper of the store.</param>
/// <param name="journeyId">The host's id of the journal. Where there is none yet, tools answer as to somebody who has
/// told nothing, and record nothing.</param>
public sealed class KeptJournal(JourneyKeeper keeper, string journeyId) : IPersonsJournal, IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private OpenJourney? _open;

    /// <inheritdoc/>
    public ValueTask<Journey?> ReadAsync(CancellationToken cancellationToken = default) =>
        AskAsync(open => new ValueTask<Journey?>(open?.Journey), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<JourneyReply> RecordAsync(
        Fact fact, int? expectedVersion, Audience audience, CancellationToken cancellationToken = default) =>
        AskAsync(
            async open => open is null
                ? JourneyReply.NotFound
                : JourneyReply.FromRecord(await open.RecordAsync(
                    fact, expectedVersion: expectedVersion, audience: audience, cancellationToken: cancellationToken)),
            cancellationToken);

    /// <summary>Nothing is held any more.</summary>
    public void Dispose() => _oneAtATime.Dispose();

    // A model may make several calls at once; an open journey takes one at a time.
    private async ValueTask<T> AskAsync<T>(
        Func<OpenJourney?, ValueTask<T>> ask, CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            if (_open is null || !await _open.IsCurrentAsync(cancellationToken))
                _open = await keeper.OpenAsync(journeyId, cancellationToken: cancellationToken);
            return await ask(_open);
        }
        catch (Exception)
        {
            _open = null; // Nobody knows what became of it.
            throw;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }
}
