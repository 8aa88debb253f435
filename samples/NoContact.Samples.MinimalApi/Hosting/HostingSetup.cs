using System.Net;
using NoContact.CheckIns;
using NoContact.Samples.MinimalApi.CheckIns;
using NoContact.Samples.MinimalApi.Database;
using NoContact.Samples.MinimalApi.Journeys;
using Orleans.Configuration;

namespace NoContact.Samples.MinimalApi.Hosting;

/// <summary>
/// On one machine, the store and the engine; in a cluster, a grain a journey. The routes know of neither.
/// </summary>
internal static class HostingSetup
{
    /// <exception cref="InvalidOperationException">A configuration that cannot be right.</exception>
    public static void AddHosting(this WebApplicationBuilder builder, DatabaseChoice database)
    {
        builder.Services.AddSingleton<ICheckInSink, Inbox>();
        builder.Services.AddHostedService<Drain>();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped<Beginning>();
        builder.Services.AddSingleton<Owners>();
        switch (builder.Configuration["Hosting:Mode"] ?? "OneMachine")
        {
            case "OneMachine":
                builder.Services.AddSingleton<IJourneys, JourneysOnOneMachine>();
                builder.Services.AddCheckInService();
                break;
            case "Cluster" when database.IsPostgreSql:
                builder.Services.AddSingleton<IJourneys, JourneysInACluster>();
                builder.UseOrleans(silo => silo.Join(builder.Configuration, database.ConnectionString));
                break;
            case "Cluster":
                throw new InvalidOperationException(
                    "Hosting:Mode Cluster needs Database:Provider PostgreSql: every silo shares it.");
            case var other:
                throw new InvalidOperationException($"Hosting:Mode is '{other}'; it must be OneMachine or Cluster.");
        }
    }

    /// <summary>Brings up what a cluster needs in its database, before a silo joins.</summary>
    public static Task PrepareHostingAsync(this WebApplication app, DatabaseChoice database) =>
        app.Configuration["Hosting:Mode"] == "Cluster"
            ? ClusterTables.ApplyAsync(database.ConnectionString)
            : Task.CompletedTask;

    private static void Join(this ISiloBuilder silo, IConfiguration configuration, string connectionString)
    {
        var address = IPAddress.Parse(configuration["Hosting:Address"] ?? "127.0.0.1");
        silo.UseAdoNetClustering(options =>
        {
            options.Invariant = "Npgsql";
            options.ConnectionString = connectionString;
        });
        silo.UseAdoNetReminderService(options =>
        {
            options.Invariant = "Npgsql";
            options.ConnectionString = connectionString;
        });
        silo.Configure<ClusterOptions>(options =>
            options.ClusterId = options.ServiceId = configuration["Hosting:Cluster"] ?? "no-contact");

        // Nobody but the silos themselves calls a grain, so there is no gateway.
        silo.ConfigureEndpoints(address, configuration.GetValue("Hosting:SiloPort", 11111), gatewayPort: 0);
        var probe = TimeSpan.FromSeconds(configuration.GetValue("Hosting:ProbeSeconds", 2.0));

        // By default a probe may grow to four times as long, and nobody is suspected whose connection carried
        // anything in the last three of those: a machine that loses its power or its cable, which closes no
        // connection, would be waited for four times as long.
        silo.Configure<ClusterMembershipOptions>(options => options.ProbeTimeout = options.MaxProbeTimeout = probe);

        // A silo is found dead after three missed probes, the last by way of another silo. Whoever waits for it is
        // told by then; longer helps nobody.
        silo.Configure<SiloMessagingOptions>(options =>
        {
            options.ResponseTimeout = 5 * probe;

            // Of those who wait for one journey, more than this are refused at once: a queue makes everybody late.
            options.MaxEnqueuedRequestsHardLimit = 64;
        });
        silo.AddNoContactGrains();
    }
}
