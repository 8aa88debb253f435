namespace NoContact.Samples.Console;

/// <summary>The console in a terminal of 24 rows, by the keys a person presses.</summary>
[Trait("Speed", "slow")]
public sealed class TerminalTests : IDisposable
{
    private const int Rows = 24;

    private readonly string _folder = Directory.CreateTempSubdirectory("nocontact-").FullName;

    private string Journal => Path.Combine(_folder, "journal.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [ShellFact(Needs = "tmux")]
    public async Task Enter_alone_answers_no_question_for_anybody()
    {
        using var window = await Window.Open(80, Rows, "session", "--journal", Journal);
        await window.Shows("Who ended it?");
        await window.Press("Enter");
        await window.Shows("Nothing is chosen yet");
        await window.Choose("Who ended it?", "They did");
        await window.Type("When did it end?", "yesterday");

        await window.Shows("Have they told you never to contact them again?");
        await window.Press("Enter", "Enter", "Enter", "Enter", "Enter", "Enter");
        await window.Shows("Have they told you never to contact them again?", "Nothing is chosen yet");

        Assert.DoesNotContain("\"answer\"", await File.ReadAllTextAsync(Journal), StringComparison.Ordinal);
    }

    [ShellFact(Needs = "tmux")]
    public async Task Enter_alone_says_neither_what_a_contact_was_nor_how_and_in_what_tone_they_wrote()
    {
        await KeepAJournal();
        using var window = await Window.Open(120, Rows, "session", "--journal", Journal);
        await window.Choose("What now?", "I contacted them");
        await IsAskedAgain("What was it?", "A practical matter only");
        await IsAskedAgain("How?", "Email");
        await window.Type("When?", "");
        await window.Choose("What now?", "They wrote, called or came");
        await IsAskedAgain("Was it an answer to you?", "No, they wrote of their own accord");
        await IsAskedAgain("How?", "Call");
        await IsAskedAgain("In what tone?", "Warmly");
        await window.Type("When?", "");
        await window.Shows("Recorded.");

        async Task IsAskedAgain(string question, string answer)
        {
            await window.Shows(question, answer);
            await window.Press("Enter");
            await window.Shows(question, "Nothing is chosen yet");
            await window.Choose(question, answer);
            await window.Shows($"{question} {answer}");
        }
    }

    [ShellTheory(Needs = "tmux")]
    [InlineData(80)]
    [InlineData(120)]
    public async Task The_headline_stands_above_the_prompt_and_the_rest_is_one_key_away(int columns)
    {
        await KeepAJournal();
        using var window = await Window.Open(columns, Rows, "session", "--journal", Journal);
        await window.Choose("What now?", "I feel an urge");
        await window.Choose("First: are you safe?", "Yes, I am safe");
        await window.Choose("What do you want to do?", "Write or call them");
        await window.Choose("How?", "Text message");
        await window.Shows("Why? Any that fit.");
        await window.Press("Enter");
        await window.Choose("Are you sober?", "Yes");
        await window.Type("How strong is it", "6");

        var card = await window.Shows("And now?", "Tell me more");
        Assert.Contains("Not now. Urges pass", card, StringComparison.Ordinal);
        Assert.Contains("Come back at", card, StringComparison.Ordinal);
        Assert.DoesNotContain("What tends to follow", card, StringComparison.Ordinal);

        var key = card.Split('\n').First(line => line.Contains("Tell me more", StringComparison.Ordinal)).Trim()[..1];
        await window.Press(key);
        Assert.Contains("What you can do", await window.Shows("(any key goes on)"), StringComparison.Ordinal);
        await window.Press("Space");
        await window.Shows("Ask yourself");
    }

    [ShellTheory(Needs = "tmux")]
    [InlineData(80)]
    [InlineData(120)]
    public async Task The_last_answer_stands_above_the_menu(int columns)
    {
        await KeepAJournal();
        using var window = await Window.Open(columns, Rows, "session", "--journal", Journal);
        await window.Choose("What now?", "More …");
        await window.Choose("What now?", "How it is going");
        await window.Shows("What now? How it is going");

        var screen = await window.Shows("I feel an urge");
        Assert.Contains("What now? How it is going", screen, StringComparison.Ordinal);
        Assert.Contains("29 days in no contact.", screen, StringComparison.Ordinal);
    }

    [ShellTheory(Needs = "tmux")]
    [InlineData(80)]
    [InlineData(120)]
    public async Task The_rules_are_written_within_the_window(int columns)
    {
        using var window = await Window.Open(columns, Rows, "rules");
        await window.Shows(Window.Ended);

        var all = await window.All();
        Assert.Contains("hold-by-default", all, StringComparison.Ordinal);
        Assert.All(all.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, columns));
    }

    [ShellFact(Needs = "tmux")]
    public async Task The_chart_is_drawn_within_the_window_and_marks_where_somebody_stands()
    {
        await KeepAJournal();
        using var window = await Window.Open(80, Rows, "chart", "--journal", Journal);
        await window.Shows(Window.Ended);

        var all = await window.All();
        Assert.Contains("● Holding", all, StringComparison.Ordinal);
        Assert.DoesNotContain("stateDiagram", all, StringComparison.Ordinal);
        Assert.All(all.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 80));

        using var other = await Window.Open(80, Rows, "chart", "--mermaid");
        await other.Shows(Window.Ended);
        Assert.Contains("stateDiagram-v2", await other.All(), StringComparison.Ordinal);
    }

    private async Task KeepAJournal()
    {
        string[] no = ["neverContactAgain", "legalOrder", "afraidOfThem", "theyAreAfraid"];
        string[] facts =
        [
            $$"""{"fact":"breakup","at":"{{Ago(30)}}","endedBy":"ex"}""",
            .. no.Select(asked => $$"""{"fact":"answer","at":"{{Ago(30)}}","question":"{{asked}}","answer":"no"}"""),
            $$"""{"fact":"noContactStarted","at":"{{Ago(29)}}"}""",
        ];
        var kept = await Terminal.Run(
            string.Join('\n', facts), "record", "-", "--journal", Journal, "--zone", "Europe/London");
        Assert.Equal((0, ""), (kept.ExitCode, kept.Error));
    }

    private static string Ago(int days) => Wiring
        .Clock.GetUtcNow()
        .AddDays(-days)
        .ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
