using NoContact.Facts;
using NoContact.Verdicts;

namespace NoContact.Testing;

/// <summary>Facts made up with a seed, of every kind that can be told by itself.</summary>
internal sealed class AnyFact(Random random)
{
    private static readonly TimeSpan[] Offsets =
    [
        TimeSpan.Zero, TimeSpan.FromHours(1), TimeSpan.FromHours(-5), TimeSpan.FromMinutes(345), TimeSpan.FromHours(14),
    ];

    // One of each kind, so that a new kind is made up before it has a row below. One that names another fact, or
    // moves the days, is its story's to make up.
    private static readonly Fact[] Others =
    [
        .. OneOfEachKind.All.Where(fact => fact is not (BreakupCorrected or Retracted or TextForgotten or ZoneChanged)),
    ];

    /// <summary>A fact of such a kind.</summary>
    /// <param name="instant">When it happened.</param>
    /// <param name="told">
    /// What was told before it: what became of an urge then names one of these, now and then.
    /// </param>
    public Fact Of(DateTimeOffset instant, IReadOnlyList<Fact>? told = null)
    {
        var fact = Alone(instant.ToOffset(One(Offsets)));
        Urge[] urges = [.. told?.OfType<Urge>() ?? []];
        return About(fact, urges.Length > 0 && random.Next(2) == 0 ? One(urges).Id : null);
    }

    /// <summary>What became of an urge, with the urge it tells of or none; any other fact as it is.</summary>
    public static Fact About(Fact outcome, string? urgeId) => outcome switch
    {
        UrgePassed passed => passed with { UrgeId = urgeId },
        UrgeStayed stayed => stayed with { UrgeId = urgeId },
        ContactMade made => made with { UrgeId = urgeId },
        _ => outcome,
    };

    /// <summary>The urge that a fact tells of, where it names one.</summary>
    public static string? UrgeOf(Fact fact) => fact switch
    {
        UrgePassed passed => passed.UrgeId,
        UrgeStayed stayed => stayed.UrgeId,
        ContactMade made => made.UrgeId,
        _ => null,
    };

    private Fact Alone(DateTimeOffset at) => random.Next(44) switch
    {
        < 6 => new NoContactStarted { At = at },
        < 12 => new ContactMade
        {
            At = at,
            Channel = Word<Channel>(),
            Purpose = Word<Purpose>(),
            Accidental = random.Next(6) == 0,
        },
        < 15 => new ExResponded { At = at, Response = Word<ExResponse>() },
        < 18 => new ExReachedOut { At = at, Channel = Word<Channel>(), Tone = Word<Tone>() },
        < 20 => new LeftUnanswered { At = at },
        < 22 => Urge(at) with { Note = "note" },
        22 when random.Next(3) == 0 => new UrgeStayed { At = at, Helped = "distraction" },
        22 => new UrgePassed { At = at },
        < 25 => new AmendsPlanned { At = at },
        25 => new AmendsDropped { At = at },
        26 => new Reconciled { At = at },
        27 => new MovedOn { At = at },
        < 30 => new QuestionAnswered { At = at, Question = Word<Question>(), Answer = Word<YesNoUnknown>() },
        < 33 => new Tie
        {
            At = at,
            Kind = random.Next(2) == 0 ? TieKind.Children : Word<TieKind>(),
            Ended = random.Next(3) == 0,
        },
        33 => new Blocked { At = at, By = Word<Party>(), Lifted = random.Next(2) == 0 },
        < 36 => new AgreedToTalk { At = at, On = DateOnly.FromDateTime(at.AddDays(random.Next(-16, 4)).Date) },
        36 => new Mistreatment
        {
            At = at,
            Kind = Word<MistreatmentKind>(),
            Significant = random.Next(2) == 0,
            Apologized = random.Next(6) == 0,
        },
        37 => new CardAnswered
        {
            At = at,
            Verdict = Word<Verdict>(),
            Response = Word<CardResponse>(),
            Reason = "reason",
        },
        38 => new Watched { At = at },
        39 => new PlanMade { At = at, Cue = "cue", Response = "response" },
        40 => LaidBy(at, isOver: random.Next(3) == 0),
        41 => One(Others) with { Id = "", At = at },
        _ => Breakup(at),
    };

    private Fact LaidBy(DateTimeOffset at, bool isOver)
    {
        var words = isOver ? null : $"words {random.Next(3)}";
        if (random.Next(2) == 0) return new CalmNote { At = at, Text = words, Ended = isOver };
        return new TrustedPerson { At = at, Name = words, Ended = isOver };
    }

    public Urge Urge(DateTimeOffset at) => new()
    {
        At = at,
        Intensity = random.Next(11),
        Channel = Word<Channel>(),
        Intent = Word<Intent>(),
        Sober = Word<YesNoUnknown>(),
        Motives = [.. Enum.GetValues<Motive>().Where(_ => random.Next(6) == 0)],
        Distress = [.. Enum.GetValues<Distress>().Where(_ => random.Next(12) == 0)],
    };

    public Fact Breakup(DateTimeOffset at) => new Breakup { At = at, EndedBy = Word<EndedBy>() };

    public T One<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

    public T Word<T>()
        where T : struct, Enum => One(Enum.GetValues<T>());
}
