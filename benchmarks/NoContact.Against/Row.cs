using System.Globalization;

namespace NoContact.Against;

/// <summary>What was measured of both builds in turns, a value a round.</summary>
/// <param name="Work">The work.</param>
/// <param name="Unit">Of its values.</param>
/// <param name="IsRate">Whether more is better.</param>
internal sealed record Row(string Work, string Unit, bool IsRate)
{
    private readonly List<(double Before, double Now)> _rounds = [];

    /// <summary>The median of the earlier build.</summary>
    public double Before => Median([.. _rounds.Select(round => round.Before)]);

    /// <summary>The median of today's.</summary>
    public double Now => Median([.. _rounds.Select(round => round.Now)]);

    public void Add(double before, double now) => _rounds.Add((before, now));

    /// <summary>How many times as fast it is now: the median of the rounds, and how far they stood from it.</summary>
    public override string ToString()
    {
        var ratios = _rounds.Select(round => IsRate ? round.Now / round.Before : round.Before / round.Now).ToList();
        var median = Median(ratios);
        var apart = Median([.. ratios.Select(ratio => Math.Abs(ratio - median))]);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {Work} | {Before:0.##} {Unit} | {Now:0.##} {Unit} | {median:0.00} ± {apart:0.00} |");
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
