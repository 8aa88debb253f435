using Microsoft.Playwright;

namespace NoContact.Samples.MinimalApi.BrowserTests;

public abstract class CareTests(Site site)
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

        // Back to where it was asked for, in one step.
        await me.Press("Go back");
        await me.IsAt("How strong is it, 0 to 10?");
    });

    [BrowserFact]
    public Task Leaving_quickly_signs_out_and_leaves_nothing_to_go_back_to() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        await me.Press("What if …");
        await me.Press("Leave now");
        await me.HasLeft();
        Assert.Equal("", await me.Page.Locator("body").TextContentAsync());
        await me.HasSignedOut();

        await me.Page.GoBackAsync();
        Assert.DoesNotContain(site.Address, me.Page.Url, StringComparison.Ordinal);
    });

    [BrowserFact]
    public Task Left_on_a_slow_device_there_is_nothing_to_go_back_to_either() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        await me.Press("What if …");
        await me.IsAt("What if …");
        await me.GoesBackSlowly();
        await me.Press("Leave now");
        await me.HasLeft();

        await me.Page.GoBackAsync();
        Assert.DoesNotContain(site.Address, me.Page.Url, StringComparison.Ordinal);
    });

    [BrowserFact]
    public Task Left_it_is_not_gone_forward_to_either_and_opens_by_its_address() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        await me.Press("What if …");
        await me.IsAt("What if …");
        await me.Press("Leave now");
        await me.HasLeft();

        await me.Page.GoForwardAsync();
        await me.HasLeft();
        Assert.Equal("", await me.Page.Locator("body").TextContentAsync());

        await me.Page.GotoAsync("/");
        await Assertions.Expect(me.Heading).Not.ToBeEmptyAsync();
        await me.Page.EvaluateAsync("""
            () => {
              const newValue = localStorage.getItem('left');
              window.dispatchEvent(new StorageEvent('storage', { key: 'left', newValue }));
            }
            """);
        await Assertions.Expect(me.Heading).Not.ToBeEmptyAsync();
    });

    [BrowserFact]
    public Task Left_in_one_tab_it_is_open_in_no_other() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        var other = await me.Context.NewPageAsync();
        await other.GotoAsync(site.Address);
        await Assertions.Expect(other.Locator("h1")).ToHaveTextAsync("10 days in no contact.");

        await me.Press("Leave now");

        await me.HasLeft();
        await Assertions.Expect(other).ToHaveURLAsync("about:blank");
    }, mayFail: 401); // What the other tab asked for as somebody signed out.

    [BrowserFact]
    public Task Back_goes_back_after_a_reload_too() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        await me.Press("What if …");
        await me.Press("Help");
        await me.Press("I may hurt myself");
        await Assertions.Expect(me.Heading).ToContainTextAsync("Please talk to somebody now.");
        await me.Page.ReloadAsync();
        await Assertions.Expect(me.Heading).ToContainTextAsync("Please talk to somebody now.");

        await me.Press("Go back");

        await me.IsAt("What if …");
    });

    [BrowserFact]
    public Task Back_goes_back_on_the_page_and_what_was_left_is_not_gone_back_to() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        await me.Press("What if …");
        await me.Press("I write to them");
        await me.IsAt("I write to them");
        await me.Page.GoBackAsync();
        await me.IsAt("What if …");
        await me.Page.GoBackAsync();
        await me.IsAt("10 days in no contact.");
        await me.Press("The log");
        await me.IsAt("The log");
        await me.Press("Leave now");
        await me.HasLeft();
        await me.Page.GoBackAsync();
        Assert.DoesNotContain(site.Address, me.Page.Url, StringComparison.Ordinal);
    });

    [BrowserFact]
    public Task The_first_bytes_name_the_way_out_and_where_help_is() => site.Visit(async me =>
    {
        var first = await (await me.Context.APIRequest.GetAsync("/")).TextAsync();

        Assert.Contains(">Leave now</button>", first, StringComparison.Ordinal);
        Assert.Contains("findahelpline.com", first, StringComparison.Ordinal);
    });

    [BrowserFact]
    public Task At_twice_the_size_of_text_exit_and_help_stay_and_cover_nothing() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        await me.Press("I feel an urge");
        foreach (var width in new[] { 320, 390 })
        {
            await me.Page.SetViewportSizeAsync(width, 800);
            await me.Page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
            Assert.Equal("", await me.Page.EvaluateAsync<string>("""
                async () => {
                  const wrong = [];
                  for (const id of ['help', 'leave']) {
                    const { left, right, top, bottom } = document.getElementById(id).getBoundingClientRect();
                    if (left < 0 || right > innerWidth || top < 0 || bottom > innerHeight) wrong.push(`${id} is off`);
                  }
                  for (const button of document.querySelectorAll('#view button')) {
                    button.scrollIntoView({ block: 'center' });
                    const { left, top, width, height } = button.getBoundingClientRect();
                    const there = document.elementFromPoint(left + width / 2, top + height / 2);
                    if (there !== button) wrong.push(`${button.textContent} is covered by ${there?.tagName}`);
                  }
                  return wrong.join('\n');
                }
                """));
        }
    });

    [BrowserFact]
    public Task Escape_three_times_leaves_and_twice_does_not() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        await me.PressEscape(0, 0.7, 1.6); // Never three within a second and a half.
        await me.IsAt("10 days in no contact.");
        await me.PressEscape(9, 9.7, 10.4);
        await me.HasLeft();
        await me.HasSignedOut();
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
        await me.Press("Yes, go on");
        await me.Press("Write or call them");
        await me.Press("Go on");
        await me.Press("3");
        await me.Sees(Markup); // Their own plan, among the steps.
        Assert.Equal(0, await me.Page.Locator("main img, main script").CountAsync());
    });
}
