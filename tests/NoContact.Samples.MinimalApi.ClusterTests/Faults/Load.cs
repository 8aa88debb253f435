using System.Diagnostics;
using System.Globalization;
using NoContact.Journeys;

namespace NoContact.Samples.MinimalApi.Faults;

/// <summary>
/// Writers that never rest, and people whose wait after an urge ends within seconds, so that something is always half
/// done.
/// </summary>
internal sealed class Load(Cluster cluster)
{
    private readonly Writer[] _writers = [.. Enumerable.Range(0, 8).Select(i => new Writer(cluster, i))];
    private readonly List<Writer> _waiting = [];
    private volatile bool _isOver;
    private Task _running = Task.CompletedTask;

    public IReadOnlyList<Writer> Writers => _writers;

    public int Acknowledged => _writers.Concat(_waiting).Sum(writer => writer.Acknowledged.Count);

    public int SentAgain => _writers.Concat(_waiting).Sum(writer => writer.SentAgain);

    public int CheckIns => _waiting.Count;

    /// <summary>The longest that a request took.</summary>
    public TimeSpan LongestWait => _writers.Concat(_waiting).Max(writer => writer.LongestWait);

    public async Task Start()
    {
        await Task.WhenAll(_writers.Select(writer => writer.Begin()));
        _running = Task.WhenAll([.. _writers.Select(writer => writer.WriteUntil(() => _isOver)), Wait()]);
    }

    /// <summary>How long it takes until every journey is answered.</summary>
    public async Task<TimeSpan> UntilAllAreAnswered()
    {
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(_writers.Select(writer => writer.Answered())).WaitAsync(Patience.Budget);
        return Stopwatch.GetElapsedTime(started);
    }

    public async Task Stop()
    {
        _isOver = true;
        await _running.WaitAsync(Patience.Budget);
    }

    /// <summary>
    /// Every fact that was answered for is kept once, in its place, and no other; every wait that ended was said
    /// once.
    /// </summary>
    public async Task AssertNothingIsLostOrDoubled()
    {
        foreach (var writer in _writers.Concat(_waiting)) Assert.Equal(writer.Acknowledged, await writer.Kept());

        var expected = _waiting
            .Select(writer => $"{writer.Journey} ask-again:{writer.Acknowledged[^1]}")
            .Order(StringComparer.Ordinal)
            .ToList();
        var said = await Said(expected.Count);
        Assert.Equal(expected, said);

        // What was delivered while the database broke is marked once it is back; it is not said again.
        Assert.True(await Patience.Until(async () => await Marked() == expected.Count));
        Assert.Equal(expected, await Said(expected.Count));
        Assert.InRange(cluster.SaidInTheLogs, expected.Count == 0 ? 0 : 1, expected.Count);
    }

    private Task<long> Marked() => cluster.Read<long>("SELECT count(*) FROM no_contact_check_ins_said");

    private async Task<List<string>> Said(int count)
    {
        const string Sql =
            "SELECT coalesce(string_agg(\"JourneyId\" || ' ' || \"CheckInId\", ','), '') FROM no_contact_inbox";
        string[] said = [];
        await Patience.Until(async () =>
        {
            said = (await cluster.Read<string>(Sql)).Split(',', StringSplitOptions.RemoveEmptyEntries);
            return said.Length >= count;
        });
        return [.. said.Order(StringComparer.Ordinal)];
    }

    private async Task Wait()
    {
        for (var seed = 1000; !_isOver; seed++)
        {
            var writer = new Writer(cluster, seed);
            await writer.Begin();
            await writer.Write($$"""{"fact":"breakup","at":"{{await Ago("7 days")}}","endedBy":"ex"}""");

            // The wait of twenty minutes ended a second ago, or ends within three: somebody may look while it is
            // being written.
            await writer.Write(
                $$"""{"fact":"urge","""
                    + $$""" "at":"{{await Ago($"20 minutes 1 second {-100 * (seed % 40)} milliseconds")}}","""
                    + $$""" "intensity":5,"channel":"text"}"""
            );
            _waiting.Add(writer);
        }
    }

    private async Task<string> Ago(string time)
    {
        while (true)
        {
            try
            {
                var at = await cluster.Read<DateTime>($"SELECT now() - interval '{time}'");
                return at.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
            }
            catch (Npgsql.NpgsqlException)
            {
                await Task.Delay(100);
            }
        }
    }
}
