namespace NoContact.EntityFrameworkCore;

/// <summary>A check-in that was delivered on a journey.</summary>
internal sealed class DeliveredRow
{
    public required string JourneyId { get; init; }

    public required string CheckInId { get; init; }
}
