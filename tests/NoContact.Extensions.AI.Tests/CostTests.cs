using System.Buffers;
using System.Diagnostics;
using System.Text.Json;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Json;
using NoContact.Testing;
using Xunit.Abstractions;

namespace NoContact.Extensions.AI;

/// <summary>A tool call beside what the engine does for it, in one run.</summary>
[Trait("Speed", "slow")]
public class CostTests(ITestOutputHelper output)
{
    // One and a half on a quiet machine once the code is warm; what is seen here is that it has not grown.
    private const double Most = 3;
    private const int Rounds = 11;
    private const int WarmUps = 8;
    private const int Calls = 1_000;

    private static readonly Urge Longing = new()
    {
        At = Told.Now, Intensity = 6, Channel = Channel.Text, Intent = Intent.StartConversation,
        Motives = [Motive.Hope], Sober = YesNoUnknown.Yes,
    };

    [Fact]
    public async Task A_call_costs_little_beside_the_engines_own_answer_and_allocates_no_more_on_a_longer_journal()
    {
        var (shortRatio, shortBytes) = await Measure(Told.Holding());
        var (_, longBytes) = await Measure(Long());

        output.WriteLine(
            $"{shortRatio:0.00} of the engine's time; {shortBytes} bytes a call, {longBytes} on 3,000 facts.");
        Assert.True(shortRatio < Most, $"A call took {shortRatio:0.00} times as long.");
        Assert.True(longBytes < 1.3 * shortBytes, $"{shortBytes} bytes, and {longBytes} on 3,000 facts.");
    }

    private static async Task<(double Ratio, long Bytes)> Measure(JourneyStory story)
    {
        using var chat = await Chat.Begin(story);
        var engine = Told.Engine.For(Chat.Londoner);
        var journey = engine.Load(story.Document, Told.Now);
        using var arguments = JsonDocument.Parse(JourneyJson.WriteUrge(Longing));
        var given = arguments.RootElement.EnumerateObject()
            .Where(argument => argument.Name is not ("fact" or "at" or "id" or "recordedAt"))
            .ToDictionary(argument => argument.Name, argument => (object?)argument.Value);
        given["distress"] = Array.Empty<string>();
        var tool = chat.Tools[0];
        var ratios = new List<double>();
        long bytes = 0;
        for (var warmUp = 0; warmUp < WarmUps; warmUp++)
        {
            Time(() => Answer(engine, journey));
            for (var i = 0; i < Calls; i++) await tool.InvokeAsync(new(given));
            await Task.Delay(100); // The compiler's better code comes later.
        }

        for (var round = 0; round < Rounds; round++)
        {
            var own = Time(() => Answer(engine, journey));
            var before = GC.GetAllocatedBytesForCurrentThread();
            var started = Stopwatch.GetTimestamp();
            for (var i = 0; i < Calls; i++) await tool.InvokeAsync(new(given));
            ratios.Add(Stopwatch.GetElapsedTime(started) / own);
            bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / Calls;
        }

        ratios.Sort();
        return (ratios[Rounds / 2], bytes);
    }

    private static TimeSpan Time(Action action)
    {
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < Calls; i++) action();
        return Stopwatch.GetElapsedTime(started);
    }

    // What the keeper writes for a host.
    private static void Answer(NoContactEngine engine, Journey journey)
    {
        var output = new ArrayBufferWriter<byte>();
        WireJson.Write(output, engine.Answer(journey, Longing, Told.Now));
    }

    private static JourneyStory Long()
    {
        var story = Told.Holding();
        return story.Then(Enumerable.Range(0, 3_000).Select(i => new Watched { At = story.Now.AddHours(-1) }));
    }
}
