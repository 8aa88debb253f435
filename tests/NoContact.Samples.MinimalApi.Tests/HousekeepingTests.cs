using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace NoContact.Samples.MinimalApi;

/// <summary>What nobody needs any more goes by itself, whatever happened to the database meanwhile.</summary>
[Trait("Speed", "slow")]
public sealed class HousekeepingTests
{
    [Fact]
    public async Task A_database_that_was_away_at_the_hour_neither_ends_the_service_nor_its_housekeeping()
    {
        using var logs = new Logs();
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 30, 20, 0, 0, TimeSpan.Zero));
        using var server = new Server { Clock = clock, Logs = logs };
        var id = await (await server.SignedIn()).Begin();
        server.Execute(
            $"""
            INSERT INTO no_contact_inbox ("JourneyId", "CheckInId", "Kind", "AtUnix", "IsSeen")
            VALUES ('{id}', 'day-1', 1, 0, false)
            """);

        server.Execute("ALTER TABLE no_contact_inbox RENAME TO moved");
        await Until(() => logs.Lines.Any(line => line.Contains(ServerDatabase.Exception, StringComparison.Ordinal)));
        server.Execute("ALTER TABLE moved RENAME TO no_contact_inbox");

        await Until(() => server.Execute("UPDATE no_contact_inbox SET \"Kind\" = \"Kind\"") == 0);

        async Task Until(Func<bool> holds)
        {
            for (var waited = 0; !holds() && waited < 200; waited++)
            {
                clock.Advance(TimeSpan.FromMinutes(20));
                await Task.Delay(50);
            }

            Assert.True(holds());
        }
    }

    private sealed class Logs : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            if (logLevel >= LogLevel.Warning) Lines.Enqueue($"{formatter(state, exception)} {exception}");
        }

        public void Dispose()
        {
        }
    }
}
