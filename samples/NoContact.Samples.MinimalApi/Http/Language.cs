namespace NoContact.Samples.MinimalApi.Http;

/// <summary>
/// The language of an answer: <c>?lang=de</c>, else what <c>Accept-Language</c> wants most, as far as there are phrases
/// in it, else English. Nothing is refused for its language: the answer says which it is in.
/// </summary>
internal static class Language
{
    public static NoContactEngine Of(HttpContext http)
    {
        var engine = http.RequestServices.GetRequiredService<NoContactEngine>();
        var asked = http.Request.Query["lang"].ToString();
        var chosen = engine.InBestLanguage(asked.Length > 0 ? asked : http.Request.Headers.AcceptLanguage.ToString());
        http.Response.Headers.ContentLanguage = chosen.Phrases.Language;
        return chosen;
    }

    /// <summary>Its tag.</summary>
    public static string TagOf(HttpContext http) => Of(http).Phrases.Language;
}
