using Microsoft.Playwright;

namespace NoContact.Samples.MinimalApi.BrowserTests;

[Collection(nameof(Service))]
[Trait("Speed", "slow")]
public sealed class AccountTests(Service site)
{
    [BrowserFact]
    public Task Enter_does_what_the_form_says() => site.Visit(async me =>
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        await me.Press("I am new here");
        await me.Sees("your ex too, if you share one");
        await me.Page.GetByLabel("Email").FillAsync(email);
        await me.Page.GetByLabel("Password").FillAsync(Visitor.Password);
        await me.Page.GetByLabel("Password").PressAsync("Enter");
        await me.IsAt("The breakup");

        await me.Context.ClearCookiesAsync();
        await me.Page.ReloadAsync();
        await SignIn(me, email, "short");
        await Assertions.Expect(me.Said).ToHaveTextAsync("Email and password do not fit together.");
        await me.Page.GetByLabel("Password").FillAsync(Visitor.Password);
        await me.Page.GetByLabel("Password").PressAsync("Enter");
        await me.IsAt("The breakup");
    }, mayFail: 401);

    [BrowserFact]
    public Task Who_wants_to_stays_signed_in_until_they_leave() => site.Visit(async me =>
    {
        foreach (var stays in new[] { false, true })
        {
            await me.SignUp(stays: stays);
            Assert.Equal(stays, Assert.Single(await me.Context.CookiesAsync()).Expires > 0);
            await me.Press("Leave now");
            await me.HasLeft();
            await me.Page.GotoAsync(site.Address);
            await me.IsAt("Good that you are here");
            Assert.Empty(await me.Context.CookiesAsync());
        }
    });

    private static async Task SignIn(Visitor me, string email, string password)
    {
        await me.Press("Sign in");
        await me.Page.GetByLabel("Email").FillAsync(email);
        await me.Page.GetByLabel("Password").FillAsync(password);
        await me.Page.GetByLabel("Password").PressAsync("Enter");
    }
}
