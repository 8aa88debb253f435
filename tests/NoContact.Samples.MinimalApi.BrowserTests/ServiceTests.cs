using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace NoContact.Samples.MinimalApi.BrowserTests;

/// <summary>What only a service can keep a person from: a slow line, an ended session, an account.</summary>
[Collection(nameof(Service))]
[Trait("Speed", "slow")]
public sealed class ServiceTests(Service site)
{
    [BrowserFact]
    public Task Help_is_one_tap_away_before_anybody_signs_in_and_without_a_connection() => site.Visit(async me =>
    {
        await me.Press("Help");
        await me.Sees("024");
        await me.Show("welcome");
        await me.Context.SetOfflineAsync(true);
        await me.Press("Help");
        foreach (var emergency in new[] { "112", "911", "999", "000", "111" })
            await Assertions.Expect(me.Page.Locator($"a[href='tel:{emergency}']")).ToBeVisibleAsync();
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
    public Task Leaving_without_a_connection_signs_out_before_anything_else_is_shown() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        await me.Context.SetOfflineAsync(true);
        await me.Press("Leave now");
        await me.HasLeft();
        Assert.NotEmpty(await me.Context.CookiesAsync());

        await me.Context.SetOfflineAsync(false);
        await me.Page.GotoAsync(site.Address);
        await me.IsAt("Good that you are here");
        await me.Sees("I am new here");
        await me.HasSignedOut();
    });

    [BrowserFact]
    public Task An_answer_that_comes_late_does_not_take_the_place_of_help() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        await me.Show("urge", new { step = "strength", urge = new { intent = "startConversation" } });
        await me.Page.RouteAsync("**/evaluate*", async route =>
        {
            await Task.Delay(TimeSpan.FromSeconds(2));
            await route.ContinueAsync();
        });
        await me.Press("6");
        await me.Press("I may hurt myself");
        await Assertions.Expect(me.Heading).ToContainTextAsync("Please talk to somebody now.");

        await Task.Delay(TimeSpan.FromSeconds(4));

        await Assertions.Expect(me.Heading).ToContainTextAsync("Please talk to somebody now.");
        await me.Sees("116 123");
    });

    [BrowserFact]
    public Task Help_survives_a_reload_of_who_has_an_account_and_no_journal_yet() => site.Visit(async me =>
    {
        await me.SignUp();
        await me.Press("Help");
        await me.Press("I may hurt myself");
        await Assertions.Expect(me.Heading).ToContainTextAsync("Please talk to somebody now.");

        await me.Page.ReloadAsync();

        await Assertions.Expect(me.Heading).ToContainTextAsync("Please talk to somebody now.");
    });

    [BrowserFact]
    public Task Help_comes_in_another_language_that_is_chosen_before_it_is_there() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        await me.Page.RouteAsync("**/evaluate*", async route =>
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
            await route.ContinueAsync();
        });

        await me.Press("Help");
        await me.Speak("de");

        await Assertions.Expect(me.Page.Locator("body")).ToHaveAttributeAsync("data-view", "help");
    });

    [BrowserFact]
    public Task Help_is_there_after_the_session_ended() => site.Visit(
        async me =>
        {
            await me.SignUpWithJourney();
            await me.Context.ClearCookiesAsync();

            await me.Press("I feel an urge");
            await me.Press("I may hurt myself");

            await me.Sees("116 123");
            await Assertions.Expect(me.Page.Locator("body")).ToHaveAttributeAsync("data-view", "help");
        },
        mayFail: 401);

    // By the names that Chromium has for their zones; the server's own data does not know them.
    [BrowserFact]
    public async Task A_journey_begins_in_India_Ukraine_Argentina_Vietnam_and_Nepal()
    {
        const string Calendar = "fetch(`/journeys/${sessionStorage.getItem('journey')}/calendar`)";
        string[] zones = ["Asia/Calcutta", "Europe/Kiev", "America/Buenos_Aires", "Asia/Saigon", "Asia/Katmandu"];
        foreach (var zone in zones)
            await site.Visit(
                async me =>
                {
                    await me.SignUpWithJourney();
                    Assert.Equal(
                        (zone, zone),
                        (await Asked("Intl.DateTimeFormat().resolvedOptions().timeZone"),
                            await Asked(Calendar + ".then(told => told.json()).then(told => told.zone)")));

                    Task<string> Asked(string script) => me.Page.EvaluateAsync<string>(script);
                },
                zone: zone);
    }

    [BrowserFact]
    public Task From_the_first_meeting_through_an_urge_and_a_lapse_to_the_end_of_the_account() => site.Visit(async me =>
    {
        await me.Page.Clock.InstallAsync();
        await me.Page.ReloadAsync();
        await me.SignUp();

        await me.Sees("Your days are counted in Europe/London.");
        await me.Choose("They did");
        await me.Press("Go on");
        await me.IsAt("Have they told you never to contact them again?");
        foreach (var answer in new[] { "No", "No", "No", "Leave it open", "Not sure", "No" })
        {
            var question = await me.Heading.TextContentAsync();
            await me.Press(answer);
            await Assertions.Expect(me.Heading).Not.ToHaveTextAsync(question!);
        }

        await me.IsAt("Begin no contact now?");
        await me.Press("Begin now");
        await me.IsAt("You began today.");

        // Safe, and three taps to an answer.
        await Urge("6");
        await me.IsAt("Not now. Urges pass, and you can come back here later.");
        await Assertions.Expect(me.Said).ToContainTextAsync("Hold. Not now.");
        await me.Sees("One coach's article, ¶13 ¶17 ¶28");

        await me.Page.GetByRole(AriaRole.Button, new() { NameString = "Wait, and come back at" }).ClickAsync();
        await Assertions
            .Expect(me.Page.GetByRole(AriaRole.Timer))
            .ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^(19|20):"));
        await me.Page.ReloadAsync();
        await me.IsAt("This wave passes");
        await me.Page.Clock.FastForwardAsync("21:00");
        await me.IsAt("How is it now?");
        await me.Press("It is still here");
        await me.IsAt("Did anything help, even a little?");
        await me.Press("waiting a little");
        await me.IsAt("How strong is it, 0 to 10?");
        await me.Press("6");
        await me.IsAt("Not now. Urges pass, and you can come back here later.");

        await me.Press("I wrote to them anyway");
        await me.Choose("Something between us");
        await me.Choose("Text message");
        await me.Press("Record it");
        await me.IsAt("Thank you for being honest. It happened.");
        await me.Press("Begin again");
        await me.Press("Begin now");
        await me.Sees("You began again, and that counts.");

        await me.Press("The log");
        await me.Page.GetByRole(AriaRole.Button, new() { Name = "Undo: I was in touch" }).ClickAsync();
        await me.Page.GetByLabel("Why?").FillAsync("it never went out");
        await me.Press("Undo");
        await me.Sees("it never went out");
        await Assertions.Expect(me.Page.Locator(".undone")).ToContainTextAsync("I was in touch");
        await me.Press("Go back");
        await me.Press("Keep, move or erase");

        var download = await me.Page.RunAndWaitForDownloadAsync(() => me.Page.GetByText("Download").ClickAsync());
        var document = await File.ReadAllTextAsync(await download.PathAsync());
        Assert.Contains("it never went out", document, StringComparison.Ordinal);
        await me.Press("Choose a file");
        await me.BringIn(document);
        await Assertions.Expect(me.Said).ToHaveTextAsync("What the file tells is in your journal now.");

        var another = JsonNode.Parse(document)!;
        another["identity"] = Guid.NewGuid().ToString();
        await me.Press("Keep, move or erase");
        await me.Press("Choose a file");
        await me.BringIn(another.ToJsonString());
        await Assertions.Expect(me.Said).ToHaveTextAsync("It is here, as a journal of its own.");

        await me.Press("Keep, move or erase");
        await me.Sees("Journal 2");
        await me.Press("Erase this journal");
        await me.Press("Erase it for good");
        await Assertions.Expect(me.Said).ToHaveTextAsync("It is erased.");
        await me.Press("Keep, move or erase");
        await Assertions.Expect(me.Page.Locator("main")).Not.ToContainTextAsync("Journal 2");
        await me.Press("Erase my account");
        await me.Press("Erase it for good");
        await me.IsAt("Good that you are here");
        Assert.Equal(401, (await me.Context.APIRequest.GetAsync("/journeys")).Status);

        async Task Urge(string strength)
        {
            await me.Press("I feel an urge");
            await me.Press("Yes, go on");
            await me.Press("Write or call them");
            await me.Press("Go on");
            await me.Press(strength);
        }
    }, mayFail: 409); // A file of another journal is asked about first.
}
