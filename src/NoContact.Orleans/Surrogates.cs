using NoContact.Chart;
using NoContact.Facts;
using NoContact.Keeping;
using NoContact.Languages;
using NoContact.Effects;
using NoContact.Verdicts;

namespace NoContact.Orleans;

// Types of the core on the wire. The core knows nothing of Orleans, so each has a stand-in with ids and an alias that
// never change.

[GenerateSerializer, Immutable, Alias("NoContact.Refusal")]
internal readonly record struct RefusalSurrogate(
    [property: Id(0)] BreakupTrigger Trigger,
    [property: Id(1)] BreakupState State,
    [property: Id(2)] ChartGuards Unmet,
    [property: Id(3)] string Text);

[RegisterConverter]
internal sealed class RefusalConverter : IConverter<Refusal, RefusalSurrogate>
{
    public Refusal ConvertFromSurrogate(in RefusalSurrogate surrogate) =>
        new(surrogate.Trigger, surrogate.State, surrogate.Unmet, surrogate.Text);

    public RefusalSurrogate ConvertToSurrogate(in Refusal value) =>
        new(value.Trigger, value.State, value.Unmet, value.Text);
}

[GenerateSerializer, Immutable, Alias("NoContact.JourneyReply")]
internal readonly record struct JourneyReplySurrogate(
    [property: Id(0)] ReplyStatus Status,
    [property: Id(1)] int Version,
    [property: Id(2)] ReadOnlyMemory<byte> Utf8,
    [property: Id(3)] Verdict? Verdict,
    [property: Id(4)] Refusal? Refusal,
    [property: Id(5)] string[]? Unused); // Silos of before send it, empty.

[RegisterConverter]
internal sealed class JourneyReplyConverter : IConverter<JourneyReply, JourneyReplySurrogate>
{
    public JourneyReply ConvertFromSurrogate(in JourneyReplySurrogate surrogate)
    {
        // Two replies without an answer are equal, whichever way they came.
        var utf8 = surrogate.Utf8.IsEmpty ? default : surrogate.Utf8;
        return new(surrogate.Status, surrogate.Version, utf8, surrogate.Verdict, surrogate.Refusal);
    }

    public JourneyReplySurrogate ConvertToSurrogate(in JourneyReply value) =>
        new(value.Status, value.Version, value.Utf8, value.Verdict, value.Refusal, Unused: null);
}

[GenerateSerializer, Immutable, Alias("NoContact.Problem")]
internal readonly record struct ProblemSurrogate([property: Id(0)] string Path, [property: Id(1)] string Message);

[GenerateSerializer, Immutable, Alias("NoContact.BadInput")]
internal readonly record struct BadInputSurrogate([property: Id(0)] ProblemSurrogate[] Problems);

[RegisterConverter]
internal sealed class BadInputConverter : IConverter<BadInputException, BadInputSurrogate>
{
    public BadInputException ConvertFromSurrogate(in BadInputSurrogate surrogate) =>
        new([.. surrogate.Problems.Select(problem => new Problem(problem.Path, problem.Message))]);

    public BadInputSurrogate ConvertToSurrogate(in BadInputException value) =>
        new([.. value.Problems.Select(problem => new ProblemSurrogate(problem.Path, problem.Message))]);
}

[GenerateSerializer, Immutable, Alias("NoContact.DamagedJourney")]
internal readonly record struct DamagedJourneySurrogate([property: Id(0)] string Message);

[RegisterConverter]
internal sealed class DamagedJourneyConverter : IConverter<DamagedJourneyException, DamagedJourneySurrogate>
{
    public DamagedJourneyException ConvertFromSurrogate(in DamagedJourneySurrogate surrogate) => new(surrogate.Message);

    public DamagedJourneySurrogate ConvertToSurrogate(in DamagedJourneyException value) => new(value.Message);
}

[GenerateSerializer, Immutable, Alias("NoContact.PlannedJourney")]
internal readonly record struct PlannedJourneySurrogate(
    [property: Id(0)] string JourneyId,
    [property: Id(1)] DateTimeOffset At,
    [property: Id(2)] DateTimeOffset ClaimedUntil);

[RegisterConverter]
internal sealed class PlannedJourneyConverter : IConverter<PlannedJourney, PlannedJourneySurrogate>
{
    public PlannedJourney ConvertFromSurrogate(in PlannedJourneySurrogate surrogate) =>
        new(surrogate.JourneyId, surrogate.At, surrogate.ClaimedUntil);

    public PlannedJourneySurrogate ConvertToSurrogate(in PlannedJourney value) =>
        new(value.JourneyId, value.At, value.ClaimedUntil);
}

[GenerateSerializer, Immutable, Alias("NoContact.Audience")]
internal readonly record struct AudienceSurrogate(
    [property: Id(0)] string? Language,
    [property: Id(1)] string? Country,
    [property: Id(2)] string? DeviceZone,
    [property: Id(3)] AnswerView View);

[RegisterConverter]
internal sealed class AudienceConverter : IConverter<Audience, AudienceSurrogate>
{
    public Audience ConvertFromSurrogate(in AudienceSurrogate surrogate) =>
        new(surrogate.Language, surrogate.Country, surrogate.DeviceZone, surrogate.View);

    public AudienceSurrogate ConvertToSurrogate(in Audience value) =>
        new(value.Language, value.Country, value.DeviceZone, value.View);
}
