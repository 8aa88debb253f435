namespace NoContact.EntityFrameworkCore;

/// <summary>
/// Writes of a database that lets one writer in at a time. What comes while a group is on its way to the disk goes
/// with the next: one commit for all of it, and nobody is answered before. Alone, a write waits for nobody.
/// </summary>
/// <param name="writeInOne">Runs writes in one transaction and commits it.</param>
internal sealed class GroupedWrites(Func<Func<JournalCommands, Task>, Task> writeInOne)
{
    private const int MostInAGroup = 100;

    private readonly Lock _one = new();
    private readonly Queue<Waiting> _waiting = new();
    private bool _isWriting;

    /// <summary>Ends when it is durable.</summary>
    /// <param name="write">It may be called again, after a commit whose end nobody knows.</param>
    /// <param name="cancellationToken">Gives up: what waits is not written, and of what is under way nobody
    /// knows.</param>
    public Task RunAsync(Func<JournalCommands, Task> write, CancellationToken cancellationToken)
    {
        // Whoever is answered goes on elsewhere: the next group does not wait for it.
        var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_one)
        {
            _waiting.Enqueue(new(write, end, cancellationToken));
            if (_isWriting) return end.Task.WaitAsync(cancellationToken);
            _isWriting = true;
        }

        // What is in force where the first of them was told, a scope or a trace, is not in force for the others.
        ThreadPool.UnsafeQueueUserWorkItem(static all => _ = all.WriteAllAsync(), this, preferLocal: false);
        return end.Task.WaitAsync(cancellationToken);
    }

    private async Task WriteAllAsync()
    {
        while (TakeGroup() is { Count: > 0 } group)
        {
            // Where one of several fails, that is nobody else's failure.
            if (await EndsTogetherAsync(group)) continue;
            foreach (var one in group) await EndsTogetherAsync([one]);
        }
    }

    private List<Waiting> TakeGroup()
    {
        lock (_one)
        {
            var group = new List<Waiting>();
            while (group.Count < MostInAGroup && _waiting.TryDequeue(out var next))
            {
                if (!next.CancellationToken.IsCancellationRequested) group.Add(next);
                else next.End.SetCanceled(next.CancellationToken);
            }

            _isWriting = group.Count > 0;
            return group;
        }
    }

    /// <returns>False where one of several threw: nothing is written, and each is to be written alone.</returns>
    private async Task<bool> EndsTogetherAsync(List<Waiting> group)
    {
        var isInAWrite = false;
        try
        {
            await writeInOne(async commands =>
            {
                isInAWrite = true;
                foreach (var one in group) await one.Write(commands);
                isInAWrite = false;
            });
        }
        catch (Exception) when (isInAWrite && group.Count > 1)
        {
            return false;
        }
        catch (Exception e)
        {
            foreach (var one in group) one.End.SetException(e);
            return true;
        }

        foreach (var one in group) one.End.SetResult();
        return true;
    }

    private sealed record Waiting(
        Func<JournalCommands, Task> Write, TaskCompletionSource End, CancellationToken CancellationToken);
}
