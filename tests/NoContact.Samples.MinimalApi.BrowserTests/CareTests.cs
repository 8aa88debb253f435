using Microsoft.Playwright;

namespace NoContact.Samples.MinimalApi.BrowserTests;

[Collection(nameof(Site))]
[Trait("Speed", "slow")]
public sealed class CareTests(Site site)
{
    [BrowserFact]
    public Task In_a_crisis_help_comes_first_and_nothing_else_is_there() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        foreach (
            var (step, button, headline) in new[]
            {
                ("what", "I may hurt myself", "Please talk to somebody now."),
                (
                    "strength",
                    "Somebody may get hurt, me or another",
                    "Nobody should get hurt."),
            })
        {
            await me.Show("urge", new { step });
            await me.Press(button);
            await Assertions.Expect(me.Heading).ToContainTextAsync(headline);
            Assert.Equal(
                "UL",
                await me.Page.EvaluateAsync<string>("document.querySelector('h1').nextElementSibling.tagName"));
            await me.Sees("116 123");
            await me.Sees("999");
            await Assertions
                .Expect(me.Page.Locator("main"))
                .Not.ToContainTextAsync(
                    new System.Text.RegularExpressions.Regex(
                        "10 days|Wait|streak|coach|urge",
                        System.Text.RegularExpressions.RegexOptions.IgnoreCase));
            await Assertions.Expect(me.Page.Locator("#help")).ToBeHiddenAsync();
        }

        await me.Press("I am safe, go back");
        await me.IsAt("10 days in no contact.");
    });

    [BrowserFact]
    public Task Help_is_one_tap_away_before_anybody_signs_in_and_without_a_connection() => site.Visit(async me =>
    {
        await me.Press("Help");
        await me.Sees("024");
        await me.Show("welcome");
        await me.Context.SetOfflineAsync(true);
        await me.Press("Help");
        await Assertions.Expect(me.Page.Locator("a[href='tel:911']")).ToBeVisibleAsync();
        await me.Sees("findahelpline.com");
    }, zone: "Europe/Madrid");

    [BrowserFact]
    public Task Help_that_comes_late_takes_the_place_of_the_numbers_for_everywhere() => site.Visit(async me =>
    {
        await me.Page.RouteAsync("**/evaluate*", async route =>
        {
            await Task.Delay(TimeSpan.FromSeconds(3));
            await route.ContinueAsync();
        });
        await me.Press("Help");
        await Assertions.Expect(me.Page.Locator("a[href='tel:911']")).ToBeVisibleAsync();
        await me.Sees("024");
    }, zone: "Europe/Madrid");

    [BrowserFact]
    public Task Leaving_quickly_signs_out_and_leaves_nothing_to_go_back_to() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        await me.Press("What if …");
        await me.Press("Leave now");
        await me.HasLeft();
        Assert.Equal("", await me.Page.Locator("body").TextContentAsync());
        await SignedOut(me);

        await me.Page.GoBackAsync(new() { Timeout = 3000 });
        Assert.DoesNotContain(site.Address, me.Page.Url, StringComparison.Ordinal);
    });

    [BrowserFact]
    public Task Escape_three_times_leaves_and_twice_does_not() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        await me.PressEscape(0, 0.7, 1.6); // Never three within a second and a half.
        await me.IsAt("10 days in no contact.");
        await me.PressEscape(9, 9.7, 10.4);
        await me.HasLeft();
        await SignedOut(me);
    });

    [BrowserFact]
    public Task What_somebody_wrote_is_shown_as_text() => site.Visit(async me =>
    {
        const string Markup = "<img src=x onerror=alert(1)><script>alert(2)</script>";
        await me.SignUpWithJourney(note: Markup);
        await me.Press("The log");
        await me.Sees(Markup);
        await me.Press("Go back");
        await me.Press("I feel an urge");
        await me.Press("Write or call them");
        await me.Press("Go on");
        await me.Press("3");
        await me.Sees(Markup); // Their own plan, among the steps.
        Assert.Equal(0, await me.Page.Locator("main img, main script").CountAsync());
    });

    private static async Task SignedOut(Visitor me)
    {
        await Patience.Until(async () => (await me.Context.CookiesAsync()).Count == 0);
        Assert.Empty(await me.Context.CookiesAsync());
    }
}
