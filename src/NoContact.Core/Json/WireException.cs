using System.Text.Json;
using NoContact.Facts;

namespace NoContact.Json;

/// <summary>
/// What a converter of ours says, in our words. The serializer's own messages name C# types and hold what a person
/// wrote; only these are shown.
/// </summary>
internal sealed class WireException : JsonException
{
    public WireException(string message) : base(message)
    {
    }

    public WireException(IReadOnlyList<Problem> problems)
        : base(string.Join(Environment.NewLine, problems)) => Problems = problems;

    /// <summary>What is wrong, each with its path; null where there is the message alone.</summary>
    public IReadOnlyList<Problem>? Problems { get; }
}
