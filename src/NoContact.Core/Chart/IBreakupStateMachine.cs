namespace NoContact.Chart;

/// <summary>
/// The port behind which the state machine stands: the one interpreter of <see cref="BreakupChart"/>.
/// </summary>
/// <remarks>Implementations are safe to share between threads, keep no state of a journey, and do no I/O.</remarks>
public interface IBreakupStateMachine
{
    /// <summary>What the chart says of this trigger in this state under these guards.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value outside its enum.</exception>
    Transition Fire(BreakupState state, BreakupTrigger trigger, ChartGuards guards);
}
