using System.CommandLine;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NoContact;
using NoContact.Days;
using NoContact.Languages;
using NoContact.Samples.Console.Journal;
using NoContact.Samples.Mcp;
using NoContact.Samples.Mcp.Server;

#pragma warning disable RS0030 // The default wiring.
var clock = TimeProvider.System;
var zoneHere = TimeZoneInfo.Local.Id;
#pragma warning restore RS0030

var journal = new Option<string>("--journal")
{
    Description = "The journal file; by default the console's.",
    DefaultValueFactory = _ => JournalFile.UsualPath,
};
var country = new Option<string?>("--country") { Description = "The country whose help lines are shown, such as GB." };
var language = new Option<string>("--lang")
{
    Description = $"The language: {string.Join(", ", Phrases.BuiltIn)}.", DefaultValueFactory = _ => "en",
};
var zone = new Option<string>("--zone")
{
    Description = "The time zone you live in, such as Europe/Berlin; by default this machine's.",
    DefaultValueFactory = _ => zoneHere,
};
language.AcceptOnlyFromAmong([.. Phrases.BuiltIn]);

var root = new RootCommand("The engine beside a model, over stdin and stdout, on this machine's journal.")
{
    journal, country, language, zone,
};
root.SetAction(async (parsed, cancellationToken) =>
{
    var engine = NoContactEngine.Create(options => options.ZoneData = TzdbZoneData.Default, clock);
    var audience = new Audience(parsed.GetValue(language), parsed.GetValue(country), parsed.GetValue(zone));

    // Logs go to standard error: a line on standard output would break the protocol.
    var builder = Host.CreateEmptyApplicationBuilder(settings: null);
    builder.Logging.SetMinimumLevel(LogLevel.Warning);
    builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    builder.Services.AddSingleton(engine);
    builder.Services.AddSingleton(clock);
    builder.Services.AddSingleton<IWhoAsks>(new ThisMachine(engine, parsed.GetValue(journal)!, audience, clock));
    builder.Services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
    builder.Services.AddNoContactMcp().WithStdioServerTransport();
    await builder.Build().RunAsync(cancellationToken);
    return 0;
});
return await root.Parse(args).InvokeAsync();
