using System.Net.Http.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using NoContact.Facts;

namespace NoContact.Samples.MinimalApi;

/// <summary>A passkey is its account's own, and goes with it. The browser tests make and show real ones.</summary>
[Trait("Speed", "slow")]
public sealed class PasskeyTests(Server server) : IClassFixture<Server>
{
    [Theory]
    [InlineData("/account/passkeys/sign-in")]
    [InlineData("/account/passkeys")]
    public async Task One_that_nobody_asked_for_is_refused_and_breaks_nothing(string path)
    {
        var client = await server.SignedIn();

        var answer = await client.Ask(HttpMethod.Post, path, """{"id":"AAAA","type":"public-key"}""");

        Assert.InRange(answer.Status, 400, 401);
    }

    [Fact]
    public async Task Looking_at_them_often_is_no_signing_in_too_often()
    {
        using var strict = new Server { SignInsPerMinute = 3 };
        var client = await strict.SignedIn(); // Two of the three.
        for (var looks = 0; looks < 5; looks++)
            Assert.Equal(200, (await client.Ask(HttpMethod.Get, "/account/passkeys")).Status);
    }

    [Fact]
    public async Task Somebody_elses_is_neither_listed_nor_removed_and_ones_own_is_both()
    {
        var (owner, id) = await WithPasskey();
        var other = await server.SignedIn();

        Assert.Empty((await other.Ask(HttpMethod.Get, "/account/passkeys")).Json!.AsArray());
        Assert.Equal(404, await Remove(other, id));
        Assert.Single((await owner.Ask(HttpMethod.Get, "/account/passkeys")).Json!.AsArray());
        Assert.Equal(204, await Remove(owner, id));
        Assert.Empty((await owner.Ask(HttpMethod.Get, "/account/passkeys")).Json!.AsArray());
    }

    [Fact]
    public async Task They_go_with_their_account()
    {
        var (owner, id) = await WithPasskey();
        Assert.True(await IsKept(id));

        Assert.Equal(204, (await owner.Ask(HttpMethod.Delete, "/account/me")).Status);

        Assert.False(await IsKept(id));
    }

    [Fact]
    public async Task Erasing_the_account_takes_its_cookie_back()
    {
        var who = new { email = $"{Guid.NewGuid():N}@example.org", password = "correct horse battery" };
        var browser = server.CreateClient();
        (await browser.PostAsJsonAsync("/account/register", who)).EnsureSuccessStatusCode();
        (await browser.PostAsJsonAsync("/account/login?useCookies=true", who)).EnsureSuccessStatusCode();

        var left = (await browser.Ask(HttpMethod.Delete, "/account/me")).Response;

        Assert.Contains(
            left.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [],
            cookie => cookie.StartsWith(".AspNetCore.Identity.Application=;", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Signing_out_takes_back_what_a_passkey_was_asked_with_too_and_no_other_site_sends_it()
    {
        var browser = server.CreateClient(new WebApplicationFactoryClientOptions { HandleCookies = false });
        var asked = (await browser.Ask(HttpMethod.Post, "/account/passkeys/sign-in/options")).Response;
        var left = (await browser.Ask(HttpMethod.Post, "/account/logout")).Response;

        Assert.Contains(
            "samesite=strict",
            Assert.Single(asked.Headers.GetValues("Set-Cookie")),
            StringComparison.OrdinalIgnoreCase);
        Assert.Contains(
            left.Headers.GetValues("Set-Cookie"),
            cookie => cookie.StartsWith("Identity.TwoFactorUserId=;", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_that_is_made_can_be_found_by_the_device_alone()
    {
        var client = await server.SignedIn();

        var options = await client.Ask(HttpMethod.Post, "/account/passkeys/options");

        Assert.Equal("required", (string?)options.Json!["authenticatorSelection"]!["residentKey"]);
    }

    private async Task<(HttpClient Owner, string Id)> WithPasskey()
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        var owner = await server.SignedIn(email);
        var key = Guid.NewGuid().ToByteArray();
        await using var scope = server.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<IdentityUser>>();
        var user = await users.FindByEmailAsync(email);
        await users.AddOrUpdatePasskeyAsync(
            user!, new(key, [1], DateTimeOffset.UnixEpoch, 0, null, true, false, false, [2], [3]));
        return (owner, System.Buffers.Text.Base64Url.EncodeToString(key));
    }

    private async Task<bool> IsKept(string id)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<IdentityUser>>();
        return await users.FindByPasskeyIdAsync(System.Buffers.Text.Base64Url.DecodeFromChars(id)) is not null;
    }

    private static async Task<int> Remove(HttpClient client, string id) =>
        (await client.Ask(HttpMethod.Post, $"/account/passkeys/{id}/remove")).Status;
}
