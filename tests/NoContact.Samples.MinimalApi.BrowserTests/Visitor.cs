using System.Text;
using Microsoft.Playwright;
using NoContact.Journeys;

namespace NoContact.Samples.MinimalApi.BrowserTests;

/// <summary>Somebody in front of the page, and all that the browser did for them.</summary>
public class Visitor
{
    private readonly List<string> _odd = [];
    private readonly List<int> _failed = [];

    public Visitor(IBrowserContext context, IPage page, string address)
    {
        Context = context;
        Page = page;
        context.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address + "/", StringComparison.Ordinal) && request.Url != "about:blank")
                _odd.Add("A request left the origin: " + request.Url);
        };
        context.Response += (_, response) =>
        {
            if (response.Status >= 400) _failed.Add(response.Status);
        };
        context.Console += (_, message) =>
        {
            // A policy that is broken is an error on the console, too. Answers of 400 and up are looked at by their
            // status.
            if (
                message.Type is "error" or "warning"
                && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
                _odd.Add("On the console: " + message.Text);
        };
        context.WebError += (_, error) => _odd.Add("An error nobody caught: " + error.Error);
    }

    /// <summary>What everybody signs up with.</summary>
    public const string Password = "correct horse battery";

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    public ILocator Heading => Page.Locator("h1");

    public ILocator Said => Page.Locator("#said");

    /// <summary>Presses the button of that name.</summary>
    public async Task Press(string name)
    {
        try
        {
            await Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
        }
        catch (TimeoutException e)
        {
            throw new TimeoutException($"There is no '{name}':\n{await Page.Locator("body").InnerTextAsync()}", e);
        }
    }

    public Task Choose(string name) => Page.GetByText(name, new() { Exact = true }).ClickAsync();

    /// <summary>
    /// Presses Escape at those seconds. The browser is told when, so that a busy machine does not make quick fingers
    /// slow.
    /// </summary>
    public async Task PressEscape(params double[] seconds)
    {
        var browser = await Context.NewCDPSessionAsync(Page);
        var start = await Page.EvaluateAsync<double>("Date.now() / 1000");
        foreach (var at in seconds)
            await browser.SendAsync(
                "Input.dispatchKeyEvent",
                new()
                {
                    ["type"] = "rawKeyDown",
                    ["key"] = "Escape",
                    ["timestamp"] = start + at,
                });
    }

    public Task Sees(string text) => Assertions.Expect(Page.Locator("body")).ToContainTextAsync(text);

    public Task IsAt(string heading) => Assertions.Expect(Heading).ToHaveTextAsync(heading);

    /// <summary>
    /// The page is gone. Only where the browser is matters, not that an empty page is said to be loaded.
    /// </summary>
    public Task HasLeft() => Assertions.Expect(Page).ToHaveURLAsync("about:blank");

    /// <summary>The browser has no sign-in any more.</summary>
    public async Task HasSignedOut()
    {
        await Patience.Until(async () => (await Context.CookiesAsync()).Count == 0);
        Assert.Empty(await Context.CookiesAsync());
    }

    /// <summary>From here on going back in the browser takes its time.</summary>
    public Task GoesBackSlowly() => Page.EvaluateAsync("""
        () => {
          const go = history.go.bind(history);
          history.go = steps => setTimeout(go, 1000, steps);
        }
        """);

    /// <summary>Chooses a language.</summary>
    public async Task Speak(string language)
    {
        if (await Page.Locator("#view").GetAttributeAsync("lang") == language) return;
        await Page.Locator("#language").SelectOptionAsync(language);
        await Assertions.Expect(Page.Locator("#view")).ToHaveAttributeAsync("lang", language);
    }

    /// <summary>An urge to write, from where its button stands to what the engine answers.</summary>
    public async Task WeighAnUrge()
    {
        await Press("I feel an urge");
        await Press("Yes, go on");
        await Press("Write or call them");
        await Press("Go on");
        await Press("6");
    }

    /// <summary>Gives the page a file, where it asks for one.</summary>
    public Task BringIn(string text) => BringIn(Encoding.UTF8.GetBytes(text));

    public async Task BringIn(byte[] file)
    {
        await Page.Locator("[type=file]").SetInputFilesAsync(
            new FilePayload { Name = "notes", MimeType = "application/octet-stream", Buffer = file });
        await Press("Bring it in");
    }

    public virtual async Task SignUp(string? email = null, string password = Password, bool stays = false)
    {
        await Press("I am new here");
        await Page.GetByLabel("Email").FillAsync(email ?? $"{Guid.NewGuid():N}@example.org");
        await Page.GetByLabel("Password").FillAsync(password);
        if (stays) await Page.GetByLabel("Stay signed in").CheckAsync();
        await Press("Create an account");
        await IsAt("The breakup");
    }

    /// <summary>Signs up with a journey that is already under way: ten days kept, every question answered no.</summary>
    public async Task SignUpWithJourney(string? note = null)
    {
        await SignUp();
        await BeginBehindThePage();
        string[] questions =
        [
            "neverContactAgain", "legalOrder", "afraidOfThem", "theyAreAfraid", "askedForSpace", "under18",
        ];
        await Record(
        [
            new { ago = 288, fact = "breakup", endedBy = "ex" },
            .. questions.Select(question => new { ago = 264, fact = "answer", question, answer = "no" }),
            new { ago = 240, fact = "noContactStarted" },
            .. note is null ? [] : new[] { new { ago = 216, fact = "planMade", cue = note, response = note } },
        ]);
        await Show("home");
        await IsAt("10 days in no contact.");
    }

    /// <summary>Answers a question with yes, behind the page.</summary>
    public Task AnswersYes(string question) => Record(new { ago = 0, fact = "answer", question, answer = "yes" });

    /// <summary>
    /// Tells facts behind the page, each so many hours <c>ago</c>; what is shown does not know of it.
    /// </summary>
    public virtual Task Record(params IEnumerable<object> facts) =>
        Page.EvaluateAsync(
            """
            async facts => {
              const path = `/journeys/${sessionStorage.getItem('journey')}`;
              let last = await fetch(path);
              for (const { ago, ...fact } of facts) {
                const at = new Date(Date.parse(last.headers.get('Date')) - ago * 3600000).toISOString();
                const headers = {
                  'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID(),
                  'If-Match': last.headers.get('ETag'),
                };
                const body = JSON.stringify({ id: crypto.randomUUID(), at, ...fact });
                last = await fetch(`${path}/facts`, { method: 'POST', headers, body });
                if (!last.ok) throw new Error(await last.text());
              }
            }
            """,
            facts.ToArray());

    /// <summary>What the journey's <c>facts</c> say, by an expression on them.</summary>
    public virtual Task<T> Told<T>(string ofFacts) =>
        Page.EvaluateAsync<T>(
            $$"""
            async () => {
              const kept = await fetch(`/journeys/${sessionStorage.getItem('journey')}/export`);
              const { facts } = await kept.json();
              return {{ofFacts}};
            }
            """);

    /// <summary>Begins a journey that the page does not know of yet.</summary>
    private protected virtual Task BeginBehindThePage() => Page.EvaluateAsync("""
        async () => {
          const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
          const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() };
          const begun = await fetch('/journeys', { method: 'POST', headers, body: JSON.stringify({ zone }) });
          sessionStorage.setItem('journey', (await begun.json()).id);
        }
        """);

    /// <summary>Goes straight to a view, as a reload there does.</summary>
    public async Task Show(string view, object? given = null)
    {
        // A page that is still opening would write its own place over this one.
        await Assertions.Expect(Page.Locator("body")).Not.ToHaveAttributeAsync("data-view", "opening");
        await Page.EvaluateAsync(
            "([view, given]) => sessionStorage.setItem('place', JSON.stringify({ view, given }))",
            new[] { view, given ?? new { } });
        await Page.ReloadAsync();
        await Assertions.Expect(Page.Locator("body")).ToHaveAttributeAsync("data-view", view);
    }

    /// <summary>Reloads the page with a journal that takes its time, and does something until it is there.</summary>
    public async Task WhileTheJournalOpens(Func<Task> deed)
    {
        const string Journal = "**/journeys/*?*";
        var isThere = await HoldBack(Journal);
        await Page.ReloadAsync();
        await Assertions.Expect(Page.Locator("body")).ToHaveAttributeAsync("data-view", "opening");
        await deed();
        isThere.SetResult();
        await Assertions.Expect(Page.Locator("body")).Not.ToHaveAttributeAsync("data-view", "opening");
        await Page.UnrouteAsync(Journal);
    }

    /// <summary>Holds back what is asked for at an address, until that is set.</summary>
    public async Task<TaskCompletionSource> HoldBack(string address)
    {
        var isLetGo = new TaskCompletionSource();
        await Page.RouteAsync(address, async route =>
        {
            await isLetGo.Task;
            await route.ContinueAsync();
        });
        return isLetGo;
    }

    public void AssertNothingOdd(IReadOnlyList<int> mayFail)
    {
        Assert.True(_odd.Count == 0, string.Join('\n', _odd));
        Assert.DoesNotContain(_failed, status => !mayFail.Contains(status));
    }
}
