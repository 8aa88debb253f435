using System.Text.Json.Serialization;
using NoContact.Facts;
using NoContact.Languages;
using NoContact.Verdicts;

namespace NoContact.Rules;

/// <summary>
/// One answer to a question still unknown that would change the verdict, the other answers left as they are: either of
/// the yes/no <see cref="Question"/>s, or who ended it.
/// </summary>
public sealed record AnswerThatMatters
{
    internal AnswerThatMatters(Question question, YesNoUnknown answer, Verdict verdict)
    {
        Question = question;
        Answer = answer;
        QuestionId = CamelCase.NameOf(question);
        AnswerId = CamelCase.NameOf(answer);
        Verdict = verdict;
    }

    internal AnswerThatMatters(EndedBy endedBy, Verdict verdict)
    {
        EndedBy = endedBy;
        QuestionId = "endedBy";
        AnswerId = CamelCase.NameOf(endedBy);
        Verdict = verdict;
    }

    /// <summary>
    /// The question, answered by a <see cref="QuestionAnswered"/>; null where it is who ended it, which a
    /// <see cref="BreakupCorrected"/> tells.
    /// </summary>
    [JsonIgnore]
    public Question? Question { get; }

    /// <summary>The answer to <see cref="Question"/>; null where that is.</summary>
    [JsonIgnore]
    public YesNoUnknown? Answer { get; }

    /// <summary>Who ended it, where that is the question; else null.</summary>
    [JsonIgnore]
    public EndedBy? EndedBy { get; }

    /// <summary>
    /// The question as JSON has it, such as <c>legalOrder</c> or <c>endedBy</c>; its words are the phrase
    /// <c>ask.legalOrder</c>.
    /// </summary>
    [JsonPropertyName("question")]
    public string QuestionId { get; }

    /// <summary>
    /// The answer as JSON has it, such as <c>no</c> or <c>me</c>; its words are the phrase <c>answer.no</c>.
    /// </summary>
    [JsonPropertyName("answer")]
    public string AnswerId { get; }

    /// <summary>The verdict it would lead to.</summary>
    public Verdict Verdict { get; }
}
