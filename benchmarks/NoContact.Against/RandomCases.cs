using System.Globalization;
using System.Text.Json.Nodes;

namespace NoContact.Against;

/// <summary>Cases at random, the same from one seed: most of them can be right, and some cannot.</summary>
internal static class RandomCases
{
    private static readonly string[] Zones =
        ["Europe/London", "America/New_York", "Asia/Kolkata", "Pacific/Apia", "UTC"];

    private static readonly string[] Facts =
    [
        """{"fact":"breakup","endedBy":"ex"}""", """{"fact":"breakup","endedBy":"me"}""",
        """{"fact":"breakup","endedBy":"mutual"}""", """{"fact":"noContactStarted"}""",
        """{"fact":"contactMade","channel":"text","purpose":"personal"}""",
        """{"fact":"contactMade","channel":"call","purpose":"practical"}""",
        """{"fact":"exReachedOut","channel":"text","tone":"warm"}""",
        """{"fact":"exReachedOut","channel":"text","tone":"practical"}""",
        """{"fact":"leftUnanswered"}""", """{"fact":"watched"}""", """{"fact":"urgePassed","helped":"delay"}""",
        """{"fact":"urge","intensity":7,"channel":"text","motives":["hope"]}""",
        """{"fact":"tie","kind":"children"}""", """{"fact":"blocked","by":"ex"}""",
        """{"fact":"mistreatment","by":"me","kind":"harshYelling"}""", """{"fact":"reconciled"}""",
        """{"fact":"movedOn"}""", """{"fact":"amendsPlanned"}""",
    ];

    private static readonly string[] Questions =
        ["neverContactAgain", "legalOrder", "afraidOfThem", "theyAreAfraid", "askedForSpace", "under18"];

    private static readonly string[] Intents =
        ["none", "startConversation", "apologize", "reply", "handlePracticalMatter", "askThroughOthers", "watchThem"];

    private static readonly string[] Motives = ["hope", "reconnect", "habit", "desperation", "loneliness"];
    private static readonly string[] Signs = ["thoughtsOfSelfHarm", "immediateDanger"];

    public static void Write(string file, int count)
    {
        var random = new Random(27);
        File.WriteAllLines(file, Enumerable.Range(0, count).Select(_ => Next(random).ToJsonString()));
    }

    private static JsonObject Next(Random random)
    {
        var start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(random.Next(300_000));
        var at = start;
        var facts = new JsonArray();
        if (random.Next(20) > 0) facts.Add(Breakup(random, at));
        for (var i = random.Next(14); i > 0; i--)
        {
            at = at.AddMinutes(random.Next(20_000));
            facts.Add(Fact(random, at));
        }

        var now = at.AddMinutes(random.Next(60_000));
        var answer = new JsonObject { ["zone"] = Of(Zones, random), ["now"] = Text(now), ["facts"] = facts };
        if (random.Next(10) > 0) answer["urge"] = Urge(random, now);
        return answer;
    }

    private static JsonObject Breakup(Random random, DateTimeOffset at) => new()
    {
        ["fact"] = "breakup", ["at"] = Text(at), ["endedBy"] = Of(["ex", "me", "mutual"], random),
    };

    private static JsonObject Fact(Random random, DateTimeOffset at)
    {
        var fact = random.Next(3) == 0
            ? new JsonObject
            {
                ["fact"] = "answer", ["question"] = Of(Questions, random),
                ["answer"] = Of(["yes", "no", "unknown"], random),
            }
            : JsonNode.Parse(Of(Facts, random))!.AsObject();
        fact["at"] = Text(at);
        return fact;
    }

    private static JsonObject Urge(Random random, DateTimeOffset now)
    {
        var urge = new JsonObject
        {
            ["at"] = Text(now), ["intensity"] = random.Next(11), ["channel"] = Of(["text", "call", "inPerson"], random),
            ["intent"] = Of(Intents, random), ["motives"] = new JsonArray(Of(Motives, random)),
            ["sober"] = Of(["yes", "no", "unknown"], random),
        };
        if (random.Next(12) == 0) urge["distress"] = new JsonArray(Of(Signs, random));
        return urge;
    }

    private static string Of(string[] words, Random random) => words[random.Next(words.Length)];

    private static string Text(DateTimeOffset at) =>
        at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
