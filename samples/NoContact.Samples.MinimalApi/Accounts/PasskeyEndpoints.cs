using System.Buffers.Text;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using NoContact.Samples.MinimalApi.Guard;

namespace NoContact.Samples.MinimalApi.Accounts;

/// <summary>
/// <c>/account/passkeys</c>: a passkey beside the password, for who cannot type one at two in the morning.
/// </summary>
internal static class PasskeyEndpoints
{
    public static void MapPasskeys(this IEndpointRouteBuilder app)
    {
        var passkeys = app.MapGroup("/account/passkeys").WithTags("Account").RequireRateLimiting(Limits.SignIn);
        passkeys.MapPost("sign-in/options", AskToSignIn).WithSummary("What a browser needs to show a passkey.");
        passkeys.MapPost("sign-in", SignIn).WithSummary("Signs in with the passkey that was shown.");

        var own = passkeys.MapGroup("").RequireAccount();
        own.MapPost("options", AskToAdd).WithSummary("What a browser needs to make a passkey for this account.");
        own.MapPost("", Add).WithSummary("Keeps the passkey that was made.");
        own.MapGet("", List).WithSummary("The account's passkeys, and since when.");
        own.MapPost("{id}/remove", Remove).WithSummary("Takes a passkey away from the account.");
    }

    private static async Task<ContentHttpResult> AskToSignIn(SignInManager<IdentityUser> signIn) =>
        Json(await signIn.MakePasskeyRequestOptionsAsync(user: null));

    private static async Task<Results<Ok, UnauthorizedHttpResult>> SignIn(
        JsonElement shown, SignInManager<IdentityUser> signIn)
    {
        signIn.AuthenticationScheme = IdentityConstants.ApplicationScheme;
        var result = await signIn.PasskeySignInAsync(shown.GetRawText());
        return result.Succeeded ? TypedResults.Ok() : TypedResults.Unauthorized();
    }

    private static async Task<ContentHttpResult> AskToAdd(
        ClaimsPrincipal who, UserManager<IdentityUser> users, SignInManager<IdentityUser> signIn)
    {
        var user = await UserOf(who, users);
        var name = user.UserName!;
        var entity = new PasskeyUserEntity { Id = user.Id, Name = name, DisplayName = name };
        return Json(await signIn.MakePasskeyCreationOptionsAsync(entity));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Add(
        JsonElement made, ClaimsPrincipal who, UserManager<IdentityUser> users, SignInManager<IdentityUser> signIn)
    {
        var user = await UserOf(who, users);
        var attestation = await signIn.PerformPasskeyAttestationAsync(made.GetRawText());
        if (!attestation.Succeeded)
            return TypedResults.Problem("The passkey could not be checked.", statusCode: 400);
        await users.AddOrUpdatePasskeyAsync(user, attestation.Passkey);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> List(ClaimsPrincipal who, UserManager<IdentityUser> users)
    {
        var passkeys = await users.GetPasskeysAsync(await UserOf(who, users));
        return TypedResults.Ok(passkeys.Select(passkey => new
        {
            id = Base64Url.EncodeToString(passkey.CredentialId),
            since = passkey.CreatedAt,
        }));
    }

    private static async Task<Results<NoContent, NotFound>> Remove(
        string id, ClaimsPrincipal who, UserManager<IdentityUser> users)
    {
        if (!Base64Url.IsValid(id)) return TypedResults.NotFound();
        var removed = await users.RemovePasskeyAsync(await UserOf(who, users), Base64Url.DecodeFromChars(id));
        return removed.Succeeded ? TypedResults.NoContent() : TypedResults.NotFound();
    }

    private static async Task<IdentityUser> UserOf(ClaimsPrincipal who, UserManager<IdentityUser> users) =>
        await users.GetUserAsync(who) ?? throw new InvalidOperationException("Somebody is signed in.");

    private static ContentHttpResult Json(string json) => TypedResults.Content(json, "application/json");
}
