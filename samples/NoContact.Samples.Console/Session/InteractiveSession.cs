using NoContact.Chart;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Outcomes;
using NoContact.Samples.Console.Journal;
using NoContact.Samples.Console.Views;

namespace NoContact.Samples.Console.Session;

/// <summary>A session: a menu that fits where the person stands, and one journal file behind it.</summary>
internal sealed class InteractiveSession(NoContactEngine engine, JournalFile journal, Screen screen, string? country)
{
    private const int HistoryLength = 15;

    private readonly Texts _texts = screen.Texts;
    private readonly Ask _ask = new(screen);
    private readonly CardView _card = new(screen);

    public int Run()
    {
        try
        {
            screen.Line($"NoContact. {_texts["about"]}", "bold");
            PrintPeople();
            if (!journal.Exists || journal.Read().Circumstances.Breakup is null)
                new FirstMeeting(screen, _ask).Hold(journal);
            WhereAmI();
            while (Choose() is { } act) Try(act);
        }
        catch (EndOfInputException)
        {
            // Nobody is there any more.
        }

        return 0;
    }

    private Action? Choose()
    {
        screen.Line();
        return _ask.OneOf(_texts["menu"], [.. Menu(journal.Read())], item => _texts[item.Label]).Act;
    }

    private IEnumerable<(string Label, Action? Act)> Menu(Journey journey)
    {
        var reports = new Reports(_ask, _texts, When);
        yield return ("menu.urge", new UrgeTalk(engine, journal, screen, _ask, country).Hold);
        if (journey.State == BreakupState.Tempted)
            yield return ("menu.passed", new UrgeTalk(engine, journal, screen, _ask, country).Passed);
        if (engine.PermittedIntentions(journey).Contains(BreakupTrigger.BeginNoContact))
            yield return ("menu.begin", () => Record(new NoContactStarted { At = When() }));
        yield return ("menu.contacted", () => Record(reports.Contact()));
        yield return ("menu.heard", () => Record(reports.Heard()));
        yield return ("menu.where", WhereAmI);
        yield return ("menu.progress", PrintProgress);
        yield return ("menu.what-if", WhatIf);
        yield return ("menu.changed", () => { if (reports.Change(journal.Read()) is { } fact) Record(fact); });
        yield return ("menu.history", PrintHistory);
        yield return ("menu.undo", Undo);
        yield return ("menu.people", PrintPeople);
        yield return ("menu.leave", null);
    }

    private DateTimeOffset Now => journal.Now(journal.Read().Facts);

    private DateTimeOffset When() => _ask.When(journal.Read().Zone, Now);

    private void Try(Action act)
    {
        try
        {
            act();
        }
        catch (BadInputException e)
        {
            foreach (var problem in e.Problems) screen.Line(_texts.Format("cannot-be", problem.Message), "red");
        }
    }

    private void Record(Fact fact)
    {
        var result = journal.Append(fact);
        if (result.IsRecorded) new Changes(screen).Print(result.Diff);
        else screen.Line($"{result.Refusal.Text} {_texts["nothing-changed"]}", "olive");
    }

    private void WhereAmI()
    {
        var journey = journal.Read();
        _card.PrintWhereYouAre(journey, engine.Streak(journey, Now));
    }

    private void PrintProgress()
    {
        var journey = journal.Read();
        new ProgressView(screen).Print(journey, engine.Progress(journey, Now), Now);
    }

    private void WhatIf()
    {
        var journey = journal.Read();
        var now = Now;
        Func<WhatIfResult>[] imagined =
        [
            () =>
                engine.WhatIf(
                    journey,
                    new ContactMade
                    {
                        At = now,
                        Channel = Channel.Text,
                        Purpose = Purpose.Personal,
                    },
                    now),
            () =>
                engine.WhatIf(
                    journey,
                    new Urge
                    {
                        At = now,
                        Intensity = 0,
                        Channel = Channel.Text,
                        Intent = Intent.Reply,
                    },
                    now),
            () =>
                engine.WhatIf(
                    journey,
                    new ContactMade
                    {
                        At = now,
                        Channel = Channel.Text,
                        Purpose = Purpose.Practical,
                    },
                    now),
            () => engine.WhatIfYouWait(journey, TimeSpan.FromHours(24), now),
        ];
        string[] labels = ["what-if.write", "what-if.answer", "what-if.practical", "what-if.wait"];
        var chosen = _ask.OneOf(
            _texts["menu.what-if"],
            [.. Enumerable.Range(0, labels.Length)],
            i => _texts[labels[i]]);
        new WhatIfView(screen).Print(imagined[chosen]());
    }

    private void PrintHistory()
    {
        var journey = journal.Read();
        foreach (var line in new History(screen).Lines(journey).TakeLast(HistoryLength)) screen.Line(line);
    }

    private void Undo()
    {
        var journey = journal.Read();
        var history = new History(screen);
        var candidates = History.Undoable(journey).Reverse().Take(HistoryLength).ToList();
        if (candidates.Count == 0)
        {
            screen.Line(_texts["undo.nothing"]);
            return;
        }

        var chosen = _ask.OneOf<Fact?>(
            _texts["undo.which"],
            [.. candidates, null],
            fact => fact is null ? _texts["back"] : history.Line(journey, fact));
        if (chosen is not null)
            Record(
                new Retracted
                {
                    At = Now,
                    FactId = chosen.Id,
                    Why = Ask.Line(_texts["undo.why"]),
                });
    }

    private void PrintPeople() =>
        _card.PrintPeople(engine.Help(country, journal.Exists ? journal.Read().Zone : Wiring.Zone));
}
