using Microsoft.Playwright;

namespace NoContact.Samples.MinimalApi.BrowserTests;

[Collection(nameof(Service))]
[Trait("Speed", "slow")]
public sealed class ConnectionTests(Service site)
{
    [BrowserFact]
    public Task A_write_on_what_another_tab_changed_is_told_and_what_was_said_is_still_there() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        await me.Press("A note for hard hours");
        await me.Page.Locator("textarea").FillAsync("it passes");
        var other = await me.Context.NewPageAsync();
        await other.GotoAsync("/");
        await other.GetByRole(AriaRole.Button, new() { Name = "I contacted them" }).ClickAsync();
        await other.GetByText("Something between us", new() { Exact = true }).ClickAsync();
        await other.GetByText("Text message", new() { Exact = true }).ClickAsync();
        await other.GetByRole(AriaRole.Button, new() { Name = "Record it" }).ClickAsync();
        await Assertions.Expect(other.Locator("h1")).ToContainTextAsync("Thank you for being honest.");

        await me.Press("Record it");
        await Assertions.Expect(me.Said).ToContainTextAsync("was changed in another tab");
        await Assertions.Expect(me.Page.Locator("textarea")).ToHaveValueAsync("it passes");
        Assert.Equal(0, await me.Told<int>("facts.filter(fact => fact.fact === 'calmNote').length"));

        await me.Press("Record it");
        await me.Sees("It happened, and what you kept stays yours.");
        Assert.Equal(1, await me.Told<int>("facts.filter(fact => fact.fact === 'calmNote').length"));
    }, mayFail: 412);

    [BrowserFact]
    public Task A_journey_that_was_erased_elsewhere_leads_to_the_one_that_is_left() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        await me.Show("changed");
        await me.Page.EvaluateAsync("""
            async () => {
              const path = `/journeys/${sessionStorage.getItem('journey')}`;
              const version = (await fetch(path)).headers.get('ETag');
              const headers = { 'Idempotency-Key': crypto.randomUUID(), 'If-Match': version };
              await fetch(path, { method: 'DELETE', headers });
            }
            """);

        await me.Press("I looked at their profile");
        await me.Press("Record it");

        await Assertions.Expect(me.Said).ToHaveTextAsync("That journal is not there any more.");
        await me.IsAt("The breakup");
    }, mayFail: 404);

    [BrowserFact]
    public Task A_language_that_cannot_be_had_now_comes_once_the_connection_is_back() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        await me.Context.SetOfflineAsync(true);
        await me.Page.Locator("#language").SelectOptionAsync("it");
        await Assertions.Expect(me.Page.Locator("#connection")).ToBeVisibleAsync();

        await me.Context.SetOfflineAsync(false);

        await Assertions.Expect(me.Page.Locator("#view")).ToHaveAttributeAsync("lang", "it");
        await Assertions.Expect(me.Page.Locator("#connection")).ToBeHiddenAsync();
    });

    [BrowserFact]
    public Task Another_language_chosen_while_the_journal_opens_does_not_keep_it_shut() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        await me.Show("changed");

        await me.WhileTheJournalOpens(() => me.Speak("nl"));

        await Assertions.Expect(me.Page.Locator("body")).ToHaveAttributeAsync("data-view", "changed");
        await Assertions.Expect(me.Page.Locator("#view")).ToHaveAttributeAsync("lang", "nl");
    });

    [BrowserFact]
    public Task A_language_that_takes_its_time_is_spoken_where_the_person_is_by_then() => site.Visit(async me =>
    {
        var comes = await ChooseDutchThatTakesItsTime(me);
        await me.Press("Help");
        await Assertions.Expect(me.Page.Locator("body")).ToHaveAttributeAsync("data-view", "help");
        comes.SetResult();

        await Assertions.Expect(me.Page.Locator("#view")).ToHaveAttributeAsync("lang", "nl");
        await Assertions.Expect(me.Page.Locator("body")).ToHaveAttributeAsync("data-view", "help");
    });

    [BrowserFact]
    public Task Of_two_languages_the_one_chosen_last_is_spoken_whichever_comes_last() => site.Visit(async me =>
    {
        var comes = await ChooseDutchThatTakesItsTime(me);
        await me.Speak("it");
        var dutch = me.Page.WaitForResponseAsync("**/words.nl.json");
        comes.SetResult();
        await (await dutch).FinishedAsync();
        await me.Press("Aiuto");

        await Assertions.Expect(me.Page.Locator("body")).ToHaveAttributeAsync("data-view", "help");
        await Assertions.Expect(me.Page.Locator("#view")).ToHaveAttributeAsync("lang", "it");
    });

    [BrowserFact]
    public Task Another_language_chosen_while_a_fact_is_recorded_does_not_hide_that_it_was() => site.Visit(async me =>
    {
        var recorded = await RecordWhatTakesItsTime(me);
        await me.Speak("nl");
        recorded.SetResult();

        await Assertions.Expect(me.Page.Locator("body")).ToHaveAttributeAsync("data-view", "home");
        await Assertions.Expect(me.Page.Locator("#view")).ToHaveAttributeAsync("lang", "nl");
        Assert.Equal(1, await me.Told<int>("facts.filter(fact => fact.fact === 'watched').length"));
    });

    [BrowserFact]
    public Task Who_turns_to_help_while_a_fact_is_recorded_is_not_asked_for_it_again() => site.Visit(async me =>
    {
        var recorded = await RecordWhatTakesItsTime(me);
        await me.Press("Help");
        await Assertions.Expect(me.Page.Locator("body")).ToHaveAttributeAsync("data-view", "help");
        var calendar = me.Page.WaitForResponseAsync("**/calendar?*");
        recorded.SetResult();
        await (await calendar).FinishedAsync();
        await Assertions.Expect(me.Page.Locator("body")).ToHaveAttributeAsync("data-view", "help");
        await me.Press("Go back");
        await IsRecordedOnce(me);
    });

    [BrowserFact]
    public Task Help_that_takes_its_time_comes_whatever_ends_before_it() => site.Visit(async me =>
    {
        var recorded = await RecordWhatTakesItsTime(me);
        var comes = await me.HoldBack("**/evaluate?*");
        await me.Press("Help");
        var calendar = me.Page.WaitForResponseAsync("**/calendar?*");
        recorded.SetResult();
        await (await calendar).FinishedAsync();

        await Assertions.Expect(me.Page.Locator("body")).ToHaveAttributeAsync("data-view", "help");
        comes.SetResult();
        await me.Press("Go back");
        await IsRecordedOnce(me);
    });

    [BrowserFact]
    public Task Who_is_back_before_a_fact_is_recorded_sees_that_it_was() => site.Visit(async me =>
    {
        var recorded = await RecordWhatTakesItsTime(me);
        await me.Press("Help");
        await Assertions.Expect(me.Page.Locator("body")).ToHaveAttributeAsync("data-view", "help");
        await me.Press("Go back");
        await Assertions.Expect(me.Page.Locator("body")).ToHaveAttributeAsync("data-view", "tell");
        recorded.SetResult();
        await IsRecordedOnce(me);
    });

    [BrowserFact]
    public Task Who_is_back_and_records_it_again_before_it_is_recorded_records_it_once() => site.Visit(async me =>
    {
        var recorded = await RecordWhatTakesItsTime(me);
        await me.Press("Help");
        await Assertions.Expect(me.Page.Locator("body")).ToHaveAttributeAsync("data-view", "help");
        await me.Press("Go back");
        await me.Press("Record it");
        recorded.SetResult();
        await IsRecordedOnce(me);
    });

    [BrowserFact]
    public Task Another_language_chosen_before_the_page_has_begun_does_not_stop_it() => site.Visit(async me =>
    {
        var isSpoken = await me.HoldBack("**/account/logout");
        await me.Page.EvaluateAsync("localStorage.setItem('leaving', 'yes')");
        await me.Page.ReloadAsync();
        await me.Page.Locator("#language").SelectOptionAsync("nl");
        await Assertions.Expect(me.Page.Locator("html")).ToHaveAttributeAsync("lang", "nl");
        isSpoken.SetResult();

        await Assertions.Expect(me.Page.Locator("body")).ToHaveAttributeAsync("data-view", "welcome");
        await Assertions.Expect(me.Page.Locator("#view")).ToHaveAttributeAsync("lang", "nl");
    });

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

    private static async Task<TaskCompletionSource> RecordWhatTakesItsTime(Visitor me)
    {
        await me.SignUpWithJourney();
        await me.Show("changed");
        await me.Press("I looked at their profile");
        var comes = await me.HoldBack("**/facts?*");
        await me.Press("Record it");
        return comes;
    }

    private static async Task<TaskCompletionSource> ChooseDutchThatTakesItsTime(Visitor me)
    {
        var comes = await me.HoldBack("**/words.nl.json");
        await me.Page.Locator("#language").SelectOptionAsync("nl");
        return comes;
    }

    private static async Task IsRecordedOnce(Visitor me)
    {
        await Assertions.Expect(me.Said).ToHaveTextAsync("Recorded.");
        await Assertions.Expect(me.Page.Locator("body")).ToHaveAttributeAsync("data-view", "home");
        Assert.Equal(1, await me.Told<int>("facts.filter(fact => fact.fact === 'watched').length"));
    }
}
