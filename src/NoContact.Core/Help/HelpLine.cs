namespace NoContact.Help;

/// <summary>A line people can call or write to.</summary>
/// <param name="Contact">The number.</param>
/// <param name="Name">Who runs it.</param>
/// <param name="Confidence">How sure we are of it.</param>
public sealed record HelpLine(string Contact, string Name, Confidence Confidence = Confidence.High);
