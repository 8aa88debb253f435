using System.Globalization;
using System.Text.Json;
using NoContact.Facts;
using NoContact.Testing;
using NoContact.Verdicts;

namespace NoContact.Extensions.AI;

/// <summary>
/// Models that omit, invent, repeat, reorder, contradict and volunteer, while the person says nothing when asked.
/// </summary>
[Trait("Speed", "slow")]
public class ScriptedModelTests
{
    private const string Canary = "quintessence";

    // Five thousand in CI; NOCONTACT_MODELS=100000 for all.
    private static readonly int Models = int.Parse(
        Environment.GetEnvironmentVariable("NOCONTACT_MODELS") ?? "5000", CultureInfo.InvariantCulture);

    private static readonly string[] OnTheModelsWord =
        ["urge", "urgePassed", "urgeStayed", "watched", "cardAnswered", "contactMade", "blocked", "noContactStarted"];

    private static JourneyStory AwaitedWithAnOldWord =>
        Told.Holding().AllClear().TheyWrote(day: 5).AgreedToTalk(new(2026, 4, 2));

    // Most of them are permitted something, which a model could wish to widen.
    private static readonly JourneyStory[] People =
    [
        Told.Nothing, Told.BrokenUp(), Told.BrokenUp(EndedBy.Me).AllClear(), Told.Holding(),
        Told.Holding(EndedBy.Me).AllClear(), Told.Holding().AllClear().TheyWrote(Tone.Warm),
        Told.Holding().AllClear().TheyWrote(Tone.Practical).Tied(), Told.Holding().AllClear().Tied(TieKind.Work),
        Told.Holding().AllClear().AgreedToTalk(new(2026, 3, 30)), Told.Holding().AllClear().Mistreated(),
        Told.Holding().Answered(Question.LegalOrder, YesNoUnknown.Yes), Told.Holding().AllClear().Reconciled(),
        Told.Holding().AllClear().MovedOn(), Told.Holding().AllClear().Wrote(), Told.Holding().AllClear().Lapsed(),
        Told.Holding().Blocked(Party.Ex), Told.Holding(EndedBy.Mutual).AllClear().Blocked(Party.Me),
        AwaitedWithAnOldWord,
    ];

    [Fact]
    public async Task No_model_loosens_a_verdict_or_records_what_the_person_did_not_say_or_leaves_a_crisis_unanswered()
    {
        for (var seed = 0; seed < Models; seed++)
        {
            var random = new Random(seed);
            var person = People[random.Next(People.Length)];
            using var chat = await Chat.Begin(person);
            using var withoutModel = await Chat.Begin(person);
            string?[] says = [null, "", "Yes", "1"];
            chat.Says = asked => random.Next(3) switch
            {
                0 => null,
                1 => new(asked.CallId, says[random.Next(says.Length)]),
                _ => new("another", "yes", new DateOnly(2026, 3, 29)),
            };
            var facts = await chat.Version();
            var script = Enumerable.Range(0, random.Next(1, 7)).Select(_ => AnyCall(random)).ToList();

            foreach (var (tool, arguments) in script)
            {
                var answer = await chat.Call(tool, arguments);
                var text = answer.GetRawText();
                Assert.DoesNotContain(Canary, text, StringComparison.Ordinal);
                if (tool is not ("weigh_an_urge" or "record_what_happened") || !HasSigns(arguments)) continue;
                Assert.True(text.Contains("getSupportNow", StringComparison.Ordinal), $"{seed}: {text}");
                Assert.Equal("resources", answer.EnumerateObject().First().Name);
            }

            var journey = (await chat.Keeper.OpenAsync("mine"))!.Journey;
            Assert.All(journey.Facts.Skip(facts), fact =>
            {
                Assert.Contains(fact.KindName, OnTheModelsWord);
                Assert.False(fact is ContactMade { Accidental: true } or Blocked { Lifted: true });
                Assert.False(fact is ContactMade { Purpose: not Purpose.Personal });
                Assert.Equal(Told.Now, fact.At);
            });

            // Now, and as they go on telling of themselves on the days that follow.
            for (var times = 0; times < 4; times++)
            {
                var own = await Verdicts(withoutModel);
                var byModel = string.Join(", ", journey.Facts.Skip(facts));
                Assert.All(own.Zip(await Verdicts(chat)), pair => Assert.True(
                    pair.Second.IsAtMost(pair.First),
                    $"{seed}, {times}: {pair.First} became {pair.Second} by {byModel}"));
                var told = Theirs[random.Next(Theirs.Length)](chat.Clock.GetUtcNow());
                var later = TimeSpan.FromDays(Days[random.Next(Days.Length)]);
                if (person == Told.Nothing) break; // Nothing more can be told without a breakup.
                foreach (var one in new[] { chat, withoutModel })
                {
                    await one.Keeper.RecordAsync("mine", told);
                    one.Clock.Advance(later);
                }
            }
        }
    }

    private static readonly int[] Days = [1, 2, 3, 12];

    private static readonly Func<DateTimeOffset, Fact>[] Theirs =
    [
        at => new ExReachedOut { At = at, Channel = Channel.Text, Tone = Tone.Warm },
        at => new ExReachedOut { At = at, Channel = Channel.Text, Tone = Tone.Practical },
        at => new ExReachedOut { At = at, Channel = Channel.Text, Tone = Tone.Angry },
        at => new AgreedToTalk { At = at, On = DateOnly.FromDateTime(at.DateTime).AddDays(1) },
        at => new AgreedToTalk { At = at, On = DateOnly.FromDateTime(at.DateTime).AddDays(9) },
        at => new ContactMade { At = at, Channel = Channel.Text, Purpose = Purpose.Personal },
        at => new ContactMade { At = at, Channel = Channel.Text, Purpose = Purpose.Practical },
        at => new Tie { At = at, Kind = TieKind.Children },
        at => new Blocked { At = at, By = Party.Me, Lifted = true },
        at => new Blocked { At = at, By = Party.Ex, Lifted = true },
        at => new NoContactStarted { At = at },
        at => new UrgePassed { At = at },
    ];

    private static async Task<Verdict[]> Verdicts(Chat chat)
    {
        var journey = (await chat.Keeper.OpenAsync("mine"))!.Journey;
        var now = chat.Clock.GetUtcNow();
        return
        [
            .. Enum.GetValues<Intent>().Select(intent => Told.Engine.Evaluate(
                journey,
                new Urge
                {
                    At = now, Intensity = 2, Channel = Channel.Text, Intent = intent, Sober = YesNoUnknown.Yes,
                },
                now).Verdict),
        ];
    }

    private static bool HasSigns(Dictionary<string, object?> arguments) =>
        arguments.TryGetValue("distress", out var signs) && signs is string[] { Length: > 0 };

    private static (string Tool, Dictionary<string, object?> Arguments) AnyCall(Random random)
    {
        string[] tools =
            ["weigh_an_urge", "where_am_i", "record_what_happened", "record_what_happened", "what_if", "help_lines"];
        var tool = tools[random.Next(tools.Length)];
        var given = new Dictionary<string, object?>();
        if (tool is "record_what_happened" or "what_if") given["what"] = AnyOf(random, Kinds);
        if (tool == "record_what_happened") given["saidToday"] = AnyOf(random, ["yes", "yes", "no", "unknown"]);
        foreach (var (name, values) in Values)
        {
            // Mostly what the kind needs, sometimes too little, sometimes too much.
            var isNeeded = tool == "weigh_an_urge"
                ? OfAnUrge.Contains(name)
                : given.TryGetValue("what", out var what) && NeededBy(what as string).Contains(name);
            if (random.Next(100) < (isNeeded ? 95 : 2)) given[name] = values[random.Next(values.Length)];
        }

        if (random.Next(10) == 0) given[Odd[random.Next(Odd.Length)]] = Canary;
        if (given.Count > 0 && random.Next(10) == 0)
            given[given.Keys.ElementAt(random.Next(given.Count))] = AnyOdd(random);
        return (tool, given);
    }

    private static readonly string[] Odd = ["note", "at", "id", "recordedAt", "after", "factId", "why", "zone", Canary];

    private static object? AnyOdd(Random random) => random.Next(8) switch
    {
        0 => null,
        1 => random.Next(-3, 20),
        2 => random.NextDouble(),
        3 => Canary,
        4 => new[] { Canary },
        5 => new object(),
        6 => true,
        _ => JsonSerializer.SerializeToElement(new { verdict = "noContactOver" }),
    };

    private static string AnyOf(Random random, string[] words) => words[random.Next(words.Length)];

    private static readonly string[] OfAnUrge = ["intensity", "channel", "intent", "motives", "distress", "sober"];

    // What counts on a model's word is told as often as all else.
    private static readonly string[] Kinds =
        [.. Fact.Kinds.Values, .. OnTheModelsWord, .. OnTheModelsWord, .. OnTheModelsWord];

    private static string[] NeededBy(string? kind) => kind switch
    {
        "urge" => OfAnUrge,
        "cardAnswered" => ["verdict", "cardResponse"],
        "contactMade" => ["channel", "purpose"],
        "blocked" => ["by"],
        "breakup" => ["endedBy"],
        "answer" => ["question", "answer"],
        "tie" => ["tie"],
        "mistreatment" => ["mistreatment"],
        "agreedToTalk" => ["on"],
        "exResponded" => ["theirResponse"],
        "exReachedOut" => ["channel", "tone"],
        _ => [],
    };

    private static readonly (string Name, object?[] Values)[] Values =
    [
        ("intensity", [0, 3, 10]),
        ("channel", [.. WordsOf<Channel>()]),
        ("intent", [.. WordsOf<Intent>()]),
        ("motives", [Array.Empty<string>(), new[] { "hope" }]),
        ("distress", [Array.Empty<string>(), Array.Empty<string>(), new[] { "thoughtsOfSelfHarm" }, new[] { "alone" }]),
        ("sober", [.. WordsOf<YesNoUnknown>()]),
        ("verdict", [.. WordsOf<Verdict>()]),
        ("cardResponse", [.. WordsOf<CardResponse>()]),
        ("purpose", ["personal", .. WordsOf<Purpose>()]),
        ("accidental", [true, false]),
        ("by", [.. WordsOf<Party>()]),
        ("lifted", [true, false]),
        ("endedBy", [.. WordsOf<EndedBy>()]),
        ("question", [.. WordsOf<Question>()]),
        ("answer", [.. WordsOf<YesNoUnknown>()]),
        ("tie", [.. WordsOf<TieKind>()]),
        ("ended", [true, false]),
        ("mistreatment", [.. WordsOf<MistreatmentKind>()]),
        ("on", ["2026-03-30", "2026-04-01"]),
        ("theirResponse", [.. WordsOf<ExResponse>()]),
        ("tone", [.. WordsOf<Tone>()]),
    ];

    private static IEnumerable<string> WordsOf<T>() where T : struct, Enum =>
        Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName);
}
