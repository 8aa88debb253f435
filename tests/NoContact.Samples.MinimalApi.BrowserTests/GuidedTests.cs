using Microsoft.Playwright;

namespace NoContact.Samples.MinimalApi.BrowserTests;

/// <summary>From the one button to an outcome that is kept.</summary>
public abstract class GuidedTests(Site site)
{
    [BrowserFact]
    public Task An_urge_is_answered_before_anybody_signs_in() => site.Visit(async me =>
    {
        await Urge(me, "Write or call them", "6");
        await me.IsAt("Not now. Urges pass, and you can come back here later.");
        await me.Press("Breathe with the wave");
        await me.Press("It passed");
        await me.IsAt("It passed. That was you.");
        await me.Press("To keep what you tell");
        await me.IsAt("Good that you are here");
    });

    [BrowserFact]
    public Task What_helped_is_kept_with_its_urge_and_the_next_one_begins_with_it() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        await me.Record(
            new { ago = 50, fact = "calmNote", text = "It was lighter in the morning." },
            new { ago = 50, fact = "trustedPerson", name = "Sam", contact = "07700 900123" });
        await me.Show("home");
        await Urge(me, "Write or call them", "6");
        await me.Press("Somebody I trust");
        await Assertions.Expect(me.Page.Locator("a[href='tel:07700900123']")).ToBeVisibleAsync();
        await Assertions.Expect(me.Page.Locator("a[href='sms:07700900123']")).ToBeVisibleAsync();
        await me.Press("It is still here");
        await me.IsAt("Did anything help, even a little?");
        await me.Press("calling your person");
        await me.IsAt("How strong is it, 0 to 10?");
        await me.Sees("Still here is all right.");
        await me.Press("4");
        await me.Press("Read what I wrote to myself");
        await me.Sees("It was lighter in the morning.");
        await me.Press("It passed");
        await me.Press("your own note");
        await Assertions.Expect(me.Said).ToHaveTextAsync("It passed. That was you.");

        var kept = await me.Told<string[]>("""
            facts
              .filter(fact => fact.urgeId)
              .map(({ fact, urgeId, helped }) => `${fact} ${helped} ${facts.find(one => one.id === urgeId).fact}`)
            """);
        Assert.Equal(["urgeStayed your-person urge", "urgePassed your-note urge"], kept);

        await Urge(me, "Write or call them", "6");
        await Assertions
            .Expect(me.Page.Locator(".deed"))
            .ToHaveTextAsync("Call or text Sam, and say how it is right now.");
        await Assertions.Expect(me.Page.Locator("button.main")).ToHaveTextAsync("Somebody I trust");
    });

    [BrowserFact]
    public Task A_message_is_held_on_this_device_and_asked_about_at_nine() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        await Urge(me, "Write or call them", "6");
        await me.Press("Hold this message until morning");
        await me.Page.GetByLabel("Your message").FillAsync("I miss you");
        await me.Press("Hold it");
        await me.IsAt("Did anything help, even a little?");
        await me.Press("holding the message back until morning");
        await Assertions.Expect(me.Said).ToContainTextAsync("It is held until");
        await me.Sees("It waits until");
        await Assertions.Expect(me.Page.Locator("main")).Not.ToContainTextAsync("I miss you");

        await me.Page.EvaluateAsync("""
            () => {
              const key = Object.keys(localStorage).find(one => one.startsWith('draft'));
              const held = JSON.parse(localStorage.getItem(key));
              localStorage.setItem(key, JSON.stringify({ ...held, until: new Date(Date.now() - 60000).toISOString() }));
            }
            """);
        await me.Show("home");
        await me.Sees("The night is over.");
        await me.Sees("I miss you");
        await me.Press("Let it go");
        await Assertions.Expect(me.Page.Locator("main")).Not.ToContainTextAsync("I miss you");
        Assert.Equal(0, await me.Page.EvaluateAsync<int>("localStorage.length"));
    });

    [BrowserFact]
    public Task What_an_answer_permits_is_not_made_a_lapse_by_the_form() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        await me.Record(new { ago = 50, fact = "tie", kind = "children" });
        await me.Show("home");
        await Urge(me, "Settle something practical", "3");
        await me.Press("I wrote to them");
        await Assertions.Expect(me.Page.Locator("[name=purpose]:checked")).ToHaveValueAsync("practical");
        await me.Choose("Text message");
        await me.Press("Record it");
        await me.IsAt("10 days in no contact.");
    });

    [BrowserFact]
    public Task Nothing_is_chosen_that_answers_for_a_person() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        await me.Show("firstMeeting");
        await Assertions.Expect(me.Page.Locator(":checked:not(option)")).ToHaveCountAsync(0);
        foreach (var kind in new[] { "contact", "theirs", "tie", "hurt", "apart" })
        {
            await me.Show("tell", new { kind });
            await Assertions.Expect(me.Page.Locator(":checked:not(option)")).ToHaveCountAsync(0);
            await me.Press("Record it");
            await Assertions.Expect(me.Page.Locator("body")).ToHaveAttributeAsync("data-view", "tell");
        }
    });

    [BrowserFact]
    public Task After_a_yes_to_fear_a_word_and_numbers_stand_before_the_next_question() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        await me.Show("ask", new { queue = new[] { "afraidOfThem", "theyAreAfraid" }, then = "home" });
        await me.Press("Yes");
        await me.IsAt("Your safety comes first. There is help whenever you want it.");
        await Assertions.Expect(me.Page.Locator("a[href='tel:08082000247']").First).ToBeVisibleAsync();
        await me.Press("Go on");
        await Assertions.Expect(me.Page.Locator("body")).ToHaveAttributeAsync("data-view", "ask");
    });

    [BrowserFact]
    public Task At_the_strongest_and_in_despair_a_number_stands_on_the_first_screen() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        await Urge(me, "Write or call them", "9");
        var strongest = await me.Page.Locator("a[href='tel:116123']").First.BoundingBoxAsync();
        Assert.InRange(strongest!.Y, 0, 400);

        var desperate = new { intent = "none", motives = new[] { "desperation" } };
        await me.Show("urge", new { step = "strength", urge = desperate });
        await me.Press("4");
        await Assertions.Expect(me.Page.Locator("body")).ToHaveAttributeAsync("data-view", "answer");
        var inDespair = await me.Page.Locator("a[href='tel:116123']").First.BoundingBoxAsync();
        Assert.InRange(inDespair!.Y, 0, 400);
    });

    [BrowserFact]
    public Task What_was_put_away_is_not_asked_about() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        await Urge(me, "Write or call them", "6");
        await me.Press("Put this away");
        await me.IsAt("10 days in no contact.");
        var open = await me.Told<string>("`${facts.at(-2).fact} ${facts.at(-1).response}`");
        Assert.Equal("urge dismissed", open);
    });

    [BrowserFact]
    public Task Weeks_on_paper_hold_no_word_of_the_persons_unless_they_choose_it() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        await me.Record(new { ago = 5, fact = "urge", intensity = 7, channel = "text", note = "canary" });
        await me.Show("summary");
        await me.Sees("strength 7 of 10");
        await Assertions.Expect(me.Page.Locator("main")).Not.ToContainTextAsync("canary");
        await me.Press("With my own words");
        await me.Sees("canary");
        await me.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(me.Page.Locator("header")).ToBeHiddenAsync();
    });

    private static async Task Urge(Visitor me, string intent, string strength)
    {
        await me.Press("I feel an urge");
        await me.Press("Yes, go on");
        await me.Press(intent);
        await me.Press("Go on");
        await me.Press(strength);
        await Assertions.Expect(me.Page.Locator("body")).ToHaveAttributeAsync("data-view", "answer");
    }
}
