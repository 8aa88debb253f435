using NoContact.Extensions.AI;
using NoContact.Languages;

namespace NoContact.Samples.Mcp.Server;

/// <summary>The person in front of a client.</summary>
/// <param name="Id">What tells them from others here; an answer of one is none of another.</param>
/// <param name="Journal">Their journal.</param>
/// <param name="Audience">Their language, country and the zone of their device.</param>
internal sealed record Asker(string Id, IPersonsJournal Journal, Audience Audience);

/// <summary>Who asks: whoever's machine it is, or whoever is signed in.</summary>
internal interface IWhoAsks
{
    /// <summary>Nothing is read yet: whatever is away keeps nobody from help.</summary>
    Asker Find();
}
