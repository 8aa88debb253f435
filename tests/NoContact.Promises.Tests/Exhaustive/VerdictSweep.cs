using System.Collections.Concurrent;
using NoContact.Facts;
using NoContact.Rules;
using NoContact.Verdicts;

namespace NoContact.Promises.Exhaustive;

/// <summary>Weighs every situation there is, once, and keeps what was broken.</summary>
public sealed class VerdictSweep
{
    public const string AnyOrder = "the order of the rules never matters";

    private const int ExamplesKept = 3;
    private const int ShuffleEvery = 16;

    private readonly ConcurrentDictionary<string, ConcurrentBag<string>> _broken = new();
    private long _weighed;
    private int _seen;

    public VerdictSweep() => Parallel.For(0, SituationSpace.Blocks, Room.Open, Sweep, _ => { });

    public long Weighed => _weighed;

    public IEnumerable<Verdict> Seen => Enum.GetValues<Verdict>().Where(verdict => (_seen & (1 << (int)verdict)) != 0);

    /// <summary>Examples of what broke it; empty where it held in every situation.</summary>
    public IEnumerable<string> Broken(string promise) => _broken.GetValueOrDefault(promise, []);

    private Room Sweep(int block, ParallelLoopState loop, Room room)
    {
        SituationSpace.Fill(block, room.Situations);
        var shuffled = Shuffled(block);
        var seen = 0;
        for (var i = 0; i < room.Situations.Length; i++)
        {
            ref var s = ref room.Situations[i];
            var verdict = room.Verdicts[i] = Rulebook.Article.Weigh(s, NoContactPolicy.Default).Verdict;
            seen |= 1 << (int)verdict;

            // Half of them are crises, and of a crisis there is one thing to say.
            if (!SafetyPromises.ACrisisOutranksAll(s, verdict))
                Break(nameof(SafetyPromises.ACrisisOutranksAll), s, verdict);
            if (s.Distress != 0) continue;
            foreach (var (promise, holds) in SafetyPromises.OutsideACrisis)
                if (!holds(s, verdict)) Break(promise, s, verdict);
            if (
                i % ShuffleEvery == block % ShuffleEvery
                && shuffled.Weigh(s, NoContactPolicy.Default).Verdict != verdict)
                Break(AnyOrder, s, verdict);
        }

        StepUp(room);
        Interlocked.Or(ref _seen, seen);
        Interlocked.Add(ref _weighed, room.Situations.Length);
        return room;
    }

    // Within a block every risk has its own stride: one class on is one risk more, and nothing else.
    private void StepUp(Room room)
    {
        var stride = 1;
        foreach (var risk in SituationSpace.Risks)
        {
            for (var i = 0; i < room.Verdicts.Length; i++)
            {
                var isGravest = i / stride % risk.Classes.Length == risk.Classes.Length - 1;
                if (!isGravest && room.Verdicts[i + stride] > room.Verdicts[i])
                    Break(risk.Name, room.Situations[i], room.Verdicts[i]);
            }

            stride *= risk.Classes.Length;
        }
    }

    private void Break(string promise, in Situation s, Verdict verdict)
    {
        var examples = _broken.GetOrAdd(promise, _ => []);
        if (examples.Count < ExamplesKept)
            examples.Add(
                $"{promise}: {verdict}, by the design {SecondReading.Of(s)}, {s}, motives {s.Motives}, "
                    + $"distress {s.Distress}"
            );
    }

    private static Rulebook Shuffled(int seed)
    {
        RuleRow[] rows = [.. ArticleRules.Rows];
        new Random(seed).Shuffle(rows);
        return new("shuffled/1", rows, []);
    }

    /// <summary>What one thread works in.</summary>
    private sealed record Room(Situation[] Situations, Verdict[] Verdicts)
    {
        public static Room Open() =>
            new(new Situation[SituationSpace.BlockSize], new Verdict[SituationSpace.BlockSize]);
    }
}
