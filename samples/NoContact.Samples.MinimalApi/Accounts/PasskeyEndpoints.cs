using System.Buffers.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using NoContact.Samples.MinimalApi.Guard;
using NoContact.Samples.MinimalApi.Http;

namespace NoContact.Samples.MinimalApi.Accounts;

/// <summary>
/// <c>/account/passkeys</c>: a passkey beside the password, for who cannot type one at two in the morning.
/// </summary>
internal static class PasskeyEndpoints
{
    public static void MapPasskeys(this IEndpointRouteBuilder app)
    {
        var passkeys = app.MapGroup("/account/passkeys").WithTags("Account");
        var signingIn = passkeys.MapGroup("").RequireRateLimiting(Limits.SignIn);
        signingIn.MapPost("sign-in/options", AskToSignIn).WithSummary("What a browser needs to show a passkey.");
        signingIn
            .MapPost("sign-in", SignIn)
            .WithSummary("Signs in with the passkey that was shown; ?stay=true outlasts the browser.");
        signingIn
            .MapPost("options", AskToAdd)
            .RequireAccount()
            .WithSummary("What a browser needs to make a passkey for this account.");
        signingIn.MapPost("", Add).RequireAccount().WithSummary("Keeps the passkey that was made.");

        // To look at them is no guessing, and must not use up what somebody needs to sign in.
        var own = passkeys.MapGroup("").RequireAccount().RequireRateLimiting(Limits.Account);
        own.MapGet("", List).WithSummary("The account's passkeys, and since when.");
        own.MapPost("{id}/remove", Remove).WithSummary("Takes a passkey away from the account.");
    }

    private static async Task<ContentHttpResult> AskToSignIn(SignInManager<IdentityUser> signIn) =>
        Json(await signIn.MakePasskeyRequestOptionsAsync(user: null));

    // Wrong passwords lock an account for its password alone: a passkey is not guessed, and so nobody who guesses keeps
    // its owner out.
    private static async Task<Results<Ok, UnauthorizedHttpResult>> SignIn(
        JsonElement shown, bool? stay, SignInManager<IdentityUser> signIn, UserManager<IdentityUser> users)
    {
        var assertion = await OrNull(() => signIn.PerformPasskeyAssertionAsync(shown.GetRawText()));
        if (assertion is not { Succeeded: true, User: { } user } || !await signIn.CanSignInAsync(user))
            return TypedResults.Unauthorized();
        await users.AddOrUpdatePasskeyAsync(user, assertion.Passkey); // How often it signed, against a copy of it.
        signIn.AuthenticationScheme = IdentityConstants.ApplicationScheme;
        await signIn.SignInAsync(user, isPersistent: stay ?? false);
        return TypedResults.Ok();
    }

    private static async Task<ContentHttpResult> AskToAdd(
        Account account, UserManager<IdentityUser> users, SignInManager<IdentityUser> signIn)
    {
        var user = await UserOf(account, users);
        var name = user.UserName!;
        return Json(
            await signIn.MakePasskeyCreationOptionsAsync(new() { Id = user.Id, Name = name, DisplayName = name }));
    }

    private static async Task<IResult> Add(
        JsonElement made, Account account, UserManager<IdentityUser> users, SignInManager<IdentityUser> signIn)
    {
        // Whoever asked may have left meanwhile, and another may be signed in on the same device.
        var attestation = await OrNull(() => signIn.PerformPasskeyAttestationAsync(made.GetRawText()));
        if (attestation is not { Succeeded: true } || attestation.UserEntity.Id != account.Id)
            return ProblemResults.Create(StatusCodes.Status400BadRequest, "The passkey could not be checked.");
        await users.AddOrUpdatePasskeyAsync(await UserOf(account, users), attestation.Passkey);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> List(Account account, UserManager<IdentityUser> users)
    {
        var passkeys = await users.GetPasskeysAsync(await UserOf(account, users));
        return TypedResults.Ok(passkeys.Select(passkey => new
        {
            id = Base64Url.EncodeToString(passkey.CredentialId),
            since = passkey.CreatedAt,
        }));
    }

    private static async Task<Results<NoContent, NotFound>> Remove(
        string id, Account account, UserManager<IdentityUser> users)
    {
        if (!Base64Url.IsValid(id)) return TypedResults.NotFound();
        var key = Base64Url.DecodeFromChars(id);
        var user = await UserOf(account, users);
        if (await users.GetPasskeyAsync(user, key) is null) return TypedResults.NotFound();
        await users.RemovePasskeyAsync(user, key);
        return TypedResults.NoContent();
    }

    // Identity throws where this browser asked for nothing, for something else, or more than five minutes ago.
    private static async Task<T?> OrNull<T>(Func<Task<T>> check)
        where T : class
    {
        try
        {
            return await check();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static async Task<IdentityUser> UserOf(Account account, UserManager<IdentityUser> users) =>
        await users.FindByIdAsync(account.Id) ?? throw Account.NotSignedIn;

    private static ContentHttpResult Json(string json) => TypedResults.Content(json, "application/json");
}
