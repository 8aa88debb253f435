using System.Globalization;
using NoContact.Guidance;
using NoContact.Journeys;
using NoContact.Streaks;

namespace NoContact;

/// <summary>A journey told step by step, seen at one evening in March 2026 in London, a day after the clocks changed.</summary>
public sealed record Told(IReadOnlyList<Fact> Facts)
{
    public static readonly DateTimeOffset Now = At("2026-03-30T21:15:00+01:00");
    public static readonly NoContactEngine Engine = NoContactEngine.Create();
    private static readonly DateTimeOffset BreakupAt = At("2026-03-01T20:00:00Z");

    public NoContactEngine With { get; init; } = Engine;

    public string Zone { get; init; } = "Europe/London";

    public static Told Nothing { get; } = new([]);

    /// <summary>Four weeks in no contact, everything about safety answered no.</summary>
    public static Told Holding(EndedBy endedBy = EndedBy.Ex) => BrokenUp(endedBy).AllClear().Then(new NoContactStarted { At = BreakupAt.AddHours(2) });

    public static Told BrokenUp(EndedBy endedBy = EndedBy.Ex) => Nothing.Then(new Breakup { At = BreakupAt, EndedBy = endedBy, Id = "breakup" });

    public static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Noon on a day of March 2026, London.</summary>
    public static DateTimeOffset March(int day) => new(2026, 3, day, 12, 0, 0, TimeSpan.Zero);

    public Told Then(params IEnumerable<Fact> facts) =>
        this with { Facts = [.. Facts, .. facts.Select((fact, i) => fact.Id.Length > 0 ? fact : fact with { Id = $"f{Facts.Count + i + 1}" })] };

    public Told AllClear() => Then(Answers.Safety.Select(question => new QuestionAnswered { At = BreakupAt.AddHours(1), Question = question, Answer = YesNo.No }));

    public Told Answered(Question question, YesNo answer, int day = 20) => Then(new QuestionAnswered { At = March(day), Question = question, Answer = answer });

    public Told Wrote(int day, Purpose purpose = Purpose.Personal) => Then(new ContactMade { At = March(day), Channel = Channel.Text, Purpose = purpose });

    public Told TheyWrote(int day, Tone tone = Tone.Warm) => Then(new ExReachedOut { At = March(day), Channel = Channel.Text, Tone = tone });

    public Told Tied(TieKind kind = TieKind.Children) => Then(new Tie { At = BreakupAt.AddMinutes(30), Kind = kind });

    public Told Mistreated() => Then(new Mistreatment { At = BreakupAt.AddDays(-10), Kind = MistreatmentKind.Lying });

    public Journey Journey => With.Load(Document, Now);

    public JourneyDocument Document => new() { Schema = 1, Zone = Zone, Facts = Facts };

    public StreakSummary Streak => With.Streak(Journey, Now);

    public Advice Urge(Intent intent = Intent.StartConversation, int intensity = 4, Channel channel = Channel.Text, YesNo sober = YesNo.Unknown, Motive[]? motives = null, Distress[]? distress = null) =>
        With.Evaluate(Journey, new Urge { At = Now, Intent = intent, Intensity = intensity, Channel = channel, Sober = sober, Motives = motives ?? [], Distress = distress ?? [] }, Now);
}
