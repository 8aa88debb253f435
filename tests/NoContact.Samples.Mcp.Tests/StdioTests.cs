using System.Text.Json;
using Json.Schema;
using Microsoft.Extensions.Time.Testing;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using NoContact.Facts;
using NoContact.Samples.Console.Journal;

namespace NoContact.Samples.Mcp;

[Trait("Speed", "slow")]
public class StdioTests
{
    private const string Tie = """{"what":"tie","tie":"children","saidToday":"yes"}""";
    private const string Longing =
        """{"intensity":6,"channel":"text","intent":"none","motives":[],"distress":[],"sober":"yes"}""";
    private const string InDanger =
        """
        {"intensity":6,"channel":"text","intent":"none","motives":[],"distress":["thoughtsOfSelfHarm"],"sober":"yes"}
        """;

    private static readonly ElicitResult IDid = Person.Accept(("answer", "me"));

    public static TheoryData<string> Eras => [Person.BySession, Person.WithoutSession];

    [Theory]
    [MemberData(nameof(Eras))]
    public async Task The_journal_begins_with_the_first_fact_that_the_person_confirms(string era)
    {
        using var terminal = new Terminal();
        await using var person = await terminal.Meet(era);
        Assert.Equal(era, person.Client.NegotiatedProtocolVersion);
        Assert.Equal("notStarted", (await person.Answer("where_am_i", "{}")).GetProperty("state").GetString());
        Assert.False(File.Exists(terminal.Journal));
        person.Says = _ => IDid;

        var answer = await person.Answer(
            "record_what_happened", """{"what":"breakup","endedBy":"ex","saidToday":"yes"}""");

        Assert.True(answer.GetProperty("recorded").GetBoolean());
        var breakup = Assert.IsType<Breakup>(Assert.Single(terminal.Read().Facts));
        Assert.Equal(EndedBy.Me, breakup.EndedBy); // What they said themselves, not what the model did.
        Assert.Equal("Who ended it?", Assert.Single(person.Shown).Message);
    }

    public static TheoryData<string, string> Unknown => new()
    {
        { "decline", "" }, { "cancel", "" }, { "accept", "" }, { "accept", "no" }, { "accept", "maybe" },
        { "accept", "Yes" },
    };

    [Theory]
    [MemberData(nameof(Unknown))]
    public async Task Whatever_is_no_yes_is_unknown_and_nothing_is_recorded(string action, string said)
    {
        foreach (var era in Eras)
        {
            using var terminal = new Terminal();
            await using var person = await terminal.Meet(era);
            await Begin(person);
            person.Says = _ => said.Length == 0
                ? new() { Action = action, Content = new Dictionary<string, JsonElement>() }
                : Person.Accept(("answer", said));

            var answer = await person.Answer("record_what_happened", Tie);

            Assert.False(answer.GetProperty("recorded").GetBoolean());
            Assert.Single(terminal.Read().Facts);
            Assert.Equal(2, person.Shown.Count);
        }
    }

    [Theory]
    [MemberData(nameof(Eras))]
    public async Task A_day_is_asked_where_it_was_not_said(string era)
    {
        using var terminal = new Terminal();
        await using var person = await terminal.Meet(era);
        await Begin(person);
        person.Says = _ => Person.Accept(("answer", "yes"), ("day", "2026-03-01"));

        await person.Call("record_what_happened", """{"what":"watched","saidToday":"unknown"}""");

        var day = Assert.IsType<ElicitRequestParams.StringSchema>(person.Shown[^1].RequestedSchema!.Properties["day"]);
        Assert.Equal(("date", "On which day was it?"), (day.Format, day.Title));
        var watched = terminal.Read().Facts.OfType<Watched>().Single();
        Assert.Equal(new DateTime(2026, 3, 1, 12, 0, 0), watched.At.UtcDateTime);
    }

    [Theory]
    [MemberData(nameof(Eras))]
    public async Task Where_nobody_can_be_asked_every_tool_answers_and_what_could_loosen_is_not_recorded(string era)
    {
        using var terminal = new Terminal();
        await using (var asked = await terminal.Meet(era)) await Begin(asked);
        await using var person = await terminal.Meet(era, canBeAsked: false);

        Assert.False((await person.Answer("record_what_happened", Tie)).GetProperty("recorded").GetBoolean());
        var watched = await person.Answer("record_what_happened", """{"what":"watched","saidToday":"yes"}""");
        Assert.True(watched.GetProperty("recorded").GetBoolean());
        var longing = await person.Answer("weigh_an_urge", Longing);
        Assert.Equal("holdNoContact", longing.GetProperty("verdict").GetString());
        var danger = await person.Answer("weigh_an_urge", InDanger);
        Assert.Equal("getSupportNow", danger.GetProperty("verdict").GetString());
        Assert.NotEqual(0, (await person.Answer("help_lines", "{}")).GetProperty("resources").GetArrayLength());
        var imagined = await person.Answer("what_if", """{"what":"noContactStarted"}""");
        Assert.True(imagined.TryGetProperty("after", out _));
    }

    [Theory]
    [MemberData(nameof(Eras))]
    public async Task In_a_crisis_people_are_shown_first_in_every_way_there_is(string era)
    {
        using var terminal = new Terminal();
        await using var person = await terminal.Meet(era);
        await Begin(person);
        var wasAsked = person.Shown.Count;

        foreach (var (tool, arguments) in new[]
            {
                ("weigh_an_urge", InDanger),
                ("record_what_happened", InDanger.Insert(1, "\"what\":\"urge\",\"saidToday\":\"yes\",")),
                ("what_if", InDanger.Insert(1, "\"what\":\"urge\",")),
                ("weigh_an_urge", """{"distress":["anything"]}"""),
                ("where_am_i", """{"distress":["thoughtsOfSelfHarm"]}"""),
            })
        {
            var result = await person.Call(tool, arguments);

            var first = Assert.IsType<TextContentBlock>(result.Content[0]);
            Assert.Contains("116 123", first.Text, StringComparison.Ordinal);
            Assert.Equal("resources", result.StructuredContent!.Value.EnumerateObject().First().Name);
            Assert.NotEqual(true, result.IsError);
        }

        // In the first era a form says it too, beside the result.
        var forms = era == Person.BySession ? 5 : 0;
        for (var i = 0; i < 100 && person.Shown.Count < wasAsked + forms; i++) await Task.Delay(20);
        var shown = person.Shown.Skip(wasAsked).ToList();
        Assert.Equal(forms, shown.Count);
        Assert.All(shown, form => Assert.Contains("116 123", form.Message, StringComparison.Ordinal));
        Assert.Single(terminal.Read().Facts.OfType<Urge>());
    }

    [Theory]
    [MemberData(nameof(Eras))]
    public async Task A_client_that_fails_to_show_the_form_keeps_nobody_from_help(string era)
    {
        using var terminal = new Terminal();
        await using var person = await terminal.Meet(era);
        person.Says = _ => throw new InvalidOperationException("No form can be shown.");

        var result = await person.Call("weigh_an_urge", InDanger);

        Assert.Contains("116 123", ((TextContentBlock)result.Content[0]).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Eras))]
    public async Task Every_tool_has_its_hints_and_every_answer_keeps_its_schema(string era)
    {
        using var terminal = new Terminal();
        await using var person = await terminal.Meet(era);
        await Begin(person);
        var tools = (await person.Client.ListToolsAsync()).Select(tool => tool.ProtocolTool).ToList();

        Assert.Equal(5, tools.Count);
        Assert.All(tools, tool =>
        {
            Assert.NotNull(tool.Title);
            Assert.Equal(tool.Name != "record_what_happened", tool.Annotations!.ReadOnlyHint);
            Assert.Equal(tool.Name != "record_what_happened", tool.Annotations.IdempotentHint);
            Assert.Equal((false, false), (tool.Annotations.DestructiveHint, tool.Annotations.OpenWorldHint));
        });
        (string Tool, string Arguments)[] calls =
        [
            ("weigh_an_urge", Longing), ("weigh_an_urge", InDanger), ("weigh_an_urge", "{}"), ("where_am_i", "{}"),
            ("help_lines", "{}"), ("record_what_happened", Tie), ("record_what_happened", "{}"),
            ("what_if", """{"what":"watched"}"""),
        ];
        foreach (var (name, arguments) in calls)
        {
            var result = await person.Call(name, arguments);
            var schema = JsonSchema.FromText(tools.Single(tool => tool.Name == name).OutputSchema!.Value.GetRawText());
            Assert.True(schema.Evaluate(result.StructuredContent!.Value).IsValid, $"{name} {arguments}");
            Assert.Equal(arguments == "{}" && name is not ("where_am_i" or "help_lines"), result.IsError == true);
        }
    }

    [Fact]
    public async Task Rules_chart_and_passages_are_there_to_read_and_two_prompts_to_pick()
    {
        using var terminal = new Terminal();
        await using var person = await terminal.Meet(Person.WithoutSession);

        Assert.Contains("hold-by-default", await Text("nocontact://rules"), StringComparison.Ordinal);
        Assert.Contains("stateDiagram", await Text("nocontact://chart"), StringComparison.Ordinal);
        Assert.Contains("¶63", await Text("nocontact://passages"), StringComparison.Ordinal);
        var prompts = await person.Client.ListPromptsAsync();
        Assert.Equal(["i_want_to_write", "where_do_i_stand"], prompts.Select(prompt => prompt.Name));
        var prompt = await person.Client.GetPromptAsync("i_want_to_write");
        Assert.Contains("weigh_an_urge", ((TextContentBlock)prompt.Messages[0].Content).Text, StringComparison.Ordinal);

        async Task<string> Text(string uri) =>
            ((TextResourceContents)(await person.Client.ReadResourceAsync(uri)).Contents[0]).Text;
    }

    [Fact]
    public async Task What_a_console_writes_meanwhile_is_seen_at_once_and_neither_loses_a_fact()
    {
        using var terminal = new Terminal();
        await using var person = await terminal.Meet(Person.BySession);
        await Begin(person);
        var clock = new FakeTimeProvider(terminal.Read().Facts[0].At);
        var console = new JournalFile(NoContactEngine.Create(), terminal.Journal, clock);
        await console.ReadAsync();

        for (var i = 0; i < 5; i++)
        {
            await console.AppendAsync(new UrgePassed { At = clock.GetUtcNow() });
            await person.Call(
                "record_what_happened",
                $$"""{"what":"contactMade","channel":"{{Ways[i]}}","purpose":"personal","saidToday":"yes"}""");
        }

        Assert.Equal(1 + 5 + 5, terminal.Read().Facts.Count);
    }

    [Fact]
    public async Task No_word_of_a_person_reaches_standard_error()
    {
        using var terminal = new Terminal();
        await using var person = await terminal.Meet(Person.BySession);
        await Begin(person);

        await person.Call("weigh_an_urge", """{"quintessence":"quintessence","intensity":"quintessence"}""");
        await person.Call("record_what_happened", """{"what":"quintessence","note":"quintessence"}""");
        await Assert.ThrowsAnyAsync<McpException>(() => person.Call("quintessence", "{}"));
        File.WriteAllText(terminal.Journal, "quintessence");
        var damaged = await person.Call("where_am_i", "{}");
        var help = await person.Call("weigh_an_urge", InDanger);

        Assert.True(damaged.IsError);
        Assert.Contains("116 123", ((TextContentBlock)help.Content[0]).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("quintessence", string.Concat(terminal.Errors), StringComparison.Ordinal);
        Assert.NotEmpty(terminal.Errors); // That the journal cannot be read is logged.
        Assert.Equal("quintessence", File.ReadAllText(terminal.Journal));
    }

    private static readonly string[] Ways = ["text", "call", "email", "inPerson", "letter"];

    private static async Task Begin(Person person)
    {
        person.Says = _ => Person.Accept(("answer", "ex"), ("day", "2026-01-01"));
        await person.Call("record_what_happened", """{"what":"breakup","endedBy":"ex","saidToday":"no"}""");
        person.Says = _ => new() { Action = "cancel" };
    }
}
