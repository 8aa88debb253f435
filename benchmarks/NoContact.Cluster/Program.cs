using NoContact.Cluster;

// "silo" is how the silos are started; everything else is bounded, on loopback, and stops by itself: see
// scripts/load-the-cluster.
if (args is ["silo", ..])
{
    await SiloProcess.RunAsync(args[1..]);
    return;
}

var extent = args is ["--short"] ? Extent.Short : Extent.Full;
await using var population = await Population.BeginAsync();
await new Size(population, extent).RunAsync();
await new Throughput(population, extent).RunAsync();
await new Memory(population, extent).RunAsync();
await new Openings(population, extent).RunAsync();
await new Agenda(population, extent).RunAsync();
