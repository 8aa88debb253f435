using System.Collections.Concurrent;
using System.Runtime.Versioning;
using System.Text;
using NoContact.Facts;
using NoContact.Json;
using NoContact.Samples.Console.Journal;

namespace NoContact.Samples.Console;

[Trait("Speed", "slow")]
public sealed class JournalTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nocontact-").FullName;

    private string Journal => Path.Combine(_folder, "mine", "journal.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Killing_the_writer_loses_no_acknowledged_fact_and_leaves_a_journal_that_opens()
    {
        // scripts/kill-the-journal sets this to 200.
        var kills = int.Parse(
            Environment.GetEnvironmentVariable("NOCONTACT_KILLS") ?? "8",
            System.Globalization.CultureInfo.InvariantCulture);
        var random = new Random(20261123);
        var acknowledged = new ConcurrentQueue<string>();
        var written = 0;
        for (var kill = 0; kill < kills; kill++)
        {
            using var process = Terminal.Start("record", "-", "--journal", Journal);
            var reading = Task.Run(async () =>
            {
                while (await process.StandardOutput.ReadLineAsync() is { } id) acknowledged.Enqueue(id);
            });
            var writing = Task.Run(async () =>
            {
                try
                {
                    while (true)
                        await process.StandardInput.WriteLineAsync(
                            $$"""{"fact":"tie","id":"t{{Interlocked.Increment(ref written)}}","""
                                + $$""" "at":"2026-03-01T20:00:00Z","kind":"work"}"""
                        );
                }
                catch (IOException)
                {
                    // Killed, as intended.
                }
            });

            // One in eight before it has written anything, the others among their first appends.
            var enough = acknowledged.Count + (kill % 8 == 7 ? 0 : 1 + random.Next(4));
            await Patience.Until(() => acknowledged.Count >= enough);
            await Task.Delay(random.Next(8));
            process.Kill();
            await Task.WhenAll(reading, writing);

            if (!File.Exists(Journal)) continue;
            var kept = JourneyJson.Read(File.ReadAllBytes(Journal)).Facts.Select(fact => fact.Id).ToHashSet();
            Assert.Empty(acknowledged.Except(kept));
        }

        Assert.NotEmpty(acknowledged);
    }

    [Fact]
    public async Task A_name_no_file_can_have_is_refused_at_once_and_not_waited_for()
    {
        var journal = new JournalFile(
            NoContactEngine.Create(), Path.Combine(_folder, new string('x', 300)), Wiring.Clock);

        await Assert.ThrowsAnyAsync<IOException>(() =>
            Task.Run(() => journal.CreateAsync("UTC")).WaitAsync(TimeSpan.FromSeconds(8)));
    }

    [Fact]
    public async Task Two_windows_at_once_overwrite_nothing_of_one_another()
    {
        string Facts(string prefix) =>
            string.Join(
                '\n',
                Enumerable
                    .Range(0, 25)
                    .Select(i =>
                        $$"""{"fact":"tie","id":"{{prefix}}{{i}}","at":"2026-03-01T20:00:00Z","kind":"work"}"""));

        var both = await Task.WhenAll(
            Terminal.Run(Facts("a"), "record", "-", "--journal", Journal),
            Terminal.Run(Facts("b"), "record", "-", "--journal", Journal));

        Assert.All(both, ran => Assert.Equal((0, ""), (ran.ExitCode, ran.Error)));
        Assert.Equal(50, JourneyJson.Read(File.ReadAllBytes(Journal)).Facts.Count);
    }

    [Fact]
    public async Task A_fact_told_again_under_its_id_is_there_once_and_another_under_it_is_refused()
    {
        const string Tie = """{"fact":"tie","id":"t","at":"2026-03-01T20:00:00Z","kind":"work"}""";

        var first = await Terminal.Run(Tie, "record", "-", "--journal", Journal);
        var again = await Terminal.Run(Tie, "record", "-", "--journal", Journal);
        var another = Tie.Replace("work", "home", StringComparison.Ordinal);
        var other = await Terminal.Run(another, "record", "-", "--journal", Journal);

        Assert.Equal((0, "t\n", ""), (first.ExitCode, first.Out, first.Error));
        Assert.Equal((0, "t\n", ""), (again.ExitCode, again.Out, again.Error));
        Assert.Equal(
            (2, "", "$.id: is the id of another fact in this journal\n"),
            (other.ExitCode, other.Out, other.Error));
        Assert.Single(JourneyJson.Read(File.ReadAllBytes(Journal)).Facts);
    }

    [SkippableFact]
    [UnsupportedOSPlatform("windows")]
    public async Task The_journal_is_for_its_owner_alone()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no such permissions");
        await Terminal.Run(
            """{"fact":"tie","at":"2026-03-01T20:00:00Z","kind":"work"}""",
            "record",
            "-",
            "--journal",
            Journal);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Journal));
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
            File.GetUnixFileMode(Path.GetDirectoryName(Journal)!));
    }

    [Fact]
    public async Task A_journal_that_cannot_be_read_is_left_as_it_is_and_named()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Journal)!);
        File.WriteAllText(Journal, """{"schema":9,"zone":"UTC","facts":[]}""");

        var ran = await Terminal.Run(
            """{"fact":"tie","at":"2026-03-01T20:00:00Z","kind":"work"}""",
            "record",
            "-",
            "--journal",
            Journal);

        Assert.Equal(2, ran.ExitCode);
        Assert.StartsWith($"{Journal}: this journal cannot be read as it is", ran.Error, StringComparison.Ordinal);
        Assert.Equal("""{"schema":9,"zone":"UTC","facts":[]}""", File.ReadAllText(Journal, Encoding.UTF8));
    }

    [Fact]
    public async Task A_refused_intention_says_why_and_leaves_the_journal_alone()
    {
        var ran = await Terminal.Run(
            """{"fact":"breakup","at":"2026-03-01T20:00:00Z","endedBy":"ex"}"""
                + "\n"
                + """{"fact":"amendsPlanned","at":"2026-03-02T20:00:00Z"}""",
            "record",
            "-",
            "--journal",
            Journal);

        Assert.Equal(1, ran.ExitCode);
        Assert.StartsWith("refused: An apology cannot be planned here", ran.Error, StringComparison.Ordinal);
        Assert.Single(JourneyJson.Read(File.ReadAllBytes(Journal)).Facts);
    }

    [Fact]
    public async Task Another_devices_journal_is_merged_in_and_stays_as_it_was()
    {
        var tablet = Path.Combine(_folder, "tablet.json");
        await Terminal.Run(
            """{"fact":"tie","id":"a","at":"2026-03-01T20:00:00Z","kind":"work"}""",
            "record",
            "-",
            "--journal",
            Journal);
        File.Copy(Journal, tablet);
        await Terminal.Run(
            """{"fact":"tie","id":"b","at":"2026-03-02T20:00:00Z","kind":"home"}""",
            "record",
            "-",
            "--journal",
            tablet);
        await Terminal.Run(
            """{"fact":"tie","id":"c","at":"2026-03-03T20:00:00Z","kind":"money"}""",
            "record",
            "-",
            "--journal",
            Journal);
        var tabletBefore = File.ReadAllText(tablet);

        var ran = await Terminal.Run("", "merge", tablet, "--journal", Journal);

        Assert.Equal((0, "3 facts"), (ran.ExitCode, ran.Out.Trim()));
        Assert.Equal(
            ["a", "b", "c"],
            JourneyJson.Read(File.ReadAllBytes(Journal)).Facts.Select(fact => fact.Id).Order(StringComparer.Ordinal));
        Assert.Equal(tabletBefore, File.ReadAllText(tablet));
    }

    [Fact]
    public async Task Two_different_journeys_are_not_merged()
    {
        var other = Path.Combine(_folder, "other.json");
        await Terminal.Run(
            """{"fact":"tie","at":"2026-03-01T20:00:00Z","kind":"work"}""",
            "record",
            "-",
            "--journal",
            Journal);
        File.WriteAllText(other, """{"schema":1,"zone":"Europe/London","facts":[]}""");

        var ran = await Terminal.Run("", "merge", other, "--journal", Journal);

        Assert.Equal((2, ""), (ran.ExitCode, ran.Out));
        Assert.StartsWith("These are two journeys", ran.Error, StringComparison.Ordinal);
    }
}
