using Microsoft.EntityFrameworkCore;
using NoContact.Samples.MinimalApi.Accounts;

namespace NoContact.Samples.MinimalApi.Journeys;

/// <summary>The id of a journey of the account that asks. Somebody else's is not found, like one that is not there.</summary>
/// <param name="Account">The account.</param>
/// <param name="Value">The id.</param>
internal sealed record OwnId(Account Account, string Value)
{
    public static BadHttpRequestException NotFound => new("There is no such journey.", StatusCodes.Status404NotFound);

    public static async ValueTask<OwnId?> BindAsync(HttpContext http)
    {
        var account = (await Account.BindAsync(http))!;
        var id = http.Request.RouteValues["id"]?.ToString() ?? "";
        var isOwn = await http.RequestServices.GetRequiredService<AccountContext>().Journeys.AnyAsync(row => row.JourneyId == id && row.AccountId == account.Id, http.RequestAborted);
        return isOwn ? new(account, id) : throw NotFound;
    }
}
