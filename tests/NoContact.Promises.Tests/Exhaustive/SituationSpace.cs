using NoContact.Chart;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Rules;

namespace NoContact.Promises.Exhaustive;

/// <summary>Every situation that can make a difference to a verdict, once: the full product of 21 dimensions.</summary>
/// <remarks>
/// <para>
/// Nothing is lost, because <see cref="Reduction"/> takes any situation under any policy to one in here, and
/// <see cref="ReductionTests"/> shows that the two get one verdict. It leaves out only what the design's table asks
/// nothing about: a threshold has two sides (days since the breakup, age of a word, intensity, contacts unanswered);
/// of the states, only Reconciled weighs; of who ended it, only "me"; of the channels, only "through others"; of
/// being sober, only a plain no; of the twelve motives, whether one is a string on an apology, and whether one makes
/// a practical matter a pretext. A word of theirs that waits is personal or practical, fresh or old, and it is the
/// angry one where their last word was. The length of the streak and the age of the person weigh nothing.
/// </para>
/// <para>
/// It holds more than can occur (a word that waits although contacts of mine went unanswered after it, say): a promise
/// that holds over more holds over what can occur. What the table does not tell apart takes turns from block to block
/// instead of multiplying everything: the seven sets of signs of distress, and, where the intent is one of which the
/// table asks no motive, all sets of motives.
/// </para>
/// </remarks>
internal static class SituationSpace
{
    private const int DistressSets = 7;
    private const int MotiveSets = 4093; // The largest prime of them, so that the turns keep no step with the settings.

    /// <summary>How many situations there are. A test counts them.</summary>
    public const long Size = 212_336_640;

    /// <summary>What the person is in, and means to do: one block of situations for each combination.</summary>
    public static readonly Dimension[] Settings =
    [
        new(
            "together again",
            s => s with { State = BreakupState.Holding },
            s => s with { State = BreakupState.Reconciled }),
        new("ended by", s => s with { EndedBy = EndedBy.Ex }, s => s with { EndedBy = EndedBy.Me }),
        new("the breakup is", s => s with { DaysSinceBreakup = 30 }, s => s with { DaysSinceBreakup = 3 }),
        new(
            "mistreatment",
            s => s with { HasSignificantMistreatment = false },
            s => s with { HasSignificantMistreatment = true }),
        new("amends made", s => s with { AmendsMade = false }, s => s with { AmendsMade = true }),
        new("tie", s => s with { HasTie = false }, s => s with { HasTie = true }),
        new("agreed day", s => s with { HasAgreedDay = false }, s => s with { HasAgreedDay = true }),
        new("intent and motives", [.. Enum.GetValues<Intent>().SelectMany(ToDo)]),
        new("channel", s => s with { Channel = Channel.Text }, s => s with { Channel = Channel.ThroughOthers }),
        new(
            "word that waits",
            s => Word(s, null, 0),
            s => Word(s, Tone.Warm, 1),
            s => Word(s, Tone.Warm, 60),
            s => Word(s, Tone.Practical, 1),
            s => Word(s, Tone.Practical, 60)),
    ];

    /// <summary>
    /// The risks. Within a block they vary, each class graver than the one before; not to know is graver than a no.
    /// </summary>
    public static readonly Dimension[] Risks =
    [
        new("last word", s => LastWord(s, Tone.Warm), s => LastWord(s, Tone.Angry)),
        new("block", s => s with { BlockedByEx = false }, s => s with { BlockedByEx = true }),
        new(
            "asked for space",
            Answer(Question.AskedForSpace, YesNoUnknown.No),
            Answer(Question.AskedForSpace, YesNoUnknown.Yes)),
        new("unanswered", s => s with { ContactsUnanswered = 0 }, s => s with { ContactsUnanswered = 1 }),
        new("intensity", s => s with { Intensity = 3 }, s => s with { Intensity = 8 }),
        new("sober", s => s with { Sober = YesNoUnknown.Yes }, s => s with { Sober = YesNoUnknown.No }),
        .. Answers.Safety.Select(question => new Dimension(
            question.ToString(),
            Answer(question, YesNoUnknown.No),
            Answer(question, YesNoUnknown.Unknown),
            Answer(question, YesNoUnknown.Yes))),
        new("distress", s => s with { Distress = 0 }, s => s),
    ];

    public static readonly int Blocks = Combinations(Settings);
    public static readonly int BlockSize = Combinations(Risks);

    /// <summary>The setting of a block.</summary>
    public static Situation Setting(int block)
    {
        var setting = new Situation { Distress = 1 + (block % DistressSets), Motives = block % MotiveSets };
        foreach (var dimension in Settings)
        {
            setting = dimension.Classes[block % dimension.Classes.Length](setting);
            block /= dimension.Classes.Length;
        }

        return setting;
    }

    /// <summary>
    /// Fills in one block. A risk's next class is as far on as all risks before it have combinations.
    /// </summary>
    public static void Fill(int block, Span<Situation> situations)
    {
        situations[0] = Setting(block);
        var filled = 1;
        foreach (var risk in Risks)
        {
            for (var c = risk.Classes.Length - 1; c >= 0; c--)
                for (var i = 0; i < filled; i++) situations[(c * filled) + i] = risk.Classes[c](situations[i]);
            filled *= risk.Classes.Length;
        }
    }

    /// <summary>Whether a situation is one of these: every dimension has a class that leaves it as it is.</summary>
    public static bool Contains(Situation s) =>
        Settings.Concat(Risks).All(dimension => dimension.Classes.Any(of => of(s) == s));

    private static IEnumerable<Func<Situation, Situation>> ToDo(Intent intent)
    {
        if (!SecondReading.AsksForMotives(intent)) return [s => s with { Intent = intent }];
        Motive[][] sets = [[], [Motive.Hope], [Motive.Closure], [Motive.Hope, Motive.Closure]];
        return sets.Select(set => set.Aggregate(0, (bits, motive) => bits | (1 << (int)motive)))
            .Select<int, Func<Situation, Situation>>(bits => s => s with { Intent = intent, Motives = bits });
    }

    private static Func<Situation, Situation> Answer(Question question, YesNoUnknown answer) =>
        s => s with { Answers = s.Answers.With(question, answer) };

    private static Situation Word(Situation s, Tone? tone, int age) =>
        s with
        {
            MessageTone = tone == Tone.Warm && s.LastTone == Tone.Angry ? Tone.Angry : tone,
            MessageAgeDays = age,
        };

    private static Situation LastWord(Situation s, Tone tone) =>
        s with
        {
            LastTone = tone,
            MessageTone = s.MessageTone is null or Tone.Practical ? s.MessageTone : tone,
        };

    private static int Combinations(Dimension[] dimensions) =>
        dimensions.Aggregate(1, (product, dimension) => product * dimension.Classes.Length);
}
