using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace NoContact.Samples.MinimalApi;

/// <summary>The service's backup, made under load and brought back after the machine was lost.</summary>
[Trait("Speed", "slow")]
public sealed class BackupTests : IDisposable
{
    private const string Afraid =
        """{"fact":"answer","id":"afraid","at":"2026-03-05T20:00:00Z","question":"afraidOfThem","answer":"yes"}""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nocontact-backup-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task What_was_acknowledged_before_a_backup_is_there_again_and_what_was_taken_away_since_is_not()
    {
        var (before, after) = (In("data"), In("restored"));
        var (backUp, remove, restore) = (Command(0), Command(1), Command(2));
        var isOver = false;
        string stays;
        using (var server = await RealServer.Start(before))
        {
            var leaver = await SignUp(server, "leaver@example.org");
            var stayer = await SignUp(server, "stayer@example.org");
            await leaver.Begin();
            stays = await stayer.Begin();
            var erased = await stayer.Begin();
            var load = Task.Run(async () =>
            {
                var busy = await SignUp(server, "busy@example.org");
                var id = await busy.Begin();
                for (var i = 0; !Volatile.Read(ref isOver); i++) await Tell(busy, id, Contact(i), i);
            });
            Assert.Equal(200, await Tell(stayer, stays, Afraid, 0));
            Assert.Equal((0, ""), Without(await RealServer.Run(before, backUp)));

            Assert.Equal(204, (await leaver.Ask(HttpMethod.Delete, "/account/me")).Status);
            Assert.Equal(
                204, (await stayer.Ask(HttpMethod.Delete, $"/journeys/{erased}", key: "erase", version: 0)).Status);
            Assert.Equal((0, ""), Without(await RealServer.Run(before, remove)));
            Volatile.Write(ref isOver, true);
            await load;
            server.Kill();
        }

        Directory.CreateDirectory(after);
        foreach (var key in Directory.GetFiles(Path.Combine(before, "keys"))) Copy(key, Path.Combine(after, "keys"));
        var restored = await RealServer.Run(after, restore);
        Assert.Equal((0, ""), Without(restored));
        Assert.Contains("Erased again: 2 journeys.", restored.Said, StringComparison.Ordinal);
        Assert.Contains("Erased again: 1 accounts.", restored.Said, StringComparison.Ordinal);

        using var again = await RealServer.Start(after);
        var client = await SignIn(again, "stayer@example.org");
        Assert.Equal(
            [stays],
            (await client.Ask(HttpMethod.Get, "/journeys")).Json!.AsArray().Select(id => (string?)id));
        var log = (await client.Ask(HttpMethod.Get, $"/journeys/{stays}/log")).Json!;
        var fear = log["answers"]!.AsArray().Single(answer => (string?)answer!["question"] == "afraidOfThem");
        Assert.Equal("yes", (string?)fear!["answer"]);
        await Assert.ThrowsAsync<HttpRequestException>(() => SignIn(again, "leaver@example.org"));
        Assert.Equal(2, (await RealServer.Run(after, restore)).ExitCode);
    }

    // As the service's page has it, on files of this test's own.
    private string[] Command(int line)
    {
        var command = Fenced.In("samples/NoContact.Samples.MinimalApi/README.md")[4].Text.Trim().Split('\n')[line];
        var words = command[(command.IndexOf(" -- ", StringComparison.Ordinal) + 4)..].Split(' ');
        return [words[0], .. words[1..].Select(In)];
    }

    private string In(string name) => Path.Combine(_folder.FullName, name);

    private static (int, string) Without((int ExitCode, string Said, string Error) run) => (run.ExitCode, run.Error);

    private static void Copy(string file, string folder)
    {
        Directory.CreateDirectory(folder);
        File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
    }

    private static string Contact(int number) =>
        number == 0
            ? """{"fact":"breakup","id":"b","at":"2026-03-01T20:00:00Z","endedBy":"ex"}"""
            : $$"""{"fact":"watched","id":"w{{number}}","at":"2026-03-05T20:00:00Z"}""";

    private static async Task<int> Tell(HttpClient client, string id, string fact, int version) =>
        (await client.Ask(HttpMethod.Post, $"/journeys/{id}/facts", fact, $"{id}-{version}", version)).Status;

    private static async Task<HttpClient> SignUp(RealServer server, string email)
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        (await client.PostAsJsonAsync("/account/register", Who(email))).EnsureSuccessStatusCode();
        return await SignIn(server, email);
    }

    private static async Task<HttpClient> SignIn(RealServer server, string email)
    {
        var client = new HttpClient { BaseAddress = server.Address };
        var answer = (await client.PostAsJsonAsync("/account/login", Who(email))).EnsureSuccessStatusCode();
        var tokens = await answer.Content.ReadFromJsonAsync<JsonObject>();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer",
            (string?)tokens!["accessToken"]);
        return client;
    }

    private static object Who(string email) => new { email, password = "correct horse battery" };
}
