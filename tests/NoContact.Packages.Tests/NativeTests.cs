namespace NoContact.Packages;

[Collection(nameof(Feed))]
public sealed class NativeTests(Feed feed)
{
    [ShellFact(Needs = "git dotnet gcc")]
    public async Task The_console_publishes_as_a_native_program_without_a_warning_and_answers()
    {
        var publish = Fenced
            .In("samples/NoContact.Samples.Console/README.md")
            .Select(block => block.Text)
            .Single(text => text.StartsWith("dotnet publish", StringComparison.Ordinal));

        Assert.DoesNotContain("warning", await feed.Shell.Run(publish, feed.Copy), StringComparison.OrdinalIgnoreCase);

        var answer = await feed.Shell.Run(
            "native/NoContact.Samples.Console evaluate samples/stories/day-29.json --lang de --json",
            feed.Copy);
        Assert.Contains("\"verdict\":\"holdNoContact\"", answer, StringComparison.Ordinal);
        Assert.Contains("\"language\":\"de\"", answer, StringComparison.Ordinal);
    }
}
