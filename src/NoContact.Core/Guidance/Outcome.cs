namespace NoContact.Guidance;

/// <summary>One thing that tends to follow contact.</summary>
/// <param name="Id">A stable id, such as <c>anger</c>.</param>
/// <param name="Likelihood">How likely, in a word.</param>
/// <param name="Touches">Whom it touches.</param>
/// <param name="Passages">The article's paragraphs.</param>
/// <param name="Text">What it says.</param>
public sealed record Outcome(
    string Id,
    Likelihood Likelihood,
    Touches Touches,
    IReadOnlyList<int> Passages,
    string Text);
