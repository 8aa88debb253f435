using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Samples.Console.Views;

namespace NoContact.Samples.Console.Session;

/// <summary>What a person can report, and the questions each report needs.</summary>
internal sealed class Reports(Ask ask, Texts texts, Func<DateTimeOffset> when)
{
    public Fact Contact()
    {
        var kind = ask.OneOf(
            texts["contact"],
            ["personal", "practical", "amends", "accidental"],
            kind => ask.Phrase("purpose." + kind));
        var purpose = kind switch
        {
            "practical" => Purpose.Practical,
            "amends" => Purpose.Amends,
            _ => Purpose.Personal,
        };
        return new ContactMade
        {
            Channel = ask.OneOf<Channel>(texts["how"]),
            Purpose = purpose,
            Accidental = kind == "accidental",
            At = when(),
        };
    }

    public Fact Heard()
    {
        var wasAnswer = ask.OneOf(texts["heard"], [false, true], yes => texts[yes ? "heard.answer" : "heard.own"]);
        if (wasAnswer) return new ExResponded { Response = ask.OneOf<ExResponse>(texts["heard.how"]), At = when() };
        return new ExReachedOut
        {
            Channel = ask.OneOf<Channel>(texts["how"]),
            Tone = ask.OneOf<Tone>(texts["tone"]),
            At = when(),
        };
    }

    /// <summary>What changes less often: safety, ties, blocks, an agreed day, how it stands between the two.</summary>
    public Fact? Change(Journey journey) =>
        ask.OneOf(texts["changed"], [.. Changes.Keys], key => texts["changed." + key]) is var change
            ? Changes[change](this, journey)
            : null;

    private static readonly Dictionary<string, Func<Reports, Journey, Fact?>> Changes = new()
    {
        ["safety"] = (r, _) => r.Safety(),
        ["tie"] = (r, _) => new Tie { Kind = r.Ask<TieKind>("tie"), Ended = r.Yes("over"), At = r.When },
        ["they-blocked"] = (r, _) => new Blocked { By = Party.Ex, Lifted = r.Yes("lifted"), At = r.When },
        ["i-blocked"] = (r, _) => new Blocked { By = Party.Me, Lifted = r.Yes("lifted"), At = r.When },
        ["agreed"] = (r, _) => new AgreedToTalk { On = r.Day("which-day"), At = r.When },
        ["hurt"] = (r, _) =>
            new Mistreatment
            {
                Kind = r.Ask<MistreatmentKind>("hurt"),
                Significant = r.Yes("grave"),
                Apologized = r.Yes("apologized"),
                At = r.When,
            },
        ["unanswered"] = (r, _) => new LeftUnanswered { At = r.When },
        ["watched"] = (r, _) => new Watched { At = r.When },
        ["plan-amends"] = (r, _) => new AmendsPlanned { At = r.When },
        ["drop-amends"] = (r, _) => new AmendsDropped { At = r.When },
        ["together"] = (r, _) => new Reconciled { At = r.When },
        ["apart"] = (r, _) => new Breakup { EndedBy = r.Ask<EndedBy>("ended-by"), At = r.When },
        ["moved-on"] = (r, _) => new MovedOn { At = r.When },
        ["corrected"] = (r, journey) => r.Corrected(journey),
        ["zone"] = (r, _) => new ZoneChanged { Zone = r.Line("which-zone"), At = r.When },
        ["plan"] = (r, _) => r.Plan(),
        ["nothing"] = (_, _) => null,
    };

    private DateTimeOffset When => when();

    private T Ask<T>(string question)
        where T : struct, Enum => ask.OneOf<T>(texts[question]);

    private bool Yes(string question) => ask.YesOrNo(texts[question]) == YesNoUnknown.Yes;

    private DateOnly Day(string question) => ask.Day(texts[question]);

    private string Line(string question) => Views.Ask.Line(texts[question]);

    private QuestionAnswered Safety()
    {
        var question = ask.OneOf<Question>(texts["which"]);
        return new() { Question = question, Answer = ask.Safety(question), At = when() };
    }

    private BreakupCorrected Corrected(Journey journey) => new()
    {
        FactId = journey.Facts.OfType<Breakup>().Last().Id,
        EndedBy = Ask<EndedBy>("ended-by"),
        HappenedAt = when(),
        At = journey.Circumstances.Breakup!.At,
    };

    private PlanMade Plan()
    {
        var motive = ask.OneOf<Motive?>(
            texts["plan.motive"],
            [null, .. Enum.GetValues<Motive>().Cast<Motive?>()],
            motive => motive is { } given ? ask.Word(given) : texts["plan.any"]);
        return new() { Motive = motive, Cue = Line("plan.if"), Response = Line("plan.then"), At = when() };
    }
}
