using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using NoContact.Facts;
using NoContact.Journeys;

namespace NoContact.Testing;

/// <summary>Generators for FsCheck: a property takes a <see cref="JourneyStory"/> or an <see cref="Urge"/>.</summary>
/// <remarks>A test class asks for them by <c>[Properties(Arbitrary = [typeof(AnyJourney)])]</c>.</remarks>
public static class AnyJourney
{
    private const int MostFacts = 25;

    private static readonly string[] Zones =
    [
        "Europe/London", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia",
        "Atlantic/Azores", "Asia/Kathmandu", "America/Sao_Paulo",
    ];

    /// <summary>
    /// The instant at which every generated story and urge is seen: inside the hour London has twice.
    /// </summary>
    public static DateTimeOffset Now { get; } = new(2026, 10, 25, 1, 30, 0, TimeSpan.Zero);

    /// <summary>
    /// Valid histories of up to 120 days, every fact stamped, told in no particular order. They shrink to fewer
    /// facts.
    /// </summary>
    public static Arbitrary<JourneyStory> Stories() =>
        Arb.From(Seeds().Select(seed => Story(new Random(seed))), Shrink);

    /// <summary>Urges of every kind.</summary>
    public static Arbitrary<Urge> Urges() =>
        Seeds().Select(seed => new AnyFact(new Random(seed)).Urge(Now)).ToArbitrary();

    private static Gen<int> Seeds() => Gen.Choose(int.MinValue, int.MaxValue);

    private static IEnumerable<JourneyStory> Shrink(JourneyStory story)
    {
        for (var i = 1; i < story.Facts.Count; i++)
            yield return story with { Facts = WithoutDangling([.. story.Facts.Take(i), .. story.Facts.Skip(i + 1)]) };
    }

    private static JourneyStory Story(Random random)
    {
        var any = new AnyFact(random);
        var start = Now.AddDays(-random.Next(2, 120));
        var facts = new List<Fact>();
        Tell(new Breakup { Id = "breakup", At = start, EndedBy = any.Word<EndedBy>() });
        var isClear = random.Next(3) > 0;
        if (isClear)
            foreach (var question in Answers.Safety) Tell(No(question, start));
        var hasBegun = random.Next(3) > 0;
        if (hasBegun) Tell(new NoContactStarted { At = start.AddHours(1) });
        for (var count = random.Next(MostFacts); count > 0; count--) Tell(Next(random, any, start, facts));
        return Journey.Untold(Now) with { Facts = WithoutDangling(facts) };

        void Tell(Fact fact) =>
            facts.Add(WithId(fact, facts.Count) with { RecordedAt = start.AddMinutes(facts.Count) });
    }

    private static QuestionAnswered No(Question question, DateTimeOffset at) =>
        new() { At = at, Question = question, Answer = YesNoUnknown.No };

    private static Fact WithId(Fact fact, int place) => fact.Id.Length > 0 ? fact : fact with { Id = Name(place) };

    private static string Name(int place) => string.Create(CultureInfo.InvariantCulture, $"f{place}");

    private static Fact Next(Random random, AnyFact any, DateTimeOffset start, List<Fact> told)
    {
        var at = At(random, start);
        return random.Next(20) switch
        {
            0 => any.Breakup(at),
            1 => new QuestionAnswered
            {
                At = start.AddDays(random.Next(-5, 1)),
                Question = any.Word<Question>(),
                Answer = any.Word<YesNoUnknown>(),
            },
            2 => new ZoneChanged { At = at, Zone = any.One(Zones) },
            3 => new Retracted { At = at, FactId = Name(random.Next(1, told.Count + 1)), Why = "" },
            _ => any.Of(at, told),
        };
    }

    private static DateTimeOffset At(Random random, DateTimeOffset start)
    {
        var isLately = random.Next(5) == 0;
        var at = isLately
            ? Now.AddMinutes(-random.Next(300))
            : start.AddSeconds(random.NextDouble() * (Now - start).TotalSeconds);
        return at < start ? start : at;
    }

    // A retraction stands only where it names a fact that is there and may be undone, and an outcome names an urge only
    // where that is there.
    private static Fact[] WithoutDangling(IReadOnlyList<Fact> facts)
    {
        var nothingUndone = Journey.Untold(Now) with { Facts = [.. facts.Where(fact => fact is not Retracted)] };
        var journey = nothingUndone.Build();
        var undoable = journey
            .Facts.Where(journey.CanUndo)
            .Select(fact => fact.Id)
            .ToHashSet(StringComparer.Ordinal);
        var urges = facts.OfType<Urge>().Select(urge => urge.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. facts
                .Where(fact => fact is not Retracted undo || undoable.Contains(undo.FactId))
                .Select(fact => IsAboutOneOf(fact) ? fact : AnyFact.About(fact, null)),
        ];

        bool IsAboutOneOf(Fact fact) => AnyFact.UrgeOf(fact) is not { } id || urges.Contains(id);
    }
}
