using System.Buffers;
using System.Globalization;
using FsCheck.Xunit;
using NoContact.Article;
using NoContact.Chart;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Json;
using NoContact.Effects;
using NoContact.Promises.Model;
using NoContact.Testing;
using NoContact.Verdicts;

namespace NoContact.Promises;

/// <summary>The promises about journeys, over generated histories.</summary>
[Properties(Arbitrary = [typeof(AnyJourney)], MaxTest = 1_000, QuietOnSuccess = true)]
[Trait("Speed", "slow")]
public class HistoryPromises
{
    private static readonly NoContactEngine Engine = Told.Engine;

    [Property]
    public bool Three_a_risk_that_becomes_known_never_permits_more(JourneyStory history, int seed)
    {
        var before = Verdict(history, seed);
        Fact[] risks =
        [
            .. Answers
                .Safety.Append(Question.AskedForSpace)
                .Select(question => new QuestionAnswered
                {
                    At = AnyJourney.Now,
                    Question = question,
                    Answer = YesNoUnknown.Yes,
                }),
            new Blocked { At = AnyJourney.Now, By = Party.Ex },
            new ContactMade { At = AnyJourney.Now, Channel = Channel.Text, Purpose = Purpose.Personal },
            new ExReachedOut { At = AnyJourney.Now, Channel = Channel.Text, Tone = Tone.NeverAgain },
        ];
        return risks.All(risk => Verdict(history.Then(risk), seed) <= before);
    }

    [Property]
    public bool Three_facts_that_commute_may_be_told_in_any_order(JourneyStory history, int seed)
    {
        // With a stamp on every fact, the order of the list says nothing.
        Fact[] shuffled = [.. history.Facts];
        new Random(seed).Shuffle(shuffled);
        return Answer((history with { Facts = shuffled }), seed).SequenceEqual(Answer(history, seed));
    }

    [Property]
    public bool Four_after_one_amends_no_other_is_planned_sanctioned_or_offered(JourneyStory history)
    {
        var after = history
            .Then(
                new ContactMade
                {
                    At = AnyJourney.Now,
                    Channel = Channel.Letter,
                    Purpose = Purpose.Amends,
                })
            .Build();
        var again = Engine.Evaluate(
            after,
            new()
            {
                At = AnyJourney.Now,
                Intent = Intent.Apologize,
                Intensity = 0,
                Channel = Channel.Letter,
            },
            AnyJourney.Now);
        return !after.Circumstances.AmendsPermitted
            && Engine.Record(after, new AmendsPlanned { At = AnyJourney.Now }, AnyJourney.Now).Refusal is not null
            && (after.State == BreakupState.Reconciled || again.Verdict.IsAtMost(Verdicts.Verdict.HoldNoContact));
    }

    [Property]
    public bool Five_help_is_never_empty_for_any_country_string(JourneyStory history, string country) =>
        Engine.For(new(Country: country, DeviceZone: country)) is var engine
        && engine.Evaluate(history.Build(), Urge(1), AnyJourney.Now).Resources.Count > 0
        && engine.Help(history.Build().Zone).Count > 0;

    [Property]
    public bool Six_no_operation_loses_a_fact_and_the_fold_never_throws_in_any_order(JourneyStory history, int seed)
    {
        // Without stamps the order of the list is the order of recording: every order must fold.
        Fact[] told = [.. history.Facts.Select(fact => fact with { RecordedAt = null })];
        new Random(seed).Shuffle(told);
        var journey = (history with { Facts = told }).Build();
        return journey.Facts.SequenceEqual(told)
            && Engine.Merge(history.Build(), history.Build(), AnyJourney.Now).Facts.Count == told.Length;
    }

    [Property]
    public bool Six_recorded_one_by_one_or_folded_at_once_the_journey_is_the_same(JourneyStory history)
    {
        var journey = Engine.Begin("Europe/London");
        var kept = new List<Fact>();
        foreach (var fact in history.Facts)
        {
            var about = fact is Retracted undo ? undo.FactId : AnyFact.UrgeOf(fact);
            if (about is not null && kept.All(other => other.Id != about)) continue;
            var result = Engine.Record(journey, fact, AnyJourney.Now);
            if (result.IsRecorded) kept.Add(fact);
            journey = result.Journey;
        }

        // Its plans, helps and open urge show in the answers to an urge, now and as what comes next.
        var folded = (history with { Facts = kept }).Build();
        return Look.At(Engine, folded, AnyJourney.Now) == Look.At(Engine, journey, AnyJourney.Now)
            && AnswerTo(folded).SequenceEqual(AnswerTo(journey))
            && Engine.CheckIns(folded, AnyJourney.Now).SequenceEqual(Engine.CheckIns(journey, AnyJourney.Now));
    }

    [Property]
    public bool Six_a_fact_recorded_and_undone_leaves_the_journey_as_it_was(JourneyStory history)
    {
        var slip = new ContactMade
        {
            Id = "slip",
            At = AnyJourney.Now.AddHours(-5),
            RecordedAt = AnyJourney.Now,
            Channel = Channel.Text,
            Purpose = Purpose.Personal,
        };
        if (slip.At < history.Build().Facts[0].At) return true;
        var undone = Engine.Record(
            Engine.Record(history.Build(), slip, AnyJourney.Now).Journey,
            new Retracted
            {
                At = AnyJourney.Now,
                FactId = "slip",
                Why = "",
            },
            AnyJourney.Now);
        return AnswerOf(undone.Journey, 1).SequenceEqual(Answer(history, 1));
    }

    [Property]
    public bool Six_two_devices_merge_in_any_order_and_grouping(JourneyStory history, int seed)
    {
        var random = new Random(seed);
        var breakup = history.Facts[0];
        Journey[] devices = [.. Enumerable.Range(0, 3).Select(_ => Part(random.Next(1, 100)).Build())];
        var (a, b, c) = (devices[0], devices[1], devices[2]);
        var left = Merge(Merge(a, b), c);
        var right = Merge(a, Merge(c, b));
        return left.Facts.ToHashSet().SetEquals([.. a.Facts, .. b.Facts, .. c.Facts])
            && JourneyJson.Write(left).SequenceEqual(JourneyJson.Write(right))
            && JourneyJson.Write(Merge(left, a)).SequenceEqual(JourneyJson.Write(left));

        JourneyStory Part(int percent)
        {
            var part = history.Facts.Where(fact => fact == breakup || random.Next(100) < percent).ToList();
            var ids = part.Select(fact => fact.Id).ToHashSet();
            return history with
            {
                Facts = [.. part.Where(fact => fact is not Retracted undo || ids.Contains(undo.FactId))],
            };
        }

        Journey Merge(Journey x, Journey y) => Engine.Merge(x, y, AnyJourney.Now);
    }

    [Property]
    public bool Six_what_is_exported_reads_back_to_the_same_answer(JourneyStory history) =>
        AnswerOf(Engine.Load(JourneyJson.Read(JourneyJson.Write(history.Build())), AnyJourney.Now), 1)
            .SequenceEqual(Answer(history, 1));

    [Property(MaxTest = 200)]
    public bool Seven_the_same_input_gives_the_same_answer_byte_for_byte_in_any_culture(JourneyStory history, int seed)
    {
        var here = CultureInfo.CurrentCulture;
        var first = Answer(history, seed);
        try
        {
            CultureInfo.CurrentCulture = Odd();
            return Answer(history, seed).SequenceEqual(first);
        }
        finally
        {
            CultureInfo.CurrentCulture = here;
        }
    }

    [Property]
    public bool A_streak_is_never_negative_and_never_longer_than_the_time_there_was(JourneyStory history)
    {
        var streak = Engine.Streak(history.Build(), AnyJourney.Now);
        var since = history.Build().Circumstances.FirstStreakStart is { } first
            ? (AnyJourney.Now - first).TotalDays + 2
            : 0;
        return streak.Days >= 0
            && streak.Past.All(past => past.Days >= 0)
            && streak.TotalDaysKept <= since
            && streak.Longest <= streak.TotalDaysKept
            && streak.Strength is >= 0 and <= 1 && streak.ShareKept is null or (>= 0 and <= 1)
            && streak.IsRunning == BreakupChart.IsNoContact(history.Build().State);
    }

    // A culture that writes numbers and dates unlike any other; no ICU is needed for it.
    private static CultureInfo Odd()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "~";
        culture.NumberFormat.NumberDecimalSeparator = "|";
        culture.DateTimeFormat.ShortDatePattern = "'day' dd";
        culture.DateTimeFormat.ShortTimePattern = "'at' mm";
        return culture;
    }

    private static Verdict Verdict(JourneyStory history, int seed) =>
        Engine.Evaluate(history.Build(), Urge(seed), AnyJourney.Now).Verdict;

    private static byte[] AnswerTo(Journey journey)
    {
        var output = new ArrayBufferWriter<byte>();
        WireJson.Write(output, Engine.Answer(journey, Urge(1), AnyJourney.Now));
        return output.WrittenSpan.ToArray();
    }

    private static byte[] Answer(JourneyStory history, int seed) => Bytes(history.Facts, seed);

    private static byte[] AnswerOf(Journey journey, int seed) => Bytes([.. journey.Facts], seed);

    private static byte[] Bytes(IReadOnlyList<Fact> facts, int seed)
    {
        // What was undone, and the undoing, are part of the record but not of the answer.
        var output = new ArrayBufferWriter<byte>();
        WireJson.Write(
            output,
            Engine.Answer(
                new CaseDocument
                {
                    Zone = "Europe/London",
                    Now = AnyJourney.Now,
                    Facts = facts,
                    Urge = Urge(seed),
                }));
        return output.WrittenSpan.ToArray();
    }

    private static Urge Urge(int seed)
    {
        var random = new Random(seed);
        return new()
        {
            At = AnyJourney.Now,
            Intensity = random.Next(11),
            Channel = Channel.Text,
            Intent = (Intent)random.Next(7),
            Motives = random.Next(2) == 0 ? [] : [(Motive)random.Next(12)],
        };
    }
}
