using Microsoft.Playwright;

namespace NoContact.Samples.MinimalApi.BrowserTests;

[Collection(nameof(Site))]
[Trait("Speed", "slow")]
public sealed class AccountTests(Site site)
{
    private const string Password = "correct horse battery";

    [BrowserFact]
    public Task Enter_does_what_the_form_says() => site.Visit(async me =>
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        await me.Press("I am new here");
        await me.Sees("your ex too, if you share one");
        await me.Page.GetByLabel("Email").FillAsync(email);
        await me.Page.GetByLabel("Password").FillAsync(Password);
        await me.Page.GetByLabel("Password").PressAsync("Enter");
        await me.IsAt("The breakup");

        await me.Context.ClearCookiesAsync();
        await me.Page.ReloadAsync();
        await SignIn(me, email, "short");
        await Assertions.Expect(me.Said).ToHaveTextAsync("Email and password do not fit together.");
        await me.Page.GetByLabel("Password").FillAsync(Password);
        await me.Page.GetByLabel("Password").PressAsync("Enter");
        await me.IsAt("The breakup");
    });

    [BrowserFact]
    public Task Who_wants_to_stays_signed_in_until_they_leave() => site.Visit(async me =>
    {
        foreach (var stays in new[] { false, true })
        {
            await me.Press("I am new here");
            await me.Page.GetByLabel("Email").FillAsync($"{Guid.NewGuid():N}@example.org");
            await me.Page.GetByLabel("Password").FillAsync(Password);
            if (stays) await me.Page.GetByLabel("Stay signed in").CheckAsync();
            await me.Press("Create an account");
            await me.IsAt("The breakup");
            Assert.Equal(stays, Assert.Single(await me.Context.CookiesAsync()).Expires > 0);
            await me.Press("Leave now");
            await me.HasLeft();
            await me.Page.GotoAsync(site.Address);
            await me.IsAt("Good that you are here");
            Assert.Empty(await me.Context.CookiesAsync());
        }
    });

    [BrowserFact]
    public Task A_passkey_signs_in_without_a_password_until_it_is_removed() => site.Visit(async me =>
    {
        var browser = await me.Context.NewCDPSessionAsync(me.Page);
        await browser.SendAsync("WebAuthn.enable");
        await browser.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true,
                ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
        await me.SignUpWithJourney();
        await me.Press("Keep, move or erase");
        await me.Press("Add a passkey");
        await Assertions.Expect(me.Said).ToHaveTextAsync("From now on you can sign in with it.");
        await me.Press("Sign out");
        await me.Press("Sign in");
        await me.Press("Sign in with a passkey");
        await me.IsAt("10 days in no contact.");

        await me.Press("Keep, move or erase");
        await me.Press("Remove");
        await Assertions.Expect(me.Said).ToHaveTextAsync("It is removed.");
        await me.Press("Sign out");
        await me.Press("Sign in");
        await me.Press("Sign in with a passkey");
        await Assertions
            .Expect(me.Said)
            .ToHaveTextAsync("Nothing came of it. The password works as ever.");
    });

    private static async Task SignIn(Visitor me, string email, string password)
    {
        await me.Press("Sign in");
        await me.Page.GetByLabel("Email").FillAsync(email);
        await me.Page.GetByLabel("Password").FillAsync(password);
        await me.Page.GetByLabel("Password").PressAsync("Enter");
    }
}
