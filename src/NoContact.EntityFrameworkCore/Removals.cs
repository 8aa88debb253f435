using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NoContact.Facts;
using NoContact.Json;
using NoContact.Keeping;

namespace NoContact.EntityFrameworkCore;

/// <summary>
/// What people took away for good: the journeys they erased and the texts they had forgotten. A backup that is brought
/// back would bring these back too.
/// </summary>
/// <remarks>
/// The list is a line of JSON each: <c>{"erased":"…"}</c> with the hash of a journey's id, and
/// <c>{"journey":"…","forgotten":{…}}</c> with the fact. It holds no free text, and may be applied again. A line
/// with neither is a host's own, and is passed over.
/// </remarks>
internal sealed class Removals(Func<JournalContext> open, ICheckInStore store)
{
    /// <summary>Writes all there are.</summary>
    public async Task WriteAsync(Stream to, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(to, leaveOpen: true);
        await using var context = open();
        await foreach (var row in context.Erased.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
            await writer.WriteLineAsync($$"""{"erased":"{{Convert.ToHexStringLower(row.IdHash)}}"}""");

        var rows = context.Facts.AsNoTracking()
            .Where(row => EF.Functions.Like(row.Body, "%\"textForgotten\"%"))
            .OrderBy(row => row.JourneyId)
            .ThenBy(row => row.Version);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var fact = JsonNode.Parse(row.Body)!;
            if ((string?)fact["fact"] != "textForgotten") continue; // The word stands elsewhere in it.
            var line = new JsonObject { ["journey"] = row.JourneyId, ["forgotten"] = fact };
            await writer.WriteLineAsync(line.ToJsonString());
        }
    }

    /// <summary>Takes all of a list away again.</summary>
    /// <exception cref="ArgumentException">A line that is none of such a list; what came before it is done.</exception>
    public async Task<RestoreReport> ApplyAsync(Stream from, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (erased, forgotten, damaged) = (0, 0, new List<string>());
        var ids = await ReadIdsAsync(cancellationToken);
        using var reader = new StreamReader(from, leaveOpen: true);
        for (var number = 1; await reader.ReadLineAsync(cancellationToken) is { } line; number++)
        {
            if (line.Length == 0) continue;
            if (Removal.Read(line, number) is not { } removal) continue;
            if (removal.ErasedHash is { } hash)
            {
                if (await EraseAsync(hash, ids, cancellationToken)) erased++;
            }
            else if (await ForgetAsync(removal.Journey!, removal.Forgotten!, damaged, cancellationToken)) forgotten++;
        }

        await using var context = open();
        await context.ScrubAsync(cancellationToken);
        var at = now.ToUnixTimeMilliseconds();
        var lastWrite = await context.Journeys.MaxAsync(row => (long?)row.WrittenAt, cancellationToken);
        return new()
        {
            Journeys = await context.Journeys.CountAsync(cancellationToken),
            LastWrite = lastWrite is { } written ? DateTimeOffset.FromUnixTimeMilliseconds(written) : null,
            ErasedAgain = erased,
            ForgottenAgain = forgotten,
            DueAgain = await context.Journeys.CountAsync(row => row.PlannedAt <= at, cancellationToken),
            Damaged = damaged,
        };
    }

    private async Task<Dictionary<string, string>> ReadIdsAsync(CancellationToken cancellationToken)
    {
        await using var context = open();
        return await context.Journeys
            .Select(row => row.Id)
            .ToDictionaryAsync(id => Convert.ToHexStringLower(ErasedRow.HashOf(id)), id => id, cancellationToken);
    }

    private async Task<bool> EraseAsync(
        string hash, Dictionary<string, string> ids, CancellationToken cancellationToken)
    {
        if (ids.TryGetValue(hash, out var id))
        {
            await store.TryEraseAsync(id, cancellationToken: cancellationToken);
            return true;
        }

        // It is not in the backup, and a begin that is sent again must not bring it back either.
        await DoAsync(commands => commands.RememberErasedAsync(Convert.FromHexString(hash)), cancellationToken);
        return false;
    }

    private async Task<bool> ForgetAsync(
        string journeyId, TextForgotten fact, List<string> damaged, CancellationToken cancellationToken)
    {
        try
        {
            if (await store.LoadAsync(journeyId, cancellationToken) is not { } stored) return false;
            var facts = stored.Document.Facts;
            var isThere = facts.Any(kept => kept.Id == fact.FactId) && facts.All(kept => kept.Id != fact.Id);
            return isThere
                && await store.TryAppendAsync(journeyId, stored.Version, [fact], cancellationToken: cancellationToken);
        }
        catch (Exception e) when (e is DamagedJourneyException or BadInputException)
        {
            if (!damaged.Contains(journeyId)) damaged.Add(journeyId);
            await DoAsync(commands => commands.ForgetTextAsync(journeyId, fact.FactId), cancellationToken);
            return true;
        }
    }

    private async Task DoAsync(Func<JournalCommands, Task> act, CancellationToken cancellationToken)
    {
        await using var context = open();
        await using var commands = await JournalCommands.BeginAsync(context, cancellationToken);
        await act(commands);
        await commands.CommitAsync();
    }

    /// <summary>A line of the list.</summary>
    private sealed record Removal(string? ErasedHash, string? Journey, TextForgotten? Forgotten)
    {
        public static Removal? Read(string line, int number)
        {
            try
            {
                using var json = JsonDocument.Parse(line);
                if (json.RootElement.TryGetProperty("erased", out var erased))
                {
                    var hash = erased.GetString() ?? "";
                    if (hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower)) return new(hash, null, null);
                }
                else if (json.RootElement.TryGetProperty("forgotten", out var forgotten))
                {
                    var journey = json.RootElement.GetProperty("journey").GetString();
                    var fact = JourneyJson.ReadFact(Encoding.UTF8.GetBytes(forgotten.GetRawText())) as TextForgotten;
                    if (journey is { Length: > 0 } && fact is not null) return new(null, journey, fact);
                }
                else return null;
            }
            catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException
                or BadInputException)
            {
                // Said below, as of any other line that is none.
            }

            throw new ArgumentException($"Line {number} of the list of removals is none: it was cut off or changed.");
        }
    }
}
