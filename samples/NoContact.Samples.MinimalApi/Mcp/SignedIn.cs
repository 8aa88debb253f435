using NoContact.AspNetCore;
using NoContact.Samples.Mcp.Server;
using NoContact.Samples.MinimalApi.Accounts;
using NoContact.Samples.MinimalApi.Journeys;

namespace NoContact.Samples.MinimalApi.Mcp;

/// <summary>Whoever's bearer token came with the call.</summary>
internal sealed class SignedIn(IHttpContextAccessor accessor, IJourneys journeys, NoContactEngine engine) : IWhoAsks
{
    public Asker Find()
    {
        var http = accessor.HttpContext!;
        return new(Account.IdOf(http)!, new JournalOfAccount(http, journeys, engine), http.GetAudience());
    }
}
