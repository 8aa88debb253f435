using System.Text.Json.Nodes;
using NoContact.Facts;

namespace NoContact.Samples.Console;

[Trait("Speed", "slow")]
public class EvaluateTests
{
    private const string Good =
        """{"zone":"Europe/London","now":"2026-03-30T21:15:00Z","facts":[],"""
            + """ "urge":{"at":"2026-03-30T21:15:00Z","intensity":2,"channel":"text"}}""";
    private const string Bad = """{"zone":"Europe/London","now":"2026-03-30T21:15:00Z","facts":[{"fact":"tie"},5]}""";

    [Fact]
    public async Task A_case_is_answered_as_one_line_of_json()
    {
        var ran = await Terminal.Run(Good, "evaluate", "-", "--json");

        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.Equal("holdNoContact", (string?)JsonNode.Parse(Assert.Single(ran.Lines))!["verdict"]);
    }

    [Fact]
    public async Task Bad_input_is_one_line_a_problem_on_stderr_and_nothing_on_stdout()
    {
        var ran = await Terminal.Run(Bad, "evaluate", "-", "--json");

        Assert.Equal((2, ""), (ran.ExitCode, ran.Out));
        Assert.Equal(
            ["$.facts[0].kind: is missing", "$.facts[0].at: is missing", "$.facts[1]: has a value of the wrong type"],
            ran.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("United Kingdom")]
    [InlineData("G")]
    [InlineData("")]
    public async Task A_country_that_is_no_code_is_refused_for_its_help_lines_would_not_be_found(string country)
    {
        var ran = await Terminal.Run(Good, "evaluate", "-", "--country", country);

        Assert.Equal(
            (1, $"'{country}' is no country code of two letters, such as GB."),
            (ran.ExitCode, ran.Error.Trim()));
    }

    [Fact]
    public async Task An_argument_is_what_it_says_and_no_file_of_arguments()
    {
        var ran = await Terminal.Run("", "evaluate", "@case.json", "--json");

        Assert.Equal(
            (2, "", 1),
            (ran.ExitCode, ran.Out, ran.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length));
        Assert.Contains("@case.json", ran.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("esponse", ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[suggest:t]")]
    [InlineData("[suggest]", "--lang", "-hang")]
    public async Task No_directive_ends_in_a_stack_trace(params string[] arguments)
    {
        var ran = await Terminal.Run("", arguments);

        Assert.InRange(ran.ExitCode, 0, 1);
        Assert.DoesNotContain("   at ", ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xx")]
    [InlineData("record")] // also the name of a command
    public async Task A_language_there_is_not_is_refused_in_one_line(string language)
    {
        var ran = await Terminal.Run("", "--lang", language);

        Assert.Equal(1, ran.ExitCode);
        Assert.Equal(
            [$"'{language}' is none of: en, de, es, fr, it, nl, pt-BR."],
            ran.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task In_a_batch_a_bad_line_is_answered_in_its_place()
    {
        var ran = await Terminal.Run($"{Good}\n{Bad}\n\n{Good}", "evaluate", "-", "--jsonl");

        Assert.Equal((2, 3, ""), (ran.ExitCode, ran.Lines.Length, ran.Error));
        Assert.Equal("holdNoContact", (string?)JsonNode.Parse(ran.Lines[0])!["verdict"]);
        Assert.Equal(
            """{"line":2,"errors":[{"path":"$.facts[0].kind","message":"is missing"},"""
                + """{"path":"$.facts[0].at","message":"is missing"},"""
                + """{"path":"$.facts[1]","message":"has a value of the wrong type"}]}""",
            ran.Lines[1]);
        Assert.Equal(ran.Lines[0], ran.Lines[2]);
    }

    [Fact]
    public async Task A_batch_answers_each_case_before_the_next_is_sent()
    {
        using var process = Terminal.Start("evaluate", "-", "--jsonl");
        for (var i = 0; i < 3; i++)
        {
            await process.StandardInput.WriteLineAsync(Good);
            await process.StandardInput.FlushAsync();
            Assert.Contains(
                "holdNoContact",
                await process.StandardOutput.ReadLineAsync().WaitAsync(Patience.Budget),
                StringComparison.Ordinal);
        }

        process.StandardInput.Close();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_one_line_too()
    {
        var ran = await Terminal.Run("", "evaluate", "/no/such/file", "--json");

        Assert.Equal((2, ""), (ran.ExitCode, ran.Out));
        Assert.Single(ran.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("evaluate", "")]
    [InlineData("record", "")]
    [InlineData("merge", "")]
    [InlineData("session", "--journal", "")]
    [InlineData("record", "-", "--journal=")]
    public async Task A_path_that_is_empty_is_refused_without_a_stack_trace(params string[] arguments)
    {
        var ran = await Terminal.Run("", arguments);

        Assert.InRange(ran.ExitCode, 1, 2);
        Assert.DoesNotContain("   at ", ran.Error, StringComparison.Ordinal);
        Assert.NotEmpty(ran.Error);
    }

    [Fact]
    public async Task A_machine_without_time_zone_data_says_so_in_one_line()
    {
        using var process = Terminal.Start(
            start => start.Environment["TZDIR"] = "/nowhere", "evaluate", "-", "--json", "--system-zones");
        process.StandardInput.Close();
        var (output, error) = (
            await process.StandardOutput.ReadToEndAsync(),
            await process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();

        Assert.Equal((2, ""), (process.ExitCode, output));
        Assert.Equal(
            "NoContact needs time-zone data and found none: install tzdata (Debian, Alpine) or ICU, do not set "
                + "InvariantTimezone, or bring the data along (NoContactOptions.ZoneData, NoContact.NodaTime).\n",
            error.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Without_json_a_card_is_printed_and_in_a_crisis_people_come_first()
    {
        var card = (await Terminal.Run(Good, "evaluate", "-")).Out;
        var crisis = (
            await Terminal.Run(
                Good.Replace(
                    "\"intensity\":2",
                    "\"intensity\":2,\"distress\":[\"thoughtsOfSelfHarm\"]",
                    StringComparison.Ordinal),
                "evaluate",
                "-")
        ).Out;

        Assert.Contains("You feel the pull", card, StringComparison.Ordinal);
        Assert.True(
            crisis.IndexOf("116 123", StringComparison.Ordinal) < crisis.IndexOf("Why", StringComparison.Ordinal));
        Assert.DoesNotContain("Day", crisis, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_terminal_a_short_story_is_told()
    {
        var ran = await Terminal.Run("");

        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.Contains("29 days kept", ran.Out.Replace("\n", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chart", "stateDiagram-v2")]
    [InlineData("chart --dot", "digraph {")]
    [InlineData("rules", "| Crisis    | danger-to-someone")]
    [InlineData("sources", "¶29  The one who ended it")]
    public async Task The_tables_can_be_printed(string arguments, string expected) =>
        Assert.Contains(expected, (await Terminal.Run("", arguments.Split(' '))).Out, StringComparison.Ordinal);

    [Fact]
    [Trait("Speed", "slow")]
    public async Task The_same_case_gives_the_same_bytes_whatever_the_machines_language_and_zone()
    {
        var story = HeldText.PathOf("samples/stories/two-phones.json");
        var answers = new List<string>();
        foreach (
            var (language, zone) in new[]
            {
                ("C", "UTC"), ("tr_TR.UTF-8", "Asia/Kathmandu"), ("ar_EG.UTF-8", "America/St_Johns"),
                ("de_DE.UTF-8", "Pacific/Apia"),
            })
        {
            using var process = Terminal.Start(
                start =>
                {
                    start.Environment["LANG"] = language;
                    start.Environment["LC_ALL"] = language;
                    start.Environment["TZ"] = zone;
                    start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = language == "C" ? "1" : "0";
                },
                "evaluate", story, "--json", "--lang", "de");
            answers.Add(await process.StandardOutput.ReadToEndAsync());
            await process.WaitForExitAsync();
        }

        Assert.StartsWith("{\"state\":\"holding\"", answers[0], StringComparison.Ordinal);
        Assert.Single(answers.Distinct());
    }

    private const string Crisis =
        """{"zone":"Atlantis/Capital","now":"2026-03-30T21:15:00Z","facts":[],"""
            + """ "urge":{"distress":["immediateDanger"]}}""";

    [Theory]
    [InlineData("--json", "\"getSupportNow\"")]
    [InlineData("--plain", "findahelpline.com")]
    public async Task A_crisis_in_a_case_that_cannot_be_right_is_answered_and_the_problems_are_on_stderr(
        string how, string expected)
    {
        var ran = await Terminal.Run(Crisis, "evaluate", "-", how);

        Assert.Equal(0, ran.ExitCode);
        Assert.Contains(expected, ran.Out, StringComparison.Ordinal);
        Assert.Contains("$.urge", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_crisis_in_a_bad_line_is_answered_and_is_no_failure()
    {
        var ran = await Terminal.Run($"{Crisis}\n{Good}", "evaluate", "-", "--jsonl");

        Assert.Equal(0, ran.ExitCode);
        Assert.Equal(2, ran.Out.Trim().Split('\n').Length);
        Assert.Contains("\"problems\":[{", ran.Out, StringComparison.Ordinal);
    }
}
