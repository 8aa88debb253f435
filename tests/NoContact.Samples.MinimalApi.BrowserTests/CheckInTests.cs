using Microsoft.Playwright;

namespace NoContact.Samples.MinimalApi.BrowserTests;

[Collection(nameof(Site))]
public sealed class CheckInTests(Site site)
{
    private const string Text = "The time you set has come.";

    [BrowserFact]
    public Task The_end_of_a_wait_is_said_at_home_and_once() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        await me.Press("What if …");
        var inbox = me.Page.WaitForResponseAsync(response => response.Url.Contains("/seen?", StringComparison.Ordinal));
        await me.Page.EvaluateAsync("""
            async () => {
              const { record } = await import('/journey.js');
              const { now } = await import('/api.js');
              await record({ fact: 'urge', at: new Date(now() - 1200000).toISOString(), intensity: 5, channel: 'text' });
            }
            """);
        Assert.NotEqual("home", await me.Page.EvaluateAsync<string>("document.body.dataset.view"));
        await Assertions.Expect(me.Said).ToHaveTextAsync("");

        await me.Show("home");
        await Assertions.Expect(me.Said).ToHaveTextAsync(Text);
        Assert.Equal(204, (await inbox).Status);

        await me.Page.ReloadAsync();
        await me.IsAt("10 days in no contact.");
        await Task.Delay(TimeSpan.FromSeconds(5));
        await Assertions.Expect(me.Said).ToHaveTextAsync("");
    });
}
