using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;
using NoContact.CheckIns;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Keeping;

namespace NoContact.AspNetCore;

public class WebAppTests
{
    private const string At = "2026-03-01T20:00:00Z";

    [Fact]
    public async Task A_fact_binds_from_a_body_whatever_the_order_of_its_fields()
    {
        await using var app = await App.Start();

        Assert.Equal((200, "watched"), Plain(await app.Ask("/facts", $$"""{"at":"{{At}}","fact":"watched"}""")));
    }

    [Theory]
    [InlineData("""{"at":"2026-03-01T20:00:00Z"}""", "$.fact", "is missing; it names the kind of fact")]
    [InlineData("""{"fact":"watched","at":"2026-03-01T20:00:00Z","on":1}""", "$.on", "is not a field known here")]
    [InlineData("""{"fact":"watched","at":"2026-03-01T20:00:00Z","my ex":1}""", "$", "has a field not known here")]
    [InlineData("nonsense", "$", "is not what is expected here, or not known here")]
    public async Task A_body_that_cannot_be_right_is_400_with_a_path_for_each_thing(
        string body, string path, string message)
    {
        await using var app = await App.Start();

        var answer = await app.Ask("/facts", body);

        Assert.Equal(
            (400, "application/problem+json"),
            (answer.Status, answer.Response.Content.Headers.ContentType?.MediaType));
        Assert.Contains($$"""{"path":"{{path}}","message":"{{message}}"}""", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"at":"2026-03-01T20:00:00Z","intensity":4,"channel":"text","sobber":"no"}""")]
    [InlineData("""{"at":"2026-03-01T20:00:00Z","intensity":4,"channel":0}""")]
    public async Task An_urge_binds_as_strictly(string body)
    {
        await using var app = await App.Start();

        Assert.Equal(400, (await app.Ask("/urges", body)).Status);
    }

    [Fact]
    public async Task A_tenants_engine_answers_a_crisis_in_its_language_with_the_help_of_its_country()
    {
        await using var app = await App.Start();

        var crisis = await app.Ask("/acme", """{"zone":"nowhere","urge":{"distress":["thoughtsOfSelfHarm"]}}""");
        var bad = await app.Ask("/acme", """{"zone":"nowhere"}""");

        Assert.Equal((200, "es"), (crisis.Status, crisis.Response.Content.Headers.ContentLanguage.Single()));
        Assert.Contains("\"112\"", crisis.Text, StringComparison.Ordinal);
        Assert.Equal(400, bad.Status);
        Assert.Contains("\"112\"", bad.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NotFound", 404)]
    [InlineData("Gone", 410)]
    [InlineData("Refused", 409)]
    [InlineData("Stale", 409)]
    [InlineData("Conflict", 409)]
    public async Task What_became_of_a_call_of_the_keepers_is_its_status(string reply, int status)
    {
        await using var app = await App.Start();

        var answer = await app.Ask($"/replies/{reply}");

        Assert.Equal(
            (status, "application/problem+json"),
            (answer.Status, answer.Response.Content.Headers.ContentType?.MediaType));
        Assert.Equal(reply == "Refused", answer.Text.Contains("Not now.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/late", 503)]
    [InlineData("/broken", 500)]
    [InlineData("/damaged", 500)]
    [InlineData("/nowhere", 404)]
    public async Task What_fails_is_a_problem_without_what_somebody_wrote(string path, int status)
    {
        await using var app = await App.Start();

        var answer = await app.Ask(path);

        Assert.Equal(
            (status, "application/problem+json"),
            (answer.Status, answer.Response.Content.Headers.ContentType?.MediaType));
        Assert.DoesNotContain("Anna", answer.Text, StringComparison.Ordinal);
        Assert.Equal(status == 503 ? "1" : null, answer.Response.Headers.RetryAfter?.ToString());
    }

    [Theory]
    [InlineData("""{"zone":"nowhere","now":"x","urge":{"distress":["thoughtsOfSelfHarm"]}}""", 200)]
    [InlineData("""{"zone":"nowhere"}""", 400)]
    public async Task In_a_crisis_people_are_there_whatever_else_is_wrong(string body, int status)
    {
        await using var app = await App.Start();

        var answer = await app.Ask("/evaluate?country=GB", body);

        Assert.Equal(status, answer.Status);
        Assert.Contains("999", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json", """{"intensity":"ten","distress":["thoughtsOfSelfHarm"]}""")]
    [InlineData("application/json", """{"intensity":9,"distress":["thoughtsOfSelfHarm"]""")]
    [InlineData("text/plain", """{"my ex":1,"distress":["thoughtsOfSelfHarm"]}""")]
    [InlineData("application/x-www-form-urlencoded", """{"distress":["no word of ours"]}""")]
    public async Task A_crisis_in_an_urge_that_cannot_be_bound_is_answered_with_people(string said, string body)
    {
        await using var app = await App.Start();

        var answer = await app.Ask("/weigh?country=GB", body, ("Content-Type", said));

        Assert.Equal(
            (200, "application/json"),
            (answer.Status, answer.Response.Content.Headers.ContentType?.MediaType));
        Assert.Contains("getSupportNow", answer.Text, StringComparison.Ordinal);
        Assert.Contains("999", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_urge_that_cannot_be_bound_is_400_with_a_path_for_each_thing_and_people()
    {
        await using var app = await App.Start();

        var answer = await app.Ask("/weigh?country=GB", $$"""{"at":"{{At}}","intensity":4,"sobber":"no"}""");

        Assert.Equal(400, answer.Status);
        Assert.Contains("\"path\":\"$.channel\"", answer.Text, StringComparison.Ordinal);
        Assert.Contains("\"path\":\"$.sobber\"", answer.Text, StringComparison.Ordinal);
        Assert.Contains("999", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_urge_is_weighed_whatever_its_content_type_says()
    {
        await using var app = await App.Start();
        const string urge = $$"""{"at":"{{At}}","intensity":4,"channel":"text"}""";

        Assert.Equal(200, (await app.Ask("/weigh", urge, ("Content-Type", "text/plain"))).Status);
        Assert.Equal(415, (await app.Ask("/urges", urge, ("Content-Type", "text/plain"))).Status);
    }

    [Fact]
    public async Task Whoever_asks_is_answered_in_their_language()
    {
        await using var app = await App.Start();
        const string urge = $$"""{"at":"{{At}}","intensity":4,"channel":"text"}""";
        var body = $$"""{"zone":"UTC","now":"{{At}}","facts":[],"urge":{{urge}} }""";

        var german = await app.Ask("/evaluate", body, ("Accept-Language", "de-AT,en;q=0.5"));

        Assert.Contains("\"language\":\"de\"", german.Text, StringComparison.Ordinal);
        Assert.Equal("de", german.Response.Content.Headers.ContentLanguage.Single());
        var spanish = await app.Ask("/evaluate?lang=es", body);
        Assert.Contains("\"language\":\"es\"", spanish.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAPI_names_the_words_of_enums_the_items_of_lists_and_the_kinds_of_fact()
    {
        await using var app = await App.Start();

        var schemas = (await app.Read("/openapi/v1.json"))["components"]!["schemas"]!;

        var urge = schemas["Urge"]!["properties"]!;
        Assert.Equal("date-time", (string?)urge["at"]!["format"]);
        var text = schemas.ToJsonString();
        Assert.Contains("\"inPerson\"", text, StringComparison.Ordinal);
        Assert.Contains("\"thoughtsOfSelfHarm\"", text, StringComparison.Ordinal);
        Assert.NotNull(urge["motives"]!["items"]);
        Assert.NotNull(schemas["JourneyDocument"]!["properties"]!["facts"]!["items"]);
        Assert.Equal(Fact.Kinds.Count, schemas["Fact"]!["anyOf"]!.AsArray().Count);
        Assert.Contains("\"contactMade\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_store_the_zone_data_and_the_help_lines_have_health_checks()
    {
        await using var app = await App.Start();
        await using var away = await App.Start(services =>
            services.AddSingleton<IJourneyStore>(new TroubledStore { IsAway = true }));

        Assert.Equal(200, (await app.Ask("/health")).Status);
        Assert.Equal(503, (await away.Ask("/health")).Status);
    }

    [Fact]
    public async Task A_tenants_engine_and_store_have_checks_of_their_own()
    {
        await using var app = await App.Start(services => services
            .AddKeyedSingleton<IJourneyStore>("acme", new TroubledStore { IsAway = true })
            .AddHealthChecks().AddNoContact("acme"));

        var report = await app.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

        Assert.Equal(HealthStatus.Healthy, report.Entries["no-contact store"].Status);
        Assert.Equal(HealthStatus.Unhealthy, report.Entries["no-contact store acme"].Status);
    }

    [Theory]
    [InlineData("2026-11-28", HealthStatus.Healthy)]
    [InlineData("2030-01-01", HealthStatus.Degraded)]
    public async Task That_nobody_looks_at_the_help_lines_any_more_is_told(string today, HealthStatus status)
    {
        var clock = new FakeTimeProvider(DateTimeOffset.Parse($"{today}T12:00:00Z"));
        await using var app = await App.Start(services => services.AddSingleton<TimeProvider>(clock));

        var report = await app.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

        var lines = report.Entries[NoContactHealthChecksExtensions.HelpLines];
        Assert.Equal(status, lines.Status);
        Assert.InRange((int)lines.Data["stale"], 1, (int)lines.Data["lines"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("acme")]
    public async Task Check_ins_are_delivered_while_the_app_runs(string? tenant)
    {
        var clock = new FakeTimeProvider(DateTimeOffset.Parse("2026-03-01T20:00:00Z"));
        var sink = new Sink();
        await using var app = await App.Start(services => services
            .AddSingleton<TimeProvider>(clock)
            .AddKeyedSingleton<IJourneyStore>(tenant, new InMemoryJourneyStore(clock))
            .AddKeyedSingleton<ICheckInSink>(tenant, sink)
            .AddCheckInService(TimeSpan.FromSeconds(1), tenant));
        var keeper = app.Services.GetRequiredKeyedService<JourneyKeeper>(tenant);
        await keeper.BeginAsync("1", new JourneyDocument
        {
            Zone = "UTC",
            Facts =
            [
                new Breakup { Id = "1", At = clock.GetUtcNow(), EndedBy = EndedBy.Ex },
                new NoContactStarted { Id = "2", At = clock.GetUtcNow() },
            ],
        });

        for (var hour = 0; hour < 72 && !sink.Delivered.Task.IsCompleted; hour++)
        {
            clock.Advance(TimeSpan.FromHours(1));
            await Task.WhenAny(sink.Delivered.Task, Task.Delay(20));
        }

        Assert.Equal("1", await sink.Delivered.Task.WaitAsync(TimeSpan.FromMinutes(1)));
    }

    private static (int, string) Plain((int Status, string Text, HttpResponseMessage) answer) =>
        (answer.Status, answer.Text.Trim('"'));

    private sealed class Sink : ICheckInSink
    {
        public TaskCompletionSource<string> Delivered { get; } = new();

        public ValueTask DeliverAsync(string journeyId, CheckIn checkIn, CancellationToken cancellationToken = default)
        {
            Delivered.TrySetResult(journeyId);
            return ValueTask.CompletedTask;
        }
    }
}
