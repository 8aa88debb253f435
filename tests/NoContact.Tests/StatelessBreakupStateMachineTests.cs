using NoContact.Chart;
using NoContact.Facts;

namespace NoContact;

/// <summary>
/// What the machine does beside following the chart; the promises hold every cell of that to the design.
/// </summary>
public class StatelessBreakupStateMachineTests
{
    private static readonly StatelessBreakupStateMachine Machine = new();

    [Fact]
    public void An_answer_is_asked_for_once_and_kept() =>
        Assert.Same(
            Machine.Fire(BreakupState.Holding, BreakupTrigger.PlanAmends, ChartGuards.None),
            Machine.Fire(BreakupState.Holding, BreakupTrigger.PlanAmends, ChartGuards.None));

    [Theory]
    [InlineData(99, 0, 0)]
    [InlineData(0, -1, 0)]
    [InlineData(0, 0, 4)]
    [InlineData(0, 0, -1)]
    public void A_value_outside_its_enum_is_refused(int state, int trigger, int conditions) =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            Machine.Fire((BreakupState)state, (BreakupTrigger)trigger, (ChartGuards)conditions));

    [Fact]
    public void The_chart_is_drawn_with_the_state_a_person_is_in()
    {
        Assert.Contains(
            "NoContact --> MakingAmends : PlanAmends [AmendsPermitted]",
            Machine.ToMermaid(),
            StringComparison.Ordinal);
        Assert.Contains("class Holding current", Machine.ToMermaid(BreakupState.Holding), StringComparison.Ordinal);
        Assert.Contains("\"Holding\" [style=\"filled\"", Machine.ToDot(BreakupState.Holding), StringComparison.Ordinal);
        Assert.DoesNotContain("filled", Machine.ToDot(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_row_says_where_it_comes_from() =>
        Assert.All(BreakupChart.Rows, row => Assert.True(row.Because.Passages.Count > 0 || row.Because.Id is not null));
}
