using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using NoContact.AspNetCore;
using NoContact.Samples.MinimalApi.Database;
using NoContact.Samples.Page;

namespace NoContact.Samples.MinimalApi.Page;

/// <summary>The page, and what it is made of.</summary>
internal static class PageEndpoints
{
    private const string ForGood = "public, max-age=31536000, immutable";

    public static void AddPage(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(services => new PageFiles(
            new(services.GetRequiredService<IWebHostEnvironment>().WebRootPath),
            services.GetRequiredService<NoContactEngine>()));
    }

    public static void MapPage(this WebApplication app)
    {
        if (app.Environment.WebRootPath is null) return; // Started elsewhere than its files: it answers all the same.
        app.Services.GetRequiredService<PageFiles>(); // What is wrong with them is said at start.
        var page = app.MapGroup("").ExcludeFromDescription();
        page.MapGet("/", Document);
        page.MapGet("/page/{version}/{name}", File);
    }

    private static async Task<ContentHttpResult> Document(
        HttpContext http, PageFiles page, ServiceContext service, CancellationToken cancellationToken)
    {
        var language = http.GetAudience().Language;
        var account = http.User.FindFirstValue(ClaimTypes.NameIdentifier);
        var journeys = account is null ? null : await JourneysOf(account, service, cancellationToken);
        return TypedResults.Content(page.Document(language!, journeys), "text/html; charset=utf-8");
    }

    // The page comes whatever happens to the database: the way to help is on it.
    private static async Task<IReadOnlyList<string>?> JourneysOf(
        string account, ServiceContext service, CancellationToken cancellationToken)
    {
        try
        {
            return await service.JourneysOfAsync(account, cancellationToken);
        }
        catch (System.Data.Common.DbException)
        {
            return null;
        }
    }

    private static Results<FileContentHttpResult, NotFound> File(
        string version, string name, PageFiles page, HttpContext http)
    {
        if (page.Find(name) is not { } file) return TypedResults.NotFound();

        // A page that was open while the service was renewed gets today's, and keeps it no longer than it must.
        if (version == page.Version) http.Response.Headers.CacheControl = ForGood;
        http.Response.Headers.Vary = "Accept-Encoding";
        var taken = http.Request.GetTypedHeaders().AcceptEncoding;
        var takesBrotli = taken.Any(one => one.Value == "br" && one.Quality != 0);
        if (takesBrotli) http.Response.Headers.ContentEncoding = "br";
        return TypedResults.File(takesBrotli ? file.Brotli : file.Content, $"{file.Type}; charset=utf-8");
    }
}
