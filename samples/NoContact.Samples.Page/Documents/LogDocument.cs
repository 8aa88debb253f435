using NoContact.Facts;
using NoContact.Journeys;

namespace NoContact.Samples.Page.Documents;

/// <summary>
/// What the engine says of a journey's facts, so that no page decides what counts or what may be undone.
/// </summary>
/// <param name="Undone">The ids of what was undone.</param>
/// <param name="Redatable">The ids of what can get another date.</param>
/// <param name="Retractable">The ids of what can be undone.</param>
/// <param name="Details">What each fact says, by its id.</param>
/// <param name="Dates">The date of each, by its id.</param>
/// <param name="Doubts">What cannot be right.</param>
/// <param name="Answers">Each question, and the answer in force.</param>
public sealed record LogDocument(
    IReadOnlyList<string> Undone,
    IReadOnlyList<string> Redatable,
    IReadOnlyList<string> Retractable,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Details,
    IReadOnlyDictionary<string, DateOnly> Dates,
    IReadOnlyList<Doubt> Doubts,
    IReadOnlyList<AnswerInForce> Answers)
{
    public static LogDocument Of(NoContactEngine engine, Journey journey, DateTimeOffset now) => new(
        [.. journey.Facts.Where(journey.IsRetracted).Select(fact => fact.Id)],
        [.. journey.Facts.Where(journey.CanRedate).Select(fact => fact.Id)],
        [.. journey.Facts.Where(journey.CanUndo).Select(fact => fact.Id)],
        journey.Facts.ToDictionary(fact => fact.Id, fact => journey.Describe(fact, engine.Phrases).Details),
        journey.Facts.ToDictionary(fact => fact.Id, fact => journey.DateOf(HappenedAt(fact))),
        engine.Doubts(journey, now),
        [.. Enum.GetValues<Question>().Select(one => new AnswerInForce(one, journey.Circumstances.Answers[one]))]);

    // A correction has the date that it says.
    private static DateTimeOffset HappenedAt(Fact fact) => (fact as BreakupCorrected)?.HappenedAt ?? fact.At;
}

/// <summary>A question, and the answer in force.</summary>
public sealed record AnswerInForce(Question Question, YesNoUnknown Answer);
