using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using NoContact.Facts;
using NoContact.Samples.MinimalApi.Accounts;
using NoContact.Samples.MinimalApi.Database;

namespace NoContact.Samples.MinimalApi;

/// <summary>A database of the version before passkeys is brought up to this one, with who is in it.</summary>
[Trait("Speed", "slow")]
public sealed class OlderDatabaseTests
{
    private const string Before = "ErasedAccounts";

    [Fact]
    public async Task An_account_from_before_passkeys_signs_in_and_may_have_one()
    {
        using var server = new Server();
        await using (var scope = server.Services.CreateAsyncScope())
        {
            var service = scope.ServiceProvider.GetRequiredService<ServiceContext>();
            await (await server.SignedIn("old@example.org")).Begin();
            await service.GetService<IMigrator>().MigrateAsync(Before);
            Assert.Single(await service.Database.GetPendingMigrationsAsync());
            await server.Services.MigrateAccountsAsync();
            Assert.Empty(await service.Database.GetPendingMigrationsAsync());
            Assert.False(service.Database.HasPendingModelChanges());
        }

        var client = server.CreateClient();
        const string Who = """{"email":"old@example.org","password":"correct horse battery"}""";
        var tokens = await client.Ask(HttpMethod.Post, "/account/login", Who);
        client.DefaultRequestHeaders.Authorization = new("Bearer", (string?)tokens.Json!["accessToken"]);

        Assert.Single((await client.Ask(HttpMethod.Get, "/journeys")).Json!.AsArray());
        Assert.Empty((await client.Ask(HttpMethod.Get, "/account/passkeys")).Json!.AsArray());
    }
}
