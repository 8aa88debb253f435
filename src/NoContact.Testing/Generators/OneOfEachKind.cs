using NoContact.Facts;
using NoContact.Verdicts;

namespace NoContact.Testing;

/// <summary>
/// A journey with one fact of every kind, with texts, offsets and fractions of a second that are easily lost.
/// </summary>
internal static class OneOfEachKind
{
    private static readonly DateTimeOffset First = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Second = new DateTimeOffset(
        2026,
        3,
        2,
        12,
        0,
        0,
        123,
        TimeSpan.FromMinutes(345)
    ).AddTicks(4567);

    public static IReadOnlyList<Fact> All { get; } =
    [
        new Breakup { Id = "breakup", At = First, EndedBy = EndedBy.Unknown },
        new BreakupCorrected
        {
            Id = "2",
            At = Second,
            FactId = "breakup",
            HappenedAt = new(2026, 3, 1, 11, 0, 0, TimeSpan.FromHours(2)),
        },
        new Mistreatment { Id = "3", At = Second, Kind = MistreatmentKind.Other, Significant = true },
        new QuestionAnswered { Id = "4", At = Second, Question = Question.Under18, Answer = YesNoUnknown.Unknown },
        new Tie { Id = "5", At = Second, Kind = TieKind.Children, Ended = true },
        new Blocked { Id = "6", At = Second, By = Party.Me },
        new AgreedToTalk { Id = "7", At = Second, On = new(2026, 3, 9) },
        new NoContactStarted { Id = "8", At = Second },
        new Urge
        {
            Id = "9",
            At = Second,
            Intensity = 0,
            Channel = Channel.Text,
            Motives = [Motive.Hope, Motive.Habit],
            Sober = YesNoUnknown.No,
            Note = "ÿ \"x\" \u2028",
        },
        new UrgePassed { Id = "10", At = Second, Helped = "delay" },
        new UrgeStayed { Id = "25", At = Second, UrgeId = "9", Helped = "tell-someone" },
        new ContactMade
        {
            Id = "11",
            At = Second,
            Channel = Channel.ThroughOthers,
            Purpose = Purpose.Amends,
            Accidental = true,
        },
        new ExResponded { Id = "12", At = Second, Response = ExResponse.None },
        new ExReachedOut { Id = "13", At = Second, Channel = Channel.Gift, Tone = Tone.NeverAgain },
        new LeftUnanswered { Id = "14", At = Second },
        new AmendsPlanned { Id = "15", At = Second },
        new AmendsDropped { Id = "16", At = Second },
        new Watched { Id = "17", At = Second, RecordedAt = Second.AddTicks(1234567).ToOffset(new(5, 30, 0)) },
        new Reconciled { Id = "18", At = Second },
        new MovedOn { Id = "19", At = Second },
        new PlanMade
        {
            Id = "20",
            At = Second,
            Cue = "the evenings",
            Response = "walk",
            From = new(21, 0),
            Until = new(2, 0),
        },
        new CalmNote { Id = "26", At = Second, Text = "you slept, and it was \u2028 lighter" },
        new TrustedPerson { Id = "27", At = Second, Name = "S\u00e3o", Contact = "07700 900123" },
        new CardAnswered
        {
            Id = "21",
            At = Second,
            Verdict = Verdict.GetSupportNow,
            Response = CardResponse.Overridden,
            Reason = "I could not wait",
        },
        new ZoneChanged { Id = "22", At = Second, Zone = "Asia/Kolkata" },
        new Retracted { Id = "23", At = Second, FactId = "17", Why = "it was not so" },
        new TextForgotten { Id = "24", At = Second, FactId = "21" },
    ];
}
