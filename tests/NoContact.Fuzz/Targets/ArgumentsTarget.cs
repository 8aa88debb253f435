using System.Reflection;
using System.Text;
using NoContact.Facts;
using NoContact.Samples.Console;

namespace NoContact.Fuzz.Targets;

/// <summary>The console's arguments, one a line, run in a folder of its own where no path leads out.</summary>
internal sealed class ArgumentsTarget : Target
{
    private static readonly MethodInfo Program = typeof(CommonOptions).Assembly.EntryPoint!;
    private readonly string _folder = Directory.CreateTempSubdirectory("no-contact-fuzz-").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();
    private int _runs;

    public override string Name => "arguments";

    public override IEnumerable<byte[]> Seeds
    {
        get
        {
            // Only a run of this parser may turn the process's output aside.
            Environment.SetEnvironmentVariable("XDG_DATA_HOME", _folder);
            Environment.SetEnvironmentVariable("HOME", _folder);
            Console.SetOut(_output);
            Console.SetError(_errors);
            Console.SetIn(TextReader.Null);
            Lay();
            return new[]
            {
                "", "session", "evaluate\ncase", "evaluate\ncase\n--json", "evaluate\nlines\n--jsonl",
                "evaluate\n-\n--json", "record\ncase\n--journal\njournal", "merge\nother\n--journal\njournal",
                "chart", "chart\n--format\ndot", "rules", "rules\n--lang\nde", "sources", "--help", "--version",
                "session\n--plain\n--country\nGB\n--lang\nes\n--journal\njournal",
            }.Select(Encoding.UTF8.GetBytes);
        }
    }

    public override IReadOnlyList<byte[]> Words { get; } =
        [
            .. new[]
            {
                "\n", "--", "-", "--json", "--jsonl", "--journal", "--country", "--lang", "--plain", "--help",
                "=", ":", "\"", "@case", "evaluate", "session", "record", "merge", "chart", "rules", "sources",
                "case", "journal", "other", "de", "GB", "\0",
                new string('x', 300),
                "[suggest]",
                "[diagram]",
                "\uD83D\uDC94",
            }.Select(Encoding.UTF8.GetBytes),
        ];

    protected override void Accept(byte[] input)
    {
        if (++_runs % 1000 == 0) Lay();
        _output.GetStringBuilder().Clear();
        _errors.GetStringBuilder().Clear();
        string[] arguments =
        [
            .. Encoding
                .UTF8.GetString(input)
                .Replace("\0", "")
                .Replace('/', '_')
                .Replace('\\', '_')
                .Replace('~', '_')
                .Replace("..", "__", StringComparison.Ordinal)
                .Split('\n'),
        ];
        var code = (int)Program.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [arguments], null)!;
        if (code is < 0 or > 2) throw new FuzzFinding("an exit code that is not documented");
        if (code != 0 && !arguments.Contains("--jsonl") && _errors.GetStringBuilder().Length == 0)
            throw new FuzzFinding("it failed and said nothing");
        if (_errors.ToString().Contains("   at ", StringComparison.Ordinal)) throw new FuzzFinding("a stack trace");
        if (code != 0) throw new BadInputException("$", "refused");
    }

    // What runs wrote is taken away, so that they do not fill the disk, and what they read is laid again.
    private void Lay()
    {
        Directory.SetCurrentDirectory(Path.GetTempPath());
        Directory.Delete(_folder, recursive: true);
        Directory.CreateDirectory(_folder);
        Directory.SetCurrentDirectory(_folder);
        var file = Bytes(Cases.First());
        File.WriteAllBytes("case", file);
        File.WriteAllBytes("lines", [.. file, (byte)'\n', .. "{}\n"u8]);
        File.WriteAllBytes("journal", GoldenJournals.First());
        File.WriteAllBytes("other", GoldenJournals.First());
    }
}
