using System.Text;
using NoContact.Facts;

namespace NoContact.Samples.MinimalApi;

/// <summary>What is in the files of a server that keeps its journeys in SQLite, to the byte.</summary>
public sealed class DiskTests
{
    [Fact]
    public async Task Not_a_byte_is_left_of_what_was_forgotten_erased_or_left()
    {
        using var server = new Server();
        var client = await server.SignedIn(PrivacyTests.Email);
        var id = await PrivacyTests.Told(client);
        Assert.Equal(
            200,
            (
                await client.Ask(
                    HttpMethod.Post,
                    $"/journeys/{id}/facts",
                    """{"fact":"textForgotten","at":"2026-03-02T20:00:00Z","factId":"urge"}""",
                    "c",
                    2)
            ).Status);
        Assert.DoesNotContain(
            PrivacyTests.Canary,
            (await client.Ask(HttpMethod.Get, $"/journeys/{id}/export")).Json!.ToJsonString(),
            StringComparison.Ordinal);
        Assert.Equal(
            1,
            server.Execute($"UPDATE no_contact_facts SET FactId = FactId WHERE FactId = 'urge' AND Text IS NULL"));

        Assert.True(HasOnDisk(server, id));
        Assert.Equal(204, (await client.Ask(HttpMethod.Delete, $"/journeys/{id}", version: 3)).Status);
        Assert.False(HasOnDisk(server, id));

        Assert.True(HasOnDisk(server, "canary-account"));
        Assert.Equal(204, (await client.Ask(HttpMethod.Delete, "/account/me")).Status);
        Assert.False(HasOnDisk(server, "canary-account"));
        Assert.False(HasOnDisk(server, "CANARY-ACCOUNT"));
    }

    [Fact]
    public async Task A_text_is_encrypted_where_it_is_kept_and_its_keys_are_their_owners_alone()
    {
        using var server = new Server();
        await PrivacyTests.Told(await server.SignedIn());

        Assert.False(HasOnDisk(server, PrivacyTests.Canary));
        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
            File.GetUnixFileMode(server.Folder));
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
            File.GetUnixFileMode(Path.Combine(server.Folder, "keys")));
    }

    private static bool HasOnDisk(Server server, string text) =>
        Directory
            .GetFiles(server.Folder, "*", SearchOption.AllDirectories)
            .Any(file => File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);
}
