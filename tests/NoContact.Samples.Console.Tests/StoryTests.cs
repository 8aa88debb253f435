using NoContact.Json;

namespace NoContact.Samples.Console;

/// <summary>Everyday cases, each with the card a person reads. A changed word shows in review.</summary>
[Trait("Speed", "slow")]
public class StoryTests
{
    public static TheoryData<string> Stories =>
        [
            .. Directory
                .GetFiles(HeldText.PathOf("samples/stories"), "*.json")
                .Select(path => Path.GetFileNameWithoutExtension(path))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Stories))]
    public async Task A_story_gets_the_card_that_was_read_aloud(string story)
    {
        var ran = await Terminal.Run("", "evaluate", HeldText.PathOf($"samples/stories/{story}.json"));

        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        HeldText.Holds($"samples/stories/{story}.txt", ran.Out);
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public void Nothing_in_a_story_fails_to_fit(string story)
    {
        var answer = NoContactEngine
            .Create()
            .Answer(CaseDocument.Read(File.ReadAllBytes(HeldText.PathOf($"samples/stories/{story}.json"))));

        Assert.Empty(answer.Unapplied);
    }
}
