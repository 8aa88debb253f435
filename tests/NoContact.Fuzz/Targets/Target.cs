using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NoContact.Facts;

namespace NoContact.Fuzz.Targets;

/// <summary>A public parser, what to feed it first, and what it must keep to.</summary>
internal abstract class Target
{
    /// <summary>The free text of every seed: no problem may say it.</summary>
    private const string FreeText = "lantern";

    protected static readonly DateTimeOffset Now = new(2026, 3, 30, 21, 15, 0, TimeSpan.FromHours(1));
    protected static readonly NoContactEngine Engine = NoContactEngine.Create();

    private static readonly string[] OddWords =
    [
        "null", "true", "[]", "{}", "\"\"", "-1", "0", "1e400", "-0.0", "99999999999999999999", "0.1",
        "2147483648", "\"\\ud800\"", "\"\\udc00x\"", "\"\\u0000\"", "\"\\n\"", "\"\uFEFF\"",
        "\"0001-01-01T00:00:00+14:00\"", "\"9999-12-31T23:59:59.9999999-14:00\"", "\"0001-01-01\"",
        "\"9999-12-31\"", "\"2026-02-30\"", "\"24:00\"", "\"fact\":\"retracted\"", "\"$id\":\"1\"",
        "\"$type\":\"x\"", "[[[[[[[[[[[[[[[[", "{\"a\":", "//", "/*", "\"Europe//London\"", "\"europe/london\"",
        "\"Etc/GMT+12\"", "\"Pacific/Apia\"", "\"../zone\"",
    ];

    private static readonly Target[] All =
    [
        new JourneyTarget(),
        new CaseTarget(),
        new FactTarget(),
        new UrgeTarget(),
        new ZoneTarget(),
        new ArgumentsTarget(),
    ];

    public abstract string Name { get; }

    public abstract IEnumerable<byte[]> Seeds { get; }

    /// <summary>What a change may put in.</summary>
    public virtual IReadOnlyList<byte[]> Words { get; } = [.. OddWords.Select(Encoding.UTF8.GetBytes)];

    public static IEnumerable<string> Names => All.Select(target => target.Name);

    public static Target? Named(string name) => All.FirstOrDefault(target => target.Name == name);

    /// <returns>Whether it was accepted.</returns>
    /// <exception cref="FuzzFinding">It did what it must never do. Any other exception is a finding, too.</exception>
    public bool Run(byte[] input)
    {
        try
        {
            Accept(input);
            return true;
        }
        catch (BadInputException e)
        {
            Check(e.Problems);
            return false;
        }
    }

    protected abstract void Accept(byte[] input);

    protected static void Same(byte[] first, byte[] second, string what)
    {
        if (!first.AsSpan().SequenceEqual(second)) throw new FuzzFinding(what);
    }

    /// <summary>The scenarios and the stories, as documents.</summary>
    protected static IEnumerable<JsonObject> Cases => Files("Cases").Select(file => JsonNode.Parse(file)!.AsObject());

    protected static IEnumerable<byte[]> GoldenJournals => Files("Journeys");

    protected static byte[] Bytes(JsonNode node) => JsonSerializer.SerializeToUtf8Bytes(node);

    private static IEnumerable<byte[]> Files(string folder) =>
        Directory
            .GetFiles(Path.Combine(AppContext.BaseDirectory, "Seeds", folder), "*.json")
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes);

    private static void Check(IReadOnlyList<Problem> problems)
    {
        if (problems.Count == 0) throw new FuzzFinding("refused without a problem");
        foreach (var problem in problems)
        {
            if (problem.Path is not ['$', ..]) throw new FuzzFinding("a problem without a path");
            if (problem.Message.Length == 0) throw new FuzzFinding("a problem without a message");
            if (problem.Message.Contains(FreeText, StringComparison.OrdinalIgnoreCase))
                throw new FuzzFinding("free text in a problem");
            if (problem.ToString() is var line && (line.Length > 1000 || line.Any(char.IsControl)))
                throw new FuzzFinding("a problem that is not one short line");
        }
    }
}
