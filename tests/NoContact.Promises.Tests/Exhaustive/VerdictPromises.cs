using NoContact.Facts;
using NoContact.Verdicts;

namespace NoContact.Promises.Exhaustive;

/// <summary>The promises about a verdict, over every situation in <see cref="SituationSpace"/>.</summary>
[Trait("Speed", "slow")]
public class VerdictPromises(VerdictSweep sweep) : IClassFixture<VerdictSweep>
{
    [Fact]
    public void Every_situation_was_weighed_and_every_verdict_was_given()
    {
        Assert.Equal(SituationSpace.Size, sweep.Weighed);
        Assert.Equal(Enum.GetValues<Verdict>(), sweep.Seen);
    }

    [Fact]
    public void A_second_reading_of_the_design_gives_the_same_verdict() =>
        Findings.None(sweep.Broken(nameof(SafetyPromises.TheDesignIsFollowed)));

    [Fact]
    public void One_a_no_of_theirs_allows_nothing_but_the_practical() =>
        Findings.None(sweep.Broken(nameof(SafetyPromises.ANoOfTheirsAllowsNothingButThePractical)));

    [Fact]
    public void One_an_order_or_fear_allows_nothing_at_all_in_any_state() =>
        Findings.None(sweep.Broken(nameof(SafetyPromises.AnOrderOrFearAllowsNothingAtAll)));

    [Fact]
    public void Two_what_is_unknown_about_safety_unlocks_nothing() =>
        Findings.None(sweep.Broken(nameof(SafetyPromises.WhatIsUnknownUnlocksNothing)));

    [Fact]
    public void Three_no_single_risk_more_permits_more() =>
        Findings.None(SituationSpace.Risks.SelectMany(risk => sweep.Broken(risk.Name)));

    [Fact]
    public void Three_the_order_of_the_rules_never_matters() => Findings.None(sweep.Broken(VerdictSweep.AnyOrder));

    [Fact]
    public void Four_amends_are_made_once_never_past_a_bar_and_never_with_strings() =>
        Findings.None(sweep.Broken(nameof(SafetyPromises.AmendsAreMadeOnceWithoutABarAndWithoutStrings)));

    [Fact]
    public void Five_a_crisis_outranks_all_and_nothing_else_looks_like_one() =>
        Findings.None(sweep.Broken(nameof(SafetyPromises.ACrisisOutranksAll)));
}
