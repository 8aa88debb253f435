using System.Text.Json;
using System.Text.Json.Serialization;
using NoContact.Facts;

namespace NoContact.Json;

/// <summary>One case in one document: a history, an instant, and perhaps an urge and a policy.</summary>
public sealed record CaseDocument
{
    /// <summary>A name for people; ignored.</summary>
    public string? Name { get; init; }

    /// <summary>The IANA zone the journey began in.</summary>
    public required string Zone { get; init; }

    /// <summary>The instant at which all is seen.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The history. Ids may be left out: then they are "1", "2", … by position.</summary>
    [JsonConverter(typeof(FactListConverter))]
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>The urge to weigh; null weighs none.</summary>
    public Urge? Urge { get; init; }

    /// <summary>The numbers; null takes the engine's.</summary>
    public PolicyDocument? Policy { get; init; }

    /// <summary>What a test expects; ignored.</summary>
    public JsonElement? Expect { get; init; }

    /// <summary>A case from UTF-8.</summary>
    /// <exception cref="BadInputException">What is wrong, each with its path.</exception>
    public static CaseDocument Read(ReadOnlySpan<byte> utf8) =>
        JsonProblems.Read(utf8, CaseJsonContext.Default.CaseDocument);
}
