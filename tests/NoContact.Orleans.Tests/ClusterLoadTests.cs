namespace NoContact.Orleans;

/// <summary>
/// The load on silos runs, and a silo answers as the engine by itself. The figures are in
/// <c>benchmarks/RESULTS.md</c>.
/// </summary>
[Trait("Speed", "slow")]
public class ClusterLoadTests
{
    [ShellFact(Needs = "dotnet psql")]
    public async Task The_load_on_one_silo_and_on_two_runs_to_its_end()
    {
        using var shell = new Shell();

        var output = await shell.Run(
            $"dotnet {Path.Combine(AppContext.BaseDirectory, "NoContact.Cluster.dll")} --short");

        for (var silos = 1; silos <= 2; silos++)
        {
            Assert.Contains($"| {silos} | a grain that does nothing |", output, StringComparison.Ordinal);
            Assert.Contains($"| {silos} | `EvaluateAsync` |", output, StringComparison.Ordinal);
            Assert.Contains($"| {silos} | `RecordAsync`, durable |", output, StringComparison.Ordinal);
        }

        Assert.Contains("bytes a fact", output, StringComparison.Ordinal);
        Assert.Contains("| a journey of 30 facts |", output, StringComparison.Ordinal);
        Assert.Contains("| 1,000 |", output, StringComparison.Ordinal);
        Assert.Contains("one agenda said", output, StringComparison.Ordinal);
    }
}
