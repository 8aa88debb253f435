using Microsoft.Playwright;

namespace NoContact.Samples.MinimalApi.BrowserTests;

/// <summary>Somebody whose journal is on their own device.</summary>
public sealed class DeviceVisitor(IBrowserContext context, IPage page, string address) : Visitor(context, page, address)
{
    // What the page's own way to IndexedDB does, behind the page.
    private const string Database = """
        const answered = request => new Promise((done, failed) => {
          request.onsuccess = () => done(request.result);
          request.onerror = () => failed(request.error);
        });
        const database = await answered(indexedDB.open('notes', 1));
        const stores = database.transaction(['heads', 'blocks'], 'readwrite');
        const [heads, blocks] = [stores.objectStore('heads'), stores.objectStore('blocks')];
        const id = sessionStorage.getItem('journey');
        """;

    public override async Task SignUp(string? email = null, string password = Password, bool stays = false)
    {
        await Press("Keep a journal on this device");
        await IsAt("The breakup");
    }

    public override Task Record(params IEnumerable<object> facts) => Page.EvaluateAsync(
        $$"""
        async facts => {
          {{Database}}
          const head = await answered(heads.get(id));
          const place = (await answered(blocks.getAllKeys())).filter(([owner]) => owner === id).length;
          const told = facts.map(({ ago, ...fact }) =>
            ({ id: crypto.randomUUID(), at: new Date(Date.now() - ago * 3600000).toISOString(), ...fact }));
          await answered(blocks.put({ id, place, body: JSON.stringify(told) }));
          await answered(heads.put({ ...head, stamp: crypto.randomUUID() }));
          database.close();
        }
        """,
        facts.ToArray());

    public override Task<T> Told<T>(string ofFacts) => Page.EvaluateAsync<T>(
        $$"""
        async () => {
          {{Database}}
          const all = (await answered(blocks.getAll())).filter(block => block.id === id);
          database.close();
          const facts = all.flatMap(block => JSON.parse(block.body));
          return {{ofFacts}};
        }
        """);

    private protected override Task BeginBehindThePage() => Page.EvaluateAsync(
        $$"""
        async () => {
          sessionStorage.setItem('journey', crypto.randomUUID());
          {{Database}}
          const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
          const body = JSON.stringify({ begun: Date.now(), document: { schema: 1, zone, facts: [] } });
          await answered(heads.put({ id, stamp: crypto.randomUUID(), body }));
          database.close();
        }
        """);
}
