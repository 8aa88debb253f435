using NoContact.Verdicts;

namespace NoContact.Rules;

/// <summary>
/// One answer to a question still unknown that would change the verdict, the other answers left as they are.
/// </summary>
/// <param name="Question">The question in camelCase: one of <see cref="Facts.Question"/>, or <c>endedBy</c>.</param>
/// <param name="Answer">The answer in camelCase.</param>
/// <param name="Verdict">The verdict it would lead to.</param>
public sealed record AnswerThatMatters(string Question, string Answer, Verdict Verdict);
