using NoContact.Journeys;
using NoContact.Samples.Terminal.Cards;

namespace NoContact.Samples.Terminal.Session;

/// <summary>What a person can report, and the questions each report needs.</summary>
internal static class Reports
{
    public static Fact Contact(Func<DateTimeOffset> when)
    {
        var kind = Ask.OneOf("What was it?", ["personal", "practical", "amends", "accidental"], kind => kind switch
        {
            "personal" => "Something between us",
            "practical" => "A practical matter only",
            "amends" => "An apology",
            _ => "By chance or by mistake: a wrong number, meeting in the street",
        });
        var purpose = kind switch { "practical" => Purpose.Practical, "amends" => Purpose.Amends, _ => Purpose.Personal };
        return new ContactMade { Channel = Ask.OneOf<Channel>("How?"), Purpose = purpose, Accidental = kind == "accidental", At = when() };
    }

    public static Fact Heard(Func<DateTimeOffset> when)
    {
        var answered = Ask.OneOf("Was it an answer to you?", [false, true], yes => yes ? "Yes, they answered me" : "No, they wrote of their own accord");
        if (answered) return new ExResponded { Response = Ask.OneOf("How did they answer?", Enum.GetValues<ExResponse>(), response => Tones(response.ToString())), At = when() };
        return new ExReachedOut { Channel = Ask.OneOf<Channel>("How?"), Tone = Ask.OneOf("In what tone?", Enum.GetValues<Tone>(), tone => Tones(tone.ToString())), At = when() };
    }

    /// <summary>What changes less often: safety, ties, blocks, an agreed day, how it stands between the two.</summary>
    public static Fact? Change(Journey journey, Func<DateTimeOffset> when)
    {
        var change = Ask.OneOf("What changed?", Changes.Keys, key => key);
        return Changes[change](journey, when);
    }

    private static readonly Dictionary<string, Func<Journey, Func<DateTimeOffset>, Fact?>> Changes = new()
    {
        ["An answer about safety"] = (_, when) => Ask.OneOf<Question>("Which one?") is var question ? new QuestionAnswered { Question = question, Answer = Ask.Safety(question), At = when() } : null,
        ["Something practical ties us, or no longer does"] = (_, when) => new Tie { Kind = Ask.OneOf<TieKind>("What is it?"), Ended = Ask.YesOrNo("Is that over now?") == YesNo.Yes, At = when() },
        ["They blocked me, or lifted it"] = (_, when) => new Blocked { By = Party.Ex, Lifted = Ask.YesOrNo("Is the block lifted?") == YesNo.Yes, At = when() },
        ["I blocked them, or lifted it"] = (_, when) => new Blocked { By = Party.Me, Lifted = Ask.YesOrNo("Is the block lifted?") == YesNo.Yes, At = when() },
        ["We agreed on a day to talk"] = (_, when) => new AgreedToTalk { On = Ask.Day("Which day?"), At = when() },
        ["I hurt them badly before"] = (_, when) => new Mistreatment { Kind = Ask.OneOf<MistreatmentKind>("What was it?"), Significant = Ask.YesOrNo("Was it something grave?") == YesNo.Yes, Apologized = Ask.YesOrNo("Have you said sorry for it?") == YesNo.Yes, At = when() },
        ["I leave their message unanswered"] = (_, when) => new LeftUnanswered { At = when() },
        ["I looked at their profile"] = (_, when) => new Watched { At = when() },
        ["I plan to say sorry"] = (_, when) => new AmendsPlanned { At = when() },
        ["I will not say sorry after all"] = (_, when) => new AmendsDropped { At = when() },
        ["We are together again"] = (_, when) => new Reconciled { At = when() },
        ["We broke up again"] = (_, when) => new Breakup { EndedBy = Ask.OneOf<EndedBy>("Who ended it?"), At = when() },
        ["I have moved on"] = (_, when) => new MovedOn { At = when() },
        ["The breakup was different from what I said"] = (journey, when) => new BreakupCorrected { FactId = journey.Facts.OfType<Breakup>().Last().Id, EndedBy = Ask.OneOf<EndedBy>("Who ended it?"), HappenedAt = when(), At = journey.Circumstances.Breakup!.At },
        ["I moved to another time zone"] = (_, when) => new ZoneChanged { Zone = Ask.Line("Which one? An IANA name such as Pacific/Auckland:"), At = when() },
        ["An if-then plan"] = (_, when) => new PlanMade { Cue = Ask.Line("If …"), Response = Ask.Line("then I will …"), At = when() },
        ["Nothing, go back"] = (_, _) => null,
    };

    private static string Tones(string word) => word switch
    {
        "None" => "Not at all",
        "NeverAgain" => "They said never to contact them again",
        "Practical" => "Only on a practical matter",
        "Angry" => "In anger",
        "Warm" => "Warmly",
        _ => "Neither warm nor angry",
    };
}
