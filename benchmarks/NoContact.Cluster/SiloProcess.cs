using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NoContact.CheckIns;
using Orleans.Configuration;

namespace NoContact.Cluster;

/// <summary>A silo as a process of its own, as the minimal API has one, with a gateway for those who load it.</summary>
internal static class SiloProcess
{
    /// <summary>What it prints once it serves.</summary>
    public const string Ready = "ready";

    /// <summary>Serves until its input ends, and so never outlives whoever started it.</summary>
    public static async Task RunAsync(string[] args)
    {
        var builder = Host.CreateApplicationBuilder(args);
        var configuration = builder.Configuration;
        var database = configuration["Database"]!;
        builder.Logging.ClearProviders();
        builder.Services.AddNoContact();
        builder.Services.AddJourneyStore(options => options.UsePostgreSql(database));
        if (configuration.GetValue<bool>("CheckIns")) builder.Services.AddSingleton<ICheckInSink, Nobody>();
        builder.UseOrleans(silo =>
        {
            silo.UseAdoNetClustering(options =>
            {
                options.Invariant = "Npgsql";
                options.ConnectionString = database;
            });
            silo.UseAdoNetReminderService(options =>
            {
                options.Invariant = "Npgsql";
                options.ConnectionString = database;
            });
            silo.Configure<ClusterOptions>(options =>
                options.ClusterId = options.ServiceId = configuration["Cluster"]!);
            silo.ConfigureEndpoints(
                IPAddress.Loopback,
                configuration.GetValue<int>("SiloPort"),
                configuration.GetValue<int>("GatewayPort"));
            silo.AddNoContactGrains();
        });
        using var host = builder.Build();
        await host.StartAsync();
        Console.WriteLine(Ready);
        while (await Console.In.ReadLineAsync() is not null) { }
        await host.StopAsync();
    }

    private sealed class Nobody : ICheckInSink
    {
        public ValueTask DeliverAsync(string journey, CheckIn checkIn, CancellationToken cancellation = default) =>
            default;
    }
}
