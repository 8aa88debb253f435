using NoContact.Breakups;
using NoContact.Guidance;
using NoContact.Journeys;
using NoContact.Samples.Terminal.Cards;
using NoContact.Samples.Terminal.Journal;
using Spectre.Console;

namespace NoContact.Samples.Terminal.Session;

/// <summary>A session in a terminal: a menu that fits where the person stands, and one journal file behind it.</summary>
internal sealed class InteractiveSession(NoContactEngine engine, JournalFile journal, string? country)
{
    private const int HistoryLength = 15;

    public int Run()
    {
        AnsiConsole.MarkupLine("[bold]NoContact[/]  [dim]one coach's view, not therapy[/]");
        PrintCrisisLine();
        if (!journal.Exists || journal.Read().Circumstances.Breakup is null) FirstMeeting.Hold(journal);
        WhereAmI();
        while (true)
        {
            AnsiConsole.WriteLine();
            var (_, act) = Ask.OneOf("What now?", Menu(journal.Read()), item => item.Label);
            if (act is null) return 0;
            try
            {
                act();
            }
            catch (BadInputException e)
            {
                foreach (var problem in e.Problems) AnsiConsole.MarkupLineInterpolated($"[red]That cannot be: {problem.Message}.[/] Nothing was recorded.");
            }
        }
    }

    private IEnumerable<(string Label, Action? Act)> Menu(Journey journey)
    {
        yield return ("I feel an urge", () => UrgeTalk.Hold(engine, journal, country));
        if (journey.State == BreakupState.Tempted) yield return ("The urge passed", () => Record(new UrgePassed { At = Now }));
        if (engine.Permitted(journey).Contains(BreakupTrigger.BeginNoContact)) yield return ("Begin no contact", () => Record(new NoContactStarted { At = When() }));
        yield return ("I contacted them", () => Record(Reports.Contact(When)));
        yield return ("They wrote, called or came", () => Record(Reports.Heard(When)));
        yield return ("Where am I", WhereAmI);
        yield return ("What if …", WhatIf);
        yield return ("Something else changed", () => { if (Reports.Change(journal.Read(), When) is { } fact) Record(fact); });
        yield return ("History", PrintHistory);
        yield return ("Undo", Undo);
        yield return ("Somebody to talk to", PrintCrisisLine);
        yield return ("Leave", null);
    }

    private DateTimeOffset Now => journal.Now(journal.Read().Facts);

    private DateTimeOffset When() => Ask.When(journal.Read().Zone, Now);

    private void WhereAmI()
    {
        var journey = journal.Read();
        Card.PrintWhereYouAre(journey, engine.Streak(journey, journal.Now(journey.Facts)));
    }

    private void Record(Fact fact)
    {
        var result = journal.Append(fact);
        if (!result.IsRecorded)
        {
            AnsiConsole.MarkupLineInterpolated($"[yellow]{result.Refusal.Text}[/] Nothing was changed.");
            return;
        }

        Changes.Print(result.Diff, "Recorded.");
    }

    private void WhatIf()
    {
        var imagined = Ask.OneOf("What if …", Enum.GetValues<Intent>().Where(intent => intent != Intent.None), intent => Phrases.English["intent." + Words.Camel(intent)]);
        var journey = journal.Read();
        var now = journal.Now(journey.Facts);
        var advice = engine.Evaluate(journey, new Urge { At = now, Intent = imagined, Intensity = 0, Channel = Channel.Text }, now, country);
        Card.Print(advice, journey, engine.Streak(journey, now));
    }

    private void PrintHistory()
    {
        var journey = journal.Read();
        foreach (var line in History.Lines(journey).TakeLast(HistoryLength)) AnsiConsole.WriteLine(line);
    }

    private void Undo()
    {
        var journey = journal.Read();
        var candidates = History.Undoable(journey).Reverse().Take(HistoryLength).ToList();
        if (candidates.Count == 0)
        {
            AnsiConsole.WriteLine("There is nothing that can be undone.");
            return;
        }

        var chosen = Ask.OneOf<Fact?>("Undo which one? It stays in the record and stops counting.", [.. candidates, null], fact => fact is null ? "None, go back" : History.Line(journey, fact));
        if (chosen is not null) Record(new Retracted { At = Now, FactId = chosen.Id, Why = Ask.Line("Why? (may stay empty)") });
    }

    private void PrintCrisisLine()
    {
        var zone = journal.Exists ? journal.Read().Zone : Wiring.Zone;
        foreach (var resource in engine.Help(country, zone)) AnsiConsole.MarkupLineInterpolated($"[bold]{resource.Contact}[/]{(resource.Contact is null ? "" : "  ")}{resource.Text}");
    }
}
