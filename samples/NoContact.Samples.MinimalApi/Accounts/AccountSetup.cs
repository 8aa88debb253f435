using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NoContact.Samples.MinimalApi.Database;

namespace NoContact.Samples.MinimalApi.Accounts;

/// <summary>ASP.NET Core Identity, with the keys of cookies, tokens and texts beside the database.</summary>
internal static class AccountSetup
{
    /// <summary>Whoever is signed in, and what a passkey was asked with, for five minutes.</summary>
    public static readonly string[] Cookies =
    [
        IdentityConstants.ApplicationScheme, IdentityConstants.TwoFactorUserIdScheme,
    ];

    public static void AddAccounts(this WebApplicationBuilder builder, DatabaseChoice database)
    {
        var services = builder.Services;
        if (database.IsPostgreSql)
        {
            services.AddDbContextPool<PostgreSqlServiceContext>(
                options => database.Keep(options, ServiceContext.History));
            services.AddScoped<ServiceContext>(provider => provider.GetRequiredService<PostgreSqlServiceContext>());
        }
        else
        {
            services.AddDbContextPool<SqliteServiceContext>(
                options => database.Keep(options, ServiceContext.History));
            services.AddScoped<ServiceContext>(provider => provider.GetRequiredService<SqliteServiceContext>());
        }

        services.AddDataProtection().SetApplicationName("NoContact").PersistKeysToFileSystem(database.Keys);
        services.AddIdentityApiEndpoints<IdentityUser>(options =>
        {
            options.Stores.SchemaVersion = ServiceContext.IdentitySchema;
            options.User.RequireUniqueEmail = true;
            options.Password.RequiredLength = 10;
            options.Password.RequireDigit = false;
            options.Password.RequireUppercase = false;
            options.Password.RequireLowercase = false;
            options.Password.RequireNonAlphanumeric = false;
            options.Lockout.MaxFailedAccessAttempts = 5;
            options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
        }).AddEntityFrameworkStores<ServiceContext>();

        // No other site's page writes in anybody's name.
        foreach (var cookie in Cookies)
            services.Configure<CookieAuthenticationOptions>(
                cookie, options => options.Cookie.SameSite = SameSiteMode.Strict);

        // Nobody types a name before a passkey: the device must find it by itself.
        services.Configure<IdentityPasskeyOptions>(options => options.ResidentKeyRequirement = "required");
        services.AddAuthorization();
        services.AddHostedService<Housekeeping>();
    }

    public static async Task MigrateAccountsAsync(this IServiceProvider provider)
    {
        await using var scope = provider.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ServiceContext>().MigrateAsync();
    }
}
