using NoContact.Journeys;
using NoContact.Stores;

namespace NoContact.Samples.Api.Journeys;

/// <summary>A journey of the account that asks, folded.</summary>
/// <param name="Own">Its id.</param>
/// <param name="Version">How many facts it has.</param>
/// <param name="Journey">The journey.</param>
/// <param name="Engine">The engine in the language that was asked for.</param>
/// <param name="Now">The instant all of it is seen at.</param>
internal sealed record OpenedJourney(OwnId Own, int Version, Journey Journey, NoContactEngine Engine, DateTimeOffset Now)
{
    public static async ValueTask<OpenedJourney?> BindAsync(HttpContext http)
    {
        var own = (await OwnId.BindAsync(http))!;
        var services = http.RequestServices;
        var stored = await services.GetRequiredService<IJourneyStore>().LoadAsync(own.Value, http.RequestAborted) ?? throw OwnId.NotFound;
        var (engine, now) = (Language.Of(http), services.GetRequiredService<TimeProvider>().GetUtcNow());
        return new(own, stored.Version, engine.Load(stored.Document, now), engine, now);
    }

    /// <summary>What recording a fact changed, told again, where it is among the facts already: a server died between keeping it and answering. Else null.</summary>
    public (RecordResult Result, int Version)? Earlier(Fact fact)
    {
        var at = Journey.Facts.Select(kept => kept.Id).ToList().IndexOf(fact.Id);
        if (at < 0) return null;
        var kept = Journey.Facts[at];
        var then = kept.RecordedAt ?? Now;
        var before = Engine.Load(new() { Schema = JourneyDocument.CurrentSchema, Zone = Journey.StartZone, Facts = [.. Journey.Facts.Take(at)] }, then);
        return (Engine.Record(before, kept, then), at + 1);
    }
}
