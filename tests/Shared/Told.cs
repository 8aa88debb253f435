using System.Globalization;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Testing;

namespace NoContact;

/// <summary>
/// Stories seen at one evening in March 2026 in London, a day after the clocks changed; a step with a day happens at
/// its noon.
/// </summary>
internal static class Told
{
    public static readonly DateTimeOffset Now = At("2026-03-30T21:15:00+01:00");
    public static readonly NoContactEngine Engine = NoContactEngine.Create();
    private static readonly DateTimeOffset BreakupAt = At("2026-03-01T20:00:00Z");

    public static JourneyStory Nothing => Journey.Untold(Now).With(Engine);

    /// <summary>Four weeks in no contact, everything about safety answered no.</summary>
    public static JourneyStory Holding(EndedBy endedBy = EndedBy.Ex) =>
        BrokenUp(endedBy).At(BreakupAt.AddHours(1)).AllClear().Later(TimeSpan.FromHours(1)).NoContact().At(Now);

    public static JourneyStory BrokenUp(EndedBy endedBy = EndedBy.Ex) =>
        Nothing.Then(
            new Breakup
            {
                At = BreakupAt,
                EndedBy = endedBy,
                Id = "breakup",
            });

    public static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Noon on a day of March 2026, London.</summary>
    public static DateTimeOffset March(int day) => new(2026, 3, day, 12, 0, 0, TimeSpan.Zero);

    extension(JourneyStory story)
    {
        public JourneyStory Answered(Question question, YesNoUnknown answer, int day) =>
            story.OnDay(day, told => told.Answered(question, answer));

        public JourneyStory Wrote(int day, Purpose purpose = Purpose.Personal) =>
            story.OnDay(day, told => told.Wrote(purpose));

        public JourneyStory TheyWrote(int day, Tone tone = Tone.Warm) => story.OnDay(day, told => told.TheyWrote(tone));

        public JourneyStory TiedFromTheStart(TieKind kind = TieKind.Children) =>
            story.Then(new Tie { At = BreakupAt.AddMinutes(30), Kind = kind });

        public JourneyStory MistreatedBefore() => story.At(BreakupAt.AddDays(-10)).Mistreated().At(story.Now);

        /// <summary>The same as a list that says of no fact when it was recorded.</summary>
        public JourneyStory Unstamped() =>
            story with
            {
                Facts = [.. story.Facts.Select(fact => fact with { RecordedAt = null })],
            };

        private JourneyStory OnDay(int day, Func<JourneyStory, JourneyStory> step) =>
            step(story.At(March(day))).At(story.Now);
    }
}
