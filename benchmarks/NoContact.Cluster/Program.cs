using System.Globalization;
using NoContact.Cluster;

// "silo" is how the silos are started; everything else is bounded, on loopback, and stops by itself: see
// scripts/load-the-cluster.
if (args is ["silo", ..])
{
    await SiloProcess.RunAsync(args[1..]);
    return 0;
}

// The same of those that deliver check-ins without a cluster: see scripts/kill-the-replicas.
if (args is ["replica", var database])
{
    await ReplicaProcess.RunAsync(database);
    return 0;
}

await using var population = await Population.BeginAsync();
if (args is ["replicas", var count])
    return await new Replicas(population, int.Parse(count, CultureInfo.InvariantCulture)).RunAsync() ? 0 : 1;

var extent = args.Contains("--short") ? Extent.Short : Extent.Full;
if (args.Contains("--one-silo")) extent = extent with { MostSilos = 1 };
var parts = new Dictionary<string, Func<Task>>
{
    ["size"] = new Size(population, extent).RunAsync,
    ["throughput"] = new Throughput(population, extent).RunAsync,
    ["memory"] = new Memory(population, extent).RunAsync,
    ["openings"] = new Openings(population, extent).RunAsync,
    ["agenda"] = new Agenda(population, extent).RunAsync,
};
var asked = args.Where(parts.ContainsKey).ToList();
foreach (var (name, run) in parts)
    if (asked.Count == 0 || asked.Contains(name)) await run();
return 0;
