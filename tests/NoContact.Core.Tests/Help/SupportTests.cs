using NoContact.Article;
using NoContact.Facts;
using NoContact.Testing;

namespace NoContact.Help;

public class SupportTests
{
    [Theory]
    [InlineData("GB", "UTC", "999")]
    [InlineData("gb ", "UTC", "999")]
    [InlineData(" uk", "UTC", "999")]
    [InlineData(null, "Europe/London", "999")]
    [InlineData(null, "Australia/Lord_Howe", "000")]
    [InlineData("US", "Europe/London", "911")]
    [InlineData("XX", "Europe/London", "999")]
    [InlineData("AQ", "Europe/London", null)]
    [InlineData("", "Antarctica/Troll", null)]
    public void Help_is_that_of_the_country_said_else_of_the_zone_else_the_fallback(
        string? country,
        string zone,
        string? emergency)
    {
        var help = Told.Engine.For(new(Country: country)).Help(zone);

        Assert.Equal(emergency, help.Single(resource => resource.Id == "emergency").Contact);
        Assert.Contains(help, resource => resource.Contact == "findahelpline.com");
    }

    [Fact]
    public void In_danger_the_emergency_number_comes_first()
    {
        var resources = Told.Holding().Urge(distress: [Distress.ImmediateDanger]).Resources;

        Assert.Equal(
            ["emergency", "domestic-abuse", "crisis-line", "own-behaviour", "find-a-helpline"],
            resources.Select(resource => resource.Id).Distinct());
    }

    [Fact]
    public void Nobody_under_eighteen_or_in_danger_or_after_a_lapse_is_sold_coaching()
    {
        Assert.Contains(Told.Holding().Urge().Resources, IsCoaching);
        Assert.DoesNotContain(Told.Holding().Answered(Question.Under18, YesNoUnknown.Yes).Urge().Resources, IsCoaching);
        Assert.DoesNotContain(
            Told.Holding().Answered(Question.AfraidOfThem, YesNoUnknown.Yes).Urge().Resources,
            IsCoaching);
        Assert.DoesNotContain(Told.Holding().Wrote(29).Urge().Resources, IsCoaching);
        Assert.DoesNotContain(Told.Holding().Urge(distress: [Distress.ThoughtsOfSelfHarm]).Resources, IsCoaching);
    }

    [Fact]
    public void A_child_is_given_a_childrens_line() =>
        Assert.Equal(
            "0800 1111",
            Told.Holding()
                .Answered(Question.Under18, YesNoUnknown.Yes)
                .Urge()
                .Resources.Single(resource => resource.Id == "child-helpline")
                .Contact);

    [Fact]
    public void Who_is_afraid_or_feared_is_given_a_line_for_it_and_who_is_afraid_the_emergency_number_too()
    {
        Assert.Equal(
            ["domestic-abuse", "emergency", "crisis-line", "find-a-helpline"],
            Told.Holding()
                .Answered(Question.AfraidOfThem, YesNoUnknown.Yes)
                .Urge()
                .Resources.Select(resource => resource.Id).Distinct());
        Assert.Equal(
            ["crisis-line", "own-behaviour", "find-a-helpline"],
            Told.Holding()
                .Answered(Question.TheyAreAfraid, YesNoUnknown.Yes)
                .Urge()
                .Resources.Select(resource => resource.Id).Distinct());
        Assert.Contains(
            Told.Holding().Urge(distress: [Distress.ThoughtsOfHarmingThem]).Resources,
            resource => resource.Id == "own-behaviour");
        Assert.Single(
            Told.Holding()
                .Answered(Question.AfraidOfThem, YesNoUnknown.Yes)
                .Urge(distress: [Distress.ImmediateDanger])
                .Resources,
            resource => resource.Id == "emergency");
        Assert.DoesNotContain(
            Told.Holding().Urge().Resources,
            resource => resource.Id is "emergency" or "own-behaviour" or "domestic-abuse");
    }

    [Fact]
    public void Texts_of_help_are_those_of_a_crisis_only_in_one()
    {
        var german = Told.Holding() with { Engine = Told.Engine.InLanguage("de") };

        Assert.Null(german.Urge().Resources[0].TextInEnglish);
        Assert.NotNull(german.Urge(distress: [Distress.ThoughtsOfSelfHarm]).Resources[0].TextInEnglish);
        Assert.Null(german.Urge().Steps[0].TextInEnglish);
    }

    [Fact]
    public void A_host_may_bring_its_own_table_and_an_empty_one_leaves_the_fallback()
    {
        var engine = NoContactEngine.Create(options => options.HelpLines = []);

        Assert.Equal(
            ["emergency", "find-a-helpline"],
            engine.For(new(Country: "GB")).Help("Europe/London").Select(resource => resource.Id));
    }

    private static bool IsCoaching(Resource resource) => resource.Id == "coaching-and-guides";
}
