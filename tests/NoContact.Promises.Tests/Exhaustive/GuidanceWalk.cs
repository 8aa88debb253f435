using System.Collections.Concurrent;
using NoContact.Chart;
using NoContact.Facts;
using NoContact.Rules;
using NoContact.Verdicts;

namespace NoContact.Promises.Exhaustive;

/// <summary>
/// Walks the situations of <see cref="SituationSpace"/> and hears all that is said in each. What only the words ask for
/// (the state, who ended it, the motives, the hour, whose tie it is, the country) takes turns.
/// </summary>
/// <remarks>
/// Two of a thousand in a test run. <c>NOCONTACT_SITUATIONS=1</c> walks every one, by hand: the figures are in
/// <c>benchmarks/RESULTS.md</c>.
/// </remarks>
[Trait("Speed", "slow")]
public class GuidanceWalk
{
    private const int Sampled = 499; // A prime, so that the sample keeps no step with the dimensions.
    private const int ExamplesKept = 3;

    private static readonly string[] Countries = ["GB", "DE", "ES", "XX"];
    private static readonly int Stride =
        int.TryParse(Environment.GetEnvironmentVariable("NOCONTACT_SITUATIONS"), out var stride) ? stride : Sampled;

    private readonly ConcurrentDictionary<string, ConcurrentBag<string>> _broken = new();

    [Fact]
    public void Everything_that_is_said_fits_the_situation()
    {
        Parallel.For(0, SituationSpace.Blocks, () => new Situation[SituationSpace.BlockSize], Walk, _ => { });

        Findings.None(_broken.SelectMany(broken => broken.Value.Select(example => $"{broken.Key}: {example}")));
    }

    private Situation[] Walk(int block, ParallelLoopState loop, Situation[] situations)
    {
        SituationSpace.Fill(block, situations);
        for (var i = block % Stride; i < situations.Length; i += Stride)
        {
            var turns = new Turns(((ulong)block << 32) + (ulong)i);
            var situation = InTurn(situations[i], ref turns);
            var answer = new Answer(situation, turns.One(Countries));
            foreach (var (promise, holds) in GuidancePromises.All)
                if (!holds(situation, answer)) Break(promise, situation, answer);
        }

        return situations;
    }

    private static Situation InTurn(Situation s, ref Turns turns)
    {
        var isTogether = s.State == BreakupState.Reconciled;
        var state = turns.One(
            BreakupState.Holding, BreakupState.Holding, BreakupState.BrokenUp, BreakupState.ContactBroken,
            BreakupState.MovedOn, BreakupState.HeardFromEx, BreakupState.InContact);
        var runs = !isTogether && state is BreakupState.Holding or BreakupState.HeardFromEx;
        var endedBy = turns.One(EndedBy.Ex, EndedBy.Ex, EndedBy.Mutual, EndedBy.Unknown);
        var motives = turns.One(0, 1 << turns.Below(12), s.Motives);
        return s with
        {
            State = isTogether ? s.State : state,
            StreakDays = runs ? turns.One<int?>(0, 12, 29, 30, 340) : null,
            EndedBy = s.EndedBy == EndedBy.Me ? s.EndedBy : endedBy,
            Motives = SecondReading.AsksForMotives(s.Intent) ? s.Motives : motives,
            LocalTime = turns.One(new TimeOnly(14, 0), new TimeOnly(2, 10)),
            SharesChildren = s.HasTie && turns.One(true, false),
            Expecting = s.HasTie && turns.One(true, false, false),
            ContactsUnanswered = s.ContactsUnanswered * turns.One(1, 2),
            Channel = s.Channel == Channel.Text ? turns.One(Channel.Text, Channel.InPerson) : s.Channel,
            Answers = s.Answers.With(Question.Under18, turns.One(YesNoUnknown.No, YesNoUnknown.No, YesNoUnknown.Yes)),
        };
    }

    private void Break(string promise, in Situation situation, Answer answer)
    {
        var examples = _broken.GetOrAdd(promise, _ => []);
        if (examples.Count < ExamplesKept)
            examples.Add(
                $"{answer.Verdict}, {situation}, motives {situation.Motives}, distress {situation.Distress}\n"
                    + string.Join(" / ", answer.Texts()));
    }

    /// <summary>The same choices each time, mixed so that no dimension keeps step with another.</summary>
    private struct Turns(ulong seed)
    {
        private ulong _state = seed;

        public int Below(int bound)
        {
            _state += 0x9E3779B97F4A7C15;
            var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return (int)((mixed ^ (mixed >> 31)) % (ulong)bound);
        }

        public T One<T>(params ReadOnlySpan<T> of) => of[Below(of.Length)];
    }
}
