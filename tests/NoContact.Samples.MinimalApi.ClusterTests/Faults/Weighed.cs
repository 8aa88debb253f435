using System.Diagnostics;

namespace NoContact.Samples.MinimalApi.Faults;

/// <summary>An order is recorded on one side of a partition, and an urge weighed on the other all the while.</summary>
internal sealed class Weighed
{
    /// <summary>
    /// After so long an order is known everywhere: NoContactGrainOptions.ConfirmedFor, and what a busy machine needs.
    /// </summary>
    public static readonly TimeSpan Known = TimeSpan.FromSeconds(6);

    private int _orders;
    private int _let;
    private int _late;
    private int _barred;
    private int _unanswered;

    /// <summary>How many urges were barred so long after an order that they had to be.</summary>
    public int Barred => Volatile.Read(ref _barred);

    public async Task Order(string journey, Side here, Side there, Func<bool> isOver)
    {
        var ordering = Ordered(journey, here, isOver);
        while (!isOver())
        {
            // Asked so long after the order was answered for.
            var age =
                ordering.IsCompletedSuccessfully && await ordering is { } at
                    ? Stopwatch.GetElapsedTime(at)
                    : (TimeSpan?)null;
            var verdict = await there.Weigh(journey);
            if (verdict is null) Interlocked.Increment(ref _unanswered);
            else if (age is null) Interlocked.Increment(ref _let);
            else if (age > Known)
            {
                Assert.True(verdict == "doNotContact", $"{age.Value.TotalSeconds:0.0} s after an order: {verdict}");
                Interlocked.Increment(ref _barred);
            }
            else if (verdict != "doNotContact") Interlocked.Increment(ref _late);
            await Task.Delay(100);
        }

        await ordering;
    }

    public override string ToString() =>
        $"{_orders} orders were recorded; on the other side {_let} urges were weighed before, {_late} without "
            + $"knowing of it within {Known.TotalSeconds} s, {_barred} later and all barred, {_unanswered} not "
            + $"answered.";

    private async Task<long?> Ordered(string journey, Side here, Func<bool> isOver)
    {
        if (!await here.Order(journey, isOver)) return null;
        Interlocked.Increment(ref _orders);
        return Stopwatch.GetTimestamp();
    }
}
