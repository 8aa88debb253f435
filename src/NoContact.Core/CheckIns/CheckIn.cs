namespace NoContact.CheckIns;

/// <summary>A word to the person of the app's own accord: when, and what stands on the lock screen.</summary>
/// <param name="Id">
/// Stable, and delivered once for each journey: a milestone's id, such as <c>day-30</c>, or <c>ask-again:</c> with
/// the id of the urge.
/// </param>
/// <param name="Kind">What it is about; a host with words of its own goes by this.</param>
/// <param name="At">From when on it may be delivered, until <see cref="ExpiresAfter"/> later.</param>
/// <param name="Text">A line that says nothing of what it is about, in the engine's language.</param>
public sealed record CheckIn(string Id, CheckInKind Kind, DateTimeOffset At, string Text)
{
    /// <summary>How long it is worth delivering: a day. After that nobody waits for it.</summary>
    public static TimeSpan ExpiresAfter { get; } = TimeSpan.FromDays(1);
}
