using NoContact.Guidance;

namespace NoContact.Cases;

/// <summary>A journey beside itself, as it crosses a boundary.</summary>
/// <param name="Before">As it is.</param>
/// <param name="After">As it would be.</param>
/// <param name="Forecast">What would likely follow.</param>
public sealed record CaseWhatIf(CaseGlance Before, CaseGlance After, Forecast Forecast)
{
    /// <summary>What was imagined.</summary>
    public static CaseWhatIf Of(Imagined imagined)
    {
        ArgumentNullException.ThrowIfNull(imagined);
        return new(CaseGlance.Of(imagined.Before), CaseGlance.Of(imagined.After), imagined.Forecast);
    }
}
