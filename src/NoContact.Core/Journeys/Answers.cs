using NoContact.Facts;

namespace NoContact.Journeys;

/// <summary>The answers in force, one for each <see cref="Question"/>. The default is: nothing answered yet.</summary>
public readonly record struct Answers
{
    // Two bits an answer: a value that two billion situations can be made of without an allocation, and compared in
    // one step.
    private const int BitsEach = 2;
    private readonly ushort _bits;

    private Answers(int bits) => _bits = (ushort)bits;

    /// <summary>The four safety questions.</summary>
    public static IReadOnlyList<Question> Safety { get; } = [.. SafetyQuestions.All];

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
            foreach (var question in SafetyQuestions.All)
                if (this[question] != YesNoUnknown.No) return false;
            return true;
        }
    }

    /// <summary>Some safety question is answered yes.</summary>
    public bool AnySafetyAnsweredYes
    {
        get
        {
            foreach (var question in SafetyQuestions.All)
                if (this[question] == YesNoUnknown.Yes) return true;
            return false;
        }
    }
}
