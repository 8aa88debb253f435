using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Json;
using NoContact.Keeping;

namespace NoContact.EntityFrameworkCore;

/// <summary>Journeys in a database.</summary>
internal sealed class EntityFrameworkJourneyStore(Func<JournalContext> open, FreeText texts) : IJourneyStore
{
    public async ValueTask<bool> TryCreateAsync(string journey, string zone, CancellationToken cancellation = default)
    {
        CheckId(journey);
        await using var context = open();
        try
        {
            if (await context.Journeys.AnyAsync(row => row.Id == journey, cancellation)) return false;
            context.Add(new JourneyRow { Id = journey, Zone = zone, Version = 0, Hash = FactChain.Start(journey, zone) });
            await context.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbException e) when (DamagedDatabase.LacksTables(e))
        {
            throw DamagedDatabase.NotMigrated(e);
        }
        catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
        {
            // Somebody else began it in this moment; anything else that is wrong shows again here.
            await using var again = open();
            if (await again.Journeys.AnyAsync(row => row.Id == journey, cancellation)) return false;
            throw;
        }
    }

    public async ValueTask<StoredJourney?> LoadAsync(string journey, CancellationToken cancellation = default)
    {
        CheckId(journey);
        var (head, rows) = await RowsOf(journey, cancellation);
        if (head is null) return rows.Count == 0 ? null : throw new DamagedJourneyException(journey, "its head is missing");
        return new(new() { Zone = head.Zone, Facts = Read(head, rows) }, head.Version);
    }

    public ValueTask<bool> TryAppendAsync(string journey, int expectedVersion, IReadOnlyList<Fact> facts, CancellationToken cancellation = default) =>
        TryAppendAsync(journey, expectedVersion, facts, look: null, cancellation);

    /// <summary>Adds facts, and in the same transaction plans a look for check-ins, in milliseconds since 1970.</summary>
    public async ValueTask<bool> TryAppendAsync(string journey, int expectedVersion, IReadOnlyList<Fact> facts, long? look, CancellationToken cancellation)
    {
        CheckId(journey);
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.FirstOrDefault(fact => fact.Id.Length == 0) is not null) throw new ArgumentException("Every fact that is kept needs an id; the engine gives one when it records.", nameof(facts));
        await using var context = open();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var commands = new AppendCommands(context, transaction, cancellation);
        if (await HashAtAsync(commands, journey, expectedVersion) is not { } hash) return false;

        var rows = RowsOf(journey, expectedVersion, hash, facts);
        if (rows.Count == 0) return true;
        if (!await commands.TryMoveAsync(journey, expectedVersion, rows[^1])) return false;
        foreach (var row in rows) await commands.InsertAsync(row);
        if (look is { } at) await commands.PlanAsync(journey, at);

        string[] forgotten = [.. facts.OfType<TextForgotten>().Select(fact => fact.FactId)];
        if (forgotten.Length > 0)
        {
            await context.Facts.Where(row => row.JourneyId == journey && forgotten.Contains(row.FactId))
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Text, (byte[]?)null), cancellation);
        }

        await transaction.CommitAsync(cancellation);
        if (forgotten.Length > 0) await context.ScrubAsync(cancellation);
        return true;
    }

    public async ValueTask EraseAsync(string journey, CancellationToken cancellation = default)
    {
        CheckId(journey);
        await using var context = open();
        try
        {
            await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
            await context.Said.Where(row => row.JourneyId == journey).ExecuteDeleteAsync(cancellation);
            await context.Facts.Where(row => row.JourneyId == journey).ExecuteDeleteAsync(cancellation);
            await context.Journeys.Where(row => row.Id == journey).ExecuteDeleteAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }
        catch (DbException e) when (DamagedDatabase.LacksTables(e))
        {
            throw DamagedDatabase.NotMigrated(e);
        }

        await context.ScrubAsync(cancellation);
    }

    private static async Task<byte[]?> HashAtAsync(AppendCommands commands, string journey, int version)
    {
        try
        {
            return await commands.HashAtAsync(journey, version);
        }
        catch (DbException e) when (DamagedDatabase.LacksTables(e))
        {
            throw DamagedDatabase.NotMigrated(e);
        }
    }

    private async Task<(JourneyRow? Head, List<FactRow> Rows)> RowsOf(string journey, CancellationToken cancellation)
    {
        try
        {
            await using var context = open();

            // Both tables as they stood at one moment.
            await using var transaction = await context.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellation);
            var head = await context.Journeys.AsNoTracking().SingleOrDefaultAsync(row => row.Id == journey, cancellation);
            return (head, await context.Facts.AsNoTracking().Where(row => row.JourneyId == journey).OrderBy(row => row.Version).ToListAsync(cancellation));
        }
        catch (Exception e) when (DamagedDatabase.Shows(e))
        {
            throw new DamagedJourneyException($"Journey {journey} cannot be read: {DamagedDatabase.Advice(e)}", e);
        }
    }

    private List<FactRow> RowsOf(string journey, int version, byte[] hash, IReadOnlyList<Fact> facts)
    {
        var rows = new List<FactRow>(facts.Count);
        foreach (var fact in facts)
        {
            var body = Encoding.UTF8.GetString(JourneyJson.WriteFact(fact.WithoutText()));
            var (text, textHash) = texts.Keep(fact);
            hash = FactChain.Next(hash, ++version, body, textHash);
            rows.Add(new() { JourneyId = journey, Version = version, FactId = fact.Id, Body = body, Text = text, TextHash = textHash, Hash = hash });
        }

        return rows;
    }

    private List<Fact> Read(JourneyRow head, List<FactRow> rows)
    {
        var facts = new List<Fact>(rows.Count);
        var hash = FactChain.Start(head.Id, head.Zone);
        foreach (var row in rows)
        {
            var version = facts.Count + 1;
            if (row.Version != version) throw new DamagedJourneyException(head.Id, $"fact {version} is missing");
            hash = FactChain.Next(hash, version, row.Body, row.TextHash);
            if (!hash.AsSpan().SequenceEqual(row.Hash)) throw new DamagedJourneyException(head.Id, $"fact {version} was changed, or a fact before it was");
            facts.Add(ReadFact(head.Id, row));
        }

        if (head.Version != facts.Count) throw new DamagedJourneyException(head.Id, $"it should have {head.Version} facts and has {facts.Count}");
        if (!hash.AsSpan().SequenceEqual(head.Hash)) throw new DamagedJourneyException(head.Id, "its head was changed");

        var forgotten = facts.OfType<TextForgotten>().Select(fact => fact.FactId).ToHashSet(StringComparer.Ordinal);
        var lost = rows.Find(row => row is { Text: null, TextHash: not null } && !forgotten.Contains(row.FactId));
        return lost is null ? facts : throw new DamagedJourneyException(head.Id, $"the text of fact {lost.Version} is missing");
    }

    private Fact ReadFact(string journey, FactRow row)
    {
        try
        {
            var fact = JourneyJson.ReadFact(Encoding.UTF8.GetBytes(row.Body));
            if (fact.Id != row.FactId) throw new DamagedJourneyException(journey, $"fact {row.Version} stands under another id");
            if (row.Text is null) return fact;
            var whole = texts.Read(row.Text, row.TextHash);
            return whole.WithoutText() == fact ? whole : throw new DamagedJourneyException(journey, $"the text of fact {row.Version} is of another fact");
        }
        catch (CryptographicException e)
        {
            throw new DamagedJourneyException($"Journey {journey}: the text of fact {row.Version} was changed, or was kept under other keys. Bring back the keys it was kept under.", e);
        }
        catch (BadInputException e)
        {
            throw new DamagedJourneyException($"Journey {journey}: fact {row.Version} cannot be read.", e);
        }
    }

    private static void CheckId(string journey)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(journey);
        if (journey.Length > 64) throw new ArgumentException("A journey's id has 64 characters at the most.", nameof(journey));
    }
}
