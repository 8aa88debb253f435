using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace NoContact.Samples.MinimalApi.BrowserTests;

public abstract partial class StoryTests(Site site)
{
    // Holidays are no days that are counted.
    private static readonly Regex Days = CountedDays();

    [BrowserFact]
    public Task What_if_stands_side_by_side_and_says_what_stays() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        await me.Press("What if …");
        await me.Press("I write to them");

        await Assertions
            .Expect(me.Page.Locator(".sides section").First)
            .ToContainTextAsync("you are holding no contact");
        await Assertions
            .Expect(me.Page.Locator(".sides section").Last)
            .ToContainTextAsync("you were in touch, and no contact is on pause");
        await me.Sees("The run of 10 days would end.");
        await me.Sees("What stays yours: 10 days kept in all.");
        await Assertions.Expect(me.Page.Locator(".outcomes li").First).ToContainTextAsync("almost certainly");
        await me.Sees("Nobody can know how this one person reacts.");
        await me.Show("home");
        await me.IsAt("10 days in no contact."); // Nothing was recorded.
    });

    [BrowserFact]
    public Task In_fear_the_boundary_and_people_come_first_and_nothing_is_counted() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        await me.AnswersYes("afraidOfThem");
        await me.Show("home");
        await me.IsAt("Your safety comes first. There is help whenever you want it.");
        await me.Sees("findahelpline.com");

        await me.Press("What if …");
        await me.Press("I write to them");
        await me.IsAt("Your safety comes first. Please do not write to them or meet them.");
        await Assertions.Expect(me.Page.Locator("article")).Not.ToContainTextAsync(Days);

        await me.Show("home");
        await me.Press("They wrote, called or came");
        await me.Choose("No, they wrote of their own accord");
        await me.Choose("In anger");
        await me.Choose("Text message");
        await me.Press("Record it");
        await me.IsAt("That can be frightening, and you did not cause it. In danger, call the emergency number.");
        await Assertions.Expect(me.Page.Locator("article")).Not.ToContainTextAsync(Days);
    });

    [BrowserFact]
    public Task A_date_that_was_wrong_is_put_right_from_the_log() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        await me.Press("Something else changed");
        await me.Press("I looked at their profile");
        await me.Press("Record it");
        await me.Press("The log");
        await me
            .Page.GetByRole(AriaRole.Button, new() { Name = "Put the date right: I looked at their profile" })
            .ClickAsync();
        await me.IsAt("Put the date right: I looked at their profile");
        var local = await me.Page.GetByLabel("When?").InputValueAsync();
        var earlier = DateTime.Parse(local, CultureInfo.InvariantCulture).AddMinutes(-2);
        await me
            .Page.GetByLabel("When?")
            .FillAsync(earlier.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture));
        await me.Press("Put the date right");
        await me.Sees("Recorded.");
        await Assertions.Expect(me.Page.Locator(".undone")).ToContainTextAsync("I looked at their profile");
    });

    [BrowserFact]
    public Task A_breakup_is_corrected_a_safety_yes_is_only_answered_no_and_a_text_is_forgotten() =>
        site.Visit(async me =>
    {
        await me.SignUpWithJourney(note: "the evenings");
        await me.Show("ask", new { queue = new[] { "legalOrder" }, then = "log" });
        await me.Press("Yes");
        await me.IsAt("The legal order still holds. Please make no contact, even if they write.");
        await me.Press("Go on");
        await me.IsAt("The log");
        Assert.Equal(
            1,
            await me.Page.GetByRole(AriaRole.Button, new() { Name = "Answer again: An answer" }).CountAsync());

        await me.Page.GetByRole(AriaRole.Button, new() { Name = "Correct: The breakup" }).ClickAsync();
        await me.Choose("I did");
        await me.Press("Correct");
        await me.Sees("The breakup, corrected");

        await me.Page.GetByRole(AriaRole.Button, new() { Name = "Forget the text: An if-then plan" }).ClickAsync();
        await me.Sees("the evenings");
        await me.Press("Forget the text");
        await me.IsAt("The log");
        await Assertions.Expect(me.Page.Locator("main")).Not.ToContainTextAsync("the evenings");
    });

    [BrowserFact]
    public Task The_page_and_the_answers_speak_German_and_Spanish() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        await me.Page.Locator("#language").SelectOptionAsync("de");
        await me.Press("Ich spüre einen Drang");
        await me.Press("Ja, weiter");
        await me.Press("Schreiben oder anrufen");
        await me.Press("Weiter");
        await me.Press("6");
        await me.Sees("Was du tun kannst");
        await Assertions.Expect(me.Page.Locator("html")).ToHaveAttributeAsync("lang", "de");
        await Assertions.Expect(me.Heading).ToContainTextAsync("Jetzt nicht.");
        await me.Page.Locator("#language").SelectOptionAsync("es");
        await Assertions.Expect(me.Heading).ToContainTextAsync("Ahora no.");
        await me.Show("home");
        await me.IsAt("10 días en contacto cero.");
        await me.Speak("it");
        await me.IsAt("10 giorni di contatto zero.");
        await me.Speak("es");
        await me.Sees("Siento un impulso");
        await me.Sees("10 días");
    });

    [GeneratedRegex(@"\bdays\b")]
    private static partial Regex CountedDays();
}
