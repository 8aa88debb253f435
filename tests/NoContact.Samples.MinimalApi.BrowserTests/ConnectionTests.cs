using Microsoft.Playwright;

namespace NoContact.Samples.MinimalApi.BrowserTests;

[Collection(nameof(Site))]
[Trait("Speed", "slow")]
public sealed class ConnectionTests(Site site)
{
    [BrowserFact]
    public Task A_write_on_what_another_tab_changed_is_told_and_nothing_is_written_over() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        await me.Press("Something else changed");
        await me.Press("I looked at their profile");
        await me.IsAt("I looked at their profile");
        var other = await me.Context.NewPageAsync();
        await other.GotoAsync("/");
        await other.GetByRole(AriaRole.Button, new() { Name = "I contacted them" }).ClickAsync();
        await other.GetByText("Something between us", new() { Exact = true }).ClickAsync();
        await other.GetByText("Text message", new() { Exact = true }).ClickAsync();
        await other.GetByRole(AriaRole.Button, new() { Name = "Record it" }).ClickAsync();
        await Assertions.Expect(other.Locator("h1")).ToContainTextAsync("Thank you for being honest.");

        await me.Press("Record it");
        await Assertions.Expect(me.Said).ToContainTextAsync("was changed in another tab");
        await me.Sees("It happened, and what you kept stays yours.");
        await me.Press("The log");
        await Assertions.Expect(me.Page.Locator("main")).Not.ToContainTextAsync("I looked at their profile");
    }, mayFail: 412);

    [BrowserFact]
    public Task What_is_told_within_one_second_of_the_server_keeps_its_order() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        string[] questions = ["neverContactAgain", "legalOrder", "afraidOfThem", "askedForSpace", "under18"];
        await me.Show("ask", new { queue = questions, then = "home" });
        foreach (var _ in questions)
        {
            var question = await me.Heading.TextContentAsync();
            await me.Press("Not sure");
            await Assertions.Expect(me.Heading).Not.ToHaveTextAsync(question!);
        }

        var told = await me.Told<string[]>("facts.slice(-5).map(fact => fact.at)");

        Assert.Equal(5, told.Distinct().Count());
        Assert.Equal(told.Order(StringComparer.Ordinal), told);
    });

    [BrowserFact]
    public Task A_lost_answer_is_asked_for_again_under_the_same_key_and_nothing_is_doubled() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        var keys = new List<string>();
        await me.Page.RouteAsync("**/facts?*", async route =>
        {
            keys.Add(await route.Request.HeaderValueAsync("Idempotency-Key") ?? "");
            if (keys.Count > 1)
            {
                await route.ContinueAsync();
                return;
            }

            await route.FetchAsync(); // The server has it; the answer is lost.
            await route.AbortAsync();
        });

        await me.Show("tell", new { kind = "watched" });
        await me.Press("Record it");
        await Assertions.Expect(me.Said).ToHaveTextAsync("Recorded.");
        Assert.Equal(2, keys.Count);
        Assert.Single(keys.Distinct());
        await me.Press("The log");
        await Assertions.Expect(me.Page.GetByText("I looked at their profile")).ToHaveCountAsync(1);
    });
}
