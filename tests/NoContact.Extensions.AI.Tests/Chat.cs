using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Time.Testing;
using NoContact.Keeping;
using NoContact.Languages;
using NoContact.Testing;

namespace NoContact.Extensions.AI;

/// <summary>
/// Somebody in front of a chat: their journal, the tools over it, and what they say when they are asked.
/// </summary>
internal sealed class Chat : IAskThePerson, IDisposable
{
    public static readonly Audience Londoner = new("en", "GB", "Europe/London");

    private readonly InMemoryJourneyStore _store = new();
    private readonly KeptJournal _journal;

    private Chat(bool canBeAsked)
    {
        Keeper = new(Told.Engine, _store, Clock);
        _journal = new(Keeper, "mine");
        Tools = NoContactTools.Create(Told.Engine, _journal, canBeAsked ? this : null, Londoner, Clock);
    }

    public FakeTimeProvider Clock { get; } = new(Told.Now);

    public JourneyKeeper Keeper { get; }

    public IReadOnlyList<AIFunction> Tools { get; }

    /// <summary>What the person says to the next questions; by default nothing.</summary>
    public Func<PersonsQuestion, PersonsAnswer?> Says { get; set; } = _ => null;

    public List<PersonsQuestion> Asked { get; } = [];

    public static async Task<Chat> Begin(
        JourneyStory? story = null, bool canBeAsked = true, string identity = "mine")
    {
        var chat = new Chat(canBeAsked);
        var begun = story ?? Told.Holding();
        await chat.Keeper.BeginAsync("mine", begun.Document with { Identity = identity }, begun.Now);
        return chat;
    }

    public ValueTask<PersonsAnswer?> AskAsync(PersonsQuestion question, CancellationToken cancellationToken = default)
    {
        Asked.Add(question);
        return new(Says(question));
    }

    public Task<JsonElement> Call(string tool, string arguments) => Call(tool, Given(arguments));

    /// <summary>Arguments as a chat client hands them on.</summary>
    public static Dictionary<string, object?> Given(string arguments) => JsonElement.Parse(arguments).EnumerateObject()
        .ToDictionary(argument => argument.Name, argument => (object?)argument.Value);

    public async Task<JsonElement> Call(string tool, IDictionary<string, object?> arguments) =>
        (JsonElement)(await Tools.Single(one => one.Name == tool).InvokeAsync(new(arguments)))!;

    public async Task<int> Version() => (await Keeper.OpenAsync("mine"))!.Version;

    public void Dispose() => _journal.Dispose();
}
