using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Json;
using NoContact.Promises.Exhaustive;

namespace NoContact.Promises.Threads;

/// <summary>One engine under many threads answers as it answers one.</summary>
[Trait("Speed", "slow")]
public class ThreadPromises
{
    private const int Threads = 16;
    private const int Rounds = 25;
    private const int Calls = 1_000_000 / Threads / Rounds;

    [Fact]
    public void A_million_mixed_calls_on_sixteen_threads_are_answered_as_on_one_byte_for_byte()
    {
        Call[] calls = [.. Enumerable.Range(0, Calls).Select(number => new Call(number))];
        var alone = new Round();
        byte[][] expected = [.. calls.Select(alone.Answer)];
        var wrong = 0;
        var asked = 0;

        // Each round begins with a machine that has answered nothing, an engine that has seen no zone, and journeys
        // nobody has added to.
        for (var round = 0; round < Rounds; round++)
        {
            var shared = new Round();
            using var start = new Barrier(Threads);
            Thread[] threads = [.. Enumerable.Range(0, Threads).Select(number => new Thread(() => Ask(number)))];
            foreach (var thread in threads) thread.Start();
            foreach (var thread in threads) thread.Join();

            void Ask(int number)
            {
                start.SignalAndWait();
                for (var i = 0; i < calls.Length; i++)
                {
                    // At any time they ask about one journey: some the same question, the others one like it.
                    var next = (i + (number * Call.Alike)) % calls.Length;
                    if (!shared.Answered(calls[next], expected[next])) Interlocked.Increment(ref wrong);
                    Interlocked.Increment(ref asked);
                }
            }
        }

        Assert.Equal((1_000_000, 0), (asked, wrong));
        Assert.True(
            expected.Select(Convert.ToHexString).Distinct().Count() > Calls / 4,
            "the answers are too much alike to tell anything");
    }

    private sealed class Round
    {
        private readonly NoContactEngine _engine = NoContactEngine.Create();
        private readonly StatelessBreakupStateMachine _machine = new();
        private readonly Journey[] _journeys =
        [
            .. Call.Documents.Select(document => Told.Engine.Load(document, Reachable.Now)),
        ];

        public byte[] Answer(Call call) => call.Answer(_engine, _machine, _journeys);

        // A thread must not end the run by throwing; whatever is thrown is a wrong answer.
        public bool Answered(Call call, byte[] expected)
        {
            try
            {
                return Answer(call).AsSpan().SequenceEqual(expected);
            }
#pragma warning disable CA1031
            catch (Exception)
#pragma warning restore CA1031
            {
                return false;
            }
        }
    }
}
