using System.Security.Claims;
using Microsoft.EntityFrameworkCore;

namespace NoContact.Samples.MinimalApi.Accounts;

/// <summary>The account that asks. A token outlives its account, so each request looks whether the account is still there.</summary>
/// <param name="Id">Its id.</param>
internal sealed record Account(string Id)
{
    public static async ValueTask<Account?> BindAsync(HttpContext http)
    {
        var id = http.User.FindFirstValue(ClaimTypes.NameIdentifier);
        return id is not null && await http.RequestServices.GetRequiredService<AccountContext>().Users.AnyAsync(user => user.Id == id, http.RequestAborted)
            ? new(id)
            : throw new BadHttpRequestException("Sign in first.", StatusCodes.Status401Unauthorized);
    }
}

internal static class AccountRequirement
{
    public static TBuilder RequireAccount<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.RequireAuthorization().ProducesProblems(StatusCodes.Status401Unauthorized);

    private static TBuilder ProducesProblems<TBuilder>(this TBuilder builder, params int[] statuses)
        where TBuilder : IEndpointConventionBuilder
    {
        foreach (var status in statuses) builder.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(Microsoft.AspNetCore.Mvc.ProblemDetails), ["application/problem+json"]));
        return builder;
    }
}
