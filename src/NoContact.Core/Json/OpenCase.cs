using NoContact.Guidance;
using NoContact.Journeys;
using NoContact.Streaks;

namespace NoContact.Json;

/// <summary>A case after its history was replayed and its urge weighed.</summary>
public sealed class OpenCase
{
    internal OpenCase(NoContactEngine engine, Journey journey, Advice? advice, DateTimeOffset now)
    {
        Engine = engine;
        Journey = journey;
        Advice = advice;
        Now = now;
    }

    /// <summary>The engine under the case's policy.</summary>
    public NoContactEngine Engine { get; }

    /// <summary>The journey that its facts make.</summary>
    public Journey Journey { get; }

    /// <summary>The advice on its urge; null where it has none.</summary>
    public Advice? Advice { get; }

    /// <summary>The instant at which all is seen.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The streak then.</summary>
    public StreakSummary Streak => field ??= Engine.Streak(Journey, Now);
}
