using System.Net;
using System.Net.Sockets;

namespace NoContact;

/// <summary>Where the processes that tests start can be reached.</summary>
internal static class Loopback
{
    // Below the ports that a system gives to connections that go out, so that none of those takes a port between here
    // and its server; and below 30000, where a silo listens that was told nothing else.
    private const int First = 20_000;
    private const int Last = 30_000;
    private const int InABlock = 50;

    private static readonly Lock Taking = new();
    private static readonly List<TcpListener> Claims = [];
    private static int _next;
    private static int _end;

    /// <summary>A port nobody listens on, which no other test is given.</summary>
    public static int FreePort()
    {
        lock (Taking)
        {
            while (true)
            {
                if (_next == _end) ClaimBlock();
                var port = _next++;
                if (TryListen(port) is not { } listener) continue;
                listener.Stop();
                return port;
            }
        }
    }

    // Test projects run at once. The first port of a block is held as long as this process lives, and says whose the
    // others are.
    private static void ClaimBlock()
    {
        var blocks = (Last - First) / InABlock;
        var start = Random.Shared.Next(blocks);
        for (var i = 0; i < blocks; i++)
        {
            var port = First + ((start + i) % blocks * InABlock);
            if (TryListen(port) is not { } claim) continue;
            Claims.Add(claim);
            _next = port + 1;
            _end = port + InABlock;
            return;
        }

        throw new InvalidOperationException("There is no free port on loopback.");
    }

    private static TcpListener? TryListen(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return listener;
        }
        catch (SocketException)
        {
            listener.Dispose();
            return null;
        }
    }
}
