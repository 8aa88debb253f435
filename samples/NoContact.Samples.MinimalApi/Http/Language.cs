using NoContact.Languages;

namespace NoContact.Samples.MinimalApi.Http;

/// <summary>
/// The language of an answer: <c>?lang=de</c>, else the first of <c>Accept-Language</c> there are phrases in, else
/// English.
/// </summary>
internal static class Language
{
    public static NoContactEngine Of(HttpContext http)
    {
        var engine = http.RequestServices.GetRequiredService<NoContactEngine>();
        if (http.Request.Query["lang"].ToString() is { Length: > 0 } asked)
        {
            return Has(engine, asked)
                ? engine.InLanguage(asked)
                : throw new BadHttpRequestException(
                    $"There are no phrases in that language. There are: {string.Join(", ", engine.Languages)}.");
        }

        var accepted = http
            .Request.GetTypedHeaders()
            .AcceptLanguage.OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.ToString())
            .FirstOrDefault(tag => Has(engine, tag));
        return accepted is null ? engine : engine.InLanguage(accepted);
    }

    /// <summary>Its tag.</summary>
    public static string TagOf(HttpContext http) => Of(http).Phrases.Language;

    private static bool Has(NoContactEngine engine, string tag) =>
        engine.Languages.Any(language => tag.Split('-')[0].Equals(language, StringComparison.OrdinalIgnoreCase));
}
