using System.Globalization;
using NoContact.Facts;
using NoContact.Guidance;
using NoContact.Help;
using NoContact.Languages;
using NoContact.Samples.Console.Tables;
using NoContact.Testing;

namespace NoContact.Samples.Console;

/// <summary>The page a team can hand to its counsel says what the code does.</summary>
public class CompanionTests
{
    private const string Page = "docs/companions.md";

    private static readonly NoContactEngine Engine =
        Told.Engine.For(new Audience("en", "US", "America/Los_Angeles"));

    private static readonly Urge Longing = new()
    {
        At = Told.Now, Intensity = 5, Channel = Channel.Text, Intent = Intent.StartConversation,
        Sober = YesNoUnknown.Yes,
    };

    [Fact]
    public void What_is_done_at_which_sign_is_what_the_engine_answers() => HeldText.Holds(
        Page,
        "signs",
        string.Join('\n', MarkdownTable.Of(
            ["sign", "verdict", "named first", "rules, with their sources"],
            [
                .. Enum.GetValues<Distress>().Select(sign =>
                    Row($"distress: {Word(sign)}", Answer(Cleared, Longing with { Distress = [sign] }))),
                .. Enum.GetValues<Question>().Where(question => question != Question.AskedForSpace).Select(question =>
                    Row(
                        $"answer: {Word(question)} yes",
                        Answer(Cleared.Answered(question, YesNoUnknown.Yes), Longing))),
                Row("a safety question nobody answered", Answer(Unasked, Longing)),
                Row("not sober", Answer(Cleared, Longing with { Sober = YesNoUnknown.No })),
                Row("a strong urge, 8 of 10", Answer(Cleared, Longing with { Intensity = 8 })),
                Row("none of them", Answer(Cleared, Longing)),
            ])));

    [Fact]
    public void How_many_help_lines_there_are_and_how_old_they_are_is_counted()
    {
        var lines = HelpLines.BuiltIn;
        var countries = lines.Select(line => line.Country).Distinct().Count();
        var newest = lines.Max(line => line.VerifiedOn);
        var fresh = lines.Count(line => !line.IsStaleOn(newest));
        HeldText.Holds(
            Page,
            "lines",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{lines.Count} lines in {countries} countries; {fresh} of them were checked in the 180 days before "
                    + $"{newest:yyyy-MM-dd}, when somebody last looked."));
    }

    private static JourneyStory Cleared => Told.Holding(EndedBy.Me);

    private static JourneyStory Unasked => Told.BrokenUp(EndedBy.Me).NoContact();

    private static Advice Answer(JourneyStory story, Urge urge) =>
        Engine.Evaluate(Engine.Load(story.Document, Told.Now), urge, Told.Now);

    private static string[] Row(string sign, Advice advice) =>
    [
        sign,
        Word(advice.Verdict),
        string.Join(", ", People(advice).Distinct().Take(3)),
        string.Join(
            "; ",
            advice.Reasons.Where(reason => reason.Decides).Select(reason => $"{reason.RuleId} ({reason.Source})")),
    ];

    private static IEnumerable<string> People(Advice advice) =>
        advice.Resources.Select(resource => resource.Name ?? resource.Contact).OfType<string>();

    private static string Word<T>(T value) where T : struct, Enum => $"{value}";
}
