using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NoContact.Cases;

public class ScenarioTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases", "Scenarios");

    public static TheoryData<string> All => [.. Directory.GetFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(All))]
    public void Each_scenario_gives_the_state_the_streak_the_verdict_and_the_rules_it_expects(string name)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Folder, name + ".json"));
        var expected = JsonNode.Parse(bytes)!["expect"]!.AsObject();

        var answer = Answer(bytes);

        var actual = new JsonObject();
        foreach (var (key, _) in expected)
            actual[key] = key == "rules" ? Held(answer) : answer[key]?.DeepClone();
        Assert.Equal(expected.ToJsonString(), actual.ToJsonString());
    }

    [Fact]
    public void There_are_scenarios() => Assert.True(All.Count >= 36);

    private static JsonNode Answer(byte[] bytes)
    {
        var output = new ArrayBufferWriter<byte>();
        CaseJson.Write(output, Told.Engine.Answer(CaseFile.Read(bytes)));
        return JsonNode.Parse(output.WrittenSpan)!;
    }

    private static JsonArray Held(JsonNode answer) => [.. answer["trace"]!.AsArray()
        .Where(entry => entry!["held"]!.GetValue<bool>())
        .Select(entry => entry!["rule"]!.GetValue<string>())
        .Order(StringComparer.Ordinal)
        .Select(rule => (JsonNode)JsonValue.Create(rule))];
}
