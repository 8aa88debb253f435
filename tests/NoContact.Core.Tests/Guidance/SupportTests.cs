using NoContact.Journeys;

namespace NoContact.Guidance;

public class SupportTests
{
    [Theory]
    [InlineData("GB", "UTC", "999")]
    [InlineData("gb ", "UTC", "999")]
    [InlineData(null, "Europe/London", "999")]
    [InlineData(null, "Australia/Lord_Howe", "000")]
    [InlineData("US", "Europe/London", "911")]
    [InlineData("XX", "Europe/London", null)]
    [InlineData("", "Antarctica/Troll", null)]
    public void Help_is_that_of_the_country_said_else_of_the_zone_else_the_fallback(string? country, string zone, string? emergency)
    {
        var help = Told.Engine.Help(country, zone);

        Assert.Equal(emergency, help.Single(resource => resource.Id == "emergency").Contact);
        Assert.Contains(help, resource => resource.Contact == "findahelpline.com");
    }

    [Fact]
    public void In_danger_the_emergency_number_comes_first()
    {
        var resources = Told.Holding().Urge(distress: [Distress.ImmediateDanger]).Resources;

        Assert.Equal(["emergency", "crisis-line", "domestic-abuse", "find-a-helpline"], resources.Select(resource => resource.Id));
    }

    [Fact]
    public void Nobody_under_eighteen_or_in_danger_or_after_a_lapse_is_sold_coaching()
    {
        Assert.Contains(Told.Holding().Urge().Resources, IsCoaching);
        Assert.DoesNotContain(Told.Holding().Answered(Question.Under18, YesNo.Yes).Urge().Resources, IsCoaching);
        Assert.DoesNotContain(Told.Holding().Answered(Question.AfraidOfThem, YesNo.Yes).Urge().Resources, IsCoaching);
        Assert.DoesNotContain(Told.Holding().Wrote(29).Urge().Resources, IsCoaching);
        Assert.DoesNotContain(Told.Holding().Urge(distress: [Distress.ThoughtsOfSelfHarm]).Resources, IsCoaching);
    }

    [Fact]
    public void A_child_is_given_a_childrens_line() =>
        Assert.Equal("0800 1111", Told.Holding().Answered(Question.Under18, YesNo.Yes).Urge().Resources.Single(resource => resource.Id == "child-helpline").Contact);

    [Fact]
    public void A_host_may_bring_its_own_table_and_an_empty_one_leaves_the_fallback()
    {
        var engine = NoContactEngine.Create(options => options.SupportCountries = []);

        Assert.Equal(["emergency", "find-a-helpline"], engine.Help("GB", "Europe/London").Select(resource => resource.Id));
    }

    private static bool IsCoaching(Resource resource) => resource.Id == "coaching-and-guides";
}
