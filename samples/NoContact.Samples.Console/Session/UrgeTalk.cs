using NoContact.Facts;
using NoContact.Guidance;
using NoContact.Journeys;
using NoContact.Languages;
using NoContact.Samples.Console.Journal;
using NoContact.Samples.Console.Views;
using NoContact.Verdicts;

namespace NoContact.Samples.Console.Session;

/// <summary>
/// The urge loop: an urge, an answer, a wait that can be left at any time, what happened, and what helped.
/// </summary>
internal sealed class UrgeTalk(NoContactEngine engine, JournalFile journal, Screen screen, Ask ask)
{
    // Where no answer stands before the person that names others.
    private static readonly string[] Helpers = ["delay", "urge-surfing", "distraction", "your-plan", "tell-someone"];

    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private readonly Texts _texts = screen.Texts;

    public async Task HoldAsync()
    {
        var journey = journal.Journey;
        var now = journal.Now;
        var urge = Listen(now);
        var advice = engine.Evaluate(journey, urge, now);
        var card = new CardView(screen);

        // A crisis is not written down, and after its card nobody is asked for anything.
        if (advice.Verdict.IsCrisis || journey.Circumstances.Breakup is null)
        {
            card.Print(advice);
            return;
        }

        urge = (Urge)(await journal.AppendAsync(urge)).Fact;
        card.Print(advice, isFolded: !screen.IsPlain);
        await AndThenAsync(advice, urge);
    }

    /// <summary>The urge passed: what helped?</summary>
    public async Task PassedAsync() =>
        await EndAsync(new UrgePassed { At = journal.Now, Helped = AskWhatHelped([]) }, "passed");

    private Task PassedAsync(IEnumerable<string> suggested, Urge urge) =>
        EndAsync(new UrgePassed { At = journal.Now, UrgeId = urge.Id, Helped = AskWhatHelped(suggested) }, "passed");

    // Still here is an outcome too, and what helped all the same is learned from.
    private Task StayedAsync(IEnumerable<string> suggested, Urge urge)
    {
        var stayed = new UrgeStayed { At = journal.Now, UrgeId = urge.Id, Helped = AskWhatHelped(suggested) };
        return EndAsync(stayed, "still-here");
    }

    private async Task EndAsync(Fact outcome, string words)
    {
        await journal.AppendAsync(outcome);
        screen.Line(_texts[words], "green");
    }

    private string? AskWhatHelped(IEnumerable<string> suggested)
    {
        var named = suggested.Union(Helpers).Where(step => screen.Phrases.Keys.Contains($"step-name.{step}"));
        return ask.OneOf<string?>(
            _texts["helped"],
            [.. named, "other", null],
            step => step is null ? _texts["helped.nothing"] : screen.Phrases[$"step-name.{step}"]);
    }

    private async Task AndThenAsync(Advice advice, Urge urge)
    {
        screen.Line();
        var suggested = advice.Steps.Select(step => step.Id);
        var delay = advice.AskAgainAt - advice.Now;
        switch (AndNow(advice, delay))
        {
            case "and-now.wait":
                await AnswerAsync(CardResponse.Followed);
                new Waiting(screen).Hold(delay!.Value);
                await WhatHappenedAsync(suggested, advice, urge);
                break;
            case "and-now.passed":
                await AnswerAsync(CardResponse.Followed);
                await PassedAsync(suggested, urge);
                break;
            case "and-now.leave":
                await AnswerAsync(CardResponse.Dismissed);
                break;
            default:
                await AnswerAsync(advice.Verdict.PermitsContact ? CardResponse.Followed : CardResponse.Overridden);
                await WroteAsync(advice, urge);
                break;
        }

        Task AnswerAsync(CardResponse response) => journal.AppendAsync(advice.Answered(response, journal.Now));
    }

    private string AndNow(Advice advice, TimeSpan? delay)
    {
        string[] choices = advice.Verdict.PermitsContact
            ? ["happened.wrote", "and-now.passed"]
            : ["and-now.passed", "and-now.wrote"];
        if (delay <= LongestWait) choices = ["and-now.wait", .. choices]; // Nobody waits at a terminal until morning.
        string[] more = screen.IsPlain ? [] : ["and-now.more"];
        while (true)
        {
            var choice = ask.OneOf(
                _texts["and-now"],
                [.. choices, .. more, "and-now.leave"],
                key => _texts.Format(key, delay?.TotalMinutes));
            if (choice != "and-now.more") return choice;
            new CardView(screen).PrintBeneath(advice);
            screen.Line();
            more = [];
        }
    }

    private async Task WhatHappenedAsync(IEnumerable<string> suggested, Advice advice, Urge urge)
    {
        string[] choices = ["happened.passed", "happened.here", "happened.wrote"];
        var happened = ask.OneOf(_texts["happened"], choices, key => _texts[key]);
        if (happened == "happened.passed") await PassedAsync(suggested, urge);
        else if (happened == "happened.wrote") await WroteAsync(advice, urge);
        else await StayedAsync(suggested, urge);
    }

    private async Task WroteAsync(Advice advice, Urge urge)
    {
        var reports = new Reports(ask, _texts, () => journal.Now);
        var channel = urge.Channel == Channel.Other ? (Channel?)null : urge.Channel;
        var result = await journal.AppendAsync(reports.Contact(PurposeOf(advice, urge), channel, urge.Id));
        if (result.IsRecorded) new Changes(screen).Print(result);
    }

    // Past a no nobody is taken to have done what they meant to, unless it is a practical matter or an apology.
    private static Purpose? PurposeOf(Advice advice, Urge urge) => urge.Intent switch
    {
        Intent.HandlePracticalMatter => Purpose.Practical,
        Intent.Apologize => Purpose.Amends,
        _ when advice.Verdict == Verdict.KeepItPractical => Purpose.Practical,
        Intent.StartConversation or Intent.Reply when advice.Verdict.PermitsContact => Purpose.Personal,
        _ => null,
    };

    private Urge Listen(DateTimeOffset now)
    {
        var distress = ask.OneOf<Distress?>(
            _texts["safe"],
            [null, .. Enum.GetValues<Distress>().Cast<Distress?>()],
            sign => sign is { } given ? ask.Word(given) : _texts["safe.yes"]);

        // Nobody in danger is asked for their motives.
        if (distress is { } danger)
            return new()
            {
                At = now,
                Intensity = 10,
                Channel = Channel.Other,
                Distress = [danger],
            };

        var intent = ask.OneOf(_texts["intent"], Enum.GetValues<Intent>(), ask.Word);
        var channel = intent is Intent.None or Intent.WatchThem ? Channel.Other : ask.OneOf<Channel>(_texts["how"]);
        var motives = ask.AnyOf(_texts["motives"], Enum.GetValues<Motive>(), ask.Word);
        var sober = ask.YesOrNo(_texts["sober"], unsure: "rather-not-say");
        return new()
        {
            At = now,
            Intent = intent,
            Channel = channel,
            Motives = motives,
            Intensity = ask.Intensity(),
            Sober = sober,
        };
    }
}
