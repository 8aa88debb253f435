using OxyPlot;
using OxyPlot.Annotations;
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
        var model = new PlotModel
        {
            Title = "Each ratio against its goal; right of the line it is reached",
            PlotMargins = new(440, double.NaN, double.NaN, double.NaN),
        };
        var works = new CategoryAxis { Position = AxisPosition.Left };
        var bars = new BarSeries { BaseValue = 0.1 };
        foreach (var (work, share) in results.Reverse())
        {
            works.Labels.Add(work.Replace("`", "", StringComparison.Ordinal));
            bars.Items.Add(new BarItem(share) { Color = share >= 1 ? OxyColors.SeaGreen : OxyColors.IndianRed });
        }

        model.Axes.Add(works);
        model.Axes.Add(
            new LogarithmicAxis
            {
                Position = AxisPosition.Bottom,
                Minimum = 0.1,
                MajorGridlineStyle = LineStyle.Solid,
                MajorGridlineColor = OxyColors.LightGray,
            });
        model.Series.Add(bars);
        model.Annotations.Add(
            new LineAnnotation
            {
                Type = LineAnnotationType.Vertical,
                X = 1,
                Color = OxyColors.Black,
                LineStyle = LineStyle.Solid,
            });
        return Svg(model, 60 + (results.Count * 34));
    }

    public static string Of(Growth growth)
    {
        var model = new PlotModel { Title = $"Cost against {growth.Title}" };
        model.Legends.Add(new Legend { LegendPosition = LegendPosition.LeftTop });
        model.Axes.Add(new LogarithmicAxis { Position = AxisPosition.Bottom, Title = growth.Title });
        model.Axes.Add(
            new LogarithmicAxis
            {
                Position = AxisPosition.Left,
                Title = growth.Unit,
                Minimum = growth.Lines.Min(line => line.Points.Min(point => point.Y)) / 4,
                Maximum = growth.Lines.Max(line => line.Points.Max(point => point.Y)) * 4,
            });
        foreach (var (name, points) in growth.Lines)
        {
            var line = new LineSeries { Title = name, MarkerType = MarkerType.Circle };
            line.Points.AddRange(points.Select(point => new DataPoint(point.X, point.Y)));
            model.Series.Add(line);
        }

        return Svg(model, 360);
    }

    private static string Svg(PlotModel model, int height)
    {
        model.Background = OxyColors.White;
        return new SvgExporter { Width = 1000, Height = height }.ExportToString(model);
    }
}
