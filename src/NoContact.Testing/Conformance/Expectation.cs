using System.Text.Json.Nodes;

namespace NoContact.Testing;

/// <summary>
/// What each word of an expectation asks of an answer. Where an order has no meaning, both are sorted.
/// </summary>
internal static class Expectation
{
    /// <summary>The rulebook whose rules the cases name.</summary>
    public const string Rulebook = "article/2";

    /// <summary>Whether the word asks something of this answer: rules are those of a rulebook.</summary>
    public static bool Asks(string word, JsonObject answer) =>
        word != "rules" || (string?)answer["rulebook"] is null or Rulebook;

    public static JsonNode? Of(string word, JsonObject answer) => word switch
    {
        "rules" => Sorted(
            List(
                answer["trace"],
                entry =>
                    entry["held"] is JsonValue held && held.TryGetValue(out bool holds) && holds
                        ? entry["rule"]
                        : null),
            rule => $"{rule}"),
        "errors" => Sorted(List(answer["errors"], problem => problem["path"]), path => $"{path}"),
        "permitted" => Sorted(List(answer["permitted"], trigger => trigger), trigger => $"{trigger}"),
        "unknowns" => Sorted(
            List(answer["unknowns"], answered => answered),
            answered => $"{answered["question"]} {answered["answer"]}"),
        "unapplied" => InOrder(List(answer["unapplied"], fact => fact["id"])),
        _ => answer[word],
    };

    private static IEnumerable<JsonNode>? List(JsonNode? list, Func<JsonNode, JsonNode?> part) =>
        (list as JsonArray)?.Select(entry => part(entry!)).OfType<JsonNode>().Select(node => node.DeepClone());

    private static JsonArray? InOrder(IEnumerable<JsonNode>? list) => list is null ? null : [.. list];

    private static JsonArray? Sorted(IEnumerable<JsonNode>? list, Func<JsonNode, string> by) =>
        list is null ? null : [.. list.OrderBy(by, StringComparer.Ordinal)];
}
