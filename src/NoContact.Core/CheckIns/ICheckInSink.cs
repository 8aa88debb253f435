namespace NoContact.CheckIns;

/// <summary>Where a host says a check-in: a push service, a mail, a page that is open.</summary>
public interface ICheckInSink
{
    /// <summary>Says one. What throws is tried again later, and holds up no other journey.</summary>
    /// <remarks>
    /// It is called once for each journey and id. Where the process dies between saying and noting it, it is called again with
    /// the same two: a sink that keeps what it said under them says each once, whatever happens.
    /// </remarks>
    /// <param name="journey">The host's id of the journey.</param>
    /// <param name="checkIn">What to say; its text reveals nothing, the journey's id may.</param>
    /// <param name="cancellation">Gives up.</param>
    ValueTask DeliverAsync(string journey, CheckIn checkIn, CancellationToken cancellation = default);
}
