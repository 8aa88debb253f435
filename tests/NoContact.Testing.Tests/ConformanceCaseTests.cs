using System.Text;
using NoContact.Facts;

namespace NoContact.Testing;

public class ConformanceCaseTests
{
    [Fact]
    public void There_are_some_hundreds_of_every_kind_each_with_a_name_of_its_own()
    {
        Assert.True(ConformanceCase.All.Count > 200);
        Assert.Equal(
            ["errors", "states", "stories", "streaks", "verdicts"],
            ConformanceCase.All.Select(given => given.Name.Split('/')[0]).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(ConformanceCase.All.Count, ConformanceCase.All.Select(given => given.Name).Distinct().Count());
        Assert.Equal(
            ConformanceCase.All.Count,
            Directory
                .GetFiles(HeldText.PathOf("conformance"), "*.json", SearchOption.AllDirectories)
                .Count(file => !file.EndsWith(".schema.json", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_engine_that_answers_otherwise_is_told_every_difference()
    {
        var given = ConformanceCase.All.Single(given => given.Name == "stories/day-29-and-missing-them");
        var other = NoContactEngine.Create(options => options.Policy = new() { GoalDays = 5 });

        var message = Assert.Throws<UnexpectedAnswerException>(() => given.ShouldHoldFor(other)).Message;

        Assert.StartsWith("stories/day-29-and-missing-them\n  rules: expected [", message, StringComparison.Ordinal);
        given.ShouldHoldFor(Told.Engine);
    }

    [Fact]
    public void Any_answer_is_compared_by_the_words_of_the_expectation_alone()
    {
        var given = ConformanceCase.All.First(given => given.IsBadInput);

        Assert.Single(given.Differences(Encoding.UTF8.GetBytes("""{"errors":[],"more":1}""")));
        Assert.Single(given.Differences("[]"u8));
        Assert.Empty(given.Differences(Told.Engine));
    }
}
