using System.Globalization;
using System.Text;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using NoContact.Article;
using NoContact.Rules;

namespace NoContact.Samples.Mcp.Server;

/// <summary>What the engine goes by, to be read: the rules, the chart, the passages of the article.</summary>
internal sealed class Reference(string name, string title, string mimeType, string text) : McpServerResource
{
    public static McpServerResource Chart { get; } = new Reference(
        "chart",
        "The states since a breakup, as Mermaid",
        "text/plain",
        new StatelessBreakupStateMachine().ToMermaid());

    public static McpServerResource Passages { get; } = new Reference(
        "passages",
        "The article, claim by claim",
        "text/markdown",
        string.Join('\n', Sources.Passages.Select(passage => $"- ¶{passage.Number} {passage.Claim}")));

    public override ResourceTemplate ProtocolResourceTemplate { get; } = new()
    {
        Name = name, Title = title, MimeType = mimeType, UriTemplate = $"nocontact://{name}",
    };

    public override IReadOnlyList<object> Metadata => [];

    public override bool IsMatch(string uri) => uri == ProtocolResourceTemplate.UriTemplate;

    public override ValueTask<ReadResourceResult> ReadAsync(
        RequestContext<ReadResourceRequestParams> request, CancellationToken cancellationToken = default) =>
        new(new ReadResourceResult
        {
            Contents =
            [
                new TextResourceContents
                {
                    Uri = ProtocolResourceTemplate.UriTemplate, MimeType = mimeType, Text = text,
                },
            ],
        });

    public static McpServerResource Rules(Rulebook rulebook)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"# {rulebook.Name}").AppendLine();
        text.AppendLine("| tier | rule | all of | any of | none of | verdict | source |");
        text.AppendLine("| --- | --- | --- | --- | --- | --- | --- |");
        foreach (var row in rulebook.Rules.SelectMany(rule => rule.Rows))
        {
            var sources = string.Join("; ", row.Sources);
            object?[] cells =
                [row.Tier, row.RuleId, Words(row.All), Words(row.Any), Words(row.None), row.Verdict, sources];
            text.AppendLine(CultureInfo.InvariantCulture, $"| {string.Join(" | ", cells)} |");
        }

        return new Reference("rules", "The rules, as rows", "text/markdown", text.ToString());
    }

    private static string Words(Condition conditions) => conditions == Condition.None ? "" : conditions.ToString();
}
