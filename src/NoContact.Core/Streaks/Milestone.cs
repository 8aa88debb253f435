namespace NoContact.Streaks;

/// <summary>A streak length worth marking. Once reached it stays reached.</summary>
/// <param name="Days">Calendar days.</param>
public readonly record struct Milestone(int Days)
{
    /// <summary>A stable id, such as <c>day-30</c>.</summary>
    public string Id => $"day-{Days}";
}
