using Microsoft.Extensions.AI;
using NoContact;
using NoContact.Extensions.AI;
using NoContact.Facts;
using NoContact.Keeping;
using NoContact.Languages;
using NoContact.Samples.Agent;

#pragma warning disable RS0030 // The default wiring.
var clock = TimeProvider.System;
#pragma warning restore RS0030

// The person, and their journal: here in memory, in an app on a store.
var person = new Audience("en", "GB", "Europe/London");
var engine = NoContactEngine.Create();
var keeper = new JourneyKeeper(engine, new InMemoryJourneyStore(), clock);
await keeper.BeginAsync("mine", "Europe/London");
await keeper.RecordAsync("mine", new Breakup { At = clock.GetUtcNow().AddDays(-10), EndedBy = EndedBy.Ex });
await keeper.RecordAsync("mine", new NoContactStarted { At = clock.GetUtcNow().AddDays(-9) });
using var journal = new KeptJournal(keeper, "mine");

// The model calls the tools; where one answers that somebody is in danger, people are said in its place.
using var chat = new ScriptedModel().AsBuilder()
    .UseFunctionInvocation()
    .Use(model => new HelpFirstChatClient(model, engine, person))
    .Build();
var options = new ChatOptions
{
    Tools = [.. NoContactTools.Create(engine, journal, new AtTheConsole(), person, clock)],
};

List<ChatMessage> said = [];
Console.WriteLine("Say what is going on; an empty line ends it.");
while (Console.ReadLine() is { Length: > 0 } line)
{
    said.Add(new(ChatRole.User, line));
    var answer = await chat.GetResponseAsync(said, options);
    said.AddRange(answer.Messages);
    Console.WriteLine(answer.Messages[^1].Text);
}
