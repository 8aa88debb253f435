using System.Runtime.CompilerServices;
using System.Runtime.InteropServices.JavaScript;
using System.Text;
using System.Text.Json;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Json;
using NoContact.Keeping;

namespace NoContact.Samples.Browser.Engine;

/// <summary>
/// Journeys in this browser's IndexedDB, by way of <c>home/store.js</c>: a fact is durable there before it is
/// acknowledged, and of two tabs at one version one wins.
/// </summary>
internal sealed partial class BrowserStore : IJourneyStore
{
    // What could not be read of a journey is left where it is, and counts in the store's version alone.
    private readonly Dictionary<string, int> _unread = [];

    public async ValueTask<CreateResult> CreateAsync(
        string journeyId,
        JourneyDocument document,
        DateTimeOffset? lookAt = null,
        CancellationToken cancellationToken = default)
    {
        var begun = StoredJourney.Begin(document).Document;
        var result = await Create(journeyId, TextOf(begun with { Facts = [] }), TextOf(begun.Facts));
        return Enum.Parse<CreateResult>(result);
    }

    public async ValueTask<StoredJourney?> LoadAsync(
        string journeyId, CancellationToken cancellationToken = default)
    {
        if (await Load(journeyId) is not { } text) return null;
        using var kept = JsonDocument.Parse(text);
        var head = JourneyJson.Read(Encoding.UTF8.GetBytes(kept.RootElement.GetProperty("head").GetRawText()));
        var facts = new List<Fact>();
        foreach (var fact in kept.RootElement.GetProperty("facts").EnumerateArray())
            if (Read(fact) is { } read) facts.Add(read);
        _unread[journeyId] = kept.RootElement.GetProperty("version").GetInt32() - facts.Count;
        return new(head with { Facts = facts }, facts.Count);
    }

    public async ValueTask<int?> GetVersionAsync(string journeyId, CancellationToken cancellationToken = default)
    {
        var version = await GetVersion(journeyId);
        return version < 0 ? null : version - _unread.GetValueOrDefault(journeyId);
    }

    public async ValueTask<bool> TryAppendAsync(
        string journeyId,
        int expectedVersion,
        IReadOnlyList<Fact> facts,
        DateTimeOffset? lookAt = null,
        CancellationToken cancellationToken = default)
    {
        var expected = expectedVersion + _unread.GetValueOrDefault(journeyId);
        var forgotten = facts.OfType<TextForgotten>().Select(fact => fact.FactId).ToHashSet(StringComparer.Ordinal);
        if (forgotten.Count == 0) return await Append(journeyId, expected, TextOf(facts), "[]");

        // A text that is forgotten is gone from what was kept before, in the same transaction.
        if (await LoadAsync(journeyId, cancellationToken) is not { } stored) return false;
        var bare = stored.Append(facts).Document.Facts.Where(fact => forgotten.Contains(fact.Id));
        return await Append(journeyId, expected, TextOf(facts), TextOf([.. bare]));
    }

    public async ValueTask<bool> TryEraseAsync(
        string journeyId, int? expectedVersion = null, CancellationToken cancellationToken = default) =>
        await Erase(journeyId, expectedVersion + _unread.GetValueOrDefault(journeyId) ?? -1);

    public async IAsyncEnumerable<ListedJourney> ListAsync(
        DateTimeOffset? writtenBefore = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var id in JsonSerializer.Deserialize(await List(), HomeJson.Default.StringArray)!)
            yield return new(id, await GetVersion(id), DateTimeOffset.MinValue);
    }

    private static Fact? Read(JsonElement fact)
    {
        try
        {
            return JourneyJson.ReadFact(Encoding.UTF8.GetBytes(fact.GetRawText()));
        }
        catch (BadInputException)
        {
            return null;
        }
    }

    private static string TextOf(JourneyDocument document) => Encoding.UTF8.GetString(JourneyJson.Write(document));

    private static string TextOf(IReadOnlyList<Fact> facts) =>
        $"[{string.Join(',', facts.Select(fact => Encoding.UTF8.GetString(JourneyJson.WriteFact(fact))))}]";

    [JSImport("create", "store")]
    private static partial Task<string> Create(string id, string head, string facts);

    [JSImport("load", "store")]
    private static partial Task<string?> Load(string id);

    [JSImport("versionOf", "store")]
    private static partial Task<int> GetVersion(string id);

    [JSImport("append", "store")]
    private static partial Task<bool> Append(string id, int version, string facts, string replaced);

    [JSImport("erase", "store")]
    private static partial Task<bool> Erase(string id, int version);

    [JSImport("list", "store")]
    private static partial Task<string> List();
}
