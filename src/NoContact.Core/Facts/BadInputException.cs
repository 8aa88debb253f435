namespace NoContact.Facts;

/// <summary>What came in cannot be right, whatever happened. Nothing was recorded, and nothing is lost.</summary>
public sealed class BadInputException : ArgumentException
{
    /// <summary>
    /// How many problems of a document are looked for; what is wrong after them shows once they are mended.
    /// </summary>
    public const int MaxProblems = 100;

    /// <summary>What is wrong, in the order of the input.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <inheritdoc cref="BadInputException"/>
    public BadInputException(IReadOnlyList<Problem> problems)
        : base(string.Join(Environment.NewLine, problems ?? throw new ArgumentNullException(nameof(problems)))) =>
        Problems = problems;

    /// <inheritdoc cref="BadInputException"/>
    public BadInputException(string path, string message)
        : this([new Problem(path, message)])
    {
    }
}
