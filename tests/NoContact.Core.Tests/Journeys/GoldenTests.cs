using System.Collections;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using NoContact.Facts;
using NoContact.Json;
using NoContact.Rules;
using NoContact.Verdicts;
using static NoContact.Told;

namespace NoContact.Journeys;

/// <summary>Journals of released schemas. They never change, and neither does what they replay to.</summary>
public class GoldenTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Journeys", "Golden");

    /// <summary>The journal of schema 1 that holds every kind of fact, each field and each word.</summary>
    private static readonly byte[] EveryKind = File.ReadAllBytes(Path.Combine(Folder, "schema-1-every-kind.json"));

    /// <summary>The journal of schema 1 that holds what came after it: what was laid by, and how urges went.</summary>
    private static readonly byte[] LaidBy = File.ReadAllBytes(Path.Combine(Folder, "schema-1-laid-by.json"));

    [Fact]
    public void No_golden_journal_is_ever_edited()
    {
        Dictionary<string, string> hashes = Directory
            .GetFiles(Folder)
            .ToDictionary(
                file => Path.GetFileName(file),
                file => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))));

        // A new journal gets a new line. A line that is here stays as it is: people have such journals.
        Assert.Equal(
            new()
            {
                ["schema-1.json"] = "ea6fef0a5ca2dbac14b20939e930a2d10cee9fbf31becc148c1baa8b9220d0da",
                ["schema-1-every-kind.json"] = "74f5e654db2e20acd62f23f4eba5cb8a28e556c694a26cdeda56e09bb111f336",
                ["schema-1-laid-by.json"] = "3b2215e9fd6b63990fbc7558d39b4155d048cdcd89d5552c4a62b8890524473a",
            },
            hashes);
    }

    [Fact]
    public void The_journals_hold_every_kind_each_field_and_each_word()
    {
        Fact[] facts = [.. JourneyJson.Read(EveryKind).Facts, .. JourneyJson.Read(LaidBy).Facts];
        foreach (var kind in Fact.Kinds.Keys)
        {
            Fact[] ofKind = [.. facts.Where(fact => fact.GetType() == kind)];
            Assert.NotEmpty(ofKind);
            foreach (var field in kind.GetProperties().Where(field => field.Name != nameof(Fact.After)))
            {
                object?[] values = [.. ofKind.Select(field.GetValue)];
                Assert.Contains(values, value => value is not (null or false or "" or ICollection { Count: 0 }));
                var type = Nullable.GetUnderlyingType(field.PropertyType) ?? field.PropertyType;
                if (type == field.PropertyType && type.IsEnum && kind != typeof(Breakup))
                    Assert.Empty(Enum.GetValues(type).Cast<object>().Except(values!));
            }
        }

        Assert.Empty(
            Enum.GetValues<EndedBy>()
                .Except([
                    .. facts.OfType<Breakup>().Select(breakup => breakup.EndedBy),
                    .. facts.OfType<BreakupCorrected>().Select(correction => correction.EndedBy ?? default),
                ]));
        Assert.Empty(Enum.GetValues<Motive>().Except(facts.OfType<Urge>().SelectMany(urge => urge.Motives)));
        Assert.Empty(Enum.GetValues<Distress>().Except(facts.OfType<Urge>().SelectMany(urge => urge.Distress)));
    }

    [Fact]
    public void It_replays_to_the_same_journey_for_ever()
    {
        var journey = Engine.Load(JourneyJson.Read(EveryKind), Now);
        var streak = Engine.Streak(journey, Now);
        var c = journey.Circumstances;

        Assert.Equal(Encoding.UTF8.GetString(EveryKind).Trim(), Encoding.UTF8.GetString(JourneyJson.Write(journey)));
        Assert.Equal(
            "HeardFromEx 23 46 80 1 Europe/Lisbon",
            $"{journey.State} {streak.Days} {streak.Longest} {streak.TotalDaysKept} {streak.Lapses} {journey.Zone}");
        Assert.Equal(
            "2026-01-05/2026-01-16:11:Lapse 2026-01-16/2026-03-03:46:Talked",
            string.Join(
                ' ',
                streak.Past.Select(past => $"{past.Start:yyyy-MM-dd}/{past.End:yyyy-MM-dd}:{past.Days}:{past.Reason}"))
        );
        Assert.Equal(
            "Ex True Warm 0 Children Warm 2026-03-10 ",
            $"{c.Breakup!.EndedBy} {c.AmendsMade} {c.LastTone} {c.ContactsUnanswered} {string.Join(',', c.Ties)} "
                + $"{c.MessageToAnswer!.Value.Tone} {c.MessageToAnswer.Value.At:yyyy-MM-dd} "
                + $"{string.Join(',', c.Revisit)}"
        );
        Assert.Equal("g113:BeginNoContact", string.Join(' ', c.Unapplied.Select(u => $"{u.Id}:{u.Trigger}")));
    }

    [Fact]
    public void What_was_laid_by_replays_to_the_same_journey_for_ever()
    {
        var journey = Engine.Load(JourneyJson.Read(LaidBy), Now);
        var streak = Engine.Streak(journey, Now);
        var helped = journey.Circumstances.TimesHelped.Select(step => $"{step.Key} {step.Value}").Order();

        Assert.Equal(Encoding.UTF8.GetString(LaidBy).Trim(), Encoding.UTF8.GetString(JourneyJson.Write(journey)));
        Assert.Equal(
            "Holding 26 26 29 1",
            $"{journey.State} {streak.Days} {streak.Longest} {streak.TotalDaysKept} {streak.Lapses}");
        Assert.Equal(("it passed before, and it passes now", null), (journey.CalmNote!.Text, journey.TrustedPerson));
        Assert.Equal(["urge-surfing 1", "your-person 1"], helped);
        Assert.Empty(journey.Circumstances.Unapplied);
    }

    [Theory]
    [InlineData(Intent.None, "article/2 HoldNoContact hold-by-default too-soon theirs-to-initiate")]
    [InlineData(
        Intent.StartConversation,
        "article/2 HoldNoContact hold-by-default too-soon theirs-to-initiate they-wrote-first old-word"
    )]
    [InlineData(
        Intent.Reply,
        "article/2 HoldNoContact hold-by-default too-soon theirs-to-initiate they-wrote-first old-word"
    )]
    [InlineData(
        Intent.Apologize,
        "article/2 HoldNoContact hold-by-default too-soon theirs-to-initiate amends-already-made"
    )]
    [InlineData(
        Intent.HandlePracticalMatter,
        "article/2 KeepItPractical hold-by-default too-soon theirs-to-initiate practical-tie"
    )]
    [InlineData(
        Intent.AskThroughOthers,
        "article/2 HoldNoContact hold-by-default too-soon theirs-to-initiate through-others"
    )]
    [InlineData(Intent.WatchThem, "article/2 HoldNoContact hold-by-default too-soon theirs-to-initiate watching-them")]
    public void An_urge_on_it_gets_the_same_answer_for_ever(Intent intent, string answer)
    {
        var journey = Engine.Load(JourneyJson.Read(EveryKind), Now);

        var advice = Engine.Evaluate(
            journey,
            new Urge
            {
                At = Now,
                Intent = intent,
                Intensity = 3,
                Channel = Channel.Email,
                Motives = [Motive.Habit],
            },
            Now);

        var held = advice.Evaluation.Trace.Where(entry => entry.Held).Select(entry => entry.RuleId);
        Assert.Equal(answer, $"{advice.Evaluation.RulebookName} {advice.Verdict} {string.Join(' ', held)}");
    }
}
