using NoContact.Extensions.AI;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Keeping;
using NoContact.Languages;
using NoContact.Samples.Console.Journal;
using NoContact.Samples.Mcp.Server;

namespace NoContact.Samples.Mcp;

/// <summary>
/// The one person of this machine, on the console's own file; what a running console writes is seen at once. Where
/// there is none yet, it begins with the first fact.
/// </summary>
internal sealed class ThisMachine : IWhoAsks, IPersonsJournal, IDisposable
{
    private readonly NoContactEngine _engine;
    private readonly JourneyKeeper _keeper;
    private readonly KeptJournal _journal;
    private readonly string _id;
    private readonly Audience _audience;

    public ThisMachine(NoContactEngine engine, string path, Audience audience, TimeProvider clock)
    {
        _engine = engine;
        _id = Path.GetFileName(path);
        _keeper = new(engine, new FileJourneyStore(Path.GetDirectoryName(Path.GetFullPath(path))!, clock), clock);
        _journal = new(_keeper, _id);
        _audience = audience;
    }

    private string Zone => _audience.DeviceZone!;

    public Asker Find() => new(_id, this, _audience);

    public async ValueTask<Journey?> ReadAsync(CancellationToken cancellationToken = default) =>
        await _journal.ReadAsync(cancellationToken) ?? _engine.Load(new() { Zone = Zone, Facts = [] });

    public async ValueTask<JourneyReply> RecordAsync(
        Fact fact, int? expectedVersion, Audience audience, CancellationToken cancellationToken = default)
    {
        var reply = await _journal.RecordAsync(fact, expectedVersion, audience, cancellationToken);
        if (reply.Status != ReplyStatus.NotFound) return reply;
        await _keeper.BeginAsync(_id, Zone, cancellationToken: cancellationToken);
        return await _journal.RecordAsync(fact, expectedVersion, audience, cancellationToken);
    }

    public void Dispose() => _journal.Dispose();
}
