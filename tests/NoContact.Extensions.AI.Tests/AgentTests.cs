using System.Diagnostics;

namespace NoContact.Extensions.AI;

public class AgentTests
{
    [Fact]
    public async Task The_sample_weighs_asks_the_person_and_says_whom_to_turn_to()
    {
        var agent = Path.GetFullPath(
            "../../../../../samples/NoContact.Samples.Agent/bin/Debug/net10.0/NoContact.Samples.Agent.dll",
            AppContext.BaseDirectory);
        using var process = Process.Start(new ProcessStartInfo("dotnet", [agent])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true,
        })!;
        string[] lines =
        [
            "I want to write to him", "how long has it been?", "he wrote to me", "no idea", "he wrote to me", "Yes",
            "I want to die", "",
        ];
        await process.StandardInput.WriteAsync(string.Join('\n', lines) + "\n");
        process.StandardInput.Close();

        var said = await process.StandardOutput.ReadToEndAsync();

        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        string[] expected =
        [
            "Not now.", "9 days in no contact.", "and was it today? [Yes / No]", "It is not in your journal",
            "and was it today?",
            "It is in your journal.", "116 123",
        ];
        var place = 0;
        foreach (var words in expected)
        {
            var next = said.IndexOf(words, place, StringComparison.OrdinalIgnoreCase);
            Assert.True(next >= 0, $"{words} is not in {said[place..]}");
            place = next + words.Length;
        }
    }
}
