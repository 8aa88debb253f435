using System.Diagnostics;
using System.Globalization;
using NoContact.Article;
using NoContact.Benchmarks.Histories;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Rules;
using NoContact.Verdicts;

namespace NoContact.Benchmarks.Goals;

/// <summary>What a cost does as its input grows.</summary>
/// <param name="File">The plot's file.</param>
/// <param name="Title">What grows.</param>
/// <param name="Unit">The unit of the cost.</param>
/// <param name="Law">The law it follows, and why.</param>
/// <param name="Lines">A line each: its name, and its points.</param>
internal sealed record Growth(
    string File,
    string Title,
    string Unit,
    string Law,
    IReadOnlyList<(string Name, IReadOnlyList<(double X, double Y)> Points)> Lines)
{
    private const int Rounds = 7;

    public static IEnumerable<Growth> All()
    {
        yield return OfFacts();
        yield return OfRules();
        yield return OfJourneys();
    }

    /// <summary>The bytes of a folded journey of 1,000 facts, over those of its facts alone.</summary>
    public static double MemoryRatio()
    {
        const int Journeys = 100, Facts = 1_000;
        var asked = new Asked();
        var (documents, facts) = Held(() => Enumerable.Range(0, Journeys).Select(_ => Grown.Document(Facts)).ToArray());
        var (folded, own) = Held(() =>
            Array.ConvertAll(documents, document => asked.Engine.Load(document, Grown.EndOf(Facts))));
        GC.KeepAlive(folded);
        return (double)(facts + own) / facts;
    }

    private static Growth OfFacts()
    {
        var asked = new Asked();
        int[] sizes = [10, 100, 1_000, 10_000, 100_000];
        var (load, late, evaluate) = (
            new List<(double, double)>(),
            new List<(double, double)>(),
            new List<(double, double)>());
        foreach (var size in sizes)
        {
            var now = Grown.EndOf(size);
            var document = Grown.Document(size - 1);
            var journey = asked.Engine.Load(document, now);
            var urge = asked.Urge with { At = now };
            var times = Math.Max(1, 20_000 / size);
            load.Add((size, Nanoseconds(times, () => asked.Engine.Load(document, now))));
            late.Add(
                (
                    size,
                    Nanoseconds(
                        times,
                        () => asked.Engine.WhatIf(journey, new Watched { At = Grown.Start.AddMinutes(1) }, now))));
            evaluate.Add((size, Nanoseconds(2_000, () => asked.Engine.Evaluate(journey, urge, now).Reasons)));
        }

        return new(
            "growth-facts.svg",
            "facts of a journey",
            "ns",
            "Loading, and imagining a late fact, grow with the facts, since each is folded once. Evaluating "
                + "does not grow: what the rules look at is kept as the facts are folded.",
            [("load", load), ("a late fact", late), ("evaluate", evaluate)]);
    }

    private static Growth OfRules()
    {
        var asked = new Asked();
        var points = new List<(double, double)>();
        foreach (var count in new[] { 1, 10, 50, 100, 200, 500 })
        {
            var engine = NoContactEngine.Create(options =>
            {
                options.RulebookName = "many/1";
                for (var i = 0; i < count; i++) options.HostRules.Add(HostRule(i));
            });
            points.Add(
                (count, Nanoseconds(2_000, () => engine.Evaluate(asked.Journey, asked.Urge, Asked.Now).Reasons)));
        }

        return new(
            "growth-rules.svg",
            "rules of a host's own",
            "ns",
            "Evaluating grows with a host's rules, since each of its predicates is called once. The article's "
                + "own rules are rows of masks and stay at their cost.",
            [("evaluate", points)]);
    }

    private static Growth OfJourneys()
    {
        var asked = new Asked();
        var points = new List<(double, double)>();
        foreach (var count in new[] { 1, 10, 100, 1_000, 10_000, 100_000, 1_000_000 })
        {
            var (held, bytes) = Held(() =>
                Enumerable
                    .Range(0, count)
                    .Select(_ =>
                        asked.Engine.Load(
                            new()
                            {
                                Zone = "Europe/London",
                                Facts = [.. asked.Journey.Facts.Select(fact => fact with { })],
                            },
                            Asked.Now))
                    .ToArray());
            GC.KeepAlive(held);
            if (count >= 100)
                points.Add((count, (double)bytes / count)); // Of fewer the collector's own pages are most.
        }

        return new(
            "growth-journeys.svg",
            "journeys in memory, of 8 facts each",
            "bytes each",
            "Every journey takes the same: they share the engine, its zones and its words, and nothing else.",
            [("a journey", points)]);
    }

    private static HostRule HostRule(int i) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"host-{i}"),
        Tier = RuleTier.Caution,
        Verdict = Verdict.WaitFirst,
        Source = Source.Host("x"),
        Text = "Wait.",
        Holds = situation => situation.Intensity > 10 + i,
    };

    private static double Nanoseconds<T>(int times, Func<T> work)
    {
        var rounds = new List<double>();
        for (var round = 0; round < Rounds + 3; round++)
        {
            var started = Stopwatch.GetTimestamp();
            for (var i = 0; i < times; i++) work();
            if (round >= 3) rounds.Add(Stopwatch.GetElapsedTime(started).TotalNanoseconds / times);
        }

        return rounds.Order().ElementAt(Rounds / 2);
    }

    private static (T Held, long Bytes) Held<T>(Func<T> make)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var held = make();
        return (held, GC.GetTotalMemory(forceFullCollection: true) - before);
    }
}
