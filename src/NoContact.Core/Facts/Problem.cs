namespace NoContact.Facts;

/// <summary>One thing that is wrong with what came in.</summary>
/// <param name="Path">Where, as a JSON path such as <c>$.facts[3].at</c>.</param>
/// <param name="Message">What, and what to do; never the person's free text.</param>
public sealed record Problem(string Path, string Message)
{
    /// <summary>Both in one line.</summary>
    public override string ToString() => $"{Path}: {Message}";
}
