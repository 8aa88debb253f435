using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using NoContact.Days;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Testing;

namespace NoContact.Insights;

/// <summary>Each insight beside a count that walks through the whole journal and asks of each fact anew.</summary>
[Trait("Speed", "slow")]
public class NaiveInsightsTests
{
    private static readonly int Journals = int.Parse(
        Environment.GetEnvironmentVariable("NOCONTACT_JOURNALS") ?? "1000", CultureInfo.InvariantCulture);

    [Fact]
    public void Each_insight_is_what_a_naive_count_says() => Check.One(
        Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(Journals),
        Prop.ForAll(AnyJourney.Stories(), story =>
        {
            var insights = Told.Engine.Progress(story.Build(), story.Now).Insights;
            Assert.Equal(new Naive(story).ToString(), Line(insights));
        }));

    private static string Line(UrgeInsights insights) => string.Join(
        " | ",
        insights.Urges,
        Text(insights.Held),
        Text(insights.LongestGapDays),
        Text(insights.RiskiestHour),
        Text(insights.RiskiestWeekday),
        Text(insights.Intensity),
        insights.ByHour is null ? "" : string.Join(',', insights.ByHour.Value),
        insights.ByMotive is null ? "" : string.Join(',', insights.ByMotive.Value),
        insights.Helped is null ? "" : string.Join(',', insights.Helped.Value));

    private static string Text<T>(Finding<T>? finding) => finding is null ? "" : $"{finding.Value}";

    private sealed class Naive
    {
        private readonly JourneyStory _story;
        private readonly Fact[] _facts;
        private readonly Urge[] _urges;

        public Naive(JourneyStory story)
        {
            _story = story;
            var journey = story.Build();
            var first = journey.FactsInForce
                .OfType<Breakup>()
                .Select(breakup => breakup.At)
                .DefaultIfEmpty(DateTimeOffset.MaxValue)
                .Min();
            _facts =
            [
                .. journey.FactsInForce
                    .Where(fact => fact is not (Urge or ContactMade { Accidental: false }) || fact.At >= first)
                    .OrderBy(fact => fact.At)
                    .ThenBy(fact => fact.RecordedAt)
                    .ThenBy(fact => fact.Id, StringComparer.Ordinal),
            ];
            _urges = [.. _facts.OfType<Urge>()];
        }

        public override string ToString()
        {
            var hours = Enumerable.Range(0, 24)
                .Select(hour => _urges.Count(urge => LocalTime(urge).Hour == hour))
                .ToArray();
            var weekdays = Enum.GetValues<DayOfWeek>()
                .ToDictionary(day => day, day => _urges.Count(urge => Before(urge).DateOf(urge.At).DayOfWeek == day));
            var isEnough = _urges.Length >= 5;
            var helped = _facts.Select(Helped).OfType<string>().ToArray();
            var motives = _urges.SelectMany(urge => urge.Motives.Distinct()).ToArray();
            return string.Join(
                " | ",
                _urges.Length,
                isEnough ? $"{(double)_urges.Count(IsHeld) / _urges.Length}" : "",
                isEnough ? $"{LongestGap()}" : "",
                isEnough ? Peak(Enumerable.Range(0, 24).ToDictionary(hour => hour, hour => hours[hour])) : "",
                isEnough ? Peak(weekdays) : "",
                _urges.Length >= 15
                    ? $"{new IntensityTrend(Mean(_urges[..^10]), Mean(_urges[^10..]))}"
                    : "",
                isEnough ? string.Join(',', hours) : "",
                isEnough ? Ranked(motives) : "",
                helped.Length >= 5 ? Ranked(helped) : "");
        }

        private static string? Helped(Fact fact) => fact switch
        {
            UrgePassed passed => passed.Helped,
            UrgeStayed stayed => stayed.Helped,
            _ => null,
        };

        private static double Mean(Urge[] urges) => (double)urges.Sum(urge => urge.Intensity) / urges.Length;

        private static string Ranked<T>(T[] all) => string.Join(
            ',',
            all.GroupBy(item => item)
                .Select(same => KeyValuePair.Create(same.Key, same.Count()))
                .OrderByDescending(entry => entry.Value)
                .ThenBy(entry => $"{entry.Key}", StringComparer.Ordinal));

        private static string Peak<T>(Dictionary<T, int> counts)
            where T : notnull
        {
            var most = counts.OrderByDescending(entry => entry.Value).First();
            var second = counts.Values.OrderDescending().ElementAt(1);
            return most.Value > second && most.Value * counts.Count * 2 >= 3 * counts.Values.Sum() ? $"{most.Key}" : "";
        }

        private bool IsHeld(Urge urge)
        {
            var place = Array.IndexOf(_facts, urge);
            var next = Array.FindIndex(_facts, place + 1, fact => fact is Urge);
            return !_facts[place..(next < 0 ? _facts.Length : next)].OfType<ContactMade>().Any(Counts);
        }

        // By the journey as it was just before.
        private bool Counts(ContactMade contact)
        {
            if (contact.Accidental) return false;
            var before = Before(contact);
            return contact.Purpose switch
            {
                Purpose.Practical => !before.Circumstances.HasTie,
                Purpose.Amends => !before.Circumstances.AmendsPermitted,
                _ => true,
            };
        }

        private int LongestGap()
        {
            var gaps = _urges.Zip(_urges.Skip(1), (one, next) => Days(Before(next), one.At, next.At));
            return gaps.Append(Days(_story.Build(), _urges[^1].At, _story.Now)).Append(0).Max();
        }

        private static int Days(Journey where, DateTimeOffset from, DateTimeOffset to) =>
            where.DateOf(to).DayNumber - where.DateOf(from).DayNumber;

        private DateTimeOffset LocalTime(Urge urge) => Before(urge).InZone(urge.At);

        private Journey Before(Fact fact)
        {
            var earlier = _facts[..Array.IndexOf(_facts, fact)].Select(one => one.Id).ToHashSet();
            var all = _story.Build();
            var facts = all.Facts.Where(one => one switch
            {
                Retracted or TextForgotten => false,
                BreakupCorrected correction => earlier.Contains(correction.FactId),
                _ => earlier.Contains(one.Id),
            });
            return Told.Engine.Load(new() { Zone = _story.Document.Zone, Facts = [.. facts] }, _story.Now);
        }
    }
}
