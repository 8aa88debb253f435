namespace NoContact.Streaks;

/// <summary>How the time from one lapse to the next changes.</summary>
public enum LapseTrend
{
    /// <summary>The last time was longer than those before.</summary>
    Growing,

    /// <summary>It stays about the same: within a day.</summary>
    Steady,

    /// <summary>The last time was shorter than those before.</summary>
    Shrinking,
}
