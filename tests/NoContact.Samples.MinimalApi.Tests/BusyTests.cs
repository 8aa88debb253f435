using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using NoContact.Keeping;

namespace NoContact.Samples.MinimalApi;

/// <summary>A store that does not answer in time.</summary>
[Trait("Speed", "slow")]
public sealed class BusyTests(Server server) : IClassFixture<Server>
{
    [Fact]
    public async Task Whoever_asks_a_busy_store_is_told_when_to_come_back()
    {
        var signedIn = await server.SignedIn();
        await using var busy = server.WithWebHostBuilder(builder =>
            builder.ConfigureTestServices(services =>
                services.AddSingleton<ICheckInStore>(new TroubledStore { IsAway = true })));
        var client = busy.CreateClient();
        client.DefaultRequestHeaders.Authorization = signedIn.DefaultRequestHeaders.Authorization;

        var answer = await client.Ask(
            HttpMethod.Post, "/journeys/import", """{"schema":1,"zone":"UTC","facts":[]}""", "late");

        Assert.Equal((503, "1"), (answer.Status, answer.Response.Headers.RetryAfter?.ToString()));
    }
}
