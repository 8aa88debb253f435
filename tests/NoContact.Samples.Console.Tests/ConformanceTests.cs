using System.Text;
using System.Text.Json.Nodes;
using NoContact.Facts;
using NoContact.Testing;

namespace NoContact.Samples.Console;

public class ConformanceTests
{
    [Fact]
    public async Task The_console_answers_every_conformance_case_in_one_batch_as_expected()
    {
        var lines = ConformanceCase.All.Select(given => JsonNode.Parse(given.Json.Span)!.ToJsonString());

        var ran = await Terminal.Run(string.Join('\n', lines), "evaluate", "-", "--jsonl");

        Assert.Equal(2, ran.ExitCode); // Some of them are bad input.
        Assert.Equal(ConformanceCase.All.Count, ran.Lines.Length);
        Assert.Empty(
            ConformanceCase
                .All.Zip(ran.Lines)
                .SelectMany(pair =>
                    pair.First.Differences(Encoding.UTF8.GetBytes(pair.Second))
                        .Select(difference => $"{pair.First}: {difference}")));
    }

    /// <summary>An app may be published without the framework's English messages.</summary>
    [Fact]
    public async Task What_is_wrong_is_said_in_our_words_where_the_framework_has_none()
    {
        const string secret = """{"fact":"breakup","at":"2026-03-01T10:00:00Z","endedBy":"ex","my ex Anna said":1}""";
        string[] bad =
        [
            .. ConformanceCase
                .All.Where(given => given.IsBadInput)
                .Select(given => JsonNode.Parse(given.Json.Span)!.ToJsonString()),
            $$"""{"zone":"Europe/London","now":"2026-03-30T21:15:00Z","facts":[{{secret}}]}""",
            """{"zone":"Europe/London","zone":"Europe/London","now":"2026-03-30T21:15:00Z","facts":[]}""",
            """{"zone":"Europe/London","now":"2026-03-30T21:15:00Z","facts":[}""",
        ];
        var config = await WithoutMessages();
        try
        {
            var spoken = await Terminal.Run(string.Join('\n', bad), "evaluate", "-", "--jsonl");

            var mute = await Terminal.RunUnder(config, string.Join('\n', bad), "evaluate", "-", "--jsonl");

            Assert.Equal(spoken.Lines, mute.Lines);
            Assert.Contains("has a field not known here", mute.Lines[^3], StringComparison.Ordinal);
            Assert.DoesNotContain("Anna", mute.Out + mute.Error, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(config);
        }
    }

    private static async Task<string> WithoutMessages()
    {
        var built = Path.Combine(AppContext.BaseDirectory, "NoContact.Samples.Console.runtimeconfig.json");
        var config = JsonNode.Parse(await File.ReadAllTextAsync(built))!;
        var options = config["runtimeOptions"]!.AsObject();
        options["configProperties"] ??= new JsonObject();
        options["configProperties"]!["System.Resources.UseSystemResourceKeys"] = true;
        var path = Path.Combine(AppContext.BaseDirectory, $"{Guid.NewGuid():N}.runtimeconfig.json");
        await File.WriteAllTextAsync(path, config.ToJsonString());
        return path;
    }
}
