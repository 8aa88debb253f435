using NoContact.Breakups;

namespace NoContact;

public class ChartAgreementTests
{
    private static readonly StatelessBreakupStateMachine Kept = new();

    public static TheoryData<BreakupState, BreakupTrigger, ChartConditions> Cells
    {
        get
        {
            var cells = new TheoryData<BreakupState, BreakupTrigger, ChartConditions>();
            foreach (var state in Enum.GetValues<BreakupState>())
                foreach (var trigger in Enum.GetValues<BreakupTrigger>())
                    for (var conditions = 0; conditions < 4; conditions++)
                        cells.Add(state, trigger, (ChartConditions)conditions);
            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Stateless_its_kept_answer_and_a_plain_reading_of_the_rows_agree(BreakupState state, BreakupTrigger trigger, ChartConditions conditions)
    {
        var plain = Read(state, trigger, conditions);
        var fresh = new StatelessBreakupStateMachine().Fire(state, trigger, conditions);

        Assert.Equal(plain, fresh);
        Assert.Equal(plain, Kept.Fire(state, trigger, conditions));
        Assert.Same(Kept.Fire(state, trigger, conditions), Kept.Fire(state, trigger, conditions));
    }

    [Fact]
    public void Many_threads_asking_at_once_get_the_answers_one_thread_gets()
    {
        var machine = new StatelessBreakupStateMachine();
        Parallel.For(0, 20_000, i =>
        {
            var (state, trigger, conditions) = ((BreakupState)(i % 10), (BreakupTrigger)(i / 10 % 15), (ChartConditions)(i / 150 % 4));
            Assert.Equal(Read(state, trigger, conditions), machine.Fire(state, trigger, conditions));
        });
    }

    [Theory]
    [InlineData(99, 0, 0)]
    [InlineData(0, -1, 0)]
    [InlineData(0, 0, 4)]
    [InlineData(0, 0, -1)]
    public void A_value_outside_its_enum_is_refused(int state, int trigger, int conditions) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Kept.Fire((BreakupState)state, (BreakupTrigger)trigger, (ChartConditions)conditions));

    [Fact]
    public void The_chart_is_drawn_with_the_state_a_person_is_in()
    {
        Assert.Contains("NoContact --> MakingAmends : PlanAmends [AmendsPermitted]", Kept.ToMermaid(), StringComparison.Ordinal);
        Assert.Contains("class Holding current", Kept.ToMermaid(BreakupState.Holding), StringComparison.Ordinal);
        Assert.Contains("\"Holding\" [style=\"filled\"", Kept.ToDot(BreakupState.Holding), StringComparison.Ordinal);
        Assert.DoesNotContain("filled", Kept.ToDot(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_row_says_where_it_comes_from() =>
        Assert.All(BreakupChart.Rows, row => Assert.True(row.Because.Passages.Count > 0 || row.Because.Id is not null));

    // The design's words: the inner state's own rows before the superstate's; no row, or its condition unmet: intentions
    // and BreakUp are refused, every other trigger leaves the state as it is.
    private static Transition Read(BreakupState state, BreakupTrigger trigger, ChartConditions conditions)
    {
        var rows = BreakupChart.Rows.Where(row => row.On == trigger && row.From.Contains(state)).OrderBy(row => row.From.Count).ToList();
        var fits = rows.FirstOrDefault(row => (conditions & row.When) == row.When && (conditions & row.Unless) == 0);
        if (fits is not null) return new(fits.To, false, ChartConditions.None);
        var refusable = trigger == BreakupTrigger.BreakUp || BreakupChart.Intentions.Contains(trigger);
        return new(state, refusable, refusable ? rows.Aggregate(ChartConditions.None, (unmet, row) => unmet | (row.When & ~conditions)) : ChartConditions.None);
    }
}
