using System.Text.Json.Serialization;

namespace NoContact.Facts;

/// <summary>The person's answer to one of the <see cref="Question"/>s. A yes stands until a later no.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record QuestionAnswered : Fact
{
    /// <summary>The question.</summary>
    public required Question Question { get; init; }

    /// <summary>The answer.</summary>
    public required YesNoUnknown Answer { get; init; }

    internal override bool NeedsBreakup => false;

    internal override Question? SafetyYes => Question.IsSafety() && Answer == YesNoUnknown.Yes ? Question : null;

    internal override bool IsTakenWhenFull => true;

    internal override string? WhyItStays => SafetyYes is not null ? OnlyAnsweredNo : null;

    internal override void Check(FactCheck check)
    {
        check.RequireListed(Question, "question");
        check.RequireListed(Answer, "answer");
    }

    internal override void Describe(FactDetails details)
    {
        details.AddWord(Question);
        details.AddWord(Answer);
    }
}
