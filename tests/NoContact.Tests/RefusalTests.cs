using Microsoft.Extensions.Time.Testing;
using NoContact.Chart;
using NoContact.Facts;

namespace NoContact;

public class RefusalTests
{
    [Fact]
    public void A_refusal_names_every_condition_of_the_chart_that_stands_in_the_way()
    {
        var engine = new NoContactEngine(
            new Unmet(ChartGuards.AmendsPermitted | ChartGuards.ContactBarred),
            new(),
            new FakeTimeProvider(Told.Now));
        var journey = engine.Load(Told.Holding().Document, Told.Now);

        var refusal = engine.Record(journey, new AmendsPlanned { At = Told.Now, Id = "amends" }, Told.Now).Refusal!;

        Assert.Equal(ChartGuards.AmendsPermitted | ChartGuards.ContactBarred, refusal.Unmet);
        var amends = engine.Phrases["condition.AmendsPermitted"];
        var barred = engine.Phrases["condition.ContactBarred"];
        Assert.EndsWith($" {amends} {barred}", refusal.Text, StringComparison.Ordinal);
    }

    /// <summary>A chart that refuses every plan to make amends, and moves for nothing else.</summary>
    private sealed class Unmet(ChartGuards unmet) : IBreakupStateMachine
    {
        public Transition Fire(BreakupState state, BreakupTrigger trigger, ChartGuards guards)
        {
            var isRefused = trigger == BreakupTrigger.PlanAmends;
            return new(state, isRefused, isRefused ? unmet : ChartGuards.None);
        }
    }
}
