using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NoContact.Chart;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Json;
using NoContact.Keeping;

namespace NoContact.AspNetCore;

/// <summary>A small web app as a host would write it.</summary>
internal sealed class App : IAsyncDisposable
{
    private readonly WebApplication _app;

    private App(WebApplication app) => _app = app;

    public IServiceProvider Services => _app.Services;

    public static async Task<App> Start(Action<IServiceCollection>? configure = null)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddNoContactHttp();
        builder.Services.AddKeyedNoContact("acme", options =>
        {
            options.Country = "ES";
            options.Language = "es";
        });
        builder.Services.AddOpenApi(options => options.AddNoContact());
        builder.Services.AddHealthChecks().AddNoContact();
        configure?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.MapOpenApi();
        app.MapHealthChecks("/health");
        app.MapPost("/evaluate", (RequestBody body, HttpContext http) =>
            EngineJson.Of(http.GetNoContactEngine().Answer(CaseDocument.Read(body.Utf8.Span)))).TakesUrge();
        app.MapPost("/acme", (RequestBody body, HttpContext http) =>
            EngineJson.Of(http.GetNoContactEngine("acme").Answer(CaseDocument.Read(body.Utf8.Span)))).TakesUrge("acme");
        app.MapGet("/replies/{status}", (ReplyStatus status) => EngineJson.Of(new JourneyReply(
            status, Refusal: new(BreakupTrigger.PlanAmends, BreakupState.Holding, ChartGuards.None, "Not now."))));
        app.MapPost("/journeys", (JourneyDocument journey) => journey.Facts.Count);
        app.MapPost("/facts", (Fact fact) => fact.KindName);
        app.MapPost("/urges", (Urge urge) => urge.Intensity);
        app.MapPost("/weigh", (Urge urge, HttpContext http) => Weigh(urge, http)).TakesUrge();
        app.MapPost("/answers", () => TypedResults.NoContent()).Produces<AnswerDocument>();
        app.MapPost("/help", () => TypedResults.NoContent()).Produces<HelpDocument>();
        app.MapGet("/late", IResult () => throw new TimeoutException("my ex Anna"));
        app.MapGet("/broken", IResult () => throw new InvalidOperationException("my ex Anna"));
        app.MapGet("/damaged", IResult () => throw new DamagedJourneyException("7", "a fact is missing"));
        await app.StartAsync();
        return new(app);
    }

    private static string Weigh(Urge urge, HttpContext http)
    {
        var engine = http.GetNoContactEngine();
        return engine.Evaluate(engine.Begin("UTC"), urge).Headline;
    }

    public async Task<(int Status, string Text, HttpResponseMessage Response)> Ask(
        string path, string? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, path);
        var said = Array.Find(headers, header => header.Name == "Content-Type").Value ?? "application/json";
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, said);
        headers = [.. headers.Where(header => header.Name != "Content-Type")];
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        using var client = _app.GetTestClient();
        var response = await client.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(), response);
    }

    public async Task<JsonNode> Read(string path, string? body = null, params (string Name, string Value)[] headers) =>
        JsonNode.Parse((await Ask(path, body, headers)).Text)!;

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
