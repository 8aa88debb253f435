using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace NoContact.Devices;

/// <summary>The engine published for a browser, once, and served.</summary>
public sealed class Site : IAsyncLifetime
{
    private WebApplication _server = null!;

    internal Machine Machine { get; } = new();

    internal string Files { get; private set; } = "";

    internal string Address => _server.Urls.First();

    public async Task InitializeAsync()
    {
        Files = Path.Combine(Machine.Publish("tests/NoContact.Devices", "browser"), "wwwroot");
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        _server = builder.Build();
        _server.Urls.Add("http://127.0.0.1:0");
        var (files, types) = (new PhysicalFileProvider(Files), new FileExtensionContentTypeProvider());
        types.Mappings[".dat"] = "application/octet-stream";
        types.Mappings[".blat"] = "application/octet-stream";
        _server.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        _server.UseStaticFiles(new StaticFileOptions { FileProvider = files, ContentTypeProvider = types });
        await _server.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        Machine.Dispose();
    }
}
