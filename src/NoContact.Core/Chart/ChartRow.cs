using NoContact.Article;

namespace NoContact.Chart;

/// <summary>One row of the chart: from these states, on this trigger, to that state.</summary>
/// <param name="From">The states the row leaves.</param>
/// <param name="On">The trigger.</param>
/// <param name="To">The state it leads to.</param>
/// <param name="When">The condition that must hold; <see cref="ChartGuards.None"/> asks for none.</param>
/// <param name="Unless">The condition that must not hold; <see cref="ChartGuards.None"/> forbids none.</param>
/// <param name="Because">The source of the row.</param>
public sealed record ChartRow(
    IReadOnlyList<BreakupState> From,
    BreakupTrigger On,
    BreakupState To,
    ChartGuards When,
    ChartGuards Unless,
    Source Because);
