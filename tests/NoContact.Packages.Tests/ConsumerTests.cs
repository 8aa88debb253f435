using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace NoContact.Packages;

/// <summary>What the pages show, done as written by somebody who has the packages and nothing else.</summary>
[Collection(nameof(Feed))]
public sealed class ConsumerTests(Feed feed)
{
    private const string HostsJson = """
        using System.Buffers;
        using System.Text.Encodings.Web;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using NoContact;
        using NoContact.CheckIns;
        using NoContact.Facts;
        using NoContact.Guidance;
        using NoContact.Help;
        using NoContact.Journeys;
        using NoContact.Json;
        using NoContact.Effects;
        using NoContact.Rules;
        using NoContact.Streaks;

        var now = DateTimeOffset.Parse("2026-03-30T21:15:00+01:00");
        var engine = NoContactEngine.Create();
        Fact breakup = new Breakup { At = now.AddDays(-29), EndedBy = EndedBy.Ex };
        var recorded = engine.Record(engine.Begin("Europe/London"), breakup, now);
        var urge = new Urge { At = now, Intensity = 6, Channel = Channel.Text, Motives = [Motive.Hope], Note = "it's" };
        var answer = engine.Answer(recorded.Journey, urge, now);
        var wire = new ArrayBufferWriter<byte>();
        WireJson.Write(wire, answer);
        var document = new JourneyDocument { Zone = recorded.Journey.Zone, Facts = recorded.Journey.Facts };
        var context = new Host(new(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        });
        var advice = JsonSerializer.Serialize(engine.Evaluate(recorded.Journey, urge, now), context.Advice);
        bool[] holds =
        [
            JsonSerializer.SerializeToUtf8Bytes(answer, context.AnswerDocument).AsSpan()
                .SequenceEqual(wire.WrittenSpan),
            JsonSerializer.SerializeToUtf8Bytes(document, Host.Default.JourneyDocument).AsSpan()
                .SequenceEqual(JourneyJson.Write(document)),
            JsonSerializer.Deserialize(JsonSerializer.Serialize(document, Host.Default.JourneyDocument),
                Host.Default.JourneyDocument)!.Facts[0] == recorded.Fact,
            JsonSerializer.Deserialize(JsonSerializer.Serialize<Fact>(urge, Host.Default.Fact),
                Host.Default.Fact) == urge,
            advice.Contains("\"holdNoContact\"") && !advice.Contains("endedBy"),
        ];
        Console.WriteLine(string.Join(' ', holds));

        [JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
        [JsonSerializable(typeof(Advice))]
        [JsonSerializable(typeof(AnswerDocument))]
        [JsonSerializable(typeof(CaseDocument))]
        [JsonSerializable(typeof(Evaluation))]
        [JsonSerializable(typeof(Fact))]
        [JsonSerializable(typeof(FactInWords))]
        [JsonSerializable(typeof(IReadOnlyList<CheckIn>))]
        [JsonSerializable(typeof(IReadOnlyList<Resource>))]
        [JsonSerializable(typeof(JourneyDocument))]
        [JsonSerializable(typeof(Progress))]
        [JsonSerializable(typeof(RecordResult))]
        [JsonSerializable(typeof(StreakSummary))]
        [JsonSerializable(typeof(Urge))]
        [JsonSerializable(typeof(WhatIfResult))]
        internal sealed partial class Host : JsonSerializerContext;
        """;

    private const string Sqlite = "src/NoContact.EntityFrameworkCore.Sqlite/README.md";
    private const string AspNetCore = "src/NoContact.AspNetCore/README.md";
    private const string PostgreSql = "src/NoContact.EntityFrameworkCore.PostgreSql/README.md";
    private const string Add = "dotnet add package NoContact\n";

    // As a native program it is NativeTests' and the web API's.
    [ShellFact(Needs = "git dotnet")]
    public async Task A_console_app_answers_as_the_readme_says()
    {
        var app = await feed.New("console", "app");
        await File.WriteAllTextAsync(Path.Combine(app, "Program.cs"), Fenced.In("README.md", "example"));
        Assert.Contains(Fenced.In("README.md"), block => block.Text == Add);

        await feed.Shell.Run(Add, app);
        Assert.Equal(Fenced.In("README.md", "answer"), await feed.Shell.Run("dotnet run", app));
    }

    [ShellFact(Needs = "git dotnet")]
    public async Task An_app_published_without_satellites_speaks_every_language()
    {
        var app = await feed.New("console", "languages");
        await File.WriteAllTextAsync(Path.Combine(app, "Program.cs"), """
            using NoContact;

            var engine = NoContactEngine.Create();
            foreach (var language in engine.Languages)
                Console.WriteLine(engine.InLanguage(language).Phrases["language.name"]);
            """);
        await feed.Shell.Run(Add + "dotnet publish -p:SatelliteResourceLanguages=en --output published", app);

        var said = await feed.Shell.Run("dotnet published/languages.dll", app);

        Assert.Equal(
            ["English", "Deutsch", "Español", "Français", "Italiano", "Nederlands", "Português (Brasil)"],
            said.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    [ShellFact(Needs = "git dotnet")]
    public async Task A_hosts_own_generated_json_takes_what_the_engine_takes_and_gives()
    {
        var app = await feed.New("console", "generated");
        await File.WriteAllTextAsync(Path.Combine(app, "Program.cs"), HostsJson);

        await feed.Shell.Run(Add + "dotnet build -warnaserror", app);

        Assert.Equal("True True True True True", (await feed.Shell.Run("dotnet run --no-build", app)).Trim());
    }

    [ShellFact(Needs = "git dotnet")]
    public async Task Under_an_older_language_an_engine_is_one_line_too_and_a_dropped_result_is_a_warning()
    {
        var app = await feed.New("console", "older");
        await File.WriteAllTextAsync(Path.Combine(app, "Program.cs"), """
            using NoContact;
            using NoContact.Facts;

            var engine = NoContactEngineExtensions.Create();
            var now = DateTimeOffset.Parse("2026-03-30T21:15:00+01:00");
            var journey = engine.Begin("Europe/London", now);
            engine.Record(journey, new Breakup { At = now, EndedBy = EndedBy.Ex }, now);
            _ = engine.Record(journey, new Breakup { At = now, EndedBy = EndedBy.Ex }, now);
            Action later = () => ((NoContactEngine?)engine)?.Undo(journey, now: now);
            Console.WriteLine(journey.Facts.Count);
            """);

        var built = await feed.Shell.Run(Add + "dotnet build -p:LangVersion=13 -p:RunAnalyzers=true", app);

        Assert.Matches(@"Program\.cs\(7,1\): warning NC0001: 'Record' changes nothing by itself", built);
        Assert.Contains("warning NC0001: 'Undo'", built, StringComparison.Ordinal);
        Assert.DoesNotContain("Program.cs(8", built, StringComparison.Ordinal);
        Assert.Equal("0", (await feed.Shell.Run("dotnet run --no-build", app)).Trim());
    }

    [ShellFact(Needs = "git dotnet")]
    public async Task A_worker_takes_the_engine_from_its_container()
    {
        var app = await feed.New("worker", "worker");
        File.Delete(Path.Combine(app, "Worker.cs"));
        await File.WriteAllTextAsync(Path.Combine(app, "Program.cs"), Fenced.In("src/NoContact/README.md", "worker"));

        await feed.Shell.Run(Add, app);

        Assert.Matches(@"(?m)^\d+ days\. \w", await feed.Shell.Run("dotnet run", app));
    }

    [ShellFact(Needs = "git dotnet")]
    public async Task A_worker_keeps_a_journey_in_a_database_and_delivers_a_check_in()
    {
        var app = await feed.New("worker", "kept");
        File.Delete(Path.Combine(app, "Worker.cs"));
        await File.WriteAllTextAsync(Path.Combine(app, "Program.cs"), Fenced.In(Sqlite, "sqlite"));

        await feed.Shell.Run(Fenced.In(Sqlite)[0].Text + "dotnet build -warnaserror", app);

        var said = await feed.Shell.Run("dotnet run --no-build", app);
        Assert.Contains("5 days", said, StringComparison.Ordinal);
        Assert.Contains("The time you set has come.", said, StringComparison.Ordinal);
    }

    [ShellFact(Needs = "git dotnet")]
    public async Task A_web_service_begins_records_weighs_undoes_and_erases()
    {
        var app = await feed.New("web", "web");
        await File.WriteAllTextAsync(Path.Combine(app, "Program.cs"), Fenced.In(AspNetCore, "service"));
        var packages = Fenced.In(AspNetCore)[0].Text + "dotnet add package NoContact.EntityFrameworkCore.Sqlite\n";

        await feed.Shell.Run(packages + "dotnet build -warnaserror:CS --output built", app);
        await WhileServing(app, ["dotnet", Path.Combine(app, "built", "web.dll")], async client =>
        {
            var begin = new Uri("/journeys/mine?zone=Europe/London", UriKind.Relative);
            var begun = await Patiently(() => client.PutAsync(begin, null));
            var (recorded, first) = await Post(
                client, "facts", """{"fact":"breakup","at":"2026-03-01T20:00:00Z","endedBy":"ex"}""");
            var (refused, _) = await Post(client, "facts", """{"fact":"amendsPlanned","at":"2026-03-01T20:00:00Z"}""");
            var (bad, problem) = await Post(client, "facts", """{"fact":"watched","at":"2026-03-01"}""");
            Assert.Equal((204, 200, 409, 400), ((int)begun.StatusCode, recorded, refused, bad));
            Assert.Equal("brokenUp", (string?)first["after"]!["state"]);
            Assert.Equal("$.at", (string?)problem["errors"]![0]!["path"]);

            var (weighed, answer) = await Post(
                client, "evaluate?lang=de", """{"at":"2026-03-02T23:00:00Z","intensity":8,"channel":"text"}""");
            var (inCrisis, help) = await Post(client, "evaluate", """{"distress":["thoughtsOfSelfHarm"]}""");
            Assert.Equal((200, "de", 200), (weighed, (string?)answer["language"], inCrisis));
            Assert.Equal("getSupportNow", (string?)help["verdict"]);

            var (undone, now) = await Post(client, "undo", "");
            Assert.Equal((200, "notStarted"), (undone, (string?)now["after"]!["state"]));
            var erased = await client.DeleteAsync(new Uri("/journeys/mine", UriKind.Relative));
            Assert.Equal(204, (int)erased.StatusCode);
            Assert.Equal(404, (int)(await client.GetAsync(new Uri("/journeys/mine", UriKind.Relative))).StatusCode);
        });
    }

    [ShellFact(Needs = "git dotnet")]
    public async Task A_web_app_on_PostgreSQL_is_published_without_anything_of_SQLite()
    {
        var app = await feed.New("web", "postgres");
        await File.WriteAllTextAsync(Path.Combine(app, "Program.cs"), Fenced.In(PostgreSql, "postgresql"));

        await feed.Shell.Run(
            Fenced.In(PostgreSql)[0].Text + "dotnet publish -warnaserror:CS --output published", app);

        Assert.DoesNotContain(
            Directory.GetFiles(Path.Combine(app, "published"), "*", SearchOption.AllDirectories),
            file => file.Contains("sqlite", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(
            "CREATE SCHEMA IF NOT EXISTS \"no_contact\"",
            await feed.Shell.Run("dotnet published/postgres.dll script", app),
            StringComparison.Ordinal);
    }

    [ShellFact(Needs = "git dotnet gcc")]
    public async Task A_web_api_answers_as_a_native_program()
    {
        var app = await feed.New("web", "api");
        await File.WriteAllTextAsync(
            Path.Combine(app, "Program.cs"),
            Fenced.In(AspNetCore, "aspnetcore"));
        await feed.Shell.Run("dotnet add package NoContact.AspNetCore", app);
        var published = await feed.Shell.Run(
            "dotnet publish --configuration Release --use-current-runtime -p:PublishAot=true "
                + "-p:TrimmerSingleWarn=false --output native",
            app);
        Assert.DoesNotContain("warning", published, StringComparison.OrdinalIgnoreCase);

        await WhileServing(app, [Path.Combine(app, "native", "api")], async client =>
        {
            var crisis = await Patiently(() => client.PostAsync(
                new Uri("/evaluate?lang=de&country=GB", UriKind.Relative),
                new StringContent("""{"zone":"nowhere","urge":{"distress":["thoughtsOfSelfHarm"]}}""")));
            var bad = await client.PostAsync(
                new Uri("/evaluate", UriKind.Relative), new StringContent("""{"zone":"UTC","now":"today"}"""));

            Assert.Contains("\"999\"", await crisis.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Equal((200, 400), ((int)crisis.StatusCode, (int)bad.StatusCode));
            Assert.Contains("\"path\":\"$.now\"", await bad.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            var schemas = await client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative));
            Assert.Contains("\"contactMade\"", schemas, StringComparison.Ordinal);
        });
    }

    [ShellFact(Needs = "git dotnet")]
    public async Task A_silo_answers_and_says_a_check_in()
    {
        const string page = "src/NoContact.Orleans/README.md";
        var app = await feed.New("worker", "silo");
        File.Delete(Path.Combine(app, "Worker.cs"));
        // On ports of its own: something else of this machine may hold those of a trial.
        const string asWritten = "UseLocalhostClustering()";
        var silo = Fenced.In(page, "silo");
        Assert.Contains(asWritten, silo, StringComparison.Ordinal);
        var onFreePorts = $"UseLocalhostClustering({Loopback.FreePort()}, {Loopback.FreePort()})";
        await File.WriteAllTextAsync(
            Path.Combine(app, "Program.cs"),
            silo.Replace(asWritten, onFreePorts, StringComparison.Ordinal));

        await feed.Shell.Run(Fenced.In(page)[0].Text, app);

        var said = await feed.Shell.Run("dotnet run", app);
        Assert.Matches(@"(?m)^HoldNoContact, and \d+ KB", said);
        Assert.Contains("mine: The time you set has come.", said, StringComparison.Ordinal);
    }

    [ShellFact(Needs = "git dotnet")]
    public async Task A_chat_says_whom_to_turn_to_in_the_models_place()
    {
        const string page = "src/NoContact.Extensions.AI/README.md";
        var app = await feed.New("console", "chat");
        await File.WriteAllTextAsync(Path.Combine(app, "Program.cs"), Fenced.In(page, "chat"));
        await File.WriteAllTextAsync(Path.Combine(app, "YourModel.cs"), """
            using Microsoft.Extensions.AI;

            sealed class YourModel : IChatClient
            {
                static readonly Dictionary<string, object?> InDanger = new()
                {
                    ["intensity"] = 9, ["channel"] = "text", ["intent"] = "none", ["sober"] = "unknown",
                    ["motives"] = Array.Empty<string>(), ["distress"] = new[] { "thoughtsOfSelfHarm" },
                };

                public Task<ChatResponse> GetResponseAsync(
                    IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken) =>
                    Task.FromResult(new ChatResponse(new ChatMessage(
                        ChatRole.Assistant, [new FunctionCallContent("1", "weigh_an_urge", InDanger)])));

                public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
                    IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken) =>
                    throw new NotSupportedException();

                public object? GetService(Type serviceType, object? serviceKey) => null;

                public void Dispose() { }
            }
            """);

        await feed.Shell.Run(Fenced.In(page)[0].Text + "dotnet build -warnaserror", app);

        Assert.Contains("116 123", await feed.Shell.Run("dotnet run --no-build", app), StringComparison.Ordinal);
    }

    // Starts a server, asks it, and ends it.
    private static async Task WhileServing(string folder, string[] command, Func<HttpClient, Task> ask)
    {
        var address = new Uri($"http://127.0.0.1:{Loopback.FreePort()}");
        using var server = Process.Start(
            new ProcessStartInfo(command[0], [.. command[1..], "--urls", address.ToString()])
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
            }
        )!;
        try
        {
            using var client = new HttpClient { BaseAddress = address };
            await ask(client);
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
        }
    }

    private static async Task<(int Status, JsonNode Said)> Post(HttpClient client, string what, string json)
    {
        var response = await client.PostAsync(
            new Uri($"/journeys/mine/{what}", UriKind.Relative),
            new StringContent(json));
        return ((int)response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonNode>())!);
    }

    private static async Task<HttpResponseMessage> Patiently(Func<Task<HttpResponseMessage>> ask)
    {
        HttpResponseMessage? answer = null;
        await Patience.Until(async () =>
        {
            try
            {
                answer = await ask();
                return true;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        });
        Assert.NotNull(answer);
        return answer;
    }
}

[CollectionDefinition(nameof(Feed))]
public sealed class FeedCollection : ICollectionFixture<Feed>;
