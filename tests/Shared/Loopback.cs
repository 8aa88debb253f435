using System.Net;
using System.Net.Sockets;

namespace NoContact;

/// <summary>Where the processes that tests start can be reached.</summary>
internal static class Loopback
{
    /// <summary>A port nobody listens on at the moment.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
