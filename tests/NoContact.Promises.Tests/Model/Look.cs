using NoContact.Chart;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Effects;
using NoContact.Rules;

namespace NoContact.Promises.Model;

/// <summary>
/// All that the model and the engine must say alike about a journey at an instant. Lists are told in one line, so
/// that two looks compare.
/// </summary>
public sealed record Look(
    Glance Glance,
    string Zone,
    string? Breakup,
    string Answers,
    string Ties,
    string Blocks,
    TheirMessage? Word,
    Tone? LastTone,
    string AgreedDays,
    int Unanswered, bool AmendsMade, bool AmendsPermitted, string Permitted, string Unapplied, string Revisit,
    string Doubts, string LaidBy)
{
    public static Look At(NoContactEngine engine, Journey journey, DateTimeOffset now)
    {
        journey = engine.At(journey, now);
        var all = journey.Circumstances;
        return new(
            Glance.Of(new(journey.State, engine.Streak(journey, now))),
            journey.Zone,
            all.Breakup is { } breakup ? $"{breakup.Id} {breakup.EndedBy} {breakup.At.UtcTicks}" : null,
            Line(Enum.GetValues<Question>().Select(question => all.Answers[question])),
            Line(all.Ties.Order()),
            Line(new[] { all.BlockedByEx, all.BlockedByMe }),
            all.MessageToAnswer,
            all.LastTone,
            Line(all.AgreedDays.Select(day => day.DayNumber)),
            all.ContactsUnanswered,
            all.AmendsMade,
            all.AmendsPermitted,
            Line(engine.PermittedTriggers(journey)),
            Line(journey.Circumstances.Unapplied.Select(fact => (fact.Id, fact.Trigger, fact.State))),
            Line(all.Revisit.Order()),
            Line(engine.Doubts(journey, now).Select(doubt => (doubt.FactId, doubt.Kind))),
            Line(new[] { journey.CalmNote?.Text, journey.TrustedPerson?.Name }));
    }

    public static string Line<T>(IEnumerable<T> values) => string.Join(' ', values);
}

/// <summary>State, streak and record: what a fact may change, and so what a diff holds.</summary>
public sealed record Glance(
    BreakupState State,
    bool Running,
    int Days,
    DateTimeOffset? Start,
    TimeSpan? Elapsed,
    int Longest,
    int TotalDaysKept,
    int Lapses,
    string Past,
    string Milestones,
    int? Next)
{
    public static Glance Of(JourneySnapshot glance)
    {
        var streak = glance.Streak;
        return new(
            glance.State,
            streak.IsRunning,
            streak.Days,
            streak.Current?.Start,
            streak.Current?.Elapsed,
            streak.Longest,
            streak.TotalDaysKept,
            streak.Lapses,
            Look.Line(streak.Past.Select(past => (past.Start.DayNumber, past.End.DayNumber, past.Days, past.Reason))),
            Look.Line(streak.Milestones.Select(milestone => milestone.Days)),
            streak.NextMilestone?.Days);
    }
}
