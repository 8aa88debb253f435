using System.Net.Http.Json;
using NoContact.Facts;

namespace NoContact.Samples.MinimalApi;

/// <summary>Guessing a password gets nobody far.</summary>
[Trait("Speed", "slow")]
public sealed class SignInTests
{
    private const string Right = """{"email":"a@example.org","password":"correct horse battery"}""";
    private const string Wrong = """{"email":"a@example.org","password":"wrong horse battery"}""";

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_even_for_the_right_one()
    {
        using var server = new Server();
        var client = server.CreateClient();
        Assert.Equal(200, (await client.Ask(HttpMethod.Post, "/account/register", Right)).Status);
        Assert.Equal(200, (await client.Ask(HttpMethod.Post, "/account/login", Right)).Status);
        for (var i = 0; i < 5; i++)
            Assert.Equal(401, (await client.Ask(HttpMethod.Post, "/account/login", Wrong)).Status);

        var locked = await client.Ask(HttpMethod.Post, "/account/login", Right);

        Assert.Equal((401, "LockedOut"), (locked.Status, (string?)locked.Json!["detail"]));
    }

    [Fact]
    public async Task Signing_in_too_often_is_answered_with_when_to_come_back()
    {
        using var server = new Server { SignInsPerMinute = 3 };
        var client = server.CreateClient();
        var answers = new List<int>();
        for (var i = 0; i < 4; i++) answers.Add((await client.Ask(HttpMethod.Post, "/account/login", Wrong)).Status);
        var limited = await client.PostAsJsonAsync(
            "/account/login",
            new { email = "b@example.org", password = "wrong horse battery" });

        Assert.Equal([401, 401, 401, 429], answers);
        Assert.NotNull(limited.Headers.RetryAfter);
        Assert.Equal(200, (await client.Ask(HttpMethod.Get, "/support/GB")).Status);
    }
}
