using Microsoft.Playwright;

namespace NoContact.Samples.MinimalApi.BrowserTests;

[Collection(nameof(Service))]
[Trait("Speed", "slow")]
public sealed class PasskeyTests(Service site)
{
    private const string Nothing = "Nothing came of it. The password works as ever.";

    [BrowserFact]
    public Task One_signs_in_without_a_password_until_it_is_removed() => site.Visit(async me =>
    {
        await Authenticator.Of(me);
        await me.SignUpWithJourney();
        await Add(me);
        await SignOut(me);
        await me.Press("Sign in");
        await me.Press("Sign in with a passkey");
        await me.IsAt("10 days in no contact.");

        await me.Press("Keep, move or erase");
        await me.Choose("Remove");
        await Assertions.Expect(me.Said).ToHaveTextAsync("It is removed.");
        await SignOut(me);
        await me.Press("Sign in");
        await me.Press("Sign in with a passkey");
        await Assertions.Expect(me.Said).ToHaveTextAsync(Nothing);
    }, mayFail: 401);

    [BrowserFact]
    public Task One_that_is_shown_stays_signed_in_where_that_was_ticked_and_else_not() => site.Visit(async me =>
    {
        await Authenticator.Of(me);
        await me.SignUpWithJourney();
        await Add(me);
        foreach (var stays in new[] { true, false })
        {
            await SignOut(me);
            await me.Press("Sign in");
            if (stays) await me.Page.GetByLabel("Stay signed in").CheckAsync();
            await me.Press("Sign in with a passkey");
            await me.IsAt("10 days in no contact.");
            Assert.Equal(stays, Assert.Single(await me.Context.CookiesAsync()).Expires > 0);
            await me.Press("Keep, move or erase");
        }
    });

    [BrowserFact]
    public Task Who_turns_away_is_told_one_kind_line_and_what_was_asked_leaves_with_them() => site.Visit(async me =>
    {
        var device = await Authenticator.Of(me);
        await me.SignUpWithJourney();
        await me.Press("Keep, move or erase");
        await device.TurnAway();
        await me.Press("Add a passkey");
        await Assertions.Expect(me.Said).ToHaveTextAsync(Nothing);
        await me.Press("Sign out");
        await me.Press("Sign in");
        await me.Press("Sign in with a passkey");
        await Assertions.Expect(me.Said).ToHaveTextAsync(Nothing);
        Assert.NotEmpty(await me.Context.CookiesAsync());
        await me.Press("Leave now");
        await me.HasLeft();
        await Patience.Until(async () => (await me.Context.CookiesAsync()).Count == 0);
        Assert.Empty(await me.Context.CookiesAsync());
    });

    [BrowserFact]
    public Task Whoever_guesses_at_the_password_does_not_keep_a_passkey_out() => site.Visit(async me =>
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        await Authenticator.Of(me);
        await me.SignUp(email);
        await me.Page.EvaluateAsync(AddBehindThePage);
        await me.Context.ClearCookiesAsync();
        for (var guesses = 0; guesses < 5; guesses++) await LogIn(me, email, "wrong horse battery");
        Assert.Contains("LockedOut", await LogIn(me, email, Visitor.Password), StringComparison.Ordinal);

        await me.Page.ReloadAsync();
        await me.Press("Sign in");
        await me.Press("Sign in with a passkey");
        await me.IsAt("The breakup");
    }, mayFail: 401);

    [BrowserFact]
    public Task One_that_was_asked_for_by_another_account_is_not_added_to_this() => site.Visit(async me =>
    {
        await Authenticator.Of(me);
        await me.SignUp($"{Guid.NewGuid():N}@example.org");
        var other = $"{Guid.NewGuid():N}@example.org";
        await me.Page.EvaluateAsync(
            "async who => fetch('/account/register', { method: 'POST', headers: { 'Content-Type': 'application/json' },"
                + " body: JSON.stringify(who) })",
            new { email = other, password = Visitor.Password });

        var status = await me.Page.EvaluateAsync<int>(
            AddBehindThePage,
            new { email = other, password = Visitor.Password });

        Assert.Equal(400, status);
        Assert.Equal("[]", await (await me.Context.APIRequest.GetAsync("/account/passkeys")).TextAsync());
    }, mayFail: 400);

    [BrowserFact]
    public Task An_account_that_was_erased_is_signed_out_and_its_passkey_opens_nothing() => site.Visit(async me =>
    {
        await Authenticator.Of(me);
        await me.SignUpWithJourney();
        await Add(me);
        await me.Press("Erase my account");
        await me.Press("Erase it for good");
        await me.IsAt("Good that you are here");
        await me.Page.ReloadAsync();
        await me.IsAt("Good that you are here");
        Assert.Empty(await me.Context.CookiesAsync());
        await me.Press("Sign in");
        await me.Press("Sign in with a passkey");
        await Assertions.Expect(me.Said).ToHaveTextAsync(Nothing);
    }, mayFail: 401);

    [BrowserFact]
    public Task Ten_characters_of_any_kind_are_a_password() => site.Visit(async me =>
    {
        await me.SignUp($"{Guid.NewGuid():N}@example.org", "ΠΕΡΑΣΕ 1 2");
    });

    // Makes a passkey as the page does; between asking and keeping it somebody else may sign in.
    private const string AddBehindThePage = """
        async other => {
          const send = (path, body) => fetch(path, {
            method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body ?? {}),
          });
          const options = await (await send('/account/passkeys/options')).json();
          const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
          const made = await navigator.credentials.create({ publicKey });
          if (other) await send('/account/login?useSessionCookies=true', other);
          return (await send('/account/passkeys', made.toJSON())).status;
        }
        """;

    private static Task<string> LogIn(Visitor me, string email, string password) => me.Page.EvaluateAsync<string>(
        "async who => (await fetch('/account/login', { method: 'POST', headers: { 'Content-Type': 'application/json' },"
            + " body: JSON.stringify(who) })).text()",
        new { email, password });

    private static async Task Add(Visitor me)
    {
        await me.Press("Keep, move or erase");
        await me.Press("Add a passkey");
        await Assertions.Expect(me.Said).ToHaveTextAsync("From now on you can sign in with it.");
    }

    private static async Task SignOut(Visitor me)
    {
        await me.Press("Sign out");
        await Assertions.Expect(me.Said).ToHaveTextAsync("You are signed out.");
    }

    /// <summary>A device that makes passkeys and shows them, its owner before it.</summary>
    private sealed record Authenticator(ICDPSession Browser, string Id)
    {
        public static async Task<Authenticator> Of(Visitor me)
        {
            var browser = await me.Context.NewCDPSessionAsync(me.Page);
            await browser.SendAsync("WebAuthn.enable");
            var added = await browser.SendAsync("WebAuthn.addVirtualAuthenticator", new()
            {
                ["options"] = new Dictionary<string, object>
                {
                    ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
                },
            });
            return new(browser, added!.Value.GetProperty("authenticatorId").GetString()!);
        }

        /// <summary>From now on whoever is asked for their finger turns away.</summary>
        public async Task TurnAway() => await Browser.SendAsync(
            "WebAuthn.setUserVerified", new() { ["authenticatorId"] = Id, ["isUserVerified"] = false });
    }
}
