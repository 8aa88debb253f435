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
    /// <summary>It reads no store, so that help is there when that is away.</summary>
    Asker Find();
}
