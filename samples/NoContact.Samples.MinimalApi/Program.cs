using NoContact.Samples.Api.Accounts;
using NoContact.Samples.Api.CheckIns;
using NoContact.Samples.Api.Database;
using NoContact.Samples.Api.Guard;
using NoContact.Samples.Api.Hosting;
using NoContact.Samples.Api.Journeys;
using NoContact.Samples.Api.Open;
using NoContact.Samples.Api.Telemetry;
using Scalar.AspNetCore;

var builder = WebApplication.CreateBuilder(args);
var database = DatabaseChoice.Of(builder.Configuration, builder.Environment);

// To embed NoContact: the engine, and a store for its journeys.
builder.Services.AddSingleton(Clock.System);
builder.Services.AddNoContact();
builder.Services.AddJourneyStore(options => database.Keep(options).ProtectFreeText());

// On one machine, or on several.
builder.AddHosting(database);

// A web service like any other.
builder.AddAccounts(database);
builder.AddProblems();
builder.AddLimits();
builder.AddTelemetry();
builder.Services.AddOpenApi();
builder.Services.AddHealthChecks().AddDbContextCheck(database);

var app = builder.Build();
await app.Services.MigrateJourneyStoreAsync();
await app.Services.MigrateAccountsAsync();
await app.PrepareHostingAsync(database);
app.Logger.Kept(database.Name);

app.UseProblems();
app.UseSecurityHeaders();
app.UseFileServer(); // The page, in wwwroot.
app.UseAuthentication();
app.UseAuthorization();
app.UseRateLimiter();

app.MapAccounts();
app.MapJourneys();
app.MapFacts();
app.MapCalendar();
app.MapCheckIns();
app.MapDocuments();
app.MapCases();
app.MapReference();
app.MapHealth();
app.MapOpenApi();
app.MapScalarApiReference("/docs", options => options.DisableDefaultFonts());

await app.RunAsync();
