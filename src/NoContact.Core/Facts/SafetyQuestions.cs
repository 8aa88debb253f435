namespace NoContact.Facts;

/// <summary>
/// Which of the <see cref="Question"/>s are safety questions: a yes to one bars contact, and is only ever answered
/// no.
/// </summary>
internal static class SafetyQuestions
{
    private static readonly Question[] Four =
        [Question.NeverContactAgain, Question.LegalOrder, Question.AfraidOfThem, Question.TheyAreAfraid];

    /// <summary>The four, in the order in which they are asked.</summary>
    public static ReadOnlySpan<Question> All => Four;

    public static bool IsSafety(this Question question) => All.Contains(question);
}
