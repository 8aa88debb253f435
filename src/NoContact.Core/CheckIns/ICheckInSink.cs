namespace NoContact.CheckIns;

/// <summary>Where a host delivers a check-in: a push service, a mail, a page that is open.</summary>
public interface ICheckInSink
{
    /// <summary>
    /// Delivers one. What throws is tried again later, and holds up no other journey; a timeout of the sink's own is
    /// such a throw.
    /// </summary>
    /// <remarks>
    /// It is called once for each journey and id. Where the process dies between delivering and noting it, it is
    /// called again with the same two: a sink that keeps what it delivered under them delivers each once, whatever
    /// happens.
    /// </remarks>
    /// <param name="journeyId">The host's id of the journey.</param>
    /// <param name="checkIn">What to say; its text reveals nothing, the journey's id may.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask DeliverAsync(string journeyId, CheckIn checkIn, CancellationToken cancellationToken = default);
}
