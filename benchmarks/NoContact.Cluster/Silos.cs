using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;

namespace NoContact.Cluster;

/// <summary>So many silos on one database, and a client of theirs.</summary>
internal sealed class Silos : IAsyncDisposable
{
    private readonly List<Process> _processes = [];
    private IHost? _client;

    public int Count => _processes.Count;

    public IGrainFactory Grains => _client!.Services.GetRequiredService<IGrainFactory>();

    public IEnumerable<int> ProcessIds => _processes.Select(process => process.Id);

    /// <summary>The processor time all of them have used.</summary>
    public TimeSpan ProcessorTime => _processes.Aggregate(TimeSpan.Zero, (sum, process) =>
    {
        process.Refresh();
        return sum + process.TotalProcessorTime;
    });

    public static async Task<Silos> StartAsync(string database, int count, bool checkIns = false)
    {
        var (silos, name, gateways) = (new Silos(), Guid.NewGuid().ToString("N"), new List<IPEndPoint>());
        try
        {
            for (var i = 0; i < count; i++)
            {
                gateways.Add(new(IPAddress.Loopback, Loopback.FreePort()));
                await silos.Launch(
                    "--Database",
                    database,
                    "--Cluster",
                    name,
                    "--SiloPort",
                    Text(Loopback.FreePort()),
                    "--GatewayPort",
                    Text(gateways[^1].Port),
                    "--CheckIns",
                    checkIns.ToString());
            }

            var builder = Host.CreateApplicationBuilder();
            builder.Logging.ClearProviders();
            builder.UseOrleansClient(client =>
            {
                client.UseStaticClustering([.. gateways]);
                client.Configure<ClusterOptions>(options => options.ClusterId = options.ServiceId = name);
            });
            silos._client = builder.Build();
            await silos._client.StartAsync();
            return silos;
        }
        catch
        {
            await silos.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_client is not null)
        {
            await _client.StopAsync();
            _client.Dispose();
        }

        foreach (var process in _processes)
        {
            process.StandardInput.Close();
            if (!process.WaitForExit(TimeSpan.FromSeconds(20))) process.Kill();
            process.Dispose();
        }
    }

    private async Task Launch(params string[] settings)
    {
        var process = Process.Start(
            new ProcessStartInfo("dotnet", [typeof(Silos).Assembly.Location, "silo", .. settings])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;
        _processes.Add(process);
        if (await process.StandardOutput.ReadLineAsync() != SiloProcess.Ready)
            throw new InvalidOperationException("A silo did not start.");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
