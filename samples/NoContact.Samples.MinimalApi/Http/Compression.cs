using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace NoContact.Samples.MinimalApi.Http;

/// <summary>Answers, compressed where the client takes it.</summary>
internal static class Compression
{
    public static void AddCompression(this WebApplicationBuilder builder)
    {
        // Over HTTPS too: to guess a secret by an answer's length, a site would have to send requests with somebody's
        // cookie, and ours go with requests of this site alone.
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
