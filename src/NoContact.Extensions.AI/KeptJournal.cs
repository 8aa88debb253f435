using NoContact.Facts;
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
    public ValueTask<JourneyReply> GetAsync(Audience audience, CancellationToken cancellationToken = default) =>
        AskAsync(open => new(JourneyReply.FromAnswer(open, audience: audience)), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<JourneyReply> EvaluateAsync(
        Urge urge, Audience audience, CancellationToken cancellationToken = default) =>
        keeper.AnswerOrHelpAsync(
            () => AskAsync(open => new(JourneyReply.FromAnswer(open, urge, audience)), cancellationToken),
            urge,
            audience,
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<JourneyReply> WhatIfAsync(
        Fact imagined, Audience audience, CancellationToken cancellationToken = default) =>
        keeper.AnswerOrHelpAsync(
            () => AskAsync(open => new(JourneyReply.FromWhatIf(open, imagined, audience)), cancellationToken),
            imagined,
            audience,
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<JourneyReply> RecordAsync(
        Fact fact, Audience audience, CancellationToken cancellationToken = default) =>
        AskAsync(
            async open => open is null
                ? JourneyReply.NotFound
                : JourneyReply.FromRecord(
                    await open.RecordAsync(fact, audience: audience, cancellationToken: cancellationToken)),
            cancellationToken);

    /// <summary>Nothing is held any more.</summary>
    public void Dispose() => _oneAtATime.Dispose();

    // A model may make several calls at once; an open journey takes one at a time.
    private async ValueTask<JourneyReply> AskAsync(
        Func<OpenJourney?, ValueTask<JourneyReply>> ask, CancellationToken cancellationToken)
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
