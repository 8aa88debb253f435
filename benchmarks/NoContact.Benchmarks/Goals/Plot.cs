using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Legends;
using OxyPlot.Series;

namespace NoContact.Benchmarks.Goals;

/// <summary>Draws results as SVG.</summary>
internal static class Plot
{
    /// <summary>Each ratio as a share of its goal: past the line it is reached.</summary>
    public static string Ratios(IReadOnlyList<(string Work, double Share)> results)
    {
        var model = new PlotModel { Title = "Each ratio against its goal; right of 1 it is reached" };
        var works = new CategoryAxis { Position = AxisPosition.Left };
        var bars = new BarSeries { BaseValue = 0.1 };
        foreach (var (work, share) in results.Reverse())
        {
            works.Labels.Add(work);
            bars.Items.Add(new BarItem(share) { Color = share >= 1 ? OxyColors.SeaGreen : OxyColors.IndianRed });
        }

        model.Axes.Add(works);
        model.Axes.Add(new LogarithmicAxis { Position = AxisPosition.Bottom, Minimum = 0.1, MajorGridlineStyle = LineStyle.Solid, MajorGridlineColor = OxyColors.LightGray });
        model.Series.Add(bars);
        return Svg(model, 60 + (results.Count * 34));
    }

    public static string Of(Growth growth)
    {
        var model = new PlotModel { Title = $"Cost against {growth.Title}" };
        model.Legends.Add(new Legend { LegendPosition = LegendPosition.LeftTop });
        model.Axes.Add(new LogarithmicAxis { Position = AxisPosition.Bottom, Title = growth.Title });
        model.Axes.Add(new LogarithmicAxis { Position = AxisPosition.Left, Title = growth.Unit, Minimum = Math.Min(100, growth.Lines.Min(line => line.Points.Min(point => point.Y))) });
        foreach (var (name, points) in growth.Lines)
        {
            var line = new LineSeries { Title = name, MarkerType = MarkerType.Circle };
            line.Points.AddRange(points.Select(point => new DataPoint(point.X, point.Y)));
            model.Series.Add(line);
        }

        return Svg(model, 360);
    }

    private static string Svg(PlotModel model, int height) => new SvgExporter { Width = 900, Height = height }.ExportToString(model);
}
