using NoContact.Against;

// Nothing is measured: see scripts/measure.
if (args is ["answers", var one, var other, var cases])
{
    var all = Lines.WriteEveryKind(cases, 100_000);
    var alike = await Lines.AnswerAlikeAsync(new("earlier", one), new("today", other), all);
    Console.WriteLine($"{alike} answers are the same.");
    File.Delete(all);
    return 0;
}

// Both builds in turns, so that whatever else the machine does it does to both: see scripts/measure.
if (args is not [var before, var now, var samples, var plots])
{
    Console.Error.WriteLine("NoContact.Against EARLIER TODAY STORIES PLOTS: two published builds, and two folders.");
    return 2;
}

const int Rounds = 5;
const string Urge =
    """{"at":"2026-03-01T20:00:00Z","intent":"startConversation","intensity":6,"channel":"text","motives":["hope"]}""";
Build[] builds = [new("earlier", before), new("today", now)];
var rows = new List<Row>();
var (answers, writes) = (new List<(int, Row)>(), new List<(int, Row)>());

var stories = Lines.WriteStories(samples, 64_000);
var lines = Begin("64,000 cases, `evaluate --jsonl`", "s", isRate: false);
for (var round = 0; round < Rounds; round++)
    lines.Add(await Lines.SecondsAsync(builds[0], stories), await Lines.SecondsAsync(builds[1], stories));
File.Delete(stories);

using var earlier = await Service.StartAsync(builds[0]);
using var today = await Service.StartAsync(builds[1]);
foreach (var facts in new[] { 10, 100, 1_000, 10_000 })
{
    var there = $"/journeys/{await earlier.ImportAsync(facts)}/evaluate";
    var here = $"/journeys/{await today.ImportAsync(facts)}/evaluate";
    var row = Begin($"signed-in `evaluate`, {facts:N0} facts, SQLite", "ms", isRate: false);

    // Until the code is compiled for good; the earlier build's is by the smaller journeys.
    await earlier.MillisecondsAsync(there, Urge, facts > 100 ? 200 : 20_000);
    await today.MillisecondsAsync(here, Urge, 20_000);
    for (var round = 0; round < Rounds; round++)
        row.Add(await earlier.MillisecondsAsync(there, Urge, 100), await today.MillisecondsAsync(here, Urge, 100));
    answers.Add((facts, row));
}

foreach (var writers in new[] { 1, 2, 4, 8, 16, 32, 64 })
{
    var rate = Begin($"`POST …/facts`, {writers} writers, SQLite", "/s", isRate: true);
    var slowest = Begin("the same, p99", "ms", isRate: false);
    var time = TimeSpan.FromSeconds(4);
    for (var round = 0; round < Rounds; round++)
    {
        var (told, toldToday) = (await earlier.TellAsync(writers, time), await today.TellAsync(writers, time));
        rate.Add(told.PerSecond, toldToday.PerSecond);
        slowest.Add(told.P99, toldToday.P99);
    }

    writes.Add((writers, rate));
}

Console.WriteLine("| work | earlier | today | times as fast |");
Console.WriteLine("| --- | --- | --- | --- |");
foreach (var row in rows) Console.WriteLine(row);
Plot.Write(Path.Combine(plots, "against-answers.svg"), "facts", "ms an answer, signed in, SQLite", answers);
Plot.Write(Path.Combine(plots, "against-writes.svg"), "writers", "facts a second, SQLite", writes);
return 0;

Row Begin(string work, string unit, bool isRate)
{
    rows.Add(new(work, unit, isRate));
    Console.Error.WriteLine(work);
    return rows[^1];
}
