using Ical.Net;
using Ical.Net.DataTypes;
using Microsoft.Extensions.Time.Testing;

namespace NoContact.Samples.MinimalApi;

[Trait("Speed", "slow")]
public sealed class DatesTests : IDisposable
{
    // In Auckland it is already the 31st.
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 30, 20, 0, 0, TimeSpan.Zero));
    private readonly Server _server;

    public DatesTests() => _server = new Server { Clock = _clock };

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task Milestones_and_the_hardest_hour_are_dates_that_another_calendar_reads_and_that_say_nothing()
    {
        var (client, id) = await Begin(
            """{"fact":"breakup","at":"2026-03-10T12:00:00Z","endedBy":"ex"}""",
            """{"fact":"noContactStarted","at":"2026-03-10T12:30:00Z"}""");
        for (var day = 12; day < 20; day++)
        {
            var urge = $$"""{"fact":"urge","at":"2026-03-{{day}}T13:30:00Z","intensity":5,"channel":"text"}""";
            await Tell(client, id, urge);
        }


        var answer = await client.GetAsync($"/journeys/{id}/calendar.ics?lang=en");
        var calendar = Calendar.Load(await answer.Content.ReadAsStringAsync())!;

        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        var days = calendar.Events.Where(date => date.IsAllDay).ToList();
        Assert.Equal(
            ["2026-04-01", "2026-04-10", "2026-04-25"],
            days.Select(date => $"{date.Start!.Date:yyyy-MM-dd}").Order().Take(3));
        Assert.All(days, date => Assert.Equal("There is something good to look at.", date.Summary));

        var hour = Assert.Single(calendar.Events, date => !date.IsAllDay);
        Assert.Equal(("A quiet quarter of an hour.", null), (hour.Summary, hour.Start!.TzId));
        var next = hour.GetOccurrences(new CalDateTime(2026, 6, 1)).First();
        Assert.Equal(new TimeOnly(1, 45), next.Period.StartTime.Time);
    }

    [Fact]
    public async Task Where_nothing_runs_and_no_hour_stands_out_there_are_no_dates()
    {
        var (client, id) = await Begin("""{"fact":"breakup","at":"2026-03-10T12:00:00Z","endedBy":"ex"}""");

        Assert.Empty(Calendar.Load(await client.GetStringAsync($"/journeys/{id}/calendar.ics"))!.Events);
    }

    [Fact]
    public async Task What_was_laid_by_is_given_to_who_laid_it_by()
    {
        var (client, id) = await Begin("""{"fact":"calmNote","at":"2026-03-10T12:00:00Z","text":"lighter"}""");
        await Tell(client, id, """{"fact":"trustedPerson","at":"2026-03-11T12:00:00Z","name":"Sam","contact":"07"}""");

        var own = (await client.Ask(HttpMethod.Get, $"/journeys/{id}/own-help")).Json!;

        Assert.Equal("lighter", (string?)own["calmNote"]!["text"]);
        var person = own["trustedPerson"]!;
        Assert.Equal(("Sam", "07"), ((string?)person["name"], (string?)person["contact"]));
        await Tell(client, id, """{"fact":"trustedPerson","at":"2026-03-12T12:00:00Z","ended":true}""");
        Assert.Null((await client.Ask(HttpMethod.Get, $"/journeys/{id}/own-help")).Json!["trustedPerson"]);
    }

    private async Task<(HttpClient Client, string Id)> Begin(params string[] facts)
    {
        var client = await _server.SignedIn();
        var body = """{"zone":"Pacific/Auckland"}""";
        var id = (string)(await client.Ask(HttpMethod.Post, "/journeys", body, "k")).Json!["id"]!;
        foreach (var fact in facts) await Tell(client, id, fact);
        return (client, id);
    }

    private static async Task Tell(HttpClient client, string id, string fact)
    {
        var look = await client.GetAsync($"/journeys/{id}");
        var version = int.Parse(look.Headers.ETag!.Tag.Trim('"'), System.Globalization.CultureInfo.InvariantCulture);
        var told = await client.Ask(HttpMethod.Post, $"/journeys/{id}/facts", fact, $"{Guid.NewGuid()}", version);
        Assert.Equal(200, told.Status);
    }
}
