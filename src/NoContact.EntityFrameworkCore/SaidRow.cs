namespace NoContact.EntityFrameworkCore;

/// <summary>A check-in that was said on a journey.</summary>
internal sealed class SaidRow
{
    public required string JourneyId { get; init; }

    public required string CheckInId { get; init; }
}
