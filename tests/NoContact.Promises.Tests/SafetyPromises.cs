using FsCheck.Xunit;
using NoContact.Breakups;
using NoContact.Journeys;
using NoContact.Urges;

namespace NoContact.Promises;

/// <summary>The promises about a verdict, over generated situations.</summary>
[Properties(Arbitrary = [typeof(Situations)], MaxTest = 20_000, QuietOnSuccess = true)]
public class SafetyPromises
{
    private static readonly NoContactPolicy Policy = NoContactPolicy.Default;

    [Property]
    public bool One_a_no_of_theirs_allows_nothing_but_the_practical(Situation s)
    {
        var no = s with { Answers = s.Answers.With(Question.NeverContactAgain, YesNo.Yes) };
        var limit = Holds(no, Condition.PracticalTie) ? Verdict.KeepItPractical : Verdict.DoNotContact;
        return Verdict_(no) <= limit && Verdict_(s with { BlockedByEx = true }) <= limit;
    }

    [Property]
    public bool One_an_order_or_fear_allows_nothing_at_all_in_any_state(Situation s) =>
        new[] { Question.LegalOrder, Question.AfraidOfThem, Question.TheyAreAfraid }
            .All(question => Verdict_(s with { Answers = s.Answers.With(question, YesNo.Yes) }) <= Verdict.DoNotContact);

    [Property]
    public bool Two_what_is_unknown_about_safety_unlocks_nothing(Situation s) => Answers.Safety.All(question =>
    {
        var unknown = s with { Answers = s.Answers.With(question, YesNo.Unknown) };
        if (unknown.State == BreakupState.Reconciled) return true;
        var practical = question == Question.NeverContactAgain && Holds(unknown, Condition.PracticalTie);
        return Verdict_(unknown) <= (practical ? Verdict.KeepItPractical : Verdict.WaitFirst);
    });

    [Property]
    public bool Three_more_risk_never_permits_more(Situation s) => Risks.All(risk => Verdict_(risk(s)) <= Verdict_(s));

    [Property]
    public bool Three_the_order_of_the_rules_never_matters(Situation s, int seed)
    {
        Rule[] rules = [.. ArticleRules.Rows.GroupBy(row => row.Rule).Select(rows => new Rule([.. rows]))];
        Rule[] shuffled = [.. rules];
        new Random(seed).Shuffle(shuffled);
        return new Weighing(rules, s, Policy).Verdict == new Weighing(shuffled, s, Policy).Verdict;
    }

    [Property]
    public bool Four_amends_are_offered_at_most_once_never_past_a_bar_and_never_with_strings(Situation s)
    {
        var apology = s with { Intent = Intent.Apologize };
        if (Verdict_(apology) != Verdict.OfferAmendsOnce) return true;
        return !s.AmendsMade && s.SignificantMistreatment && s.Answers.AllSafetyAnsweredNo && !s.BlockedByEx
            && !s.Has(Motive.Reconnect) && !s.Has(Motive.TestReunion) && !s.Has(Motive.Rekindle) && !s.Has(Motive.Hope);
    }

    [Property]
    public bool Five_a_crisis_outranks_everything(Situation s, byte signs) =>
        (signs & 7) == 0 || Verdict_(s with { Distress = signs & 7 }) == Verdict.GetSupportNow;

    private static readonly Func<Situation, Situation>[] Risks =
    [
        .. Answers.Safety.Select<Question, Func<Situation, Situation>>(question => s => s with { Answers = s.Answers.With(question, YesNo.Yes) }),
        s => s with { Answers = s.Answers.With(Question.AskedForSpace, YesNo.Yes) },
        s => s with { Distress = s.Distress | 1 },
        s => s with { Distress = s.Distress | 2 },
        s => s with { Distress = s.Distress | 4 },
        s => s with { BlockedByEx = true },
        s => s with { Intensity = Math.Min(10, s.Intensity + 1) },
        s => s with { Sober = YesNo.No },
        s => s with { Unanswered = s.Unanswered + 1 },
        s => s.WordTone is Tone.Warm or Tone.Neutral ? s with { WordTone = Tone.Angry, LastTone = Tone.Angry } : s,
        s => s.LastTone is Tone.Warm or Tone.Neutral ? s with { LastTone = Tone.Angry } : s,
    ];

    private static Verdict Verdict_(Situation s) => Rulebook.Article.Weigh(s, Policy);

    private static bool Holds(Situation s, Condition condition) => Conditions.Of(s, Policy).HasFlag(condition);
}
