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
        Assert.Empty(ConformanceCase.All.Zip(ran.Lines).SelectMany(pair => pair.First.Differences(Encoding.UTF8.GetBytes(pair.Second)).Select(difference => $"{pair.First}: {difference}")));
    }
}
