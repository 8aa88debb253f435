namespace NoContact.Chart;

/// <summary>The conditions that guard the chart, as they stood when the fact happened. There are no others.</summary>
[Flags]
public enum ChartGuards
{
    /// <summary>None of them holds.</summary>
    None = 0,

    /// <summary>
    /// A significant mistreatment, all four safety questions answered no, and no amends made yet (¶29).
    /// </summary>
    AmendsPermitted = 1,

    /// <summary>A safety question is answered yes: open contact is no longer open (safety bars-hold).</summary>
    ContactBarred = 2,
}
