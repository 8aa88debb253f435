using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Legends;
using OxyPlot.Series;

namespace NoContact.Against;

/// <summary>Both builds in one plot, as something grows.</summary>
internal static class Plot
{
    /// <param name="file">The SVG.</param>
    /// <param name="grows">What grows.</param>
    /// <param name="unit">What is measured.</param>
    /// <param name="points">How large it was, and the row that was measured then.</param>
    public static void Write(string file, string grows, string unit, IReadOnlyList<(int Size, Row Row)> points)
    {
        var model = new PlotModel { Title = $"{unit}, by {grows}", Background = OxyColors.White };
        model.Legends.Add(new Legend { LegendPosition = LegendPosition.LeftTop });
        model.Axes.Add(new LogarithmicAxis { Position = AxisPosition.Bottom, Title = grows, MinimumPadding = 0.1 });
        model.Axes.Add(new LogarithmicAxis { Position = AxisPosition.Left, Title = unit, MaximumPadding = 0.3 });
        model.Series.Add(Line("earlier", points.Select(point => (point.Size, point.Row.Before))));
        model.Series.Add(Line("today", points.Select(point => (point.Size, point.Row.Now))));
        File.WriteAllText(file, new SvgExporter { Width = 800, Height = 360 }.ExportToString(model));
    }

    private static LineSeries Line(string name, IEnumerable<(int Size, double Value)> points)
    {
        var line = new LineSeries { Title = name, MarkerType = MarkerType.Circle };
        line.Points.AddRange(points.Select(point => new DataPoint(point.Size, point.Value)));
        return line;
    }
}
