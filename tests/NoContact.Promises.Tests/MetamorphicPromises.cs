using System.Buffers;
using FsCheck.Xunit;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Json;
using NoContact.Effects;
using NoContact.Promises.Model;
using NoContact.Testing;
using NoContact.Verdicts;

namespace NoContact.Promises;

/// <summary>How the answers to two histories must stand to each other, whatever each of them is.</summary>
[Properties(Arbitrary = [typeof(AnyJourney)], MaxTest = 1_000, QuietOnSuccess = true)]
[Trait("Speed", "slow")]
public class MetamorphicPromises
{
    private static readonly NoContactEngine Engine = Told.Engine;

    [Property]
    public bool A_stronger_urge_a_drink_or_distress_never_permits_more(JourneyStory history, int seed)
    {
        var (journey, urge) = (WithADoorOpen(history).Build(), Urge(seed));
        var before = Verdict(journey, urge);
        var rising = Enumerable
            .Range(0, 11)
            .Select(intensity => Verdict(journey, urge with { Intensity = intensity }))
            .ToList();
        return rising.Zip(rising.Skip(1)).All(pair => pair.Second.IsAtMost(pair.First))
            && Verdict(journey, urge with { Sober = YesNoUnknown.No }).IsAtMost(before)
            && Enum.GetValues<Distress>()
                .All(sign => Verdict(journey, urge with { Distress = [sign] }).IsAtMost(before));
    }

    [Property]
    public bool A_word_of_theirs_turned_angry_never_permits_more(JourneyStory history, int seed)
    {
        var kinder = WithADoorOpen(history)
            .Then(
                new ExReachedOut
                {
                    At = AnyJourney.Now,
                    Channel = Channel.Text,
                    Tone = seed % 2 == 0 ? Tone.Warm : Tone.Neutral,
                });
        var angry = kinder with
        {
            Facts = [.. kinder.Facts.SkipLast(1), (ExReachedOut)kinder.Facts[^1] with { Tone = Tone.Angry }],
        };
        return Verdict(angry.Build(), Urge(seed)).IsAtMost(Verdict(kinder.Build(), Urge(seed)));
    }

    [Property]
    public bool A_risk_that_becomes_known_while_a_door_stands_open_never_permits_more(JourneyStory history, int seed)
    {
        var open = WithADoorOpen(history);
        var before = Verdict(open.Build(), Urge(seed));
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
            new ContactMade
            {
                At = AnyJourney.Now,
                Channel = Channel.Text,
                Purpose = Purpose.Personal,
            },
        ];
        return risks.All(risk => Verdict(open.Then(risk).Build(), Urge(seed)).IsAtMost(before));
    }

    [Property]
    public bool Contacts_left_without_an_answer_never_permit_more_the_more_there_are(JourneyStory history, int seed)
    {
        var contact = new ContactMade
        {
            At = AnyJourney.Now,
            Channel = Channel.Text,
            Purpose = Purpose.Personal,
        };
        JourneyStory[] more =
        [
            history.Then(contact),
            history.Then(contact).Then(contact),
            history.Then(contact).Then(contact).Then(contact),
        ];
        var verdicts = more.Select(other => Verdict(other.Build(), Urge(seed))).ToList();
        return verdicts.Zip(verdicts.Skip(1)).All(pair => pair.Second.IsAtMost(pair.First));
    }

    [Property]
    public bool Facts_of_different_instants_may_be_recorded_in_any_order(JourneyStory history, int seed)
    {
        // Only which of two answers was recorded later has a meaning of its own.
        Fact[] commuting =
        [
            .. history
                .Facts.Where(fact =>
                    fact
                        is not (
                            QuestionAnswered
                            or ExReachedOut { Tone: Tone.NeverAgain }
                            or ExResponded { Response: ExResponse.NeverAgain }
                            or Retracted))
                .DistinctBy(fact => fact.At),
        ];
        Fact[] shuffled = [.. commuting];
        new Random(seed).Shuffle(shuffled);
        shuffled =
        [
            .. shuffled.Select((fact, i) => fact with { RecordedAt = AnyJourney.Now.AddHours(-1).AddSeconds(i) }),
        ];
        return Answer((history with { Facts = shuffled }).Build(), seed)
            .SequenceEqual(Answer((history with { Facts = commuting }).Build(), seed));
    }

    [Property]
    public bool Whatever_was_just_recorded_can_be_undone_without_a_trace_in_the_answer(JourneyStory history, int seed)
    {
        var random = new Random(seed);
        var before = history.Build();
        var slip = new AnyFact(random).Of(
            random.Next(2) == 0
                ? AnyJourney.Now
                : history.Facts[0].At + ((AnyJourney.Now - history.Facts[0].At) * random.NextDouble())
        ) with
        {
            Id = "slip",
        };
        var recorded = Engine.Record(before, slip, AnyJourney.Now);
        if (!recorded.IsRecorded)
            return ReferenceEquals(recorded.Journey, before);
        try
        {
            var undone = Engine
                .Record(
                    recorded.Journey,
                    new Retracted
                    {
                        At = AnyJourney.Now,
                        FactId = "slip",
                        Why = "",
                    },
                    AnyJourney.Now)
                .Journey;
            return Answer(undone, seed).SequenceEqual(Answer(before, seed))
                && Look.At(Engine, undone, AnyJourney.Now) == Look.At(Engine, before, AnyJourney.Now);
        }
        catch (BadInputException)
        {
            // A breakup is corrected, not undone; a yes to a safety question is only answered.
            return slip
                is Breakup
                    or QuestionAnswered { Answer: YesNoUnknown.Yes }
                    or ExReachedOut { Tone: Tone.NeverAgain }
                    or ExResponded { Response: ExResponse.NeverAgain };
        }
    }

    [Property]
    public bool A_history_split_over_two_devices_and_merged_is_the_whole_in_either_order(JourneyStory history, int seed)
    {
        var random = new Random(seed);
        var here = history.Facts.Where((_, i) => i == 0 || random.Next(2) == 0).ToHashSet();
        var (one, other) = (Part(here.Contains), Part(fact => fact == history.Facts[0] || !here.Contains(fact)));
        var (left, right) = (Engine.Merge(one, other, AnyJourney.Now), Engine.Merge(other, one, AnyJourney.Now));
        var whole = Answer(history.Build(), seed);
        return Answer(left, seed).SequenceEqual(whole)
            && Answer(right, seed).SequenceEqual(whole)
            && left.Facts.SequenceEqual(right.Facts)
            && left.Facts.ToHashSet().SetEquals(history.Facts);

        // An undo stands where the fact it undoes stands.
        Journey Part(Func<Fact, bool> isHere) =>
            (
                history with
                {
                    Facts =
                    [
                        .. history.Facts.Where(fact =>
                            isHere(
                                fact is Retracted undo ? history.Facts.First(other => other.Id == undo.FactId) : fact)),
                    ],
                }).Build();
    }

    [Property]
    public bool To_ask_changes_nothing(JourneyStory history, int seed)
    {
        var journey = history.Build();
        var (document, answer, look) = (
            JourneyJson.Write(journey),
            Answer(journey, seed),
            Look.At(Engine, journey, AnyJourney.Now));
        Engine.Answer(journey, Urge(seed + 1), AnyJourney.Now);
        Engine.WhatIf(journey, Urge(seed), AnyJourney.Now);
        Engine.WhatIf(journey, new AnyFact(new Random(seed)).Of(AnyJourney.Now), AnyJourney.Now);
        Engine.WhatIfYouWait(journey, TimeSpan.FromDays(40), AnyJourney.Now);
        Engine.Progress(journey, AnyJourney.Now);
        Engine.Merge(journey, journey, AnyJourney.Now);
        Engine.Record(journey, new AnyFact(new Random(seed)).Of(AnyJourney.Now), AnyJourney.Now);
        return JourneyJson.Write(journey).SequenceEqual(document)
            && Answer(journey, seed).SequenceEqual(answer)
            && Look.At(Engine, journey, AnyJourney.Now) == look;
    }

    // Most histories permit little, and what permits nothing can hardly permit more: here everything about safety is
    // answered no and they wrote warmly.
    private static JourneyStory WithADoorOpen(JourneyStory history)
    {
        var at = AnyJourney.Now.AddMinutes(-1);
        var open = Answers.Safety.Aggregate(
            history,
            (so, question) =>
                so.Then(
                    new QuestionAnswered
                    {
                        At = at,
                        Question = question,
                        Answer = YesNoUnknown.No,
                    }));
        return open.Then(
                new Blocked
                {
                    At = at,
                    By = Party.Ex,
                    Lifted = true,
                })
            .Then(
                new ExReachedOut
                {
                    At = at,
                    Channel = Channel.Text,
                    Tone = Tone.Warm,
                });
    }

    private static Verdict Verdict(Journey journey, Urge urge) =>
        Engine.Evaluate(journey, urge, AnyJourney.Now).Verdict;

    private static byte[] Answer(Journey journey, int seed)
    {
        var output = new ArrayBufferWriter<byte>();
        WireJson.Write(output, Engine.Answer(journey, Urge(seed), AnyJourney.Now));
        return output.WrittenSpan.ToArray();
    }

    private static Urge Urge(int seed)
    {
        var any = new AnyFact(new Random(seed));
        return new()
        {
            At = AnyJourney.Now,
            Intensity = any.One([0, 3, 6, 7, 10]),
            Channel = any.Word<Channel>(),
            Intent = any.Word<Intent>(),
            Sober = any.Word<YesNoUnknown>(),
            Motives = any.One<Motive[]>([
                [],
                [],
                [any.Word<Motive>()],
                [any.Word<Motive>(), any.Word<Motive>()],
            ]),
        };
    }
}
