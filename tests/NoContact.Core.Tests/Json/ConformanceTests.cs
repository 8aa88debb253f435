using NoContact.Rules;
using NoContact.Testing;

namespace NoContact.Json;

public class ConformanceTests
{
    [Fact]
    public void The_rules_of_the_cases_are_those_of_the_articles_rulebook_and_so_are_compared() =>
        Assert.Equal(Expectation.Rulebook, Rulebook.Article.Name);

    [Theory]
    [MemberData(nameof(ConformanceCase.Rows), MemberType = typeof(ConformanceCase))]
    public void The_engine_conforms_to_each_case(ConformanceCase given) => given.ShouldHoldFor(Told.Engine);
}
