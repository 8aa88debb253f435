namespace NoContact.Samples.MinimalApi.Guard;

/// <summary>Headers that keep a browser from guessing, framing, and telling others where somebody was.</summary>
internal static class SecurityHeaders
{
    private const string OfTheReference =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; script-src 'self' 'unsafe-inline'; "
        + "img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none'";

    private const string OfAllElse =
        "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    public static void UseSecurityHeaders(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
            app.UseHttpsRedirection();
        }

        app.Use((http, next) =>
        {
            var headers = http.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "no-referrer";
            headers.CacheControl = "no-store";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";

            // The reference page brings its own styles and scripts; nothing else needs any.
            var isReference = http.Request.Path.StartsWithSegments("/docs", StringComparison.Ordinal);
            headers.ContentSecurityPolicy = isReference ? OfTheReference : OfAllElse;
            return next(http);
        });
    }
}
