using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck.Xunit;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Json;
using NoContact.Rules;
using NoContact.Testing;
using NoContact.Verdicts;

namespace NoContact.Promises;

/// <summary>Promise 8: an urge with signs of distress is answered with people, whatever else is wrong.</summary>
public class HelpPromises
{
    private static readonly string[] Zones = ["Europe/London", "asia/calcutta", "Atlantis/Capital", "+05:30", ""];
    private static readonly string?[] Languages = ["en", "de_DE", "fr", "xx;q=nonsense", "", null];
    private static readonly int[] YearsOff = [-50, -1, 0, 0, 0, 1, 5];

    [Property(MaxTest = 500)]
    public void Eight_a_case_is_answered_whatever_is_wrong_with_it(int seed)
    {
        var random = new Random(seed);
        var engine = AnyEngine(random);
        var text = AnyCase(random).ToJsonString();

        // It may break off anywhere behind the first sign.
        var sign = text.IndexOf("\"distress\":[", StringComparison.Ordinal) + 14;
        var cut = random.Next(3) == 0 ? text[..random.Next(sign, text.Length)] : text;

        var answer = Answered(engine, Encoding.UTF8.GetBytes(cut));

        Assert.Equal("getSupportNow", (string?)answer["verdict"]);
        Assert.NotEmpty(answer["resources"]!.AsArray());
    }

    [Property(MaxTest = 500)]
    public void Eight_on_a_kept_journey_an_urge_is_answered_recorded_and_imagined_with_people(int seed)
    {
        var random = new Random(seed);
        var engine = AnyEngine(random);
        var any = new AnyFact(random);
        var now = Told.Now.AddYears(YearsOff[random.Next(YearsOff.Length)]);
        Fact[] facts =
        [
            .. Enumerable.Range(0, random.Next(12))
                .Select(i => any.Of(Told.Now.AddDays(random.Next(-900, 900))) with { Id = $"f{i}" })
                .Where(fact => fact is not (Retracted or TextForgotten or BreakupCorrected)),
        ];
        var journey = engine.Load(new() { Zone = Zones[random.Next(Zones.Length)], Facts = facts }, now);
        var urge = new Urge
        {
            At = now,
            Intensity = random.Next(11),
            Channel = Channel.Text,
            Distress = [any.Word<Distress>()],
        };

        var advice = engine.For(new(Country: random.Next(2) == 0 ? "ZZ" : null)).Evaluate(journey, urge, now);

        Assert.Equal(Verdict.GetSupportNow, advice.Verdict);
        Assert.NotEmpty(advice.Resources);
        Assert.NotEmpty(engine.WhatIf(journey, urge, now).Resources);
        if (journey.Circumstances.FirstBreakupAt <= now)
            Assert.NotEmpty(engine.Record(journey, urge, now).Resources);
    }

    private static JsonNode Answered(NoContactEngine engine, byte[] utf8)
    {
        var output = new ArrayBufferWriter<byte>();
        try
        {
            WireJson.Write(output, engine.Answer(CaseDocument.Read(utf8)));
        }
        catch (BadInputException e)
        {
            output.ResetWrittenCount();
            WireJson.Write(output, engine.AnswerDistress(utf8, e.Problems)!);
        }

        return JsonNode.Parse(output.WrittenSpan)!;
    }

    private static JsonObject AnyCase(Random random)
    {
        var any = new AnyFact(random);
        var signs = new[] { "thoughtsOfSelfHarm", "thoughtsOfHarmingThem", "immediateDanger", "a word of no list" };
        var urge = new JsonObject
        {
            ["distress"] = new JsonArray(signs[random.Next(signs.Length)]),
            ["at"] = random.Next(4) == 0 ? "2026-02-30T20:00:00Z" : "2026-03-30T23:00:00Z",
            ["intensity"] = random.Next(14),
        };
        if (random.Next(4) > 0) urge["channel"] = random.Next(4) == 0 ? "smoke" : "text";
        var facts = new JsonArray();
        for (var i = random.Next(5); i > 0; i--)
        {
            var at = Told.Now.AddDays(random.Next(-900, 900));
            facts.Add(random.Next(5) == 0
                ? JsonNode.Parse("""{"fact":"nonsense"}""")
                : JsonNode.Parse(JourneyJson.WriteFact(any.Of(at))));
        }

        return new()
        {
            ["urge"] = urge,
            ["zone"] = Zones[random.Next(Zones.Length)],
            ["now"] = random.Next(6) == 0 ? "yesterday" : "2026-03-30T21:15:00Z",
            ["facts"] = facts,
        };
    }

    private static NoContactEngine AnyEngine(Random random)
    {
        var tiers = Enum.GetValues<RuleTier>().Where(tier => tier != RuleTier.Baseline).ToArray();
        var engine = NoContactEngine.Create(options =>
        {
            options.RulebookName = "acme/1";
            for (var i = random.Next(3); i > 0; i--)
                options.HostRules.Add(Throwing($"acme-{i}", tiers[random.Next(tiers.Length)]));
        });
        return engine.InBestLanguage(Languages[random.Next(Languages.Length)]);
    }

    private static HostRule Throwing(string id, RuleTier tier) => new()
    {
        Id = id,
        Tier = tier,
        Verdict = tier == RuleTier.Reason ? null : Verdict.NoContactOver,
        Source = Article.Source.Host("acme"),
        Text = "a text of the host's",
        Holds = situation => throw new JsonException(situation.State.ToString()),
    };
}
