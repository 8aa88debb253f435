using NoContact.Article;
using NoContact.Facts;
using NoContact.Testing;

namespace NoContact.Help;

public class SupportTests(Xunit.Abstractions.ITestOutputHelper output)
{
    [Theory]
    [InlineData("GB", "UTC", "999")]
    [InlineData("gb ", "UTC", "999")]
    [InlineData(" uk", "UTC", "999")]
    [InlineData(null, "Europe/London", "999")]
    [InlineData(null, "Australia/Lord_Howe", "000")]
    [InlineData("US", "Europe/London", "911")]
    [InlineData("XX", "Europe/London", null)]
    [InlineData("", "Antarctica/Troll", null)]
    public void Help_is_that_of_the_country_said_else_of_the_zone_else_the_fallback(
        string? country,
        string zone,
        string? emergency)
    {
        var help = Told.Engine.Help(country, zone);

        Assert.Equal(emergency, help.Single(resource => resource.Id == "emergency").Contact);
        Assert.Contains(help, resource => resource.Contact == "findahelpline.com");
    }

    [Fact]
    public void In_danger_the_emergency_number_comes_first()
    {
        var resources = Told.Holding().Urge(distress: [Distress.ImmediateDanger]).Resources;

        Assert.Equal(
            ["emergency", "domestic-abuse", "crisis-line", "own-behaviour", "find-a-helpline"],
            resources.Select(resource => resource.Id));
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
                .Resources.Select(resource => resource.Id));
        Assert.Equal(
            ["own-behaviour", "crisis-line", "find-a-helpline"],
            Told.Holding()
                .Answered(Question.TheyAreAfraid, YesNoUnknown.Yes)
                .Urge()
                .Resources.Select(resource => resource.Id));
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
    public void Of_two_countries_that_claim_a_zone_the_first_counts_and_a_whole_zone_goes_before_a_beginning()
    {
        SupportCountry Claiming(string code, params string[] zones) =>
            SupportCountries.BuiltIn[0] with
            {
                Code = code,
                Emergency = code,
                Zones = zones,
            };
        var engine = NoContactEngine.Create(options =>
            options.SupportCountries = [
                Claiming("AA", "Europe/"),
                Claiming("BB", "Europe/Paris"),
                Claiming("CC", "Europe/Paris", "Europe/"),
                Claiming("AA", "Asia/Tokyo"),
            ]);

        Assert.Equal("BB", Emergency(null, "europe/paris"));
        Assert.Equal("AA", Emergency(null, "Europe/Rome"));
        Assert.Equal("AA", Emergency("aa", "Europe/Paris"));
        Assert.Null(Emergency(null, "Euro"));

        string? Emergency(string? country, string zone) =>
            engine.Help(country, zone).Single(resource => resource.Id == "emergency").Contact;
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
        var engine = NoContactEngine.Create(options => options.SupportCountries = []);

        Assert.Equal(
            ["emergency", "find-a-helpline"],
            engine.Help("GB", "Europe/London").Select(resource => resource.Id));
    }

    [Fact]
    public void A_row_is_stale_after_180_days()
    {
        var row = SupportCountries.BuiltIn[0] with { VerifiedOn = new(2026, 1, 1) };

        Assert.False(row.IsStaleOn(new(2026, 6, 30)));
        Assert.True(row.IsStaleOn(new(2026, 7, 1)));
    }

    /// <summary>Warns and never fails: a build must not break on a date.</summary>
    [Fact]
    public void Rows_that_are_stale_today_are_named_in_the_output()
    {
#pragma warning disable RS0030 // The one test that asks what day it is.
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date);
#pragma warning restore RS0030
        foreach (var row in SupportCountries.BuiltIn.Where(row => row.IsStaleOn(today)))
            output.WriteLine(
                $"warning: the help lines of {row.Code} were last taken over on {row.VerifiedOn:yyyy-MM-dd}; "
                    + $"check them at {row.Source}"
            );
    }

    [Fact]
    public void Every_line_says_who_runs_it_where_to_check_it_and_how_sure_we_are()
    {
        Assert.All(
            SupportCountries.BuiltIn,
            row =>
                Assert.True(
                    row is { Code.Length: 2, Source.Length: > 3, Crisis.Name.Length: > 0 }
                        && row.VerifiedOn.Year >= 2026
                        && row.Zones.Count > 0));
        Assert.Equal(
            Confidence.Medium,
            Told.Engine.Evaluate(
                    Told.Holding().Answered(Question.Under18, YesNoUnknown.Yes).Build(),
                    new()
                    {
                        At = Told.Now,
                        Intensity = 1,
                        Channel = Channel.Text,
                    },
                    Told.Now,
                    "DE")
                .Resources[1]
                .Confidence);
    }

    private static bool IsCoaching(Resource resource) => resource.Id == "coaching-and-guides";
}
