using FsCheck;
using FsCheck.Fluent;
using NoContact.Journeys;

namespace NoContact.Promises;

/// <summary>A valid history, told in no particular order, with a list of facts that shrinks.</summary>
public sealed record History(IReadOnlyList<Fact> Facts)
{
    public static readonly DateTimeOffset Now = new(2026, 10, 25, 1, 30, 0, TimeSpan.Zero); // inside the hour London has twice

    private static readonly string[] Zones = ["Europe/London", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Atlantic/Azores", "Asia/Kathmandu", "America/Sao_Paulo"];

    public Journey Journey => Told.Engine.Load(new() { Schema = 1, Zone = "Europe/London", Facts = Facts }, Now);

    public History Then(Fact fact) => new([.. Facts, fact with { Id = $"then{Facts.Count}", RecordedAt = Now }]);

    public override string ToString() => string.Join(Environment.NewLine, Facts);

    public static Arbitrary<History> Any() => Arb.From(Gen.Choose(int.MinValue, int.MaxValue).Select(seed => Of(new Random(seed))), Shrunk);

    private static IEnumerable<History> Shrunk(History history) => Enumerable.Range(1, Math.Max(0, history.Facts.Count - 1))
        .Select(i => WithoutDangling([.. history.Facts.Take(i), .. history.Facts.Skip(i + 1)]));

    private static History Of(Random random)
    {
        var start = Now.AddDays(-random.Next(2, 120));
        var facts = new List<Fact> { new Breakup { Id = "breakup", At = start, EndedBy = Word<EndedBy>() } };
        if (random.Next(3) > 0) facts.AddRange(Answers.Safety.Select(question => new QuestionAnswered { At = start, Question = question, Answer = YesNo.No }));
        if (random.Next(3) > 0) facts.Add(new NoContactStarted { At = start.AddHours(1) });
        for (var count = random.Next(25); count > 0; count--) facts.Add(Next(facts));
        var named = facts.Select((fact, i) => (fact.Id.Length > 0 ? fact : fact with { Id = $"f{i}" }) with { RecordedAt = fact.RecordedAt ?? start.AddMinutes(i) });
        return WithoutDangling([.. named]);

        Fact Next(List<Fact> so)
        {
            var at = random.Next(5) == 0 ? Now.AddMinutes(-random.Next(300)) : start.AddSeconds(random.NextDouble() * (Now - start).TotalSeconds);
            if (at < start) at = start;
            return random.Next(24) switch
            {
                0 or 1 => new NoContactStarted { At = at },
                2 or 3 or 4 => new ContactMade { At = at, Channel = Word<Channel>(), Purpose = Word<Purpose>(), Accidental = random.Next(6) == 0 },
                5 or 6 => new ExResponded { At = at, Response = Word<ExResponse>() },
                7 or 8 => new ExReachedOut { At = at, Channel = Word<Channel>(), Tone = Word<Tone>() },
                9 => new LeftUnanswered { At = at },
                10 => new Urge { At = at, Intensity = random.Next(11), Channel = Word<Channel>(), Note = "note" },
                11 => new UrgePassed { At = at },
                12 => new AmendsPlanned { At = at },
                13 => new AmendsDropped { At = at },
                14 => new Reconciled { At = at },
                15 => new MovedOn { At = at },
                16 => new Breakup { At = at, EndedBy = Word<EndedBy>() },
                17 => new QuestionAnswered { At = start.AddDays(random.Next(-5, 1)), Question = Word<Question>(), Answer = Word<YesNo>() },
                18 => new Tie { At = at, Kind = Word<TieKind>(), Ended = random.Next(3) == 0 },
                19 => new Blocked { At = at, By = Word<Party>(), Lifted = random.Next(2) == 0 },
                20 => new AgreedToTalk { At = at, On = DateOnly.FromDateTime(Now.AddDays(random.Next(-20, 3)).Date) },
                21 => new Mistreatment { At = at, Kind = Word<MistreatmentKind>(), Significant = random.Next(2) == 0, Apologized = random.Next(5) == 0 },
                22 => new ZoneChanged { At = at, Zone = Zones[random.Next(Zones.Length)] },
                _ => new Retracted { At = at, FactId = $"f{random.Next(1, so.Count + 1)}", Why = "" },
            };
        }

        T Word<T>()
            where T : struct, Enum => Enum.GetValues<T>() is var all ? all[random.Next(all.Length)] : default;
    }

    private static History WithoutDangling(IReadOnlyList<Fact> facts)
    {
        var undoable = facts.Where(fact => fact
            is not (Breakup or Retracted or ExResponded { Response: ExResponse.NeverAgain } or ExReachedOut { Tone: Tone.NeverAgain })
            and not QuestionAnswered { Question: <= Question.TheyAreAfraid, Answer: YesNo.Yes }).Select(fact => fact.Id).ToHashSet();
        return new([.. facts.Where(fact => fact is not Retracted undo || undoable.Contains(undo.FactId))]);
    }
}
