using System.Globalization;

namespace NoContact.Cluster;

/// <summary>
/// Gives each of some processes a part of one core and no more, by control groups, as if it had a small machine to
/// itself:
/// otherwise silos that share all cores with their load and their database cannot show what another silo is worth.
/// </summary>
internal sealed class ProcessorShare : IDisposable
{
    private const string Version1 = "/sys/fs/cgroup/cpu";
    private const string Version2 = "/sys/fs/cgroup";
    private const int PeriodMicroseconds = 10_000;

    private readonly List<string> _groups = [];

    /// <summary>Holds the processes to their part; null where this user or this system cannot.</summary>
    public static ProcessorShare? TryHold(IEnumerable<int> processes, double cores)
    {
        var share = new ProcessorShare();
        try
        {
            var quota = ((int)(cores * PeriodMicroseconds)).ToString(CultureInfo.InvariantCulture);
            foreach (var process in processes)
            {
                var isVersion1 = Directory.Exists(Version1);
                var group = Path.Combine(isVersion1 ? Version1 : Version2, $"nocontact-{process}");
                Directory.CreateDirectory(group);
                share._groups.Add(group);
                if (isVersion1)
                {
                    File.WriteAllText(
                        Path.Combine(group, "cpu.cfs_period_us"),
                        PeriodMicroseconds.ToString(CultureInfo.InvariantCulture));
                    File.WriteAllText(Path.Combine(group, "cpu.cfs_quota_us"), quota);
                }
                else
                {
                    File.WriteAllText(Path.Combine(group, "cpu.max"), $"{quota} {PeriodMicroseconds}");
                }

                File.WriteAllText(Path.Combine(group, "cgroup.procs"), process.ToString(CultureInfo.InvariantCulture));
            }

            return share;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            share.Dispose();
            return null;
        }
    }

    /// <summary>Lets them go; groups can be taken away only once nobody is in them.</summary>
    public void Dispose()
    {
        foreach (var group in _groups)
        {
            var parent = Path.GetDirectoryName(group)!;
            foreach (var process in File.ReadAllLines(Path.Combine(group, "cgroup.procs")))
                File.WriteAllText(Path.Combine(parent, "cgroup.procs"), process);
            Directory.Delete(group);
        }
    }
}
