namespace NoContact.Article;

/// <summary>A published study, with how much it can carry.</summary>
/// <param name="Id">A stable id, such as <c>marshall-2012</c>.</param>
/// <param name="Authors">The authors.</param>
/// <param name="Year">The year of publication.</param>
/// <param name="Kind">The kind of study.</param>
/// <param name="Strength">How much it can carry for people after a breakup.</param>
/// <param name="Finding">What it found, in our words, with its limits.</param>
public sealed record Study(string Id, string Authors, int Year, string Kind, Strength Strength, string Finding);
