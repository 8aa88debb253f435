using NoContact.Article;
using NoContact.Chart;
using NoContact.Facts;
using NoContact.Guidance;
using NoContact.Rules;
using NoContact.Verdicts;

namespace NoContact.Languages;

public class PhraseTests
{
    public static TheoryData<string> Keys => [.. Phrases.English.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void No_phrase_has_forbidden_wording_and_no_headline_is_too_long(string key)
    {
        var phrase = Phrases.English[key];

        if (key != "format.percent")
            Assert.DoesNotContain(
                NeverSaid.In("en"),
                words => phrase.Contains(words, StringComparison.OrdinalIgnoreCase));
        Assert.NotEqual(0, phrase.Trim().Length);
        if (key.StartsWith("headline.", StringComparison.Ordinal)) Assert.InRange(phrase.Length, 10, 139);
    }

    [Fact]
    public void Every_id_of_every_table_has_its_phrase()
    {
        string[] needed =
        [
            .. ArticleRules.Rows.Select(row => "rule." + row.RuleId),
            .. GuidanceTables.Outcomes.Select(row => "outcome." + row.Id),
            .. GuidanceTables.Questions.Select(row => "question." + row.Id),
            .. GuidanceTables.Encouragements.Select(row => "encouragement." + row.Id),
            .. GuidanceTables.Steps.Select(row => "step." + row.Id),
            .. Words<Verdict>("headline."),
            .. Words<Verdict>("verdict."),
            .. Words<BreakupState>("state."),
            .. Words<Question>("ask."),
            .. Words<Intent>("intent."),
            .. Words<Motive>("motive."),
            .. Words<Likelihood>("likelihood."),
            .. Words<Touches>("touches."),
            .. BreakupChart
                .Refusable.Append(BreakupTrigger.BreakUp)
                .Select(trigger => "refusal." + Camel(trigger.ToString())),
        ];

        Assert.Empty(needed.Except(Phrases.English.Keys));
    }

    [Fact]
    public void Every_source_that_is_named_is_in_the_catalogue()
    {
        var sources = ArticleRules.Rows.SelectMany(row => row.Sources)
            .Concat(BreakupChart.Rows.Select(row => row.Because))
            .Concat(
                GuidanceTables
                    .Questions.Concat(GuidanceTables.Encouragements)
                    .Concat(GuidanceTables.Steps)
                    .Select(row => row.Source));

        foreach (var source in sources)
        {
            Assert.All(source.Passages, passage => Assert.InRange(passage, 1, 63));
            Assert.True(source.Kind switch
            {
                SourceKind.Evidence => Sources.Studies.Any(study => study.Id == source.Id),
                SourceKind.Safety => Sources.Practices.Any(practice => practice.Id == source.Id),
                SourceKind.Policy => typeof(NoContactPolicy)
                    .GetProperties()
                    .Any(property => Camel(property.Name) == source.Id),
                _ => source.Passages.Count > 0,
            }, source.ToString());
        }
    }

    private static IEnumerable<string> Words<T>(string prefix)
        where T : struct, Enum => Enum.GetNames<T>().Select(name => prefix + Camel(name));

    private static string Camel(string name) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name);
}
