using NoContact.Chart;
using NoContact.Guidance;
using NoContact.Help;
using NoContact.Insights;
using NoContact.Journeys;
using NoContact.Rules;
using NoContact.Verdicts;

namespace NoContact.Json;

/// <summary>
/// The answer to a case, in the shape that crosses a boundary. What is null is absent; without an urge that is all
/// from <see cref="Verdict"/> to <see cref="IfAllClear"/>.
/// </summary>
public sealed record AnswerDocument
{
    /// <summary>The state at <c>now</c>, before the urge.</summary>
    public required BreakupState State { get; init; }

    /// <summary>The streak at <c>now</c>, before the urge.</summary>
    public required StreakDocument Streak { get; init; }

    /// <summary>The verdict.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>The answer in one line.</summary>
    public string? Headline { get; init; }

    /// <summary>The language's tag.</summary>
    public string? Language { get; init; }

    /// <summary>The answer as a card.</summary>
    public Card? Card { get; init; }

    /// <summary>The name and version of the rules.</summary>
    public string? Rulebook { get; init; }

    /// <inheritdoc cref="NoContactEngine.ZoneDataName"/>
    public required string ZoneData { get; init; }

    /// <summary>Why.</summary>
    public IReadOnlyList<SpokenReason>? Reasons { get; init; }

    /// <summary>Every rule.</summary>
    public RuleTrace? Trace { get; init; }

    /// <summary>The ids of the host's rules that threw and so failed closed; absent where none did.</summary>
    public IReadOnlyList<string>? Failed { get; init; }

    /// <summary>Which answer to an open question would change the verdict.</summary>
    public IReadOnlyList<AnswerThatMatters>? Unknowns { get; init; }

    /// <summary>What would likely follow; absent in a crisis.</summary>
    public Forecast? Forecast { get; init; }

    /// <summary>What to do instead, or first.</summary>
    public IReadOnlyList<Sentence>? Steps { get; init; }

    /// <summary>What to ask oneself.</summary>
    public IReadOnlyList<Sentence>? Questions { get; init; }

    /// <summary>What holds somebody up.</summary>
    public IReadOnlyList<Sentence>? Encouragements { get; init; }

    /// <summary>Where real people help.</summary>
    public IReadOnlyList<Resource>? Resources { get; init; }

    /// <summary>When to look again; absent where waiting changes nothing.</summary>
    public DateTimeOffset? AskAgainAt { get; init; }

    /// <summary>The verdict if every open yes/no question were answered no.</summary>
    public Verdict? IfAllClear { get; init; }

    /// <summary>How the person is doing, in words; absent in a crisis.</summary>
    public IReadOnlyList<Sentence>? Progress { get; init; }

    /// <summary>What the journal shows about the urges; absent in a crisis.</summary>
    public UrgeInsights? Insights { get; init; }

    /// <summary>The intentions the chart allows now.</summary>
    public required IReadOnlyList<BreakupTrigger> Permitted { get; init; }

    /// <summary>What to ask again, since they came back.</summary>
    public required IReadOnlyList<StandingBar> Revisit { get; init; }

    /// <summary>What does not fit the history.</summary>
    public required IReadOnlyList<UnappliedDocument> Unapplied { get; init; }

    /// <summary>What cannot be quite right, each with the way to mend it; empty for nearly every journey.</summary>
    public required IReadOnlyList<Doubt> Doubts { get; init; }
}
