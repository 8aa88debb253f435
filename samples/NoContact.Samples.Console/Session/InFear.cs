using NoContact.Effects;
using NoContact.Facts;
using NoContact.Samples.Console.Views;

namespace NoContact.Samples.Console.Session;

/// <summary>After a yes about fear: a plain word and the first numbers, before anything else is asked.</summary>
internal sealed class InFear(NoContactEngine engine, Screen screen)
{
    public void Print(RecordResult result)
    {
        if (result.Fact is not QuestionAnswered { Answer: YesNoUnknown.Yes } yes) return;
        if (yes.Question == Question.AfraidOfThem) Print(result, "afraid-of-them", "domestic-abuse", "emergency");
        else if (yes.Question == Question.TheyAreAfraid) Print(result, "they-are-afraid", "own-behaviour");
    }

    // Where there is no such line, whoever the engine knows instead.
    private void Print(RecordResult result, string bar, params string[] kinds)
    {
        var people = engine.Progress(result.Journey, result.Fact.RecordedAt).Resources;
        var first = people.Where(person => kinds.Contains(person.Id)).ToList();
        screen.Line();
        screen.Line(screen.Phrases[$"aftermath.still.{bar}"], "bold");
        new CardView(screen).PrintPeople(first.Count > 0 ? first : people);
        screen.Line();
    }
}
