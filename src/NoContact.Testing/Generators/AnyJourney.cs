using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using NoContact.Facts;
using NoContact.Journeys;

namespace NoContact.Testing;

/// <summary>Generators for FsCheck: <c>[Properties(Arbitrary = [typeof(AnyJourney)])]</c>, and a property takes a <see cref="JourneyStory"/> or an <see cref="Urge"/>.</summary>
public static class AnyJourney
{
    private const int MostFacts = 25;
    private static readonly string[] Zones = ["Europe/London", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Atlantic/Azores", "Asia/Kathmandu", "America/Sao_Paulo"];

    /// <summary>The instant at which every generated story and urge is seen: inside the hour London has twice.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 10, 25, 1, 30, 0, TimeSpan.Zero);

    /// <summary>Valid histories of up to 120 days, every fact stamped, told in no particular order. They shrink to fewer facts.</summary>
    public static Arbitrary<JourneyStory> Stories() => Arb.From(Seeds().Select(seed => Story(new Random(seed))), Shrunk);

    /// <summary>Urges of every kind.</summary>
    public static Arbitrary<Urge> Urges() => Seeds().Select(seed => new AnyFact(new Random(seed)).Urge(Now)).ToArbitrary();

    private static Gen<int> Seeds() => Gen.Choose(int.MinValue, int.MaxValue);

    private static IEnumerable<JourneyStory> Shrunk(JourneyStory story) => Enumerable.Range(1, Math.Max(0, story.Facts.Count - 1))
        .Select(i => story with { Facts = WithoutDangling([.. story.Facts.Take(i), .. story.Facts.Skip(i + 1)]) });

    private static JourneyStory Story(Random random)
    {
        var any = new AnyFact(random);
        var start = Now.AddDays(-random.Next(2, 120));
        var facts = new List<Fact> { new Breakup { Id = "breakup", At = start, EndedBy = any.Word<EndedBy>() } };
        if (random.Next(3) > 0) facts.AddRange(Answers.Safety.Select(question => new QuestionAnswered { At = start, Question = question, Answer = YesNoUnknown.No }));
        if (random.Next(3) > 0) facts.Add(new NoContactStarted { At = start.AddHours(1) });
        for (var count = random.Next(MostFacts); count > 0; count--) facts.Add(Next(random, any, start, facts.Count));
        var named = facts.Select((fact, i) => (fact.Id.Length > 0 ? fact : fact with { Id = string.Create(CultureInfo.InvariantCulture, $"f{i}") }) with { RecordedAt = start.AddMinutes(i) });
        return Journey.Untold(Now) with { Facts = WithoutDangling([.. named]) };
    }

    private static Fact Next(Random random, AnyFact any, DateTimeOffset start, int told)
    {
        var at = random.Next(5) == 0 ? Now.AddMinutes(-random.Next(300)) : start.AddSeconds(random.NextDouble() * (Now - start).TotalSeconds);
        if (at < start) at = start;
        return random.Next(20) switch
        {
            0 => any.Breakup(at),
            1 => new QuestionAnswered { At = start.AddDays(random.Next(-5, 1)), Question = any.Word<Question>(), Answer = any.Word<YesNoUnknown>() },
            2 => new ZoneChanged { At = at, Zone = any.One(Zones) },
            3 => new Retracted { At = at, FactId = string.Create(CultureInfo.InvariantCulture, $"f{random.Next(1, told + 1)}"), Why = "" },
            _ => any.Of(at),
        };
    }

    // A retraction stands only where it names a fact that is there and may be undone.
    private static Fact[] WithoutDangling(IReadOnlyList<Fact> facts)
    {
        var undoable = facts.Where(fact => fact
            is not (Breakup or Retracted or ExResponded { Response: ExResponse.NeverAgain } or ExReachedOut { Tone: Tone.NeverAgain })
            and not QuestionAnswered { Question: <= Question.TheyAreAfraid, Answer: YesNoUnknown.Yes }).Select(fact => fact.Id).ToHashSet();
        return [.. facts.Where(fact => fact is not Retracted undo || undoable.Contains(undo.FactId))];
    }
}
