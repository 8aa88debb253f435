using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace NoContact.Load;

/// <summary>
/// The minimal API as it ships, on Kestrel, with one endpoint more in the same process: a bare <c>MapPost</c> that
/// returns a constant.
/// </summary>
internal sealed class LoadedServer : WebApplicationFactory<global::Program>
{
    public const string Bare = "/bare";

    private readonly string _folder = Directory.CreateTempSubdirectory("nocontact-load-").FullName;
    private readonly int _perMinute;

    public LoadedServer(int perMinute)
    {
        _perMinute = perMinute;
        Environment.SetEnvironmentVariable(
            "ASPNETCORE_TEST_CONTENTROOT_NOCONTACT_SAMPLES_MINIMALAPI",
            AppContext.BaseDirectory);
        UseKestrel(0);
        StartServer();
    }

    /// <summary>What the bare endpoint returns.</summary>
    public byte[] Constant { get; set; } = [];

    public Uri Address => ClientOptions.BaseAddress;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Database:Folder", _folder);
        builder.UseSetting("Limits:PerMinute", _perMinute.ToString(CultureInfo.InvariantCulture));
        builder.UseSetting("Limits:SignInsPerMinute", "100000");
        builder.UseSetting("Logging:LogLevel:Default", "Error");
        builder.UseSetting("Logging:LogLevel:Microsoft.Hosting.Lifetime", "Error");
        builder.ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(new BareEndpoint(this)));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    private sealed class BareEndpoint(LoadedServer server) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Map(Bare, bare =>
            {
                bare.UseRouting();
                bare.UseEndpoints(endpoints =>
                    endpoints.MapPost("/", () => Results.Bytes(server.Constant, "application/json")));
            });
            next(app);
        };
    }
}
