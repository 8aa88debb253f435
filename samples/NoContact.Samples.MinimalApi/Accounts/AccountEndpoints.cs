using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NoContact.Samples.MinimalApi.Database;
using NoContact.Samples.MinimalApi.Guard;
using NoContact.Samples.MinimalApi.Journeys;

namespace NoContact.Samples.MinimalApi.Accounts;

/// <summary><c>/account</c>: sign up, sign in, and leave with everything.</summary>
internal static class AccountEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
        var accounts = app.MapGroup("/account").WithTags("Account").RequireRateLimiting(Limits.SignIn);
        accounts.MapIdentityApi<IdentityUser>();
        accounts
            .MapPost(
                "/logout",
                () => TypedResults.SignOut(authenticationSchemes: AccountSetup.Cookies))
            .DisableRateLimiting()
            .WithSummary("Takes the cookie back. Never limited: somebody may have to leave fast.");
        accounts
            .MapDelete("/me", Leave)
            .RequireAccount()
            .WithSummary("Erases the account, its journeys and everything kept for it.");
    }

    private static async Task<NoContent> Leave(
        Account account,
        HttpContext http,
        ServiceContext service,
        IJourneys journeys,
        Owners owners,
        CancellationToken cancellation)
    {
        foreach (var journey in await service.JourneysOfAsync(account.Id, cancellation))
        {
            owners.LetGo(journey);
            await journeys.EraseAsync(journey, expectedVersion: null, cancellation);
        }

        // What the account owns goes with it.
        await service.EraseAccountAsync(account.Id, cancellation);
        foreach (var cookie in AccountSetup.Cookies) await http.SignOutAsync(cookie);
        return TypedResults.NoContent();
    }
}
