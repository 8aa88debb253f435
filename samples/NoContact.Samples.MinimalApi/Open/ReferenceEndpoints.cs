using NoContact.Article;
using NoContact.AspNetCore;
using NoContact.Help;
using NoContact.Json;
using NoContact.Rules;
using NoContact.Samples.MinimalApi.Http;
using NoContact.Verdicts;

namespace NoContact.Samples.MinimalApi.Open;

/// <summary>What anybody may read: help by country, the rules, the chart, the engine's phrases.</summary>
internal static class ReferenceEndpoints
{
    public static void MapReference(this IEndpointRouteBuilder app)
    {
        var open = app.MapGroup("").WithTags("Open");
        open.MapGet("/support/{country?}", Support)
            .WithSummary("Whom to turn to in a country, or in the device's ?zone=; never limited, never empty.");
        open.MapGet("/rulebook", Rulebook).WithSummary("The rules as the table they are.");
        open.MapGet("/phrases", GetPhrases)
            .WithSummary("The engine's phrases in a language, those under ?prefix= only, and the languages there are.");
        open.MapGet("/chart", (string? format) => TypedResults.Text(Chart(format)))
            .WithSummary("The state chart as Mermaid, or as DOT with ?format=dot.");
    }

    private static EngineJson Support(HttpContext http) => EngineJson.Of(http.GetNoContactEngine().Help());

    private static IResult Rulebook(NoContactEngine engine) => TypedResults.Ok(new
    {
        name = engine.Rulebook.Name,
        rules = engine.Rulebook.Rules.SelectMany(rule =>
            rule.Host is null ? rule.Rows.Select(RowOf) : [RowOf(rule.Host)]),
    });

    /// <param name="http">Says the language.</param>
    /// <param name="prefix">What the keys wanted begin with, as often as there are some; none wants all.</param>
    private static IResult GetPhrases(HttpContext http, string[] prefix)
    {
        var engine = http.GetNoContactEngine();
        var phrases = engine.Phrases;
        var keys = phrases.Keys
            .Where(key => prefix.Length == 0 || prefix.Any(start => key.StartsWith(start, StringComparison.Ordinal)));
        return TypedResults.Ok(new
        {
            language = phrases.Language,
            languages = engine.Languages.ToDictionary(
                tag => tag,
                tag => engine.InLanguage(tag).Phrases["language.name"]),
            phrases = keys.ToDictionary(key => key, key => phrases[key]),
        });
    }

    private static object RowOf(RuleRow row) => new
    {
        rule = row.RuleId,
        tier = row.Tier.ToString(),
        all = Names(row.All),
        any = Names(row.Any),
        none = Names(row.None),
        verdict = row.Verdict?.ToString(), sources = row.Sources.Select(source => source.ToString()),
    };

    // Only the host knows when a rule of its own holds.
    private static object RowOf(HostRule rule) => new
    {
        rule = rule.Id, tier = rule.Tier.ToString(), host = true,
        verdict = rule.Verdict?.ToString(), sources = new[] { rule.Source.ToString() },
    };

    private static string Chart(string? format)
    {
        var machine = new StatelessBreakupStateMachine();
        return format == "dot" ? machine.ToDot() : machine.ToMermaid();
    }

    private static string[] Names(Condition conditions) =>
        conditions == Condition.None ? [] : conditions.ToString().Split(", ");
}
