using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace NoContact.Samples.MinimalApi.Http;

/// <summary>Answers, compressed where the client takes it.</summary>
internal static class Compression
{
    public static void AddCompression(this WebApplicationBuilder builder)
    {
        // Over HTTPS too: what is compressed could be guessed at by its length only by who sends requests in somebody's
        // name, and no other site can. Cookies are of this site alone.
        builder.Services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ["application/json"];
        });

        // An answer is small, and somebody waits for it.
        builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        builder.Services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
    }
}
