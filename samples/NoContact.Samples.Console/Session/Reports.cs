using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Samples.Console.Views;

namespace NoContact.Samples.Console.Session;

/// <summary>What a person can report, and the questions each report needs.</summary>
internal sealed class Reports(Ask ask, Texts texts, Func<DateTimeOffset> when)
{
    /// <summary>A contact. What is known of it already is shown, and not asked again.</summary>
    public Fact Contact(Purpose? purpose = null, Channel? channel = null, string? urgeId = null)
    {
        var isAccidental = false;
        if (purpose is { } known) ask.Confirm(texts["contact"], ask.Word(known));
        else isAccidental = (purpose = AskPurpose()) is null;
        if (channel is { } how) ask.Confirm(texts["how"], ask.Word(how));
        return new ContactMade
        {
            Channel = channel ?? ask.OneOf<Channel>(texts["how"]),
            Purpose = purpose ?? Purpose.Personal,
            Accidental = isAccidental,
            UrgeId = urgeId,
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
        ["note"] = (r, _) => r.Note(),
        ["person"] = (r, _) => r.Person(),
        ["nothing"] = (_, _) => null,
    };

    // Null is none: it was by chance.
    private Purpose? AskPurpose() => ask.OneOf<Purpose?>(
        texts["contact"],
        [Purpose.Personal, Purpose.Practical, Purpose.Amends, null],
        purpose => purpose is { } given ? ask.Word(given) : ask.Phrase("purpose.accidental"));

    private DateTimeOffset When => when();

    private T Ask<T>(string question)
        where T : struct, Enum => ask.OneOf<T>(texts[question]);

    private bool Yes(string question) => ask.YesOrNo(texts[question]) == YesNoUnknown.Yes;

    private DateOnly Day(string question) => ask.Day(texts[question]);

    private string Line(string question) => ask.Line(texts[question]);

    private QuestionAnswered Safety()
    {
        var question = ask.OneOf<Question>(texts["which"]);
        return new() { Question = question, Answer = ask.Safety(question), At = when() };
    }

    private BreakupCorrected Corrected(Journey journey) => new()
    {
        FactId = journey.Facts.OfType<Breakup>().Last().Id,
        EndedBy = Ask<EndedBy>("ended-by"),
        HappenedAt = ask.WhenItWas(journey, Wiring.Clock.GetUtcNow(), texts["ended-when"]),
        At = journey.Circumstances.Breakup!.At,
    };

    // Nothing takes it back.
    private CalmNote Note()
    {
        var text = Line("note.text");
        return text.Length == 0 ? new() { Ended = true, At = when() } : new() { Text = text, At = when() };
    }

    private TrustedPerson Person()
    {
        var name = Line("person.name");
        if (name.Length == 0) return new() { Ended = true, At = when() };
        return new() { Name = name, Contact = Line("person.contact"), At = when() };
    }

    private PlanMade Plan()
    {
        var motive = ask.OneOf<Motive?>(
            texts["plan.motive"],
            [null, .. Enum.GetValues<Motive>().Cast<Motive?>()],
            motive => motive is { } given ? ask.Word(given) : texts["plan.any"]);
        return new() { Motive = motive, Cue = Line("plan.if"), Response = Line("plan.then"), At = when() };
    }
}
