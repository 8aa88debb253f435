namespace NoContact.Orleans;

/// <summary>
/// One of those in the cluster that look, every few seconds, for check-ins that are due. What one claims no other
/// looks at.
/// </summary>
[Alias("NoContact.ICheckInDispatcherGrain")]
internal interface ICheckInDispatcherGrain : IGrainWithStringKey
{
    /// <summary>All of them. They look side by side, so that a morning's check-ins are soon delivered; more would take
    /// the store from those who ask. The first has a reminder under its name since there was one alone.</summary>
    public static readonly IReadOnlyList<string> Keys = ["check-ins", "check-ins-2", "check-ins-3", "check-ins-4"];

    /// <summary>Makes sure that it looks, from now on and whichever silo lives.</summary>
    [Alias("Start")]
    Task StartAsync();
}
