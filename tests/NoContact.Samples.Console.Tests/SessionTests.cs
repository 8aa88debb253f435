using System.Globalization;
using System.Text;
using NoContact.Facts;
using NoContact.Help;

namespace NoContact.Samples.Console;

/// <summary>A session as somebody holds it who answers by numbers, line by line.</summary>
[Trait("Speed", "slow")]
public sealed class SessionTests : IDisposable
{
    // What stands before a line that chooses from the menu, whatever number that has.
    private const string Menu = "menu: ";

    // What every menu ends with.
    private const string Last = "Leave";

    // The session is held where it is about noon, so that its days and the test's are the same however long it takes.
    private static readonly TimeSpan Offset = TimeSpan.FromHours(12 - Wiring.Clock.GetUtcNow().Hour);

    private readonly string _folder = Directory.CreateTempSubdirectory("nocontact-").FullName;

    // They ended it; all questions no; no contact begun four weeks ago.
    private static readonly string[] Beginning = ["1", Ago(30), "2", "2", "2", "2", "2", "2", "1", Ago(29)];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_first_meeting_ends_where_the_person_stands()
    {
        var told = await Hold([.. Beginning, Menu + Last]);

        Assert.Contains("Who ended it?", told, StringComparison.Ordinal);
        Assert.Contains("Where you are: you are holding no contact. Day 29.", told, StringComparison.Ordinal);
        Assert.Contains("Next: 30 days.", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_that_lies_ahead_is_told_of_and_put_right()
    {
        await Hold([.. Beginning]);
        var path = Path.Combine(_folder, "journal.json");
        var ahead = Wiring
            .Clock.GetUtcNow()
            .AddYears(5)
            .ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var journal = await File.ReadAllTextAsync(path);
        var fact = $$""",{"fact":"watched","id":"fast","at":"{{ahead}}","recordedAt":"{{ahead}}"}]""";
        await File.WriteAllTextAsync(path, journal[..journal.LastIndexOf(']')] + fact + "}");

        var told = await Hold([Menu + "Put a date right", "1", Ago(3), Menu + "Where am I", Menu + Last]);

        Assert.Contains("This lies ahead of now", told, StringComparison.Ordinal);
        Assert.Contains("Day 29.", told, StringComparison.Ordinal);
        var after = told[told.IndexOf("Recorded", StringComparison.Ordinal)..];
        Assert.DoesNotContain("This lies ahead of now", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_urge_is_answered_waited_for_and_what_helped_is_remembered()
    {
        // Safe; write to them; by text; hope; sober; 6 of 10; wait; it passed; distraction, behind what the card named.
        string[] urge = [Menu + "I feel an urge", "1", "2", "1", "7", "1", "6", "1", "1", "5"];
        var told = await Hold([.. Beginning, .. urge, .. urge]);

        Assert.Contains("It passed. That was you.", told, StringComparison.Ordinal);
        Assert.Contains("→ Plan one good thing", told, StringComparison.Ordinal);
        Assert.StartsWith(
            "→ Do something that fills your head", told[told.LastIndexOf('→')..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_crisis_people_come_first_and_nothing_is_asked()
    {
        var told = await Hold([.. Beginning, Menu + "I feel an urge", "2"]);
        var card = told[told.LastIndexOf("Support first", StringComparison.Ordinal)..];

        Assert.True(
            card.IndexOf("findahelpline.com", StringComparison.Ordinal) < card.IndexOf("Why", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("And now?", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_crisis_is_answered_and_stays_out_of_the_journal()
    {
        await Hold([.. Beginning]);
        var before = await Journal();

        var told = await Hold([Menu + "I feel an urge", "2", Menu + Last]);

        Assert.Contains("Support first", told, StringComparison.Ordinal);
        Assert.DoesNotContain("The urge passed", told, StringComparison.Ordinal);
        Assert.Equal(before, await Journal());
    }

    [Fact]
    public async Task Whoever_says_they_are_afraid_or_feared_is_given_people_before_the_next_question()
    {
        var told = await Hold(["1", Ago(30), "2", "2", "1", "1", "2", "2", "2"], "--country", "GB");

        string[] inThisOrder =
        [
            "or are you afraid of them?", "Your safety comes first.", "0808 2000 247", "999",
            "might they be afraid of you?", "Keeping away is right", "0808 802 4040", "Have they asked you for space?",
        ];
        var at = 0;
        foreach (var words in inThisOrder)
        {
            var found = told.IndexOf(words, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"'{words}' does not follow:\n{told[at..]}");
            at = found;
        }
    }

    [Fact]
    public async Task A_permitted_message_about_a_pick_up_is_a_practical_contact_and_no_lapse()
    {
        string[] belongings = [Menu + "Something else changed", "2", "5", "2", ""];
        // Safe; something practical; by email; no motive; sober; 3 of 10; I wrote to them.
        string[] pickUp = [Menu + "I feel an urge", "1", "5", "5", "", "1", "3", "1"];

        var told = await Hold([.. Beginning, .. belongings, .. pickUp, Menu + "Where am I", Menu + Last]);

        Assert.Contains("\"channel\":\"email\",\"purpose\":\"practical\"", await Journal(), StringComparison.Ordinal);
        var where = told[..told.LastIndexOf("\nReached", StringComparison.Ordinal)];
        Assert.EndsWith("Day 29.", where, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_opens_a_damaged_journal_sees_people_to_turn_to_and_what_is_wrong()
    {
        var path = Path.Combine(_folder, "journal.json");
        await File.WriteAllTextAsync(path, "{");

        var ran = await Terminal.Run("", "session", "--plain", "--journal", path, "--country", "GB");

        Assert.Equal(2, ran.ExitCode);
        Assert.Contains("116 123", ran.Out, StringComparison.Ordinal);
        Assert.StartsWith($"{path}: this journal cannot be read as it is", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_if_stands_side_by_side_and_costs_nothing()
    {
        var told = await Hold([.. Beginning, Menu + "What if …", "1", Menu + "Where am I"]);

        Assert.Contains("Days running. now: 29 days. then: paused.", told, StringComparison.Ordinal);
        Assert.EndsWith(
            "Day 29.",
            told[..told.LastIndexOf("\nReached", StringComparison.Ordinal)],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contact_undone_gives_back_the_days()
    {
        var told = await Hold(
        [
            .. Beginning, Menu + "I contacted them", "1", "1", Ago(5), Menu + "Undo", "1", "a mistake",
        ]);

        Assert.Contains("Thank you for being honest.", told, StringComparison.Ordinal);
        Assert.Contains(
            "Day 29.", told[told.IndexOf("Thank you", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contact_on_the_first_day_is_not_answered_with_zeros()
    {
        string[] today = ["1", Ago(1), "2", "2", "2", "2", "2", "2", "1", ""];
        var told = await Hold([.. today, Menu + "I contacted them", "1", "1", ""]);

        var answer = told[told.IndexOf("Thank you for being honest.", StringComparison.Ordinal)..];
        Assert.Contains("Where you are: ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("0 days", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de", "Wo du stehst: du hältst die Kontaktpause. Tag 29.")]
    [InlineData("es", "Dónde estás: mantienes el contacto cero. Día 29.")]
    public async Task It_is_held_in_the_persons_language(string language, string expected) =>
        Assert.Contains(expected, await Hold(Beginning, "--lang", language), StringComparison.Ordinal);

    [Fact]
    public async Task An_answer_that_is_none_is_asked_again()
    {
        var told = await Hold(["", "9", "they", "1", "", "tomorrow", Ago(30)]);

        Assert.Contains("A number from 1 to 4, please.", told, StringComparison.Ordinal);
        Assert.Contains("and not in the future.", told, StringComparison.Ordinal);
    }

    private Task<string> Journal() => File.ReadAllTextAsync(Path.Combine(_folder, "journal.json"));

    private static string Ago(int days) =>
        Wiring
            .Clock.GetUtcNow()
            .ToOffset(Offset)
            .AddDays(-days)
            .ToString("yyyy-MM-dd 00:30", CultureInfo.InvariantCulture);

    private async Task<string> Hold(string[] lines, params string[] options)
    {
        // The signs of these names are the other way round.
        var zone = string.Create(CultureInfo.InvariantCulture, $"Etc/GMT{-Offset.Hours:+0;-0;+0}");
        string[] arguments = ["session", "--plain", "--journal", Path.Combine(_folder, "journal.json"), .. options];
        using var process = Terminal.Start(start => start.Environment["TZ"] = zone, arguments);
        var told = new StringBuilder();
        var error = process.StandardError.ReadToEndAsync();
        foreach (var line in lines)
        {
            var isChoice = line.StartsWith(Menu, StringComparison.Ordinal);
            var answer = isChoice ? await NumberOf(line[Menu.Length..], process.StandardOutput, told) : line;
            await process.StandardInput.WriteLineAsync(answer);
        }

        process.StandardInput.Close();
        told.Append(await process.StandardOutput.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.Equal((0, ""), (process.ExitCode, await error));
        return told.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>Reads the next menu to its end, and says under which number it offers something.</summary>
    private static async Task<string> NumberOf(string label, StreamReader output, StringBuilder told)
    {
        var number = "";
        while (await output.ReadLineAsync().WaitAsync(Patience.Budget) is { } line)
        {
            told.Append(line).Append('\n');
            if (line.EndsWith($". {label}", StringComparison.Ordinal))
                number = line[..line.IndexOf('.', StringComparison.Ordinal)];
            if (line.EndsWith($". {Last}", StringComparison.Ordinal) && number.Length > 0) return number;
        }

        throw new InvalidOperationException($"The menu does not offer '{label}':\n{told}");
    }
}
