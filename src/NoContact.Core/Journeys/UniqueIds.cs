namespace NoContact.Journeys;

/// <summary>Ids that nobody else gives, of a fact or a journey.</summary>
internal static class UniqueIds
{
    /// <summary>One that sorts by its instant, where a clock is not set before 1970.</summary>
    public static string New(DateTimeOffset now) =>
        (now < DateTimeOffset.UnixEpoch ? Guid.NewGuid() : Guid.CreateVersion7(now)).ToString("N");
}
