using NoContact.Chart;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Effects;
using NoContact.Samples.Console.Journal;
using NoContact.Samples.Console.Views;

namespace NoContact.Samples.Console.Session;

/// <summary>A session: a menu that fits where the person stands, and one journal file behind it.</summary>
internal sealed class InteractiveSession(NoContactEngine engine, JournalFile journal, Screen screen, string zone)
{
    private const int HistoryLength = 15;

    private readonly Texts _texts = screen.Texts;
    private readonly Ask _ask = new(screen);
    private readonly CardView _card = new(screen);

    public async Task<int> RunAsync()
    {
        try
        {
            screen.Line($"NoContact. {_texts["about"]}", "bold");
            await ReadAsync();
            if (!journal.Exists || journal.Journey.Circumstances.Breakup is null)
                await new FirstMeeting(engine, screen, _ask, zone).HoldAsync(journal);
            WhereAmI();
            while (await ChooseAsync() is { } act) await TryAsync(act);
        }
        catch (EndOfInputException)
        {
            // Nobody is there any more.
        }

        return 0;
    }

    // Whatever is wrong with the file, people to turn to are shown before that is said.
    private async Task ReadAsync()
    {
        try
        {
            if (journal.Exists) await journal.ReadAsync();
        }
        finally
        {
            PrintPeople();
        }
    }

    // The file is looked at before each choice: another window may have written to it.
    private async Task<Func<Task>?> ChooseAsync()
    {
        var journey = await journal.ReadAsync();
        screen.Line();
        (string Label, Func<Task>? Act)[] often = [.. Often(journey)], seldom = [.. Seldom(journey)];
        (string Label, Func<Task>? Act) leave = ("menu.leave", null);
        if (screen.IsPlain) return Offer([.. often, .. seldom, leave]);

        // A short menu leaves the last answer on the screen.
        return Offer([.. often, ("menu.more", () => Offer([.. seldom, ("back", Show(() => { }))])!()), leave]);

        Func<Task>? Offer((string Label, Func<Task>? Act)[] items) =>
            _ask.OneOf(_texts["menu"], items, item => _texts[item.Label]).Act;
    }

    private IEnumerable<(string Label, Func<Task>? Act)> Often(Journey journey)
    {
        var (reports, urges) = (new Reports(_ask, _texts, When), new UrgeTalk(engine, journal, screen, _ask));
        yield return ("menu.urge", urges.HoldAsync);
        if (journey.State == BreakupState.Tempted) yield return ("menu.passed", urges.PassedAsync);
        if (engine.PermittedTriggers(journey).Contains(BreakupTrigger.BeginNoContact))
            yield return ("menu.begin", () => RecordAsync(new NoContactStarted { At = When() }));
        yield return ("menu.contacted", () => RecordAsync(reports.Contact()));
        yield return ("menu.heard", () => RecordAsync(reports.Heard()));
        yield return ("menu.people", Show(PrintPeople));
    }

    private IEnumerable<(string Label, Func<Task>? Act)> Seldom(Journey journey)
    {
        yield return ("menu.where", Show(WhereAmI));
        yield return ("menu.progress", Show(PrintProgress));
        yield return ("menu.what-if", Show(WhatIf));
        yield return ("menu.changed", () => RecordAsync(new Reports(_ask, _texts, When).Change(journey)));
        yield return ("menu.history", Show(PrintHistory));
        yield return ("menu.undo", UndoAsync);
        yield return ("menu.redate", RedateAsync);
    }

    private static Func<Task> Show(Action show) => () =>
    {
        show();
        return Task.CompletedTask;
    };

    private DateTimeOffset When() => _ask.When(journal.Journey, journal.Now);

    private async Task TryAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (BadInputException e)
        {
            foreach (var problem in e.Problems) screen.Line(_texts.Format("cannot-be", problem.Message), "red");
        }
    }

    private async Task RecordAsync(Fact? fact)
    {
        if (fact is not null) Print(await journal.AppendAsync(fact));
    }

    private void Print(RecordResult result)
    {
        if (result.IsRecorded) new Changes(screen).Print(result);
        else screen.Line($"{result.Refusal.Text} {_texts["nothing-changed"]}", "olive");
        new InFear(engine, screen).Print(result);
    }

    private void WhereAmI()
    {
        var journey = journal.Journey;
        var now = journal.Now;
        _card.PrintWhereYouAre(journey, engine.Streak(journey, now));
        var history = new History(screen);
        foreach (var doubt in engine.Doubts(journey, now))
        {
            var fact = journey.Facts.FirstOrDefault(fact => fact.Id == doubt.FactId);
            screen.Line(fact is null ? doubt.Text : $"{history.Line(journey, fact)}: {doubt.Text}", "olive");
        }
    }

    private void PrintProgress()
    {
        var now = journal.Now;
        new ProgressView(screen).Print(journal.Journey, engine.Progress(journal.Journey, now), now);
    }

    private void WhatIf()
    {
        var journey = journal.Journey;
        var now = journal.Now;
        var write = new ContactMade { At = now, Channel = Channel.Text, Purpose = Purpose.Personal };
        var answer = new Urge { At = now, Intensity = 0, Channel = Channel.Text, Intent = Intent.Reply };
        var practical = write with { Purpose = Purpose.Practical };
        (string Label, Func<WhatIfResult> Imagine)[] choices =
        [
            ("what-if.write", () => engine.WhatIf(journey, write, now)),
            ("what-if.answer", () => engine.WhatIf(journey, answer, now)),
            ("what-if.practical", () => engine.WhatIf(journey, practical, now)),
            ("what-if.wait", () => engine.WhatIfYouWait(journey, TimeSpan.FromHours(24), now)),
        ];
        var chosen = _ask.OneOf(_texts["menu.what-if"], choices, choice => _texts[choice.Label]);
        new WhatIfView(screen).Print(chosen.Imagine());
    }

    private void PrintHistory()
    {
        var lines = new History(screen).Lines(journal.Journey).TakeLast(HistoryLength);
        foreach (var line in lines) screen.Line(line);
    }

    private async Task UndoAsync()
    {
        var journey = journal.Journey;
        if (Choose("undo.which", History.Undoable(journey)) is not { } chosen) return;
        var why = _ask.Line(_texts["undo.why"]);
        await RecordAsync(new Retracted { At = journal.Now, FactId = chosen.Id, Why = why });
    }

    private async Task RedateAsync()
    {
        var journey = journal.Journey;
        if (Choose("redate.which", History.Redatable(journey)) is not { } chosen) return;
        Print(await journal.RedateAsync(chosen, _ask.WhenItWas(journey, journal.Now, _texts["when"])));
    }

    // The latest of them first; null is none of them after all.
    private Fact? Choose(string question, IEnumerable<Fact> facts)
    {
        var journey = journal.Journey;
        var history = new History(screen);
        var candidates = facts.Reverse().Take(HistoryLength).ToList();
        if (candidates.Count == 0)
        {
            screen.Line(_texts["undo.nothing"]);
            return null;
        }

        return _ask.OneOf<Fact?>(
            _texts[question],
            [.. candidates, null],
            fact => fact is null ? _texts["back"] : history.Line(journey, fact));
    }

    private void PrintPeople() =>
        _card.PrintPeople(engine.Help(journal.IsRead ? journal.Journey.Zone : null));
}
