using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace NoContact.Devices;

/// <summary>The engine published for a browser, once, and served.</summary>
public sealed class Site : IAsyncLifetime
{
    private readonly List<WebApplication> _servers = [];

    internal ConsoleRunner Console { get; } = new();

    internal string Files { get; private set; } = "";

    internal string Address { get; private set; } = "";

    public async Task InitializeAsync()
    {
        if (!Matrix.IsWhole) return; // In CI the page's own home in a browser is asked the same.
        Files = Path.Combine(Console.Publish("tests/NoContact.Devices", "browser"), "wwwroot");
        Address = await Serve(Files);
    }

    /// <summary>The address where a folder's files are served.</summary>
    internal async Task<string> Serve(string folder)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        var server = builder.Build();
        _servers.Add(server);
        server.Urls.Add("http://127.0.0.1:0");
        var (files, types) = (new PhysicalFileProvider(folder), new FileExtensionContentTypeProvider());
        types.Mappings[".dat"] = "application/octet-stream";
        types.Mappings[".blat"] = "application/octet-stream";
        server.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        server.UseStaticFiles(new StaticFileOptions { FileProvider = files, ContentTypeProvider = types });
        await server.StartAsync();
        return server.Urls.First();
    }

    public async Task DisposeAsync()
    {
        foreach (var server in _servers) await server.DisposeAsync();
        Console.Dispose();
    }
}
