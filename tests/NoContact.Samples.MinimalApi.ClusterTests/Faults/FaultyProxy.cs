using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace NoContact.Samples.Api.Faults;

/// <summary>Stands between silos and their database, and breaks.</summary>
internal sealed class FaultyProxy : IDisposable
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(5);

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<TcpClient, byte> _open = new();
    private readonly int _to;
    private volatile bool _keepsAnswersBack;

    public FaultyProxy(int to)
    {
        _to = to;
        _listener.Start();
        _ = Accept();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Answers are kept back for a while, then every connection breaks: what was asked meanwhile is done, and nobody hears of it.</summary>
    public async Task Break(TimeSpan after)
    {
        _keepsAnswersBack = true;
        await Task.Delay(after);
        foreach (var client in _open.Keys) client.Dispose();
        _keepsAnswersBack = false;
    }

    public void Dispose()
    {
        _listener.Dispose();
        foreach (var client in _open.Keys) client.Dispose();
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
        using var far = new TcpClient();
        using (near)
        {
            try
            {
                await far.ConnectAsync(IPAddress.Loopback, _to);
                _open[near] = _open[far] = 0;
                await Task.WhenAny(Pump(near, far, isAnswer: false), Pump(far, near, isAnswer: true));
            }
            catch (SocketException)
            {
                // The database is away.
            }

            _open.TryRemove(near, out _);
            _open.TryRemove(far, out _);
        }
    }

    private async Task Pump(TcpClient from, TcpClient to, bool isAnswer)
    {
        try
        {
            var (source, sink, buffer) = (from.GetStream(), to.GetStream(), new byte[16 * 1024]);
            while (await source.ReadAsync(buffer) is var read and > 0)
            {
                while (isAnswer && _keepsAnswersBack) await Task.Delay(Moment);
                await sink.WriteAsync(buffer.AsMemory(0, read));
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // Broken, as intended.
        }
    }
}
