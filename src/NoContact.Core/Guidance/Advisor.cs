using NoContact.Article;
using NoContact.Chart;
using NoContact.Facts;
using NoContact.Help;
using NoContact.Languages;
using NoContact.Rules;
using NoContact.Streaks;
using NoContact.Verdicts;
using static NoContact.Rules.Condition;

namespace NoContact.Guidance;

/// <summary>Finds the words for an evaluation, in one language.</summary>
internal sealed class Advisor(Phrases phrases, SpokenTables spoken, Support support, NoContactPolicy policy)
{
    private const int FewSteps = 4;
    private const int FewReasons = 2;

    // Of these the article's outcomes of personal contact say nothing.
    private const Condition NotPersonal =
        PracticalTie | ToHandlePracticalMatter | BackTogether | OnlyTheWish | ToWatchThem;

    private static readonly IReadOnlyList<CardResponse> Responses =
        Array.AsReadOnly([CardResponse.Followed, CardResponse.Overridden, CardResponse.Dismissed]);

    public string Language => phrases.Language;

    /// <summary>Why, in words.</summary>
    public IReadOnlyList<SpokenReason> Reasons(Evaluation evaluation)
    {
        var (rules, deciding) = evaluation.Speaking;
        var reasons = new SpokenReason[rules.Count];
        for (var i = 0; i < reasons.Length; i++) reasons[i] = spoken.Reason(rules[i], i < deciding, evaluation);
        return reasons;
    }

    public IReadOnlyList<Sentence> Questions(Evaluation evaluation) => Said(spoken.Questions.For(evaluation));

    public IReadOnlyList<Sentence> Encouragements(Evaluation evaluation) => Said(spoken.Encouragements.For(evaluation));

    /// <summary>What is said past a bar of a word or a visit of theirs; empty where there is none.</summary>
    public IReadOnlyList<Sentence> AfterTheirs(Evaluation evaluation) => Said(spoken.AfterTheirs.For(evaluation));

    /// <summary>What is said past a bar of a contact of the person's; empty where there is none.</summary>
    public IReadOnlyList<Sentence> AfterMine(Evaluation evaluation) => Said(spoken.AfterMine.For(evaluation));

    /// <summary>What is said past a bar of how it is going; empty where there is none.</summary>
    public IReadOnlyList<Sentence> StillBarred(Evaluation evaluation) => Said(spoken.StillBarred.For(evaluation));

    public IReadOnlyList<Resource> Resources(Evaluation evaluation, SpokenTo person) => support.For(evaluation, person);

    /// <summary>
    /// Safety first; then the person's own plan for this moment; then what helped them before, the most often first;
    /// then whom and what they laid by for a hard hour; then the order of the table.
    /// </summary>
    /// <param name="evaluation">What the rules said.</param>
    /// <param name="people">The help that is listed beneath.</param>
    /// <param name="own">What the person laid by.</param>
    /// <param name="timesHelped">How often each step was named as a help.</param>
    public IReadOnlyList<Sentence> Steps(
        Evaluation evaluation,
        IReadOnlyList<Resource> people,
        OwnHelp own,
        IReadOnlyDictionary<string, int> timesHelped)
    {
        var fitting = spoken.Steps.For(evaluation, people)
            .ConvertAll(step => step with { Said = InOwnWords(step, own) });
        return
        [
            .. fitting.OrderBy(step => Rank(step.Said))
                .ThenByDescending(step => timesHelped.GetValueOrDefault(step.Said.Id))
                .ThenByDescending(step => OwnHelp.Is(step.Said))
                .Take(FewSteps)
                .Select(step => step.Row.Minutes is { } number ? WithMinutes(step.Said, number(policy)) : step.Said),
        ];
    }

    public Card Card(
        Evaluation evaluation,
        IReadOnlyList<SpokenReason> reasons,
        IReadOnlyList<Sentence> steps,
        IReadOnlyList<Resource> people,
        DateTimeOffset? askAgainAt)
    {
        var key = HeadlineKey(evaluation);
        var isCrisis = evaluation.Verdict.IsCrisis;
        return new()
        {
            Verdict = evaluation.Verdict,
            Headline = phrases[key],
            HeadlineInEnglish = isCrisis ? phrases.EnglishBeneath(key) : null,
            Indicator = IndicatorOf(evaluation.Verdict),
            Reasons = isCrisis
                ? []
                : [.. ShortReasons(evaluation, reasons).DistinctBy(said => said.Text).Take(FewReasons)],
            Deed = steps.Count > 0 ? FirstSentence(steps[0]) : null,
            People = [.. Few(people, isCrisis ? 2 : 1, steps.Count > 0 ? steps[0].Names : null)],
            AskAgainAt = askAgainAt,
            Responses = Responses,
            Discreet = phrases["discreet.answer"],
        };
    }

    /// <summary>What tends to follow what the urge asks for.</summary>
    /// <param name="evaluation">What the rules say of the urge.</param>
    /// <param name="before">The streak as it is.</param>
    /// <param name="stateAfter">Where the person would stand.</param>
    /// <param name="after">The streak as it would be.</param>
    public Forecast Forecast(Evaluation evaluation, StreakSummary before, BreakupState stateAfter, StreakSummary after)
    {
        // Past a bar the boundary is all there is to say.
        if (evaluation.Verdict.BarsContact) return OfNothingSent(HeadlineKey(evaluation));
        if (evaluation.Conditions.HasFlag(OnlyTheWish)) return OfNothingSent("forecast.waiting");
        if (evaluation.Conditions.HasFlag(ToWatchThem)) return OfNothingSent("forecast.looking");
        if (!IsPersonal(evaluation)) return OfNothingSent("forecast.nobody-knows.alone");

        var (outcomes, notes) = Foretold(evaluation);
        return Forecast(before, stateAfter, after, outcomes, notes, "forecast.nobody-knows");

        Forecast OfNothingSent(string note) => Forecast(before, stateAfter, after, [], [], note);
    }

    /// <summary>
    /// What the article and the studies say tends to follow; nothing of contact that is not personal.
    /// </summary>
    public (IReadOnlyList<Outcome> Outcomes, IReadOnlyList<Sentence> Notes) Foretold(Evaluation evaluation) =>
        IsPersonal(evaluation)
            ? (spoken.Outcomes.For(evaluation).ConvertAll(outcome => outcome.Said), Said(spoken.Notes.For(evaluation)))
            : ([], []);

    /// <summary>What follows waiting: nothing is lost.</summary>
    public Forecast ForecastOfWaiting(StreakSummary before, BreakupState stateAfter, StreakSummary after) =>
        Forecast(before, stateAfter, after, [], [], "forecast.waiting");

    /// <summary>What follows a fact that is no contact of the person's: the article has nothing to say of it.</summary>
    public Forecast ForecastOfOther(StreakSummary before, BreakupState stateAfter, StreakSummary after) =>
        Forecast(before, stateAfter, after, [], [], "forecast.nobody-knows.alone");

    private Forecast Forecast(
        StreakSummary before, BreakupState stateAfter, StreakSummary after,
        IReadOnlyList<Outcome> outcomes, IReadOnlyList<Sentence> notes, string note)
    {
        var endsTheStreak = before.IsRunning && !after.IsRunning;
        return new()
        {
            StateAfter = stateAfter,
            StreakDaysLost = endsTheStreak ? before.Days : 0,
            DaysKept = after.TotalDaysKept,
            Outcomes = outcomes,
            Notes = notes,
            Note = phrases[note],
        };
    }

    // Past a bar one sentence names every bar; a host's own rules speak for themselves.
    private IEnumerable<Sentence> ShortReasons(Evaluation evaluation, IReadOnlyList<SpokenReason> reasons)
    {
        string[] bars = [.. GuidanceTables.Bars.Where(evaluation.Holds)];
        var isPastSeveral = evaluation.Verdict.BarsContact && bars.Length > 1;
        // What would permit more than the verdict does is no reason for it.
        var supporting = reasons.Where(reason => reason.Decides || reason.Tier != RuleTier.Exception);
        if (!isPastSeveral) return supporting.Select(Short);
        var names = phrases.List(bars.Select(bar => phrases["bar." + bar]));
        return supporting.Where(reason => !bars.Contains(reason.RuleId))
            .Select(Short)
            .Prepend(new("bars", Source.Safety("bars-hold"), phrases.Format("bars", names)));

        static Sentence Short(SpokenReason reason) => FirstSentence(new(reason.RuleId, reason.Source, reason.Text));
    }

    private string HeadlineKey(Evaluation evaluation)
    {
        var key = "headline." + CamelCase.NameOf(evaluation.Verdict);
        var variant =
            GuidanceTables.Headlines.FirstOrDefault(row => row.Fits(evaluation))?.Id ?? OneRuleAlone(evaluation);
        return variant is null ? key : phrases.MostParticular($"{key}.{variant}", key);
    }

    // Where one rule alone decides, the answer can speak of it; the baseline says nothing of its own.
    private static string? OneRuleAlone(Evaluation evaluation)
    {
        var (rules, deciding) = evaluation.Speaking;
        var own = rules.Take(deciding).Where(rule => rule.Tier != RuleTier.Baseline).ToList();
        return own is [{ Host: null } alone] ? alone.Id : null;
    }

    private static bool IsPersonal(Evaluation evaluation) => (evaluation.Conditions & NotPersonal) == 0;

    // What anybody could do, in the words of who laid it by.
    private Sentence InOwnWords((GuidanceRow Row, Sentence Said) step, OwnHelp own)
    {
        var words = step.Row.Id switch
        {
            "if-then-plan" when own.Plan is { } plan =>
                Own("your-plan", Bare(plan.Cue), Bare(plan.Response)),
            "tell-someone" when own.Person is { Name: { } name } => Own("your-person", Bare(name)),
            "calm-note" when own.Note is { Text: { } text } => Own("your-note", text.Trim()),
            _ => null,
        };
        return words ?? step.Said;

        Sentence Own(string id, params ReadOnlySpan<object?> values) =>
            new(id, step.Row.Source, phrases.Format($"step.{id}", values));
    }

    private static int Rank(Sentence step)
    {
        if (step.Source is { Kind: SourceKind.Safety, Id: not "grounding" }) return 0;
        return step.Id == "your-plan" ? 1 : 2;
    }

    // A person's own words are shown as they wrote them.
    private static Sentence FirstSentence(Sentence sentence)
    {
        if (OwnHelp.Is(sentence)) return sentence;
        var english = sentence.TextInEnglish;
        return sentence with
        {
            Text = Phrases.FirstSentence(sentence.Text),
            TextInEnglish = english is null ? null : Phrases.FirstSentence(english),
        };
    }

    // The sentence around it has its own end.
    private static string Bare(string text) => text.Trim().TrimEnd('.', '!').TrimEnd();

    private Sentence WithMinutes(Sentence sentence, int minutes) =>
        sentence with
        {
            Text = sentence.Text.Replace("{0}", phrases.Count("minutes", minutes), StringComparison.Ordinal),
        };

    private static List<Sentence> Said(List<(GuidanceRow Row, Sentence Said)> fitting) =>
        fitting.ConvertAll(row => row.Said);

    // Each of another kind, and whoever the deed names first.
    private static IEnumerable<Resource> Few(IReadOnlyList<Resource> people, int count, string? named) =>
        people.Where(person => person.IsOpen != false)
            .DistinctBy(person => person.Id)
            .OrderByDescending(person => person.Id == named)
            .Take(count)
            .SelectMany(first => WithTheOthers(first, people));

    // Where a line serves only some, those of the others stand beside it: nobody knows whom this one is.
    private static IEnumerable<Resource> WithTheOthers(Resource first, IReadOnlyList<Resource> people)
    {
        if (!first.IsForSome) return [first];
        var others = people.Where(other =>
            other.Id == first.Id && other.IsOpen != false && other.Uri?[..4] == "tel:");
        return others.Prepend(first).Distinct();
    }

    private static Indicator IndicatorOf(Verdict verdict)
    {
        if (verdict.BarsContact) return Indicator.Critical;
        return verdict.AsksToWait ? Indicator.Warning : Indicator.Info;
    }
}
