using NoContact.Chart;
using NoContact.Verdicts;

namespace NoContact.Signals;

/// <summary>
/// What an engine tells a host of its own work: nothing that somebody wrote, no id of anybody's, no zone.
/// <c>AddNoContact</c> measures, traces and logs it.
/// </summary>
/// <remarks>It is called from many threads. What it throws is dropped: it disturbs no answer.</remarks>
public interface IEngineSignals
{
    /// <summary>An urge was weighed, and it was no crisis.</summary>
    /// <param name="verdict">What came of it; never <see cref="Verdict.GetSupportNow"/>.</param>
    /// <param name="took">How long.</param>
    void Weighed(Verdict verdict, TimeSpan took);

    /// <summary>
    /// A crisis was answered. It is told apart from every other, so that it is counted with none of them.
    /// </summary>
    /// <param name="country">Whose help was given, an ISO 3166-1 alpha-2 code; null where none is known.</param>
    /// <param name="took">How long the weighing took.</param>
    void CrisisAnswered(string? country, TimeSpan took);

    /// <summary>An intention was refused.</summary>
    void Refused(BreakupTrigger trigger);

    /// <summary>A rule of the host's own threw. It holds where it restricts, so the answer stayed careful.</summary>
    /// <param name="ruleId">Which.</param>
    void RuleFailed(string ruleId);
}
