namespace NoContact.Samples.Console.Views;

/// <summary>Nobody is there to answer any more: the session ends, and what was recorded stays.</summary>
internal sealed class EndOfInputException : Exception;
