using System.Net.Http.Headers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NoContact.Facts;

namespace NoContact.Samples.MinimalApi;

/// <summary>Every route there is, asked by everybody who should get nothing.</summary>
[Trait("Speed", "slow")]
public sealed class RouteTests : IDisposable
{
    private const string Canary = "canary-of-somebody-else";

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 30, 20, 0, 0, TimeSpan.Zero));
    private readonly Server _server;

    public RouteTests() => _server = new Server { Clock = _clock };

    public void Dispose() => _server.Dispose();

    public enum Asks
    {
        /// <summary>Anybody may.</summary>
        Open,

        /// <summary>Whoever is signed in, for themselves.</summary>
        Account,

        /// <summary>Whose journey it is.</summary>
        Owner,

        /// <summary>
        /// Whoever is signed in, beside a model. To an account that left the tools say so, and they help: HttpTests.
        /// </summary>
        Model,
    }

    // A route that is not here fails the first test.
    private static readonly Dictionary<string, Asks> Routes = new()
    {
        ["POST /evaluate"] = Asks.Open,
        ["GET /"] = Asks.Open,
        ["GET /page/{version}/{name}"] = Asks.Open,
        ["GET /support/{country?}"] = Asks.Open,
        ["GET /rulebook"] = Asks.Open,
        ["GET /phrases"] = Asks.Open,
        ["GET /chart"] = Asks.Open,
        ["* /health/live"] = Asks.Open,
        ["* /health/help-lines"] = Asks.Open,
        ["* /health/zone-data"] = Asks.Open,
        ["* /health/ready"] = Asks.Open,
        ["GET /openapi/{documentName}.json"] = Asks.Open,
        ["POST /account/register"] = Asks.Open,
        ["POST /account/login"] = Asks.Open,
        ["POST /account/refresh"] = Asks.Open,
        ["GET /account/confirmEmail"] = Asks.Open,
        ["POST /account/resendConfirmationEmail"] = Asks.Open,
        ["POST /account/forgotPassword"] = Asks.Open,
        ["POST /account/resetPassword"] = Asks.Open,
        ["POST /account/logout"] = Asks.Open,
        ["POST /account/manage/2fa"] = Asks.Account,
        ["GET /account/manage/info"] = Asks.Account,
        ["POST /account/manage/info"] = Asks.Account,
        ["DELETE /account/me"] = Asks.Account,
        ["POST /account/passkeys/sign-in/options"] = Asks.Open,
        ["POST /account/passkeys/sign-in"] = Asks.Open,
        ["POST /account/passkeys/options"] = Asks.Account,
        ["POST /account/passkeys"] = Asks.Account,
        ["GET /account/passkeys"] = Asks.Account,
        ["POST /account/passkeys/{id}/remove"] = Asks.Account,
        ["POST /journeys"] = Asks.Account,
        ["GET /journeys"] = Asks.Account,
        ["POST /journeys/import"] = Asks.Account,
        ["GET /journeys/{id}"] = Asks.Owner,
        ["DELETE /journeys/{id}"] = Asks.Owner,
        ["POST /journeys/{id}/facts"] = Asks.Owner,
        ["POST /journeys/{id}/facts/{fact}/redate"] = Asks.Owner,
        ["POST /journeys/{id}/evaluate"] = Asks.Owner,
        ["POST /journeys/{id}/what-if"] = Asks.Owner,
        ["GET /journeys/{id}/calendar"] = Asks.Owner,
        ["GET /journeys/{id}/calendar.ics"] = Asks.Owner,
        ["GET /journeys/{id}/own-help"] = Asks.Owner,
        ["GET /journeys/{id}/log"] = Asks.Owner,
        ["GET /journeys/{id}/export"] = Asks.Owner,
        ["POST /journeys/{id}/merge"] = Asks.Owner,
        ["GET /journeys/{id}/check-ins"] = Asks.Owner,
        ["POST /journeys/{id}/check-ins/{checkIn}/seen"] = Asks.Owner,
        ["POST /mcp"] = Asks.Model,
        ["GET /mcp"] = Asks.Model,
        ["DELETE /mcp"] = Asks.Model,
    };

    private static IEnumerable<string> Guarded =>
        Routes.Where(route => route.Value != Asks.Open).Select(route => route.Key);

    [Fact]
    public void Every_route_is_in_the_table_and_every_row_is_a_route()
    {
        var there = _server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => !endpoint.RoutePattern.RawText!.StartsWith("/docs", StringComparison.Ordinal))
            .SelectMany(endpoint =>
                (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["*"]).Select(method =>
                    $"{method} /{endpoint.RoutePattern.RawText!.Trim('/')}"));

        Assert.Equal(Routes.Keys.Order(StringComparer.Ordinal), there.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Nobody_gets_anything_without_a_token_that_is_in_force()
    {
        var (owner, id) = await SomebodyElse();
        var left = await _server.SignedIn();
        Assert.Equal(204, (await left.Ask(HttpMethod.Delete, "/account/me")).Status);
        var expired = await _server.SignedIn();
        _clock.Advance(TimeSpan.FromHours(2));
        var owners = owner.DefaultRequestHeaders.Authorization!.Parameter!;

        foreach (var route in Guarded)
        foreach (var (who, token) in new (string, AuthenticationHeaderValue?)[]
        {
            ("no token", null),
            ("an expired token", expired.DefaultRequestHeaders.Authorization),
            ("a token cut short", new("Bearer", owners[..^5])),
            ("a token changed", new("Bearer", owners[..20] + (owners[20] == 'A' ? 'B' : 'A') + owners[21..])),
            ("no token at all", new("Bearer", "eyJhbGciOiJub25lIn0.e30.")),
            ("another scheme", new("Basic", "YTpi")),
            ("a token of an account that left", left.DefaultRequestHeaders.Authorization),
        })
        {
            if (Routes[route] == Asks.Model && token == left.DefaultRequestHeaders.Authorization) continue;
            var client = _server.CreateClient();
            client.DefaultRequestHeaders.Authorization = token;
            await Refuse(client, route, id, who, 401);
        }
    }

    [Fact]
    public async Task Somebody_elses_journey_is_not_found_whatever_the_verb()
    {
        var (_, id) = await SomebodyElse();
        foreach (var route in Routes.Where(route => route.Value == Asks.Owner).Select(route => route.Key))
            await Refuse(await _server.SignedIn(), route, id, "another account", 404);
    }

    [Fact]
    public async Task An_account_that_left_gets_nothing_while_its_token_is_still_young()
    {
        var (_, id) = await SomebodyElse();
        var left = await _server.SignedIn();
        var own = await left.Begin();
        Assert.Equal(204, (await left.Ask(HttpMethod.Delete, "/account/me")).Status);

        foreach (var route in Guarded.Where(route => Routes[route] != Asks.Model))
        foreach (var journey in new[] { id, own })
            await Refuse(
                left,
                route,
                journey,
                "an account that left",
                route.Contains("/manage/", StringComparison.Ordinal) ? 404 : 401);
    }

    [Fact]
    public async Task Nothing_of_anybody_shows_on_a_route_for_oneself_or_for_all()
    {
        var (_, id) = await SomebodyElse();
        var other = await _server.SignedIn();
        foreach (
            var (route, asks) in Routes.Where(route =>
                route.Value != Asks.Owner && !route.Key.StartsWith("DELETE", StringComparison.Ordinal)))
        {
            var answer = await Ask(asks == Asks.Open ? _server.CreateClient() : other, route, id);
            AssertNothingShows(answer, route, "somebody else", id);
        }
    }

    private async Task<(HttpClient Owner, string Id)> SomebodyElse()
    {
        var owner = await _server.SignedIn($"{Canary}@example.org");
        var id = await owner.Begin();
        var plan = $$"""{"fact":"planMade","at":"2026-03-30T19:00:00Z","cue":"{{Canary}}","response":"{{Canary}}"}""";
        Assert.Equal(200, (await owner.Ask(HttpMethod.Post, $"/journeys/{id}/facts", plan, "k", 0)).Status);
        return (owner, id);
    }

    private static async Task Refuse(HttpClient client, string route, string id, string who, int status)
    {
        var answer = await Ask(client, route, id);
        Assert.True(answer.Status == status, $"{route} gave {who} {answer.Status}.");
        AssertNothingShows(answer, route, who, id);
    }

    private static async Task<(int Status, string Text)> Ask(HttpClient client, string route, string id)
    {
        var (method, pattern) = (route.Split(' ')[0], route.Split(' ')[1]);
        var path = pattern
            .Replace("{id}", id, StringComparison.Ordinal)
            .Replace("{country?}", "GB", StringComparison.Ordinal)
            .Replace("{checkIn}", "day-1", StringComparison.Ordinal)
            .Replace("{documentName}", "v1", StringComparison.Ordinal);
        var answer = await client.Ask(
            new HttpMethod(method == "*" ? "GET" : method),
            path,
            method == "POST" ? "{}" : null,
            "key",
            1);
        return (answer.Status, await answer.Response.Content.ReadAsStringAsync() + answer.Response.Headers);
    }

    private static void AssertNothingShows((int Status, string Text) answer, string route, string who, string id)
    {
        Assert.True(answer.Status < 500, $"{route} broke for {who}: {answer.Text}");
        Assert.False(
            answer.Text.Contains(Canary, StringComparison.OrdinalIgnoreCase)
                || answer.Text.Contains(id, StringComparison.Ordinal),
            $"{route} shows {who}: {answer.Text}");
    }
}
