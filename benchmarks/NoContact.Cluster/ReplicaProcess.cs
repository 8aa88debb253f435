using Microsoft.Extensions.DependencyInjection;
using NoContact.CheckIns;
using NoContact.Keeping;
using Npgsql;

namespace NoContact.Cluster;

/// <summary>
/// A host without a cluster that delivers check-ins, as a process of its own beside others like it. It writes down each
/// that it delivers, and nothing keeps it from writing one twice.
/// </summary>
internal static class ReplicaProcess
{
    public const string Table =
        """
        CREATE TABLE delivered ("At" bigint GENERATED ALWAYS AS IDENTITY, "JourneyId" text NOT NULL,
        "CheckInId" text NOT NULL, "Replica" int NOT NULL)
        """;

    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(200);

    /// <summary>Delivers until its input ends, or it is killed.</summary>
    public static async Task RunAsync(string database)
    {
        await using var services = new ServiceCollection()
            .AddNoContact()
            .AddJourneyStore(options => options.UsePostgreSql(database))
            .BuildServiceProvider();
        await using var connections = NpgsqlDataSource.Create(database);
        var dispatcher = new CheckInDispatcher(
            services.GetRequiredService<JourneyKeeper>(), new Notebook(connections));
        var over = Task.Run(Console.In.ReadToEnd); // The console reads as if it were not asynchronous.
        Console.WriteLine(SiloProcess.Ready);
        while (!over.IsCompleted)
        {
            await dispatcher.RunAsync(Population.Now, (_, e) => Console.WriteLine(e.GetType().FullName));
            await Task.WhenAny(over, Task.Delay(Period));
        }
    }

    private sealed class Notebook(NpgsqlDataSource connections) : ICheckInSink
    {
        public async ValueTask DeliverAsync(
            string journeyId, CheckIn checkIn, CancellationToken cancellationToken = default)
        {
            await using var command = connections.CreateCommand(
                """INSERT INTO delivered ("JourneyId", "CheckInId", "Replica") VALUES ($1, $2, $3)""");
            command.Parameters.Add(new() { Value = journeyId });
            command.Parameters.Add(new() { Value = checkIn.Id });
            command.Parameters.Add(new() { Value = Environment.ProcessId });
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
