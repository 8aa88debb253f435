using System.Diagnostics;
using NoContact.Facts;
using NoContact.Journeys;

namespace NoContact.Cluster;

/// <summary>
/// Two replicas deliver check-ins from one database and are killed again and again: none may be lost, and each that was
/// delivered twice is explained by a replica that died with it.
/// </summary>
internal sealed class Replicas(Population population, int checkIns)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(40);

    private readonly HashSet<int> _killed = [];
    private int _failures;

    /// <returns>Whether none was lost and each that was delivered twice is explained.</returns>
    public async Task<bool> RunAsync()
    {
        await population.ExecuteAsync(ReplicaProcess.Table);
        await BeginAsync();
        var random = new Random(20261127);
        var started = Stopwatch.GetTimestamp();
        Process[] replicas = [await StartAsync(), await StartAsync()];
        while (await CountAsync("no_contact_journeys WHERE \"PlannedAt\" <= extract(epoch from now()) * 1000") > 0)
        {
            if (Stopwatch.GetElapsedTime(started) > Longest) break;
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(2_000, 8_000)));
            var victim = random.Next(replicas.Length);
            _killed.Add(replicas[victim].Id);
            replicas[victim].Kill();
            await replicas[victim].WaitForExitAsync();
            replicas[victim] = await StartAsync();
        }

        var took = Stopwatch.GetElapsedTime(started);
        foreach (var replica in replicas)
        {
            replica.StandardInput.Close();
            await replica.WaitForExitAsync();
        }

        return await TellAsync(took);
    }

    private async Task<bool> TellAsync(TimeSpan took)
    {
        var delivered = await CountAsync("(SELECT DISTINCT \"JourneyId\", \"CheckInId\" FROM delivered) AS once");
        var all = await CountAsync("delivered");

        // The last to deliver one may live; every other must have died before it could say that it had.
        var living = string.Join(',', _killed.Append(0));
        var unexplained = await CountAsync(
            $"""
            (SELECT 1 FROM delivered AS first JOIN delivered AS again USING ("JourneyId", "CheckInId")
            WHERE first."At" < again."At" AND first."Replica" NOT IN ({living})) AS doubled
            """);
        Console.WriteLine(
            $"{checkIns:N0} check-ins, two replicas, {_killed.Count} kills, {took.TotalSeconds:N0} s: "
                + $"{checkIns - delivered} lost, {all - delivered} delivered again, {unexplained} of them by a replica "
                + $"that lived, {_failures} looks failed.");
        return delivered == checkIns && unexplained == 0;
    }

    // An urge whose delay is over, on a journey of its own.
    private async Task BeginAsync()
    {
        var now = Population.Now;
        var document = new JourneyDocument
        {
            Zone = "Europe/London",
            Facts =
            [
                new Breakup
                {
                    Id = "breakup",
                    At = now.AddDays(-40),
                    RecordedAt = now.AddDays(-40),
                    EndedBy = EndedBy.Ex,
                },
                Population.Urge with { Id = "urge", At = now.AddHours(-1), RecordedAt = now.AddHours(-1) },
            ],
        };
        await Parallel.ForEachAsync(
            Enumerable.Range(0, checkIns),
            new ParallelOptions { MaxDegreeOfParallelism = 16 },
            async (number, cancellation) =>
                await population.Store.CreateAsync($"journey-{number}", document, now, cancellation));
    }

    private async Task<Process> StartAsync()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["replica", population.Database])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        var isReady = new TaskCompletionSource();
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data == SiloProcess.Ready) isReady.SetResult();
            else if (line.Data is not null) Interlocked.Increment(ref _failures);
        };
        process.BeginOutputReadLine();
        await isReady.Task.WaitAsync(TimeSpan.FromMinutes(1));
        return process;
    }

    private async Task<int> CountAsync(string of)
    {
        await using var command = population.Connections.CreateCommand($"SELECT count(*) FROM {of}");
        return (int)(long)(await command.ExecuteScalarAsync())!;
    }
}
