using System.Text;

namespace NoContact.Load;

/// <summary><c>POST /evaluate</c> under load.</summary>
internal static class Evaluations
{
    private const int Connections = 64;
    private const int Rounds = 5;

    private const string Case = """
        {"zone":"Europe/London","now":"2026-03-30T21:15:00+01:00","facts":[
        {"fact":"breakup","at":"2026-03-01T20:00:00Z","endedBy":"ex"},
        {"fact":"noContactStarted","at":"2026-03-01T22:00:00Z"}],
        "urge":{"at":"2026-03-30T21:15:00+01:00","intent":"startConversation","motives":["hope"],"intensity":6,
        "channel":"text"} }
        """;

    private static double _perSecond;

    /// <summary>Against a bare endpoint that returns the very same answer as a constant, in turns.</summary>
    public static async Task CompareWithABareEndpoint()
    {
        using var server = new LoadedServer(perMinute: int.MaxValue);
        using var client = new HttpClient { BaseAddress = server.Address };
        server.Constant = await Answer(client, "/evaluate");
        if (!(await Answer(client, LoadedServer.Bare)).AsSpan().SequenceEqual(server.Constant))
            throw new InvalidOperationException("The two must answer alike.");

        await Wrk.Run(new(server.Address, "/evaluate"), Case, Connections, seconds: 5);
        await Wrk.Run(new(server.Address, LoadedServer.Bare), Case, Connections, seconds: 3);
        var ratios = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var bare = await Wrk.Run(new(server.Address, LoadedServer.Bare), Case, Connections, seconds: 5);
            var evaluate = await Wrk.Run(new(server.Address, "/evaluate"), Case, Connections, seconds: 5);
            if (bare.Broken + evaluate.Broken + bare.Refused + evaluate.Refused > 0)
                throw new InvalidOperationException("Something broke or was refused.");
            ratios.Add(evaluate.PerSecond / bare.PerSecond);
            _perSecond = evaluate.PerSecond;
            Console.WriteLine(
                $"bare {bare.PerSecond:0}/s, evaluate {evaluate.PerSecond:0}/s, ratio {ratios[^1]:0.00}, p99 "
                    + $"{evaluate.Percentiles[99]:0.0} ms"
            );
        }

        Console.WriteLine(
            $"POST /evaluate, {server.Constant.Length} bytes an answer, {Connections} connections: median "
                + $"ratio {ratios.Order().ElementAt(Rounds / 2):0.00} of a bare MapPost"
        );
    }

    /// <summary>Five times the connections, with a limit at a fifth of what the server can do.</summary>
    public static async Task Overload()
    {
        const int seconds = 10;
        var limit = (int)(_perSecond * seconds / 5);
        using var server = new LoadedServer(limit);
        var run = await Wrk.Run(new(server.Address, "/evaluate"), Case, 5 * Connections, seconds);
        Console.WriteLine(
            $"POST /evaluate, {5 * Connections} connections, {limit} allowed in {seconds} s: {run.Answered} "
                + $"answered, {run.Refused} of them 429, {run.Broken} broken; accepted p99 at most "
                + $"{run.AcceptedP99:0.0} ms"
        );
    }

    private static async Task<byte[]> Answer(HttpClient client, string path)
    {
        using var body = new StringContent(Case, Encoding.UTF8, "application/json");
        var answer = await client.PostAsync(new Uri(path, UriKind.Relative), body);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync();
    }
}
