using ModelContextProtocol;
using NoContact.Extensions.AI;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Json;
using NoContact.Keeping;
using NoContact.Languages;
using NoContact.Samples.MinimalApi.Accounts;
using NoContact.Samples.MinimalApi.Database;
using NoContact.Samples.MinimalApi.Guard;
using NoContact.Samples.MinimalApi.Journeys;

namespace NoContact.Samples.MinimalApi.Mcp;

/// <summary>
/// The one journey of the account that asks, or, where it has several, that of <c>/mcp?journey=</c>. It begins on the
/// page, never through a model.
/// </summary>
internal sealed class JournalOfAccount(HttpContext http, IJourneys journeys, NoContactEngine engine) : IPersonsJournal
{
    public async ValueTask<Journey?> ReadAsync(CancellationToken cancellationToken = default)
    {
        if (await FindIdAsync(cancellationToken) is not { } id) return null;
        var export = await journeys.ExportAsync(id, cancellationToken);
        return export.Status == ReplyStatus.NotFound ? null : engine.Load(JourneyJson.Read(export.Utf8.Span));
    }

    public async ValueTask<JourneyReply> RecordAsync(
        Fact fact, int? expectedVersion, Audience audience, CancellationToken cancellationToken = default)
    {
        if (await FindIdAsync(cancellationToken) is not { } id) return JourneyReply.NotFound;

        // A cluster may be asked again after an answer was lost: it is the same fact.
        var told = fact.Id.Length > 0 ? fact : fact with { Id = Guid.NewGuid().ToString("N") };
        return await journeys.RecordAsync(id, told, expectedVersion, audience, cancellationToken);
    }

    private async ValueTask<string?> FindIdAsync(CancellationToken cancellationToken)
    {
        var account = (await Account.BindAsync(http))!;

        // Somebody in danger is answered without the journal then.
        var limiter = http.RequestServices.GetRequiredService<CaseLimiter>();
        if (limiter.Refuse(verdict: null, account.Id) is not null)
            throw new McpException("That was often. Wait a moment, then ask again.");
        var service = http.RequestServices.GetRequiredService<ServiceContext>();
        var own = await service.JourneysOfAsync(account.Id, cancellationToken);
        var asked = http.Request.Query["journey"].ToString();
        if (asked.Length > 0) return own.Find(id => id == asked) ?? throw new McpException("There is no such journey.");
        if (own.Count > 1)
            throw new McpException("There are several journeys: say which in the address, /mcp?journey=ID.");
        return own.SingleOrDefault();
    }
}
