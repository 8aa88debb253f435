namespace NoContact.Insights;

/// <summary>How strong the urges were at first, and how strong they are of late.</summary>
/// <param name="Before">The mean of the earlier half, 0–10.</param>
/// <param name="Lately">The mean of the later half, 0–10.</param>
public readonly record struct IntensityTrend(double Before, double Lately);
