using NoContact.Keeping;
using NoContact.Orleans;

namespace NoContact.Cluster;

/// <summary>What a call to a grain costs before the grain does anything.</summary>
[Alias("NoContact.Cluster.IBareGrain")]
internal interface IBareGrain : IGrainWithStringKey
{
    /// <summary>Takes nothing and gives nothing.</summary>
    [Alias("Nothing")]
    Task NothingAsync();

    /// <summary>Takes a question and gives an answer of a size, without reading the one or making the other.</summary>
    [Alias("Bytes")]
    Task<JourneyReply> BytesAsync(UrgeJson question, int length);
}

internal sealed class BareGrain : Grain, IBareGrain
{
    private static readonly byte[] Bytes = new byte[64 * 1024];

    public Task NothingAsync() => Task.CompletedTask;

    public Task<JourneyReply> BytesAsync(UrgeJson question, int length) =>
        Task.FromResult(new JourneyReply(ReplyStatus.Answered, Utf8: Bytes.AsMemory(0, length)));
}

/// <summary>Looks at the memory of the silo it is on.</summary>
[Alias("NoContact.Cluster.IHeapGrain")]
internal interface IHeapGrain : IGrainWithIntegerKey
{
    /// <summary>The bytes that are in use on the heap, after a full collection.</summary>
    [Alias("InUse")]
    Task<long> InUseAsync();
}

internal sealed class HeapGrain : Grain, IHeapGrain
{
    public Task<long> InUseAsync()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return Task.FromResult(GC.GetTotalMemory(forceFullCollection: true));
    }
}
