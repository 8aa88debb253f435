using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using NoContact.Facts;

namespace NoContact.Samples.MinimalApi;

[Trait("Speed", "slow")]
public sealed class CalendarTests : IDisposable
{
    // In Auckland it is already the 31st.
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 30, 20, 0, 0, TimeSpan.Zero));
    private readonly Server _server;

    public CalendarTests() => _server = new Server { Clock = _clock };

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task Days_are_the_dates_of_the_journeys_zone_and_a_lapse_ends_a_streak_by_name()
    {
        var client = await _server.SignedIn();
        var id = (string)
            (await client.Ask(HttpMethod.Post, "/journeys", """{"zone":"Pacific/Auckland"}""", "k")).Json!["id"]!;
        var version = 0;
        foreach (var fact in new[]
        {
            """{"fact":"breakup","at":"2026-03-10T12:00:00Z","endedBy":"ex"}""",
            """{"fact":"noContactStarted","at":"2026-03-10T12:30:00Z"}""",
            """{"fact":"contactMade","at":"2026-03-20T12:00:00Z","channel":"text","purpose":"personal"}""",
            """{"fact":"noContactStarted","at":"2026-03-22T12:00:00Z"}""",
        })
            Assert.Equal(
                200,
                (await client.Ask(HttpMethod.Post, $"/journeys/{id}/facts", fact, $"f{version}", version++)).Status);

        var calendar = await client.Ask(HttpMethod.Get, $"/journeys/{id}/calendar");

        Assert.Equal("\"4\"", calendar.Response.Headers.ETag!.Tag);
        Assert.Equal(
            ("Pacific/Auckland", "2026-03-31"),
            ((string?)calendar.Json!["zone"], (string?)calendar.Json["today"]));
        Assert.Equal(
            ["2026-03-11 2026-03-21 10 lapse", "2026-03-21  10 "],
            calendar.Json["streaks"]!.AsArray().Select(Told));
        Assert.Equal("2026-03-11", (string?)calendar.Json["kept"]![0]);
        Assert.Equal(20, calendar.Json["kept"]!.AsArray().Count);
        Assert.Equal(["2026-03-21"], calendar.Json["lapses"]!.AsArray().Select(day => (string?)day));
        Assert.Equal(
            ["day-1", "day-3", "day-7"],
            calendar.Json["milestones"]!.AsArray().Select(milestone => (string?)milestone!["id"]));
        Assert.Equal(
            ("day-14", "2026-04-04"),
            ((string?)calendar.Json["next"]!["id"], (string?)calendar.Json["next"]!["on"]));
    }

    [Fact]
    public async Task A_journey_without_a_streak_has_no_days_and_no_date_for_the_next_milestone()
    {
        var client = await _server.SignedIn();
        var calendar = (await client.Ask(HttpMethod.Get, $"/journeys/{await client.Begin()}/calendar")).Json!;

        Assert.Empty(calendar["streaks"]!.AsArray());
        Assert.Equal(("day-1", null), ((string?)calendar["next"]!["id"], (string?)calendar["next"]!["on"]));
    }

    [Fact]
    public async Task The_log_says_what_was_undone_what_may_be_and_which_answers_are_in_force()
    {
        var client = await _server.SignedIn();
        var id = await client.Begin();
        var version = 0;
        foreach (var fact in new[]
        {
            """{"fact":"breakup","id":"b","at":"2026-03-10T12:00:00Z","endedBy":"ex"}""",
            """{"fact":"answer","id":"yes","at":"2026-03-10T12:30:00Z","question":"legalOrder","answer":"yes"}""",
            """{"fact":"answer","id":"late","at":"2026-03-10T12:20:00Z","question":"legalOrder","answer":"no"}""",
            """{"fact":"watched","id":"w","at":"2026-03-11T12:00:00Z"}""",
            """{"fact":"retracted","id":"u","at":"2026-03-11T13:00:00Z","factId":"w","why":""}""",
        })
            Assert.Equal(
                200,
                (await client.Ask(HttpMethod.Post, $"/journeys/{id}/facts", fact, $"f{version}", version++)).Status);

        var log = (await client.Ask(HttpMethod.Get, $"/journeys/{id}/log")).Json!;

        Assert.Equal(["w"], log["undone"]!.AsArray().Select(fact => (string?)fact));
        Assert.Equal(["b", "late"], log["retractable"]!.AsArray().Select(fact => (string?)fact));
        var answers = log["answers"]!
            .AsArray()
            .ToDictionary(row => (string)row!["question"]!, row => (string?)row!["answer"]);
        Assert.Equal(("yes", "unknown"), (answers["legalOrder"], answers["afraidOfThem"]));
    }

    private static string Told(JsonNode? streak) =>
        $"{streak!["start"]} {streak["end"]} {streak["days"]} {streak["reason"]}";
}
