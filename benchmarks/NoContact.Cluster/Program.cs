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

var extent = args is ["--short"] ? Extent.Short : Extent.Full;
await using var population = await Population.BeginAsync();
if (args is ["replicas", var count])
    return await new Replicas(population, int.Parse(count, CultureInfo.InvariantCulture)).RunAsync() ? 0 : 1;

await new Size(population, extent).RunAsync();
await new Throughput(population, extent).RunAsync();
await new Memory(population, extent).RunAsync();
await new Openings(population, extent).RunAsync();
await new Agenda(population, extent).RunAsync();
return 0;
