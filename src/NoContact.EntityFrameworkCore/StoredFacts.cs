using System.Runtime.ExceptionServices;
using System.Security.Cryptography;
using System.Text;
using NoContact.Facts;
using NoContact.Json;
using NoContact.Keeping;

namespace NoContact.EntityFrameworkCore;

/// <summary>
/// Facts as rows, and rows as facts again: each checked against the chain of hashes, so that a damage is found and
/// named.
/// </summary>
internal sealed class StoredFacts(FreeText texts)
{
    private const int RowsAtATime = 500;

    /// <summary>The rows of facts that follow a hash.</summary>
    public List<FactRow> Write(string journeyId, int version, byte[] hash, IReadOnlyList<Fact> facts)
    {
        if (facts.Any(fact => fact.Id.Length == 0))
            throw new ArgumentException(
                "Every fact that is kept needs an id; the engine gives one when it records.",
                nameof(facts));
        var rows = new List<FactRow>(facts.Count);
        foreach (var fact in facts)
        {
            version++;
            var body = JourneyJson.WriteFact(fact.WithoutText());
            var (text, textHash) = texts.Keep(fact);
            hash = FactChain.Next(hash, version, JourneyJson.CurrentSchema, body, textHash);
            rows.Add(new()
            {
                JourneyId = journeyId,
                Version = version,
                FactId = fact.Id,
                Schema = JourneyJson.CurrentSchema,
                Body = Encoding.UTF8.GetString(body),
                Text = text,
                TextHash = textHash,
                Hash = hash,
            });
        }

        return rows;
    }

    /// <summary>The journey of a head and its facts.</summary>
    /// <exception cref="DamagedJourneyException">They are not what was written.</exception>
    /// <exception cref="BadInputException">One is of a newer schema than this version reads.</exception>
    public StoredJourney Read(JourneyRow head, IReadOnlyList<FactRow> rows)
    {
        var start = FactChain.Start(head.Id, head.Zone, head.Identity);
        var facts = ReadAll(head.Id, start, rows);
        if (head.Version != facts.Length)
            throw new DamagedJourneyException(head.Id, $"it should have {head.Version} facts and has {facts.Length}");
        if (!(rows.Count == 0 ? start : rows[^1].Hash).AsSpan().SequenceEqual(head.Hash))
            throw new DamagedJourneyException(head.Id, "its head was changed");

        var forgotten = facts.OfType<TextForgotten>().Select(fact => fact.FactId).ToHashSet(StringComparer.Ordinal);
        var lost = rows.FirstOrDefault(row => IsTextMissing(row) && !forgotten.Contains(row.FactId));
        if (lost is not null) throw new DamagedJourneyException(head.Id, $"the text of fact {lost.Version} is missing");
        return new(new() { Identity = head.Identity, Zone = head.Zone, Facts = facts }, head.Version);
    }

    // A row needs no more than the hash before it, so those of a long journey are read on every core.
    private Fact[] ReadAll(string journeyId, byte[] start, IReadOnlyList<FactRow> rows)
    {
        var facts = new Fact[rows.Count];
        var lots = (rows.Count + RowsAtATime - 1) / RowsAtATime;
        var damages = new Exception?[lots];
        if (lots == 1) ReadLot(0);
        else Parallel.For(0, lots, ReadLot);

        // What is told is the first, as if they had been read in order.
        if (Array.Find(damages, damage => damage is not null) is { } first) ExceptionDispatchInfo.Throw(first);
        return facts;

        void ReadLot(int lot)
        {
            try
            {
                for (var i = lot * RowsAtATime; i < Math.Min(rows.Count, (lot + 1) * RowsAtATime); i++)
                    facts[i] = ReadRow(journeyId, i + 1, i == 0 ? start : rows[i - 1].Hash, rows[i]);
            }
            catch (Exception e)
            {
                damages[lot] = e;
            }
        }
    }

    private Fact ReadRow(string journeyId, int version, byte[] before, FactRow row)
    {
        if (row.Version != version) throw new DamagedJourneyException(journeyId, $"fact {version} is missing");
        var body = Encoding.UTF8.GetBytes(row.Body);
        var hash = FactChain.Next(before, version, row.Schema, body, row.TextHash);
        if (!hash.AsSpan().SequenceEqual(row.Hash))
            throw new DamagedJourneyException(journeyId, $"fact {version} was changed, or a fact before it was");
        if (row.Schema <= JourneyJson.CurrentSchema) return ReadFact(journeyId, row, body);
        var message =
            $"is {row.Schema}; this version reads up to schema {JourneyJson.CurrentSchema}, so update it first";
        throw new BadInputException("$.schema", message);
    }

    private Fact ReadFact(string journeyId, FactRow row, byte[] body)
    {
        try
        {
            var fact = JourneyJson.ReadFact(body, row.Schema);
            if (fact.Id != row.FactId)
                throw new DamagedJourneyException(journeyId, $"fact {row.Version} stands under another id");
            if (row.Text is null) return fact;
            var whole = texts.Read(row.Text, row.TextHash, row.Schema);
            return whole.WithoutText() == fact
                ? whole
                : throw new DamagedJourneyException(journeyId, $"the text of fact {row.Version} is of another fact");
        }
        catch (CryptographicException e)
        {
            var message =
                $"Journey {journeyId}: the text of fact {row.Version} was changed, or was kept under other keys. "
                + "Bring back the keys it was kept under.";
            throw new DamagedJourneyException(message, e);
        }
        catch (BadInputException e)
        {
            throw new DamagedJourneyException($"Journey {journeyId}: fact {row.Version} cannot be read.", e);
        }
    }

    private static bool IsTextMissing(FactRow row) => row is { Text: null, TextHash: not null };
}
