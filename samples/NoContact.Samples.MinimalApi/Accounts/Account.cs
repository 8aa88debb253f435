using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using NoContact.Samples.MinimalApi.Database;

namespace NoContact.Samples.MinimalApi.Accounts;

/// <summary>
/// The account that asks. A token outlives its account, so each request looks whether the account is still there;
/// on a journey that was asked for within a minute, the journey's own absence tells.
/// </summary>
/// <param name="Id">Its id.</param>
internal sealed record Account(string Id)
{
    public static BadHttpRequestException NotSignedIn => new("Sign in first.", StatusCodes.Status401Unauthorized);

    public static string? IdOf(HttpContext http) => http.User.FindFirstValue(ClaimTypes.NameIdentifier);

    public static async ValueTask<Account?> BindAsync(HttpContext http)
    {
        if (http.Features.Get<Account>() is { } found) return found;
        var id = IdOf(http);
        var service = http.RequestServices.GetRequiredService<ServiceContext>();
        var isThere = id is not null && await service.Users.AnyAsync(user => user.Id == id, http.RequestAborted);
        return isThere ? Keep(http, new(id!)) : throw NotSignedIn;
    }

    /// <summary>Bound once a request, whatever else of it asks for the account.</summary>
    public static Account Keep(HttpContext http, Account account)
    {
        http.Features.Set(account);
        return account;
    }
}

internal static class AccountRequirement
{
    public static TBuilder RequireAccount<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder =>
        builder.RequireAuthorization().ProducesProblems(StatusCodes.Status401Unauthorized);

    private static TBuilder ProducesProblems<TBuilder>(this TBuilder builder, params int[] statuses)
        where TBuilder : IEndpointConventionBuilder
    {
        foreach (var status in statuses)
            builder.WithMetadata(
                new ProducesResponseTypeMetadata(
                    status, typeof(Microsoft.AspNetCore.Mvc.ProblemDetails), ["application/problem+json"]));
        return builder;
    }
}
