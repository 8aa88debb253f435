using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Rules;

namespace NoContact.Guidance;

/// <summary>Journeys beside themselves, with one imagined fact more. Nothing is recorded.</summary>
internal sealed class Imagination(JourneyBuilder builder)
{
    /// <summary>The journey as it would be if this happened.</summary>
    /// <exception cref="BadInputException">A fact that cannot be right.</exception>
    public Journey With(Journey journey, Fact imagined, DateTimeOffset now)
    {
        var named = imagined with { Id = journey.Log.FreeId("imagined"), RecordedAt = null };
        return builder.Imagine(journey, JourneyBuilder.Stamped(journey, named, now), NotBeforeBreakup(journey, now));
    }

    /// <summary>The journey as it would be if the urge were acted on; before any breakup, the journey as it is.</summary>
    public Journey WithActedOn(Journey journey, Urge urge, Evaluation evaluation, DateTimeOffset now)
    {
        if (journey.Circumstances.Breakup is null) return journey;
        return With(journey, ActOn(journey, urge, evaluation, now), now);
    }

    /// <summary>What acting on the urge would be recorded as.</summary>
    public static Fact ActOn(Journey journey, Urge urge, Evaluation evaluation, DateTimeOffset now) =>
        urge.Acted(NotBeforeBreakup(journey, now), practically: evaluation.Conditions.HasFlag(Condition.PracticalTie));

    // A breakup told by a clock that ran fast lies ahead of this one, and nothing is done before it.
    private static DateTimeOffset NotBeforeBreakup(Journey journey, DateTimeOffset now) =>
        journey.Circumstances.FirstBreakupAt is { } first && first > now ? first : now;
}
