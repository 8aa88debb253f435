using Microsoft.AspNetCore.Identity;
using ModelContextProtocol.AspNetCore;
using NoContact.Samples.Mcp.Server;
using NoContact.Samples.MinimalApi.Http;

namespace NoContact.Samples.MinimalApi.Mcp;

/// <summary><c>/mcp</c>: the engine's tools beside a model, for whoever signs in with a bearer token.</summary>
internal static class McpEndpoints
{
    private const string Path = "/mcp";

    public static void AddMcp(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<IWhoAsks, SignedIn>();

        // Both eras of the protocol: with a session where a client begins one, and without.
        services.AddNoContactMcp().WithHttpTransport(http =>
            http.SessionMode = HttpServerSessionMode.StatefulForInitializeClients);
    }

    /// <summary>No page of another site speaks here, whatever a browser lets it.</summary>
    public static void UseOwnOriginForMcp(this WebApplication app) =>
        app.UseWhen(IsOfAnotherSite, refused => refused.Run(http => ProblemResults
            .Create(StatusCodes.Status403Forbidden, "This is not for pages of other sites.")
            .ExecuteAsync(http)));

    public static void MapMcp(this WebApplication app) => app
        .MapMcp(Path)
        .RequireAuthorization(policy => policy
            .AddAuthenticationSchemes(IdentityConstants.BearerScheme)
            .RequireAuthenticatedUser())
        .TakesUrge();

    private static bool IsOfAnotherSite(HttpContext http)
    {
        if (!http.Request.Path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase)) return false;
        var origin = http.Request.Headers.Origin.ToString();
        return origin.Length > 0 && origin != $"{http.Request.Scheme}://{http.Request.Host}";
    }
}
