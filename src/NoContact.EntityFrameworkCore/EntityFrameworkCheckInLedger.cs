using Microsoft.EntityFrameworkCore;
using NoContact.Facts;
using NoContact.Keeping;

namespace NoContact.EntityFrameworkCore;

/// <summary>Plans of check-ins beside the journeys, and which were said.</summary>
internal sealed class EntityFrameworkCheckInLedger(Func<JournalContext> open, EntityFrameworkJourneyStore store) : ICheckInLedger
{
    public ValueTask<bool> TryAppendPlannedAsync(string journey, int expectedVersion, IReadOnlyList<Fact> facts, DateTimeOffset look, CancellationToken cancellation = default) =>
        store.TryAppendAsync(journey, expectedVersion, facts, Milliseconds(look), cancellation);

    public async ValueTask ReplanAsync(string journey, DateTimeOffset planned, int? version, DateTimeOffset? next, CancellationToken cancellation = default)
    {
        var (before, after) = (Milliseconds(planned), next is { } at ? Milliseconds(at) : (long?)null);
        await using var context = open();

        // On a row that a writer holds this waits for it, and then finds its version.
        await context.Journeys.Where(row => row.Id == journey && row.PlannedAt == before && (version == null || row.Version == version))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.PlannedAt, after), cancellation);
    }

    public async ValueTask<IReadOnlyList<PlannedJourney>> DueAsync(DateTimeOffset now, int most, CancellationToken cancellation = default)
    {
        var until = now.ToUnixTimeMilliseconds();
        await using var context = open();
        var due = await context.Journeys.AsNoTracking().Where(row => row.PlannedAt <= until).OrderBy(row => row.PlannedAt).Take(most)
            .Select(row => new { row.Id, row.PlannedAt }).ToListAsync(cancellation);
        return [.. due.Select(row => new PlannedJourney(row.Id, DateTimeOffset.FromUnixTimeMilliseconds(row.PlannedAt!.Value)))];
    }

    public async ValueTask<IReadOnlySet<string>> SaidAsync(string journey, CancellationToken cancellation = default)
    {
        await using var context = open();
        return await context.Said.Where(row => row.JourneyId == journey).Select(row => row.CheckInId).ToHashSetAsync(cancellation);
    }

    public async ValueTask NoteAsync(string journey, string checkIn, CancellationToken cancellation = default)
    {
        await using var context = open();

        // Of two at once, and after the journey's end, nothing is noted and nothing is wrong.
        await context.Database.ExecuteSqlAsync($"""INSERT INTO no_contact_check_ins_said ("JourneyId", "CheckInId") SELECT "Id", {checkIn} FROM no_contact_journeys WHERE "Id" = {journey} ON CONFLICT DO NOTHING""", cancellation);
    }

    // Never earlier than it is due: looked at too early, a journey would be planned again for the same millisecond.
    private static long Milliseconds(DateTimeOffset at) => at.AddTicks(TimeSpan.TicksPerMillisecond - 1).ToUnixTimeMilliseconds();
}
