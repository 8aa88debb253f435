using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace NoContact.Samples.Api;

/// <summary>The API on a folder of its own.</summary>
public sealed class Server : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nocontact-api-").FullName;

    public int PerMinute { get; init; } = 100_000;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseEnvironment("Development");
        builder.UseSetting("Database:Folder", _folder);
        builder.UseSetting("Limits:PerMinute", PerMinute.ToString(CultureInfo.InvariantCulture));
        builder.UseSetting("Limits:SignInsPerMinute", "100000");
        builder.UseSetting("ConnectionStrings:NoContact", $"Data Source={Path.Combine(_folder, "no-contact.db")};Pooling=False");
    }

    /// <summary>A client who has signed up and in.</summary>
    public async Task<HttpClient> SignedIn()
    {
        var client = CreateClient();
        var who = new { email = $"{Guid.NewGuid():N}@example.org", password = "correct horse battery" };
        (await client.PostAsJsonAsync("/account/register", who)).EnsureSuccessStatusCode();
        var tokens = await (await client.PostAsJsonAsync("/account/login", who)).Content.ReadFromJsonAsync<JsonObject>();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string)tokens!["accessToken"]!);
        return client;
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }
}

internal static class Requests
{
    public static async Task<(int Status, JsonNode? Json, HttpResponseMessage Response)> Ask(this HttpClient client, HttpMethod method, string path, string? body = null, string? key = null, int? version = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        if (version is { } number) request.Headers.IfMatch.Add(new($"\"{number}\""));
        var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text.StartsWith('{') || text.StartsWith('[') ? JsonNode.Parse(text) : null, response);
    }

    public static async Task<string> Begin(this HttpClient client) => (string)(await client.Ask(HttpMethod.Post, "/journeys", """{"zone":"Europe/London"}""", Guid.NewGuid().ToString())).Json!["id"]!;
}
