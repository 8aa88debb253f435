using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Json;
using NoContact.Testing;
using static NoContact.Told;

namespace NoContact.Guidance;

/// <summary>Somebody's evening: a journey, what they feel, and when.</summary>
internal sealed record Evening(string Name, NoContactEngine Engine, Journey Journey, Urge? Urge, DateTimeOffset Now)
{
    public Evening In(string language) => this with { Engine = Engine.InLanguage(language) };

    public bool IsCrisis => Urge is { Distress.Count: > 0 };

    public Advice? Advice => Urge is null ? null : Engine.Evaluate(Journey, Urge, Now);
}

/// <summary>
/// The evenings whose cards were read aloud: the everyday stories, the conformance stories, and those in which a
/// sentence once hurt or was false.
/// </summary>
internal static class Evenings
{
    private static readonly DateTimeOffset Night = At("2026-03-31T02:10:00+01:00");

    public static IReadOnlyList<Evening> All { get; } =
    [
        .. Cases("samples/stories"),
        .. Cases("conformance/stories"),
        Of("drunk, ten of ten, at ten past two, about the children", Parents.At(Night), Practical(10, YesNoUnknown.No)),
        Of(
            "a pick-up tomorrow, and afraid of him",
            Parents.Answered(Question.AfraidOfThem, YesNoUnknown.Yes),
            Practical(5)),
        Of("an order, and the child is ill", Parents.Answered(Question.LegalOrder, YesNoUnknown.Yes), Practical(6)),
        Of(
            "afraid, and he stood at the door in anger",
            Holding().Answered(Question.AfraidOfThem, YesNoUnknown.Yes, 3).Then(
                new ExReachedOut { At = Now.AddMinutes(-20), Channel = Channel.InPerson, Tone = Tone.Angry }),
            Feels(7)),
        Of("a lapse under an order", Holding().Answered(Question.LegalOrder, YesNoUnknown.Yes, 3).Wrote(29), Writes(6)),
        Of("two hours after a text without an answer", Holding().Then(Wrote(Now.AddHours(-2))), Writes(6)),
        Of("a birthday wish of theirs", Holding().TheyWrote(30), Replies(3)),
        Of("an agreed day, and nobody wrote", Holding().Then(
            new AgreedToTalk { At = March(28), On = new(2026, 3, 30) }), Writes(3)),
        Of(
            "together again, with an old never again",
            Holding().TheyWrote(10, Tone.NeverAgain).Then(new Reconciled { At = March(25) }),
            Writes(3)),
        Of("pregnant, and left", Holding().TiedFromTheStart(TieKind.Pregnancy), Practical(5)),
        Of(
            "jealous of a profile",
            Holding(),
            new()
            {
                Intent = Intent.WatchThem,
                Motives = [Motive.Jealousy],
                Intensity = 6,
                Channel = Channel.SocialMedia,
                At = Now,
            }),
        Of("alone in the night", Holding().At(Night), Writes(6, Motive.Loneliness)),
        Of("guilty", Holding(), Writes(5, Motive.Guilt)),
        Of("out of habit", Holding(), Writes(2, Motive.Habit)),
        Of("an angry word waits", Holding().TheyWrote(30, Tone.Angry), Replies(5)),
        Of(
            "an apology that is owed",
            Holding().MistreatedBefore(),
            new()
            {
                Intent = Intent.Apologize,
                Intensity = 3,
                Channel = Channel.Letter,
                At = Now,
            }),
        Of("every bar there is", Parents
            .Answered(Question.LegalOrder, YesNoUnknown.Yes).Answered(Question.AfraidOfThem, YesNoUnknown.Yes)
            .Answered(Question.TheyAreAfraid, YesNoUnknown.Yes).Answered(Question.NeverContactAgain, YesNoUnknown.Yes)
            .Then(new Blocked { At = March(29), By = Party.Ex }), Writes(8, Motive.Desperation)),
        Of(
            "they may be afraid of me, and they wrote",
            Holding().Answered(Question.TheyAreAfraid, YesNoUnknown.Yes, 3).TheyWrote(30),
            Replies(6)),
        Of("somebody may hurt me, or I somebody", Holding(), InDanger(Distress.ImmediateDanger)),
        Of("thoughts of hurting them", Holding(), InDanger(Distress.ThoughtsOfHarmingThem)),
        Of("every motive at once", Holding(), Writes(9, Enum.GetValues<Motive>())),
        Of("day 340", Holding().At(Now.AddDays(311)), Writes(4, Motive.Hope)),
        Of(
            "a lapse on the first day",
            BrokenUp()
                .At(March(1))
                .Then(new NoContactStarted { At = Now.AddHours(-6) }, Wrote(Now.AddHours(-1)))
                .At(Now),
            Writes(7)),
        Of("moved on, and it pulls", Holding().Then(new MovedOn { At = March(20) }), Feels(4)),
    ];

    private static JourneyStory Parents => Holding().TiedFromTheStart();

    private static Evening Of(string name, JourneyStory told, Urge urge) =>
        new(name, Engine, told.Build(), urge with { At = told.Now }, told.Now);

    private static IEnumerable<Evening> Cases(string folder) =>
        Directory.GetFiles(HeldText.PathOf(folder), "*.json").Order(StringComparer.Ordinal).Select(path =>
        {
            var file = CaseDocument.Read(File.ReadAllBytes(path));
            var open = Engine.Open(file);
            return new Evening(
                Path.GetFileNameWithoutExtension(path), open.Engine, open.Journey, file.Urge, open.Now);
        });

    private static ContactMade Wrote(DateTimeOffset at) =>
        new() { At = at, Channel = Channel.Text, Purpose = Purpose.Personal };

    private static Urge Feels(int intensity) => new() { At = Now, Intensity = intensity, Channel = Channel.Other };

    private static Urge Writes(int intensity, params Motive[] motives) =>
        new()
        {
            At = Now,
            Intent = Intent.StartConversation,
            Motives = motives,
            Intensity = intensity,
            Channel = Channel.Text,
        };

    private static Urge Replies(int intensity) => Writes(intensity) with { Intent = Intent.Reply };

    private static Urge Practical(int intensity, YesNoUnknown sober = YesNoUnknown.Unknown) =>
        Writes(intensity) with { Intent = Intent.HandlePracticalMatter, Sober = sober };

    private static Urge InDanger(Distress sign) => Feels(10) with { Distress = [sign] };
}
