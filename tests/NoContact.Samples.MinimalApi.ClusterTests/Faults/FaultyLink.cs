using System.Net;
using System.Net.Sockets;

namespace NoContact.Samples.MinimalApi.Faults;

/// <summary>One connection through a proxy that breaks.</summary>
internal sealed class FaultyLink(FaultyProxy proxy, TcpClient near) : IDisposable
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(5);

    private readonly TcpClient _far = new();
    private volatile bool _answersNoMore;

    /// <summary>Passes on what comes, until either end is gone.</summary>
    public async Task Run(int to)
    {
        try
        {
            await _far.ConnectAsync(IPAddress.Loopback, to);
            await Task.WhenAny(Ask(), Answer());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The database is away.
        }
    }

    public void Dispose()
    {
        near.Dispose();
        _far.Dispose();
    }

    private Task Ask() => Pump(near, _far, isAnswer: false);

    private Task Answer() => Pump(_far, near, isAnswer: true);

    private async Task Pump(TcpClient from, TcpClient to, bool isAnswer)
    {
        try
        {
            var (source, sink, buffer) = (from.GetStream(), to.GetStream(), new byte[16 * 1024]);
            while (await source.ReadAsync(buffer) is var read and > 0)
            {
                while (proxy.KeepsBack(isAnswer)) await Task.Delay(Moment);
                if (isAnswer && _answersNoMore) return;
                var isLast = !isAnswer && buffer.AsSpan(0, read).IndexOf("COMMIT"u8) >= 0 && proxy.TakesCommit();
                _answersNoMore |= isLast;
                await sink.WriteAsync(buffer.AsMemory(0, read));
                if (isLast) return;
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // Broken, as intended.
        }
    }
}
