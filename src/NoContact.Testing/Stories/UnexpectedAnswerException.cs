namespace NoContact.Testing;

/// <summary>
/// The engine did not answer as a test expects. The message says what was expected, what came, and of which journey;
/// never what a person wrote.
/// </summary>
public sealed class UnexpectedAnswerException : Exception
{
    /// <summary>Something unexpected.</summary>
    public UnexpectedAnswerException()
    {
    }

    /// <summary>Something unexpected, named.</summary>
    public UnexpectedAnswerException(string message)
        : base(message)
    {
    }

    /// <summary>Something unexpected, named, with what showed it.</summary>
    public UnexpectedAnswerException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
