using NoContact.Facts;

namespace NoContact.Journeys;

/// <summary>The answers in force, one for each <see cref="Question"/>. The default is: nothing answered yet.</summary>
public readonly record struct Answers
{
    private const int BitsEach = 2;
    private const int SafetyQuestions = 4;
    private readonly ushort _bits;

    private Answers(int bits) => _bits = (ushort)bits;

    /// <summary>The four safety questions.</summary>
    public static IReadOnlyList<Question> Safety { get; } =
        [Question.NeverContactAgain, Question.LegalOrder, Question.AfraidOfThem, Question.TheyAreAfraid];

    /// <summary>The answer to a question.</summary>
    public YesNoUnknown this[Question question] => (YesNoUnknown)((_bits >> ((int)question * BitsEach)) & 3);

    /// <summary>The same answers, but for one.</summary>
    internal Answers With(Question question, YesNoUnknown answer)
    {
        var shift = (int)question * BitsEach;
        return new((_bits & ~(3 << shift)) | ((int)answer << shift));
    }

    /// <summary>Every safety question is answered no.</summary>
    public bool AllSafetyAnsweredNo
    {
        get
        {
            for (var q = 0; q < SafetyQuestions; q++)
                if (this[(Question)q] != YesNoUnknown.No) return false;
            return true;
        }
    }

    /// <summary>Some safety question is answered yes.</summary>
    public bool AnySafetyAnsweredYes
    {
        get
        {
            for (var q = 0; q < SafetyQuestions; q++)
                if (this[(Question)q] == YesNoUnknown.Yes) return true;
            return false;
        }
    }
}
