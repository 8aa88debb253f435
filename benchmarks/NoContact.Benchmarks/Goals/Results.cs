using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace NoContact.Benchmarks.Goals;

/// <summary>
/// Measures everything and writes the part of <c>RESULTS.md</c> between its two marks, and the plots beside it.
/// </summary>
internal static class Results
{
    private const string Begin = "<!-- measured by scripts/measure: begin -->";
    private const string End = "<!-- measured by scripts/measure: end -->";

    public static void Write(string folder, string date)
    {
        var measured = new Measured();
        var rows = Goal
            .All.Select(goal =>
                (
                    goal.Work,
                    goal.Against,
                    Goal: Limit(goal),
                    Ratio: measured.Ratio(goal),
                    Bytes: BytesOf(goal, measured),
                    IsOver: IsOver(goal, measured),
                    Share: ShareOf(goal, measured.Ratio(goal).Value)))
            .ToList();
        var memory = Growth.MemoryRatio();
        rows.Add(
            ("memory of a folded journey of 1,000 facts", "its facts' own", "≤ 3", (memory, 0), "", false, 3 / memory));
        if (ColdStart.Measure() is { } cold)
        {
            rows.Add(
                (
                    "first answer from a cold start, native",
                    Invariant($"by the JIT, {cold.Jit:F0} ms"),
                    "≥ 8×",
                    (cold.Jit / cold.Native, 0),
                    "",
                    false,
                    cold.Jit / cold.Native / 8));
            rows.Add(
                (
                    Invariant($"the same, {cold.Native:F1} ms"),
                    Invariant($"an empty native program, {cold.Empty:F1} ms"),
                    "≤ 2×",
                    (cold.Native / cold.Empty, 0),
                    "",
                    false,
                    2 / (cold.Native / cold.Empty)));
        }

        var text = new StringBuilder()
            .AppendLine(Begin)
            .AppendLine(
                $"{Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, .NET {Environment.Version}; "
                    + $"{date}; each ratio within this one run, ± three standard errors.")
            .AppendLine()
            .AppendLine("| work | against | goal | ratio | allocated | |")
            .AppendLine("| --- | --- | --- | --- | --- | --- |");
        foreach (var (work, against, goal, ratio, bytes, isOver, share) in rows)
        {
            var spread = ratio.Spread > 0 ? Invariant($" ± {ratio.Spread:G2}") : "";
            var value = Invariant($"{ratio.Value:G3}{spread}");
            text.AppendLine($"| {work} | {against} | {goal} | {value} | {bytes} | {Reached(share, isOver)} |");
        }

        text.AppendLine()
            .AppendLine("![Each ratio against its goal](ratios.svg)")
            .AppendLine()
            .AppendLine("| benchmark | time | allocated |")
            .AppendLine("| --- | --- | --- |");
        foreach (var (name, report) in measured.Reports.OrderBy(report => report.Key, StringComparer.Ordinal))
        {
            var time = Invariant($"{measured.Nanoseconds(name):N1} ns");
            var deviation = Invariant($"{report.ResultStatistics!.StandardDeviation:N1}");
            var bytes = measured.Bytes(name);
            text.AppendLine($"| {name} | {time} ± {deviation} | {(bytes >= 0 ? Invariant($"{bytes} B") : "")} |");
        }

        File.WriteAllText(
            Path.Combine(folder, "ratios.svg"),
            Plot.Ratios([.. rows.Select(row => ($"{row.Work} / {row.Against}", row.Share))]));
        foreach (var growth in Growth.All())
        {
            File.WriteAllText(Path.Combine(folder, growth.File), Plot.Of(growth));
            text.AppendLine()
                .AppendLine($"![Cost against {growth.Title}]({growth.File})")
                .AppendLine()
                .AppendLine(growth.Law)
                .AppendLine()
                .AppendLine(Row(growth.Title, growth.Lines.Select(line => $"{line.Name}, {growth.Unit}")))
                .AppendLine("| --- |" + string.Concat(growth.Lines.Select(_ => " --- |")));
            for (var i = 0; i < growth.Lines[0].Points.Count; i++)
            {
                var at = Invariant($"{growth.Lines[0].Points[i].X:N0}");
                text.AppendLine(Row(at, growth.Lines.Select(line => Invariant($"{line.Points[i].Y:N0}"))));
            }
        }

        var file = Path.Combine(folder, "RESULTS.md");
        var old = File.ReadAllText(file);
        var (from, until) = (old.IndexOf(Begin, StringComparison.Ordinal), old.IndexOf(End, StringComparison.Ordinal));
        File.WriteAllText(file, old[..from] + text + old[until..]);
    }

    private static string Limit(Goal goal) =>
        goal.AtLeast is { } least ? Invariant($"≥ {least}×") : Invariant($"≤ {goal.AtMost}");

    private static double ShareOf(Goal goal, double ratio) =>
        goal.AtLeast is { } least ? ratio / least : goal.AtMost!.Value / ratio;

    private static bool IsOver(Goal goal, Measured measured) =>
        goal.Bytes is var (of, most) && measured.Bytes(of) > most;

    private static string BytesOf(Goal goal, Measured measured)
    {
        if (goal.Bytes is not var (of, most)) return "";
        var bytes = measured.Bytes(of);
        return bytes > most ? $"**{bytes} B, over {most}**" : $"{bytes} B";
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Row(string first, IEnumerable<string> more) => $"| {first} | {string.Join(" | ", more)} |";

    private static string Reached(double share, bool isOver)
    {
        if (share < 1) return Invariant($"**missed: {share:P0} of the goal**");
        return isOver ? "**missed by its bytes**" : "reached";
    }
}
