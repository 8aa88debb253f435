namespace NoContact.Insights;

/// <summary>How strong the urges were at first, and how strong they are of late.</summary>
/// <param name="Before">The mean of all before the latest ten, 0–10.</param>
/// <param name="Lately">The mean of the latest ten, 0–10.</param>
public readonly record struct IntensityTrend(double Before, double Lately);
