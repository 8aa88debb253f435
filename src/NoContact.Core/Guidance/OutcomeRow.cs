using NoContact.Article;
using NoContact.Rules;
using NoContact.Verdicts;

namespace NoContact.Guidance;

/// <summary>When an outcome may follow contact, how likely, and for whom.</summary>
internal sealed record OutcomeRow(
    string Id,
    Likelihood Likelihood,
    Touches Touches,
    Verdict UpTo,
    Condition Any,
    Condition None,
    params int[] Passages)
    : GuidanceRow(Id, Verdict.HoldNoContact, UpTo, Condition.None, Any, None, Source.Article(Passages));
