using NoContact.Languages;

namespace NoContact.Samples.MinimalApi.Http;

/// <summary>
/// Who asks. The language of an answer is that of <c>?lang=de</c>, else what <c>Accept-Language</c> wants most, as far
/// as there are phrases in it, else English: the answer says which it is in. Help is that of <c>?country=GB</c>, else
/// that of the zone the device is in, <c>?zone=Europe/London</c>. Nothing is refused for either.
/// </summary>
internal static class Asker
{
    public static Audience Of(HttpContext http)
    {
        var engine = http.RequestServices.GetRequiredService<NoContactEngine>();
        var chosen = engine.InBestLanguage(Asked(http, "lang") ?? http.Request.Headers.AcceptLanguage.ToString());
        var language = chosen.Phrases.Language;
        http.Response.Headers.ContentLanguage = language;
        return new(language, Asked(http, "country"), Asked(http, "zone"));
    }

    /// <summary>The engine that answers them.</summary>
    public static NoContactEngine EngineFor(HttpContext http) =>
        http.RequestServices.GetRequiredService<NoContactEngine>().For(Of(http));

    private static string? Asked(HttpContext http, string name)
    {
        var asked = http.GetRouteValue(name)?.ToString() ?? http.Request.Query[name].ToString();
        return asked.Length > 0 ? asked : null;
    }
}
