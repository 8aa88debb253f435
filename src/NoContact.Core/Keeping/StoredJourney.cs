using NoContact.Facts;
using NoContact.Journeys;

namespace NoContact.Keeping;

/// <summary>A journey as it was kept.</summary>
/// <param name="Document">Its document; hand it to <see cref="NoContactEngine.Load"/>.</param>
/// <param name="Version">How many facts it has: what the next append expects.</param>
public sealed record StoredJourney(JourneyDocument Document, int Version)
{
    /// <summary>A journey without facts.</summary>
    /// <param name="zone">The IANA zone it begins in.</param>
    public static StoredJourney CreateEmpty(string zone) => new(new() { Zone = zone, Facts = [] }, 0);

    /// <summary>A journey as it begins, in any zone: which are known is not the store's matter.</summary>
    public static StoredJourney Begin(JourneyDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new StoredJourney(document with { Facts = [] }, 0).Append(document.Facts);
    }

    /// <summary>The same with facts more, and without the free text that they say is to be forgotten.</summary>
    public StoredJourney Append(IReadOnlyList<Fact> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var forgotten = facts.OfType<TextForgotten>().Select(fact => fact.FactId).ToHashSet(StringComparer.Ordinal);
        var all = Document
            .Facts.Concat(facts)
            .Select(fact => forgotten.Contains(fact.Id) ? fact.WithoutText() : fact)
            .ToArray();
        return new(Document with { Facts = all }, all.Length);
    }
}
