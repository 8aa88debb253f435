using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using NoContact.Journeys;

namespace NoContact.Samples.MinimalApi.Faults;

/// <summary>Stands between silos and their database, and breaks.</summary>
internal sealed class FaultyProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<FaultyLink, byte> _links = new();
    private readonly int _to;
    private int _commitsToCut;
    private int _commitsCut;
    private volatile bool _keepsAnswersBack;
    private volatile bool _keepsAllBack;

    public FaultyProxy(int to)
    {
        _to = to;
        _listener.Start();
        _ = Accept();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>
    /// How many connections broke after a commit had gone to the database, and before its answer came.
    /// </summary>
    public int CommitsCut => Volatile.Read(ref _commitsCut);

    /// <summary>
    /// Answers are kept back for a while, then every connection breaks: what was asked meanwhile is done, and nobody
    /// hears of it.
    /// </summary>
    public async Task Break(TimeSpan after)
    {
        _keepsAnswersBack = true;
        await Task.Delay(after);
        foreach (var link in _links.Keys) link.Dispose();
        _keepsAnswersBack = false;
    }

    /// <summary>Every other connection breaks in the middle of whatever it carries.</summary>
    public void BreakHalf()
    {
        foreach (var (i, link) in _links.Keys.Index()) if (i % 2 == 0) link.Dispose();
    }

    /// <summary>The next commits go to the database and are not answered: their connections break.</summary>
    public void BreakAtCommits(int count) => Interlocked.Add(ref _commitsToCut, count);

    /// <summary>Nothing passes for a while; then all does.</summary>
    public async Task Hold(TimeSpan time)
    {
        _keepsAllBack = true;
        await Task.Delay(time);
        _keepsAllBack = false;
    }

    /// <summary>Whether a direction has to wait.</summary>
    public bool KeepsBack(bool isAnswer) => _keepsAllBack || (isAnswer && _keepsAnswersBack);

    /// <summary>Whether the connection of a commit is to break; each one that does is counted.</summary>
    public bool TakesCommit()
    {
        if (Interlocked.Decrement(ref _commitsToCut) >= 0)
        {
            Interlocked.Increment(ref _commitsCut);
            return true;
        }

        Interlocked.Increment(ref _commitsToCut);
        return false;
    }

    public void Dispose()
    {
        _listener.Dispose();
        foreach (var link in _links.Keys) link.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true) _ = Join(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task Join(TcpClient near)
    {
        using var link = new FaultyLink(this, near);
        _links[link] = 0;
        await link.Run(_to);
        _links.TryRemove(link, out _);
    }
}
