namespace NoContact.Facts;

/// <summary>
/// A fact as a person reads it in their record, in one language. No text that a person wrote is in it.
/// </summary>
/// <param name="Name">What its kind is called, such as <c>A block</c>.</param>
/// <param name="Details">What it says beside that, such as <c>by them</c> and <c>lifted</c>; may be empty.</param>
public sealed record FactInWords(string Name, IReadOnlyList<string> Details)
{
    /// <summary>In one line: <c>A block, by them, lifted</c>.</summary>
    public override string ToString() => string.Join(", ", Details.Prepend(Name));
}
