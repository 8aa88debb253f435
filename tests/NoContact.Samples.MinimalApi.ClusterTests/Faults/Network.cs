using System.Diagnostics;
using System.Globalization;
using System.Net.NetworkInformation;

namespace NoContact.Samples.MinimalApi.Faults;

/// <summary>
/// A machine for each silo, as far as its network goes: network namespaces on a bridge, made by this process and gone
/// with it. Nothing of it leaves the machine.
/// </summary>
internal sealed class Network : IDisposable
{
    private readonly string _name = $"nc{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}";
    private readonly int _count;

    public Network(int count)
    {
        _count = count;
        Run("link", "add", Bridge, "type", "bridge");
        Run("addr", "add", $"{Here}/24", "dev", Bridge);
        Run("link", "set", Bridge, "up");
        for (var i = 0; i < count; i++)
        {
            Run("netns", "add", Name(i));
            Run("link", "add", Cable(i), "type", "veth", "peer", "name", "eth0", "netns", Name(i));
            Run("link", "set", Cable(i), "master", Bridge, "up");
            Run("-n", Name(i), "addr", "add", $"{Address(i)}/24", "dev", "eth0");
            Run("-n", Name(i), "link", "set", "eth0", "up");
            Run("-n", Name(i), "link", "set", "lo", "up");
        }
    }

    /// <summary>Why there can be none here; null where there can.</summary>
    public static string? Missing =>
        Environment.UserName != "root" ? "network namespaces are root's" : ShellFactAttribute.Missing(["ip"]);

    /// <summary>The test's own address, which every machine reaches.</summary>
    public static string Here => $"{Subnet}.1";

    private string Bridge => $"{_name}br";

    // One of its own for each process: a run that was killed leaves its own behind.
    private static string Subnet { get; } = FindFreeSubnet();

    public static string Address(int i) => $"{Subnet}.{(11 + i).ToString(CultureInfo.InvariantCulture)}";

    /// <summary>What starts a program on a machine.</summary>
    public string[] On(int i) => ["ip", "netns", "exec", Name(i)];

    /// <summary>
    /// Nothing passes any more between a machine and the others; all of them still reach the test, and the database.
    /// </summary>
    public void CutOff(int i) => Route("add", i);

    public void Heal(int i) => Route("del", i);

    public void Dispose()
    {
        for (var i = 0; i < _count; i++) Run("netns", "del", Name(i));
        Run("link", "del", Bridge);
    }

    private void Route(string verb, int i)
    {
        foreach (var other in Enumerable.Range(0, _count).Where(other => other != i))
        {
            Run("-n", Name(i), "route", verb, "blackhole", $"{Address(other)}/32");
            Run("-n", Name(other), "route", verb, "blackhole", $"{Address(i)}/32");
        }
    }

    private string Name(int i) => $"{_name}n{i.ToString(CultureInfo.InvariantCulture)}";

    private string Cable(int i) => $"{_name}c{i.ToString(CultureInfo.InvariantCulture)}";

    private static string FindFreeSubnet()
    {
        var taken = NetworkInterface
            .GetAllNetworkInterfaces()
            .SelectMany(card => card.GetIPProperties().UnicastAddresses)
            .Select(address => address.Address.ToString())
            .ToHashSet();
        return Enumerable
            .Range(Environment.ProcessId, 250)
            .Select(number => $"10.211.{(number % 250).ToString(CultureInfo.InvariantCulture)}")
            .First(subnet => !taken.Contains($"{subnet}.1"));
    }

    private static void Run(params string[] arguments)
    {
        using var process = Process.Start("ip", arguments);
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"ip {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}

/// <summary>A fact that needs network namespaces, and PostgreSQL.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NetworkFactAttribute : SkippableFactAttribute
{
    public NetworkFactAttribute() => Skip = Network.Missing ?? PostgreSqlServer.Missing;
}
