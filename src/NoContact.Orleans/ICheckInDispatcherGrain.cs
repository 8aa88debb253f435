namespace NoContact.Orleans;

/// <summary>The one in the cluster that looks, every few seconds, for check-ins that are due.</summary>
[Alias("NoContact.ICheckInDispatcherGrain")]
internal interface ICheckInDispatcherGrain : IGrainWithStringKey
{
    public const string Key = "check-ins";

    /// <summary>Makes sure that it looks, from now on and whichever silo lives.</summary>
    [Alias("Start")]
    Task StartAsync();
}
