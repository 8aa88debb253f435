using System.Diagnostics;
using System.Globalization;
using NoContact.Facts;
using NoContact.Json;
using NoContact.Effects;
using static NoContact.Told;

namespace NoContact.Journeys;

/// <summary>Nobody can make a journey whose answer takes for ever: work grows in step with the input.</summary>
[Trait("Speed", "slow")]
public class GrowthTests
{
    private const int Few = 1_500;
    private const int Times = 8;

    // Twice the input at two and a half times the cost, three times over. Growing with the square would be 64.
    private const double Most = 2.5 * 2.5 * 2.5;

    private static readonly DateTimeOffset Start = At("2000-01-01T00:00:00Z");

    private static readonly Dictionary<string, Func<int, Fact>> Shapes = new()
    {
        ["urges"] = i => new Urge { At = On(i), Intensity = 3, Channel = Channel.Text, Motives = [Motive.Hope] },
        ["days agreed for ever later"] = i => new AgreedToTalk { At = On(i), On = new DateOnly(2030, 1, 1).AddDays(i) },
        ["days agreed and spent"] = i =>
            i % 2 == 0
                ? new AgreedToTalk { At = On(i), On = DateOnly.FromDateTime(On(i).Date).AddDays(i % 7) }
                : new ContactMade
                {
                    At = On(i),
                    Channel = Channel.Text,
                    Purpose = Purpose.Personal,
                },
        ["plans"] = i => new PlanMade { At = On(i), Cue = "cue", Response = "response", Motive = Motive.Habit },
        ["steps that helped"] = i => new UrgePassed { At = On(i), Helped = $"step-{i}" },
        ["ties made and ended"] = i => new Tie { At = On(i), Kind = (TieKind)(i % 9), Ended = i % 2 == 1 },
        ["answers"] = i => new QuestionAnswered
        {
            At = On(i),
            Question = (Question)(i % 6),
            Answer = (YesNoUnknown)(i % 3),
        },
        ["corrections of one breakup"] = i => new BreakupCorrected
        {
            At = On(i),
            FactId = "breakup",
            EndedBy = EndedBy.Me,
        },
        ["breakups, each corrected"] = i =>
            i % 2 == 0
                ? new Breakup { At = On(i), EndedBy = EndedBy.Ex }
                : new BreakupCorrected
                {
                    At = On(i),
                    FactId = IdOf(i - 1),
                    EndedBy = EndedBy.Me,
                },
        ["facts told in the wrong order"] = i => new Watched { At = On(Few * Times) - TimeSpan.FromMinutes(i) },
        ["undone facts"] = i =>
            i % 2 == 0
                ? new Watched { At = On(i) }
                : new Retracted
                {
                    At = On(i),
                    FactId = IdOf(i - 1),
                    Why = "",
                },
        ["forgotten texts"] = i =>
            i % 2 == 0
                ? new PlanMade
                {
                    At = On(i),
                    Cue = "cue",
                    Response = "response",
                }
                : new TextForgotten { At = On(i), FactId = IdOf(i - 1) },
        ["intentions that do not fit"] = i => new AmendsPlanned { At = On(i) },
        ["lapses"] = i =>
            i % 2 == 0
                ? new NoContactStarted { At = On(i) }
                : new ContactMade
                {
                    At = On(i),
                    Channel = Channel.Text,
                    Purpose = Purpose.Personal,
                },
        ["moves"] = i => new ZoneChanged { At = On(i), Zone = i % 2 == 0 ? "Pacific/Apia" : "Europe/London" },
        ["ids used twice"] = i => new Watched { At = On(i), Id = "same" },
        ["references that lead nowhere"] = i => new Retracted { At = On(i), FactId = "nowhere", Why = "" },
        ["facts before the breakup"] = i => new Watched { At = Start.AddYears(-1) },
    };

    public static TheoryData<string> All => [.. Shapes.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public void Work_grows_in_step_with_the_input(string shape)
    {
        var (few, many) = (Told(shape, Few), Told(shape, Few * Times));
        Answer(few);

        // The machine may be busy with something else: the least of several costs is the work itself.
        var (least, leastOfMany) = (double.MaxValue, double.MaxValue);
        for (var tries = 0; tries < 10 && !(leastOfMany <= Most * least); tries++)
        {
            least = Math.Min(least, Cost(few));
            leastOfMany = Math.Min(leastOfMany, Cost(many));
        }

        Assert.True(leastOfMany <= Most * least, $"{Times} times the {shape} cost more than {Most} times as much.");
    }

    [Fact]
    public void Milestones_by_the_ten_thousand_cost_no_more_than_their_number()
    {
        var engine = Engine.WithPolicy(Engine.Policy with { Milestones = [.. Enumerable.Range(1, 36_500)] });

        Assert.Equal(29, engine.Streak(Holding().Build(), Now).Milestones.Count);
        Assert.Throws<BadInputException>(() =>
            Engine.WithPolicy(Engine.Policy with { Milestones = [.. Enumerable.Range(1, 1_000_000)] }));
    }

    private static JourneyDocument Told(string shape, int count) => new()
    {
        Zone = "Europe/London",
        Facts =
        [
            new Breakup
            {
                Id = "breakup",
                At = Start,
                EndedBy = EndedBy.Ex,
            },
            .. Enumerable.Range(0, count).Select(i => Named(Shapes[shape](i), i)),
        ],
    };

    private static Fact Named(Fact fact, int i) => fact.Id.Length > 0 ? fact : fact with { Id = IdOf(i) };

    private static string IdOf(int i) => i.ToString(CultureInfo.InvariantCulture);

    private static DateTimeOffset On(int i) => Start.AddHours(12 * (i + 1));

    private static double Cost(JourneyDocument document)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var started = Stopwatch.GetTimestamp();
        Answer(document);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds
            + ((GC.GetAllocatedBytesForCurrentThread() - allocated) / 1e6);
    }

    // All that reads the whole list: the door, the fold, the urge, the summary.
    private static void Answer(JourneyDocument document)
    {
        try
        {
            var journey = Engine.Load(document, Now);
            Engine.Answer(
                journey,
                new Urge
                {
                    At = Now,
                    Intensity = 5,
                    Channel = Channel.Text,
                    Intent = Intent.Reply,
                    Motives = [Motive.Hope],
                },
                Now);
            Engine.Progress(journey, Now);
            JourneyJson.Read(JourneyJson.Write(journey));
        }
        catch (BadInputException e)
        {
            Assert.InRange(e.Problems.Count, 1, BadInputException.MaxProblems);
        }
    }
}
