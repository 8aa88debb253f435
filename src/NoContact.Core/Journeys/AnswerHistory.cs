using NoContact.Facts;

namespace NoContact.Journeys;

/// <summary>
/// What must be remembered of the answers to one question, so that the answer in force can be told at once.
/// </summary>
/// <remarks>
/// A yes stands until a no that is both dated at or after it and recorded after it. Facts come in the order of their
/// dates, so a yes always stands when it comes, and a no clears those recorded before it: of the standing ones only the
/// last recorded matters. Ranks are places in recording order, counted from 1; 0 is none.
/// </remarks>
internal readonly record struct AnswerHistory(int StandingYes, int LastRecorded, YesNoUnknown LastAnswer)
{
    public YesNoUnknown InForce => StandingYes > 0 ? YesNoUnknown.Yes : LastAnswer;

    public AnswerHistory Then(YesNoUnknown answer, int rank) => new(
        answer switch
        {
            YesNoUnknown.Yes => Math.Max(StandingYes, rank),
            YesNoUnknown.No when rank > StandingYes => 0,
            _ => StandingYes,
        },
        Math.Max(LastRecorded, rank),
        rank > LastRecorded ? answer : LastAnswer);
}
