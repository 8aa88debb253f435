using Microsoft.EntityFrameworkCore;
using NoContact.Journeys;
using NoContact.Samples.Api.Accounts;
using NoContact.Stores;

namespace NoContact.Samples.Api.Journeys;

/// <summary>A journey of the account that asks, folded. Somebody else's is not found, like one that is not there.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">How many facts it has.</param>
/// <param name="Journey">The journey.</param>
/// <param name="Engine">The engine in the language that was asked for.</param>
/// <param name="Now">The instant all of it is seen at.</param>
internal sealed record OpenedJourney(string Id, int Version, Journey Journey, NoContactEngine Engine, DateTimeOffset Now)
{
    public static async ValueTask<OpenedJourney?> BindAsync(HttpContext http)
    {
        var account = (await Account.BindAsync(http))!;
        var id = http.Request.RouteValues["id"]?.ToString() ?? "";
        var services = http.RequestServices;
        var isOwn = id.Length is > 0 and <= 64 && await services.GetRequiredService<AccountContext>().Journeys.AnyAsync(row => row.JourneyId == id && row.AccountId == account.Id, http.RequestAborted);
        var stored = isOwn ? await services.GetRequiredService<IJourneyStore>().LoadAsync(id, http.RequestAborted) : null;
        if (stored is null) throw new BadHttpRequestException("There is no such journey.", StatusCodes.Status404NotFound);

        var (engine, now) = (Language.Of(http), services.GetRequiredService<TimeProvider>().GetUtcNow());
        return new(id, stored.Version, engine.Load(stored.Document, now), engine, now);
    }
}
