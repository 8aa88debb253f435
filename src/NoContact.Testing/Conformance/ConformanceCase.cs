using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using NoContact.Facts;
using NoContact.Json;

namespace NoContact.Testing;

/// <summary>
/// One of the cases by which an engine, a service or a client checks itself: a document, and what an answer to it
/// must say.
/// </summary>
/// <remarks>
/// They are the files of the repository's <c>conformance</c> folder, which says what each word of an expectation
/// means.
/// </remarks>
public sealed class ConformanceCase
{
    private readonly byte[] _json;
    private readonly JsonObject _expected;

    private ConformanceCase(string name, byte[] json)
    {
        Name = name;
        _json = json;
        _expected = JsonNode.Parse(json)!["expect"]!.AsObject();
    }

    /// <summary>All of them, by name.</summary>
    public static IReadOnlyList<ConformanceCase> All { get; } =
    [.. Embedded().OrderBy(@case => @case.Name, StringComparer.Ordinal)];

    /// <summary>
    /// All of them, a row each, as xunit's <c>MemberData</c>, NUnit's <c>TestCaseSource</c> and MSTest's
    /// <c>DynamicData</c> take them.
    /// </summary>
    public static IEnumerable<object[]> Rows => All.Select(@case => new object[] { @case });

    /// <summary>Its folder and name, such as <c>streaks/a-day-is-a-date</c>.</summary>
    public string Name { get; }

    /// <summary>The document, in UTF-8, as a console or a service reads it.</summary>
    public ReadOnlyMemory<byte> Json => _json;

    /// <summary>Whether it is bad input, and the answer must say where.</summary>
    public bool IsBadInput => _expected.ContainsKey("errors");

    /// <summary>What an engine answers otherwise than expected; empty where it conforms.</summary>
    public IReadOnlyList<string> Differences(NoContactEngine engine) => Differences(Answer(engine).Span);

    /// <summary>What an answer says otherwise than expected; empty where it conforms.</summary>
    /// <param name="answer">The answer's JSON in UTF-8; to bad input <c>{"errors": [{"path": …}]}</c>.</param>
    /// <exception cref="System.Text.Json.JsonException">It is not JSON.</exception>
    public IReadOnlyList<string> Differences(ReadOnlySpan<byte> answer)
    {
        var said = JsonNode.Parse(answer) as JsonObject ?? [];
        return [.. _expected
            .Where(expected => Expectation.Asks(expected.Key, said))
            .Select(expected => (expected.Key, Expected: expected.Value, Said: Expectation.Of(expected.Key, said)))
            .Where(pair => !JsonNode.DeepEquals(pair.Expected, pair.Said))
            .Select(pair => $"{pair.Key}: expected {Text(pair.Expected)}, and it is {Text(pair.Said)}")];
    }

    /// <summary>The engine answers as expected.</summary>
    /// <exception cref="UnexpectedAnswerException">It does not; the message lists every difference.</exception>
    public void ShouldHoldFor(NoContactEngine engine)
    {
        if (Differences(engine) is { Count: > 0 } differences)
            throw new UnexpectedAnswerException($"{Name}\n  {string.Join("\n  ", differences)}");
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>What an engine answers, in UTF-8.</summary>
    internal ReadOnlyMemory<byte> Answer(NoContactEngine engine)
    {
        try
        {
            var output = new ArrayBufferWriter<byte>();
            WireJson.Write(output, engine.AnswerUtf8(_json));
            return output.WrittenMemory;
        }
        catch (BadInputException e)
        {
            return Encoding.UTF8.GetBytes(
                new JsonObject
                {
                    ["errors"] = new JsonArray([
                        .. e.Problems.Select(problem => new JsonObject { ["path"] = problem.Path }),
                    ]),
                }.ToJsonString());
        }
    }

    private static string Text(JsonNode? node) => node?.ToJsonString() ?? "absent";

    private static IEnumerable<ConformanceCase> Embedded()
    {
        var assembly = typeof(ConformanceCase).Assembly;
        foreach (
            var name in assembly
                .GetManifestResourceNames()
                .Where(name => name.StartsWith("conformance/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var json = new byte[stream.Length];
            stream.ReadExactly(json);
            yield return new(name["conformance/".Length..], json);
        }
    }
}
