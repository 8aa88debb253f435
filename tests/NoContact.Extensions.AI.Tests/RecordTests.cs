using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using NoContact.Facts;

namespace NoContact.Extensions.AI;

public class RecordTests
{
    private static readonly Func<PersonsQuestion, PersonsAnswer?> Yes = asked =>
        new(asked.CallId, asked.Choices[0].Value, asked.DayText is null ? null : new DateOnly(2026, 3, 29));

    private const string Contact = """{"what":"contactMade","channel":"text","purpose":"personal","saidToday":"yes"}""";

    private const string Watched = """{"what":"watched","saidToday":"no"}""";

    public static TheoryData<string> OnTheModelsWord =>
    [
        """{"what":"watched","saidToday":"yes"}""",
        """{"what":"urgePassed","saidToday":"yes"}""",
        """{"what":"urgeStayed","saidToday":"yes"}""",
        """{"what":"cardAnswered","verdict":"holdNoContact","cardResponse":"followed","saidToday":"yes"}""",
        """{"what":"contactMade","channel":"text","purpose":"personal","saidToday":"yes"}""",
        """{"what":"blocked","by":"ex","saidToday":"yes"}""",
        """
        {"what":"urge","intensity":5,"channel":"text","intent":"none","motives":[],"distress":[],"sober":"yes",
        "saidToday":"yes"}
        """,
    ];

    [Theory]
    [MemberData(nameof(OnTheModelsWord))]
    public async Task What_can_only_restrict_is_recorded_on_the_models_word(string arguments)
    {
        using var chat = await Chat.Begin(canBeAsked: false);
        var version = await chat.Version();

        var answer = await chat.Call("record_what_happened", arguments);

        Assert.True(answer.GetProperty("recorded").GetBoolean());
        Assert.Equal(version + 1, await chat.Version());
    }

    public static TheoryData<string> OnThePersonsWord =>
    [
        """{"what":"breakup","endedBy":"me","saidToday":"yes"}""",
        """{"what":"answer","question":"legalOrder","answer":"no","saidToday":"yes"}""",
        """{"what":"answer","question":"afraidOfThem","answer":"yes","saidToday":"yes"}""",
        """{"what":"tie","tie":"children","saidToday":"yes"}""",
        """{"what":"tie","tie":"children","ended":true,"saidToday":"yes"}""",
        """{"what":"mistreatment","mistreatment":"cheating","saidToday":"yes"}""",
        """{"what":"agreedToTalk","on":"2026-04-02","saidToday":"yes"}""",
        """{"what":"exResponded","theirResponse":"warm","saidToday":"yes"}""",
        """{"what":"exResponded","theirResponse":"neverAgain","saidToday":"yes"}""",
        """{"what":"exReachedOut","channel":"text","tone":"warm","saidToday":"yes"}""",
        """{"what":"exReachedOut","channel":"text","tone":"neverAgain","saidToday":"yes"}""",
        """{"what":"contactMade","channel":"text","purpose":"practical","saidToday":"yes"}""",
        """{"what":"contactMade","channel":"text","purpose":"amends","saidToday":"yes"}""",
        """{"what":"contactMade","channel":"text","purpose":"personal","accidental":true,"saidToday":"yes"}""",
        """{"what":"blocked","by":"ex","lifted":true,"saidToday":"yes"}""",
        """{"what":"leftUnanswered","saidToday":"yes"}""",
        """{"what":"reconciled","saidToday":"yes"}""",
        """{"what":"movedOn","saidToday":"yes"}""",
        """{"what":"watched","saidToday":"no"}""",
        """{"what":"watched","saidToday":"unknown"}""",
        """{"what":"contactMade","channel":"text","purpose":"personal","saidToday":"no"}""",
    ];

    [Theory]
    [MemberData(nameof(OnThePersonsWord))]
    public async Task Everything_else_is_recorded_on_the_persons_word_alone(string arguments)
    {
        Func<PersonsQuestion, PersonsAnswer?>[] unknown =
        [
            _ => null,
            asked => new(asked.CallId),
            asked => new("another call", asked.Choices[0].Value, new DateOnly(2026, 3, 29)),
            asked => new(asked.CallId, "Yes", new DateOnly(2026, 3, 29)),
            asked => new(asked.CallId, "", new DateOnly(2026, 3, 29)),
        ];
        using (var alone = await Chat.Begin(canBeAsked: false))
        {
            var version = await alone.Version();
            Assert.False((await alone.Call("record_what_happened", arguments)).GetProperty("recorded").GetBoolean());
            Assert.Equal(version, await alone.Version());
        }

        foreach (var says in unknown)
        {
            using var chat = await Chat.Begin();
            var version = await chat.Version();
            chat.Says = says;
            Assert.False((await chat.Call("record_what_happened", arguments)).GetProperty("recorded").GetBoolean());
            Assert.Equal(version, await chat.Version());
        }

        using var asked = await Chat.Begin();
        asked.Says = Yes;
        var answer = await asked.Call("record_what_happened", arguments);
        Assert.Single(asked.Asked);
        // A second breakup the chart refuses, whoever says it.
        var isRefused = arguments.Contains("\"breakup\"", StringComparison.Ordinal);
        Assert.Equal(!isRefused, answer.GetProperty("recorded").GetBoolean());
    }

    [Fact]
    public async Task What_a_safety_answer_is_the_person_says_and_not_the_model()
    {
        using var chat = await Chat.Begin();
        chat.Says = asked => new(asked.CallId, "yes");

        await chat.Call(
            "record_what_happened", """{"what":"answer","question":"legalOrder","answer":"no","saidToday":"yes"}""");

        Assert.Equal(Told.Engine.Phrases["ask.legalOrder"], chat.Asked.Single().Text);
        Assert.Equal(
            ["no", "unknown", "yes"],
            chat.Asked.Single().Choices.Select(choice => choice.Value).Order(StringComparer.Ordinal));
        var told = (await chat.Keeper.OpenAsync("mine"))!.Journey.Facts.OfType<QuestionAnswered>().Last();
        Assert.Equal((Question.LegalOrder, YesNoUnknown.Yes), (told.Question, told.Answer));
    }

    [Fact]
    public async Task A_day_that_is_past_is_its_noon_where_the_person_is_and_one_that_lies_ahead_is_none()
    {
        using var chat = await Chat.Begin();
        chat.Says = asked => new(asked.CallId, asked.Choices[0].Value, new DateOnly(2026, 3, 31));
        Assert.False((await chat.Call("record_what_happened", Watched)).GetProperty("recorded").GetBoolean());

        chat.Says = asked => new(asked.CallId, asked.Choices[0].Value, new DateOnly(2026, 3, 29));
        Assert.True((await chat.Call("record_what_happened", Watched)).GetProperty("recorded").GetBoolean());

        var watched = (await chat.Keeper.OpenAsync("mine"))!.Journey.Facts.OfType<Watched>().Single();
        Assert.Equal(Told.At("2026-03-29T12:00:00+01:00"), watched.At);
        Assert.Equal("On which day was it?", chat.Asked[0].DayText);
    }

    [Fact]
    public async Task A_contact_that_would_take_a_word_of_theirs_away_is_asked_about()
    {
        using var chat = await Chat.Begin(Told.Holding().TheyWrote(day: 5, Tone.Practical));
        var version = await chat.Version();

        Assert.False((await chat.Call("record_what_happened", Contact)).GetProperty("recorded").GetBoolean());
        Assert.Single(chat.Asked);
        Assert.Equal(version, await chat.Version());

        chat.Says = Yes;
        Assert.True((await chat.Call("record_what_happened", Contact)).GetProperty("recorded").GetBoolean());
    }

    [Fact]
    public async Task A_word_of_theirs_from_before_a_contact_is_told_in_the_journal_itself()
    {
        using var chat = await Chat.Begin();
        chat.Says = asked => new(asked.CallId, asked.Choices[0].Value, new DateOnly(2026, 3, 29));
        await chat.Call("record_what_happened", Contact);

        var before = await chat.Call(
            "record_what_happened", """{"what":"exReachedOut","channel":"text","tone":"warm","saidToday":"no"}""");
        var never = await chat.Call(
            "record_what_happened",
            """{"what":"exReachedOut","channel":"text","tone":"neverAgain","saidToday":"no"}""");

        Assert.False(before.GetProperty("recorded").GetBoolean());
        Assert.True(never.GetProperty("recorded").GetBoolean());
    }

    [Theory]
    [InlineData("""{"what":"exReachedOut","channel":"text","tone":"warm","saidToday":"yes"}""", false)]
    [InlineData("""{"what":"exResponded","theirResponse":"warm","saidToday":"yes"}""", true)]
    public async Task Of_one_day_nobody_knows_which_came_first_but_an_answer_came_last(string word, bool isRecorded)
    {
        using var chat = await Chat.Begin();
        chat.Says = Yes;
        await chat.Call("record_what_happened", Contact);
        chat.Clock.Advance(TimeSpan.FromMinutes(5));

        var answer = await chat.Call("record_what_happened", word);

        Assert.Equal(isRecorded, answer.GetProperty("recorded").GetBoolean());
    }

    [Fact]
    public async Task What_was_confirmed_of_an_older_journal_is_not_recorded_on_a_newer_one()
    {
        using var chat = await Chat.Begin();
        chat.Says = asked =>
        {
            // Meanwhile they say so themselves, on another device.
            var yes = new QuestionAnswered { At = Told.Now, Question = Question.LegalOrder, Answer = YesNoUnknown.Yes };
            chat.Keeper.RecordAsync("mine", yes).AsTask().GetAwaiter().GetResult();
            return new(asked.CallId, "no");
        };

        var answer = await chat.Call(
            "record_what_happened", """{"what":"answer","question":"legalOrder","answer":"no","saidToday":"yes"}""");

        Assert.False(answer.GetProperty("recorded").GetBoolean());
        var journey = (await chat.Keeper.OpenAsync("mine"))!.Journey;
        Assert.Equal(YesNoUnknown.Yes, journey.Circumstances.Answers[Question.LegalOrder]);
    }

    [Fact]
    public async Task A_block_after_an_unblock_is_another_block()
    {
        using var chat = await Chat.Begin();
        chat.Says = Yes;
        const string Block = """{"what":"blocked","by":"me","saidToday":"yes"}""";
        await chat.Call("record_what_happened", Block);
        await chat.Call("record_what_happened", """{"what":"blocked","by":"me","lifted":true,"saidToday":"yes"}""");

        await chat.Call("record_what_happened", Block);

        Assert.True((await chat.Keeper.OpenAsync("mine"))!.Journey.Circumstances.BlockedByMe);
    }

    [Fact]
    public async Task A_model_that_calls_twice_tells_one_thing_twice_and_a_quarter_of_an_hour_later_another()
    {
        using var chat = await Chat.Begin();
        var version = await chat.Version();

        var first = await chat.Call("record_what_happened", Contact);
        chat.Clock.Advance(TimeSpan.FromMinutes(2));
        var again = await chat.Call("record_what_happened", Contact);

        Assert.Equal(first.GetRawText(), again.GetRawText());
        Assert.Equal(version + 1, await chat.Version());
        await chat.Call("record_what_happened", Contact.Replace("text", "call", StringComparison.Ordinal));
        Assert.Equal(version + 2, await chat.Version());
        chat.Clock.Advance(TimeSpan.FromMinutes(15));
        await chat.Call("record_what_happened", Contact);
        Assert.Equal(version + 3, await chat.Version());
    }

    [Fact]
    public async Task What_was_undone_and_is_told_again_is_recorded_again()
    {
        using var chat = await Chat.Begin();
        await chat.Call("record_what_happened", Contact);
        await chat.Keeper.UndoAsync("mine");
        var version = await chat.Version();

        Assert.True((await chat.Call("record_what_happened", Contact)).GetProperty("recorded").GetBoolean());
        Assert.Equal(version + 1, await chat.Version());
    }

    [Fact]
    public async Task On_the_day_that_goes_on_after_midnight_both_dates_are_past_and_neither_lies_ahead()
    {
        using var chat = await Chat.Begin();
        chat.Clock.Advance(TimeSpan.FromHours(4)); // a quarter past one on the 31st
        chat.Says = asked => new(asked.CallId, asked.Choices[0].Value, new DateOnly(2026, 3, 31));

        Assert.True((await chat.Call("record_what_happened", Watched)).GetProperty("recorded").GetBoolean());

        var watched = (await chat.Keeper.OpenAsync("mine"))!.Journey.Facts.OfType<Watched>().Single();
        Assert.Equal(chat.Clock.GetUtcNow(), watched.At);
    }

    [Fact]
    public async Task Another_day_and_another_journal_are_another_call()
    {
        const string Tie = """{"what":"tie","tie":"children","saidToday":"yes"}""";
        using var chat = await Chat.Begin();
        await chat.Call("record_what_happened", Tie);
        chat.Clock.Advance(TimeSpan.FromDays(1));
        await chat.Call("record_what_happened", Tie);
        using var another = await Chat.Begin(identity: "another");
        await another.Call("record_what_happened", Tie);

        Assert.Equal(3, chat.Asked.Concat(another.Asked).Select(asked => asked.CallId).Distinct().Count());
    }

    [Fact]
    public async Task The_same_call_asks_the_same_question_and_another_call_another()
    {
        using var chat = await Chat.Begin();
        const string Tie = """{"what":"tie","tie":"children","saidToday":"yes"}""";

        await chat.Call("record_what_happened", Tie);
        await chat.Call("record_what_happened", """{"saidToday":"yes","tie":"children","what":"tie"}""");
        await chat.Call("record_what_happened", Tie.Replace("children", "work", StringComparison.Ordinal));

        Assert.Equal(chat.Asked[0].CallId, chat.Asked[1].CallId);
        Assert.NotEqual(chat.Asked[0].CallId, chat.Asked[2].CallId);
        Assert.EndsWith("Is it so, and was it today?", chat.Asked[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"what":"retracted","saidToday":"yes"}""")]
    [InlineData("""{"what":"calmNote","saidToday":"yes"}""")]
    [InlineData("""{"what":"watched"}""")]
    [InlineData("""{"what":"watched","saidToday":"yes","channel":"text"}""")]
    [InlineData("""{"what":"contactMade","channel":"text","saidToday":"yes"}""")]
    [InlineData("""{"what":"agreedToTalk","on":"2026-02-30","saidToday":"yes"}""")]
    public async Task What_is_no_fact_is_a_problem_and_is_not_recorded(string arguments)
    {
        using var chat = await Chat.Begin();
        chat.Says = Yes;
        var version = await chat.Version();

        var answer = await chat.Call("record_what_happened", arguments);

        Assert.NotEqual(0, answer.GetProperty("problems").GetArrayLength());
        Assert.Equal(version, await chat.Version());
        Assert.Empty(chat.Asked);
    }

    [Theory]
    [InlineData("yes", true)]
    [InlineData("no", false)]
    [InlineData("unknown", false)]
    public async Task An_urge_in_a_crisis_is_answered_with_people_whether_it_is_recorded_or_not(
        string today, bool isRecorded)
    {
        using var chat = await Chat.Begin();

        var answer = await chat.Call("record_what_happened", InDanger(today));

        Assert.Equal("resources", answer.EnumerateObject().First().Name);
        Assert.Equal("getSupportNow", answer.GetProperty("verdict").GetString());
        Assert.Equal(isRecorded, answer.GetProperty("recorded").GetBoolean());
        Assert.Empty(chat.Asked);
    }

    [Fact]
    public async Task In_a_crisis_a_journal_that_is_away_or_not_there_keeps_nobody_from_help()
    {
        using var journal = new KeptJournal(new(Told.Engine, new Keeping.InMemoryJourneyStore()), "nobody");
        var record = NoContactTools.Create(Told.Engine, journal, audience: Chat.Londoner)[2];
        var arguments = Chat.Given(InDanger("yes"));
        arguments["channel"] = "\ud800";

        var broken = (JsonElement)(await record.InvokeAsync(new(arguments)))!;
        arguments["channel"] = "text";
        var nowhere = (JsonElement)(await record.InvokeAsync(new(arguments)))!;
        journal.Dispose();
        var away = (JsonElement)(await record.InvokeAsync(new(arguments)))!;

        Assert.All(new[] { broken, nowhere, away }, answer =>
            Assert.Equal("getSupportNow", answer.GetProperty("verdict").GetString()));
    }

    [Fact]
    public async Task In_a_crisis_nobody_waits_for_a_store_that_is_slow()
    {
        var clock = new FakeTimeProvider(Told.Now);
        var tools = NoContactTools.Create(Told.Engine, new Silent(), audience: Chat.Londoner, clock: clock);
        var urge = Chat.Given(InDanger("yes"));
        (string Tool, string[] NotOfIt)[] calls =
            [("weigh_an_urge", ["what", "saidToday"]), ("record_what_happened", []), ("what_if", ["saidToday"])];
        var asked = calls
            .Select(call => tools.Single(tool => tool.Name == call.Tool)
                .InvokeAsync(new(urge.ExceptBy(call.NotOfIt, one => one.Key).ToDictionary())).AsTask())
            .ToList();

        clock.Advance(TimeSpan.FromSeconds(2));

        foreach (var answer in await Task.WhenAll(asked))
            Assert.Equal("getSupportNow", ((JsonElement)answer!).GetProperty("verdict").GetString());
    }

    private sealed class Silent : IPersonsJournal
    {
        public ValueTask<Journeys.Journey?> ReadAsync(CancellationToken cancellationToken = default) =>
            new(new TaskCompletionSource<Journeys.Journey?>().Task);

        public ValueTask<Keeping.JourneyReply> RecordAsync(
            Fact fact,
            int? expectedVersion,
            Languages.Audience audience,
            CancellationToken cancellationToken = default) =>
            new(new TaskCompletionSource<Keeping.JourneyReply>().Task);
    }

    private static string InDanger(string today) =>
        $$"""
        {"what":"urge","intensity":5,"channel":"text","intent":"none","motives":[],"sober":"yes",
        "distress":["thoughtsOfSelfHarm"],"saidToday":"{{today}}"}
        """;
}
