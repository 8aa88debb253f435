using Microsoft.Playwright;

namespace NoContact.Samples.MinimalApi.BrowserTests;

[Collection(nameof(Service))]
[Trait("Speed", "slow")]
public sealed class CheckInTests(Service site)
{
    private const string Text = "The time you set has come.";

    [BrowserFact]
    public Task The_end_of_a_wait_is_said_at_home_and_once() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        var seen = new List<string>();
        me.Page.Response += (_, response) =>
        {
            if (IsSeen(response)) seen.Add(response.Url);
        };
        await me.Press("What if …");
        var first = me.Page.WaitForResponseAsync(IsSeen);
        await EndAWait(me);
        Assert.NotEqual("home", await me.Page.EvaluateAsync<string>("document.body.dataset.view"));
        await Assertions.Expect(me.Said).ToHaveTextAsync("");

        await me.Show("home");
        await Assertions.Expect(me.Said).ToHaveTextAsync(Text);
        Assert.Equal(204, (await first).Status);

        await me.Page.ReloadAsync();
        await me.IsAt("10 days in no contact.");
        await Assertions.Expect(me.Said).ToHaveTextAsync("");

        // They come in their order: were the first still to be said, it would be said before this one.
        var second = me.Page.WaitForResponseAsync(IsSeen);
        await EndAWait(me);
        await Assertions.Expect(me.Said).ToHaveTextAsync(Text);
        Assert.NotEqual((await first).Url, (await second).Url);
        Assert.Equal(2, seen.Count);
    });

    private static bool IsSeen(IResponse response) => response.Url.Contains("/seen?", StringComparison.Ordinal);

    /// <summary>Records an urge whose wait is over by now.</summary>
    private static Task EndAWait(Visitor me) =>
        me.Record(new { ago = 20 / 60.0, fact = "urge", intensity = 5, channel = "text" });
}
