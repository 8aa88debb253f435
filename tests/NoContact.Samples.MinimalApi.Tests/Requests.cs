using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace NoContact.Samples.MinimalApi;

internal static class Requests
{
    public static async Task<(int Status, JsonNode? Json, HttpResponseMessage Response)> Ask(
        this HttpClient client,
        HttpMethod method,
        string path,
        string? body = null,
        string? key = null,
        int? version = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        if (version is { } number) request.Headers.IfMatch.Add(new($"\"{number}\""));
        var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return (
            (int)response.StatusCode,
            text.StartsWith('{') || text.StartsWith('[') ? JsonNode.Parse(text) : null,
            response);
    }

    /// <summary>Signs up, and in, with a bearer token that goes with every request from then on.</summary>
    /// <returns>The token.</returns>
    public static async Task<string> SignUp(this HttpClient client, string? email = null)
    {
        var who = new { email = email ?? $"{Guid.NewGuid():N}@example.org", password = "correct horse battery" };
        (await client.PostAsJsonAsync("/account/register", who)).EnsureSuccessStatusCode();
        var tokens = await (
            await client.PostAsJsonAsync("/account/login", who)
        ).Content.ReadFromJsonAsync<JsonObject>();
        var token = (string)tokens!["accessToken"]!;
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return token;
    }

    public static async Task<string> Begin(this HttpClient client) =>
        (string)
            (
                await client.Ask(
                    HttpMethod.Post,
                    "/journeys",
                    """{"zone":"Europe/London"}""",
                    Guid.NewGuid().ToString())
            ).Json!["id"]!;
}
