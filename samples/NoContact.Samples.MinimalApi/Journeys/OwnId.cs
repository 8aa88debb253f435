using Microsoft.EntityFrameworkCore;
using NoContact.Samples.MinimalApi.Accounts;
using NoContact.Samples.MinimalApi.Database;

namespace NoContact.Samples.MinimalApi.Journeys;

/// <summary>
/// The id of a journey of the account that asks. Somebody else's is not found, like one that is not there.
/// </summary>
/// <param name="Account">The account.</param>
/// <param name="Value">The id.</param>
internal sealed record OwnId(Account Account, string Value)
{
    // One query says whether the account is still there and whether the journey is its own.
    private static readonly Func<ServiceContext, string?, string, CancellationToken, Task<bool?>> Owns =
        EF.CompileAsyncQuery((ServiceContext service, string? account, string id, CancellationToken _) => service.Users
            .Where(user => user.Id == account)
            .Select(user => (bool?)service.Journeys.Any(row => row.JourneyId == id && row.AccountId == user.Id))
            .SingleOrDefault());

    public static BadHttpRequestException NotFound => new("There is no such journey.", StatusCodes.Status404NotFound);

    public static async ValueTask<OwnId?> BindAsync(HttpContext http)
    {
        var account = Account.IdOf(http);
        var id = http.Request.RouteValues["id"]?.ToString() ?? "";
        var owners = http.RequestServices.GetRequiredService<Owners>();
        if (account is not null && owners.Has(id, account)) return new(Account.Keep(http, new(account)), id);

        var service = http.RequestServices.GetRequiredService<ServiceContext>();
        var owns = await Owns(service, account, id, http.RequestAborted);
        if (account is null || owns is null) throw Account.NotSignedIn;
        if (owns == false) throw NotFound;
        owners.Hold(id, account);
        return new(Account.Keep(http, new(account)), id);
    }
}
