using NoContact.Guidance;
using NoContact.Journeys;
using NoContact.Samples.Terminal.Cards;
using NoContact.Samples.Terminal.Journal;

namespace NoContact.Samples.Terminal.Session;

/// <summary>From "I feel an urge" to an answer.</summary>
internal static class UrgeTalk
{
    public static void Hold(NoContactEngine engine, JournalFile journal, string? country)
    {
        var journey = journal.Read();
        var now = journal.Now(journey.Facts);
        var urge = Listen(now);
        var advice = engine.Evaluate(journey, urge, now, country);
        if (journey.Circumstances.Breakup is not null) journal.Append(urge);
        Card.Print(advice, journey, engine.Streak(journey, now));
    }

    private static Urge Listen(DateTimeOffset now)
    {
        var distress = Ask.OneOf<Distress?>("First: are you safe?", [null, .. Enum.GetValues<Distress>().Cast<Distress?>()], sign => sign switch
        {
            null => "Yes, I am safe",
            Distress.ThoughtsOfSelfHarm => "I have thoughts of hurting myself",
            Distress.ThoughtsOfHarmingThem => "I have thoughts of hurting them",
            _ => "Somebody is in danger right now",
        });

        // Nobody in danger is asked for their motives.
        if (distress is { } sign) return new() { At = now, Intensity = 10, Channel = Channel.Other, Distress = [sign] };

        var intent = Ask.OneOf("What do you want to do?", Enum.GetValues<Intent>(), intent => Phrases.English["intent." + Words.Camel(intent)]);
        var channel = intent is Intent.None or Intent.WatchThem ? Channel.Other : Ask.OneOf<Channel>("How?");
        var motives = Ask.AnyOf("Why? Any that fit.", Enum.GetValues<Motive>(), motive => Phrases.English["motive." + Words.Camel(motive)]);
        var sober = Ask.OneOf("Are you sober?", [YesNo.Yes, YesNo.No, YesNo.Unknown], answer => answer == YesNo.Unknown ? "I would rather not say" : answer.ToString());
        return new() { At = now, Intent = intent, Channel = channel, Motives = motives, Intensity = Ask.Intensity(), Sober = sober };
    }
}
