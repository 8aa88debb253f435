using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NoContact.Languages;

namespace NoContact.AspNetCore;

/// <summary>Who asks.</summary>
/// <remarks>A null argument throws <see cref="ArgumentNullException"/>.</remarks>
public static class NoContactHttpContextExtensions
{
    /// <summary>
    /// Who asks: in the language of <c>?lang=de</c>, else in what <c>Accept-Language</c> wants most, as far as there
    /// are phrases in it, else in the engine's; where <c>?country=GB</c> says, else where the zone of their device
    /// is, <c>?zone=Europe/London</c>. They see as much as <c>?view=card</c> or <c>?view=answer</c> says, else all. A
    /// value of the route goes before one of the query. Nothing is refused for any, and a response that has not begun
    /// says its language (<c>Content-Language</c>).
    /// </summary>
    /// <param name="http">The request.</param>
    /// <param name="serviceKey">The key of the engine that answers, a tenant's say; null is the one without.</param>
    public static Audience GetAudience(this HttpContext http, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(http);
        var engine = http.RequestServices.GetRequiredKeyedService<NoContactEngine>(serviceKey);
        var chosen = engine.InBestLanguage(Asked(http, "lang") ?? http.Request.Headers.AcceptLanguage.ToString());
        var language = chosen.Phrases.Language;
        if (!http.Response.HasStarted) http.Response.Headers.ContentLanguage = language;
        return new(language, Asked(http, "country"), Asked(http, "zone"), ViewOf(Asked(http, "view")));
    }

    /// <summary>The engine that answers whoever asks (<see cref="GetAudience"/>).</summary>
    /// <param name="http">The request.</param>
    /// <param name="serviceKey">The key of the engine, such as a tenant's; null is the one without.</param>
    public static NoContactEngine GetNoContactEngine(this HttpContext http, object? serviceKey = null)
    {
        var audience = http.GetAudience(serviceKey);
        return http.RequestServices.GetRequiredKeyedService<NoContactEngine>(serviceKey).For(audience);
    }

    // What nobody knows hides nothing.
    private static AnswerView ViewOf(string? asked) => asked switch
    {
        "card" => AnswerView.Card,
        "answer" => AnswerView.Answer,
        _ => AnswerView.All,
    };

    private static string? Asked(HttpContext http, string name)
    {
        var asked = http.GetRouteValue(name)?.ToString() ?? http.Request.Query[name].ToString();
        return asked.Length > 0 ? asked : null;
    }
}
