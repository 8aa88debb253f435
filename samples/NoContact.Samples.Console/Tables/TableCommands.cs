using System.CommandLine;
using System.Globalization;
using NoContact.Article;
using NoContact.Chart;
using NoContact.Guidance;
using NoContact.Help;
using NoContact.Insights;
using NoContact.Keeping;
using NoContact.Rules;
using NoContact.Samples.Console.Journal;
using NoContact.Verdicts;

namespace NoContact.Samples.Console.Tables;

/// <summary>
/// <c>chart</c>, <c>rules</c>, <c>sources</c> and <c>lines</c>: the tables the engine works from, as they are in the
/// code.
/// </summary>
internal static class TableCommands
{
    public static Command Chart(CommonOptions common)
    {
        var dot = new Option<bool>("--dot") { Description = "As Graphviz DOT." };
        var mermaid = new Option<bool>("--mermaid") { Description = "As Mermaid; so it is outside a terminal, too." };
        var command = new Command("chart", "Show the state chart, and where you are on it.") { dot, mermaid };
        command.SetAction(async parsed =>
        {
            var machine = new StatelessBreakupStateMachine();
            if (parsed.GetValue(dot)) System.Console.Out.Write(machine.ToDot());
            else if (parsed.GetValue(mermaid) || System.Console.IsOutputRedirected)
                System.Console.Out.Write(machine.ToMermaid());
            else
            {
                var engine = common.Engine(parsed);
                Print(ChartDrawing.Lines(engine.Phrases, await StateOf(common.Journal(parsed, engine))));
            }

            return 0;
        });
        return command;
    }

    public static Command Rules()
    {
        var command = new Command("rules", "Print the rules.");
        command.SetAction(_ =>
        {
            var rulebook = NoContactEngine.Create().Rulebook;
            return Print(System.Console.IsOutputRedirected ? RuleTable(rulebook) : RuleBlocks(rulebook));
        });
        return command;
    }

    public static Command Sources()
    {
        var command = new Command("sources", "Print every source the answers stand on.");
        command.SetAction(_ => Print(SourceLines()));
        return command;
    }

    public static Command Lines()
    {
        var stale = new Option<DateOnly?>("--stale-on")
        {
            Description = "Only those whose source is too old on a date, the oldest first.",
        };
        var command = new Command("lines", "Print the help lines, each with where it can be checked.") { stale };
        command.SetAction(parsed => Print(HelpLines.BuiltIn
            .Where(line => parsed.GetValue(stale) is not { } today || line.IsStaleOn(today))
            .OrderBy(line => parsed.GetValue(stale) is null ? default : line.VerifiedOn)
            .Select(line =>
                $"{DateOf(line)}  {line.Country}  {line.Kind}  {line.Number}  {line.Name}  {line.Source}")));
        return command;
    }

    /// <summary>
    /// A rulebook's rules as a Markdown table, a line a row; of a host's rule only the host knows when it holds.
    /// </summary>
    public static IEnumerable<string> RuleTable(Rulebook rulebook) => MarkdownTable.Of(RuleHeads, RuleRows(rulebook));

    /// <summary>The help lines as a Markdown table, a line a row.</summary>
    public static IEnumerable<string> LineTable() => MarkdownTable.Of(
        [
            "country", "region", "for", "number", "name", "how", "hours", "languages", "notes", "sure", "verified",
            "where to check",
        ],
        HelpLines.BuiltIn.Select(Cells));

    /// <summary>The article's paragraphs against where each lives, as a Markdown table.</summary>
    public static IEnumerable<string> ArticleTable() => MarkdownTable.Of(
        ["¶", "in our words", "lives in"],
        ArticleUse.All.Select(use =>
            new[]
            {
                use.Passage.Number.ToString(CultureInfo.InvariantCulture),
                use.Passage.Claim,
                string.Join(", ", use.Uses),
            }));

    private static readonly string[] RuleHeads =
        ["tier", "rule", "all of", "any of", "none of", "verdict", "source"];

    private static IEnumerable<string[]> RuleRows(Rulebook rulebook) =>
        rulebook.Rules.SelectMany(rule => rule.Host is null ? rule.Rows.Select(Cells) : [Cells(rule.Host)]);

    // A rule is looked for by its name.
    private static IEnumerable<string> RuleBlocks(Rulebook rulebook) =>
        Blocks.Of(ByName(RuleHeads), RuleRows(rulebook).Select(ByName));

    private static string[] ByName(string[] cells) => [cells[1], cells[0], .. cells[2..]];

    // The chart is the same with and without a journal, and where that cannot be read.
    private static async Task<BreakupState?> StateOf(JournalFile journal)
    {
        try
        {
            return journal.Exists ? (await journal.ReadAsync()).State : null;
        }
        catch (Exception e) when (e is DamagedJourneyException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string[] Cells(RuleRow row) =>
    [
        row.Tier.ToString(), row.RuleId, Words(row.All), Words(row.Any), Words(row.None), Given(row.Verdict),
        string.Join("; ", row.Sources),
    ];

    private static string[] Cells(HostRule rule) =>
        [rule.Tier.ToString(), rule.Id, "the host's own", "", "", Given(rule.Verdict), rule.Source.ToString()];

    private static string[] Cells(HelpLine line) =>
    [
        line.Country, line.Region ?? "", line.Kind.ToString(),
        // Two stars in a row would be read as emphasis.
        (line.Press is null ? line.Number : $"{line.Number}, then {line.Press}").Replace(
            "*", "\\*", StringComparison.Ordinal),
        line.Name, line.Ways.ToString(), line.Hours, string.Join(", ", line.Languages), string.Join(", ", line.Notes),
        line.Confidence.ToString(), DateOf(line), line.Source,
    ];

    private static string DateOf(HelpLine line) => line.VerifiedOn.ToString("O", CultureInfo.InvariantCulture);

    private static string Given(Verdict? verdict) => verdict?.ToString() ?? "speaks";

    private static IEnumerable<string> SourceLines() =>
    [
        "The article, paragraph by paragraph, in our words",
        .. ArticleUse.All.Select(use =>
            $"  ¶{use.Passage.Number}  {use.Passage.Claim} [{string.Join(", ", use.Uses)}]"),
        "Studies",
        .. NoContact.Article.Sources.Studies.Select(StudyLine),
        "Safety practice",
        .. NoContact.Article.Sources.Practices.Select(practice => $"  {practice.Id}  {practice.Statement}"),
        "Numbers we chose",
        .. Policy().Select(number => $"  {number.Key}  {number.Value}"),
    ];

    private static string StudyLine(NoContact.Article.Study study)
    {
        var strength = study.Strength.ToString().ToLowerInvariant();
        return $"  {study.Id}  {study.Authors} ({study.Year}), {study.Kind}, {strength}: {study.Finding}";
    }

    private static IEnumerable<(string Key, object Value)> Policy()
    {
        var policy = NoContactPolicy.Default;
        yield return ("goalDays", policy.GoalDays);
        yield return ("conversationDays", policy.ConversationDays);
        yield return ("highIntensity", policy.HighIntensity);
        yield return ("amendsCoolOffDays", policy.AmendsCoolOffDays);
        yield return ("dayStartsAt", policy.DayStartsAt.ToString("HH:mm", CultureInfo.InvariantCulture));
        yield return ("delayMinutes", policy.DelayMinutes);
        yield return ("milestones", string.Join(", ", policy.Milestones));
    }

    private static string Words(Condition conditions) =>
        conditions == Condition.None ? "" : conditions.ToString().Replace(", ", " ", StringComparison.Ordinal);

    private static int Print(IEnumerable<string> lines)
    {
        foreach (var line in lines) System.Console.WriteLine(line);
        return 0;
    }
}
