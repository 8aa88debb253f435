namespace NoContact.Languages;

/// <summary>
/// How much of an answer to an urge is shown. In a crisis each shows all that helps, and a look without an urge is
/// shown whole.
/// </summary>
public enum AnswerView
{
    /// <summary>With how the person is doing and what every rule said.</summary>
    All,

    /// <summary>What the person is told: reasons, steps, what would follow, people.</summary>
    Answer,

    /// <summary>The card, and where the journey stands: for a small screen, a notification, a slow line.</summary>
    Card,
}
