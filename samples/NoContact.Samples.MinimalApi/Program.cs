using System.Text.Json.Serialization;
using NoContact.AspNetCore;
using NoContact.Days;
using NoContact.EntityFrameworkCore;
using NoContact.Samples.MinimalApi.Accounts;
using NoContact.Samples.MinimalApi.CheckIns;
using NoContact.Samples.MinimalApi.Database;
using NoContact.Samples.MinimalApi.Guard;
using NoContact.Samples.MinimalApi.Hosting;
using NoContact.Samples.MinimalApi.Http;
using NoContact.Samples.MinimalApi.Journeys;
using NoContact.Samples.MinimalApi.Mcp;
using NoContact.Samples.MinimalApi.Open;
using NoContact.Samples.MinimalApi.Page;
using NoContact.Samples.MinimalApi.Telemetry;
using Scalar.AspNetCore;

var command = BackupCommand.From(args);
var builder = WebApplication.CreateBuilder(command.Settings);
var database = DatabaseChoice.Of(builder.Configuration, builder.Environment);

// To embed NoContact: the engine, and a store for its journeys.
builder.Services.AddSingleton(SystemClock.Instance);
builder.Services.AddNoContact(options => options.ZoneData = TzdbZoneData.Default);
builder.Services.AddJourneyStore(options => database.Keep(options).ProtectFreeText());

// On one machine, or on several.
builder.AddHosting(database);

// A web service like any other.
builder.AddAccounts(database);
builder.Services.AddNoContactHttp();
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = RequestBody.DefaultMaxBytes);
builder.Services.ConfigureHttpJsonOptions(json =>
    json.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow);
builder.AddLimits();
builder.AddCompression();
builder.Services.AddMcp();
builder.AddPage();
builder.AddTelemetry();
builder.Services.AddOpenApi(openApi => openApi.AddNoContact());
builder.Services.AddHealthChecks().AddNoContact().AddReadinessCheck(database);

if (command.IsAsked) builder.Logging.ClearProviders(); // It prints what came of it and nothing else.
var app = builder.Build();
if (command.IsAsked) return await command.RunAsync(app);
await app.Services.GetRequiredService<JourneyDatabase>().MigrateAsync();
await app.Services.MigrateAccountsAsync();
await app.PrepareHostingAsync(database);
app.Logger.Kept(database.Name);

app.UseExceptionHandler();
app.UseStatusCodePages();
app.UseResponseCompression();
app.UseSecurityHeaders();
app.UseOwnOriginForMcp();
app.UseAuthentication();
app.UseAuthorization();
app.UseRateLimiter();

app.MapPage();
app.MapAccounts();
app.MapPasskeys();
app.MapJourneys();
app.MapFacts();
app.MapDocumentsOfThePage();
app.MapCheckIns();
app.MapDocuments();
app.MapCases();
app.MapReference();
app.MapMcp();
app.MapHealth();
app.MapOpenApi();
app.MapScalarApiReference("/docs", options => options.DisableDefaultFonts());

await app.RunAsync();
return 0;
