using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace NoContact;

/// <summary>Choices out of a host's configuration, such as an appsettings.json.</summary>
public class ConfigurationTests
{
    [Fact]
    public void Bound_choices_are_those_of_one_engine_and_of_no_other()
    {
        var bound = NoContactEngine.Create(options => Configuration(
            ("NoContact:Policy:GoalDays", "60"),
            ("NoContact:Policy:DayStartsAt", "04:00"),
            ("NoContact:Country", "GB"),
            ("NoContact:MilestonesAt", "10:30"),
            ("NoContact:Language", "de")).GetSection("NoContact").Bind(options));

        Assert.Equal((60, new TimeOnly(4, 0)), (bound.Policy.GoalDays, bound.Policy.DayStartsAt));
        Assert.Equal("de", bound.Phrases.Language);
        Assert.Equal("999", bound.Help().First(line => line.Id == "emergency").Contact);
        Assert.Equal(30, NoContactPolicy.Default.GoalDays);
        Assert.Equal((30, "en"), (NoContactEngine.Create().Policy.GoalDays, NoContactEngine.Create().Phrases.Language));
    }

    [Fact]
    public void The_defaults_cannot_be_bound_over()
    {
        Configuration(("GoalDays", "60"), ("Milestones:0", "5")).Bind(NoContactPolicy.Default);

        Assert.Equal(30, NoContactPolicy.Default.GoalDays);
        Assert.Equal(NoContactPolicy.Default, new NoContactPolicy());
        Assert.Equal([1, 3, 7, 14, 21, 30, 45, 60, 90, 180, 365], NoContactEngine.Create().Policy.Milestones);
    }

    [Fact]
    public void Bound_milestones_are_marked_beside_the_built_in_ones()
    {
        var bound = NoContactEngine.Create(options =>
            Configuration(("Policy:Milestones:0", "730"), ("Policy:Milestones:1", "10"), ("Policy:Milestones:2", "7"))
                .Bind(options));

        Assert.Equal([1, 3, 7, 10, 14, 21, 30, 45, 60, 90, 180, 365, 730], bound.Policy.Milestones);
        Assert.Equal([1, 3, 7, 14, 21, 30, 45, 60, 90, 180, 365], NoContactEngine.Create().Policy.Milestones);
    }

    [Fact]
    public void The_container_s_engine_takes_options_a_host_bound_and_of_two_choices_the_later_counts()
    {
        var services = new ServiceCollection();
        services
            .AddOptions<NoContactOptions>()
            .Bind(Configuration(("Policy:GoalDays", "60"), ("Policy:DelayMinutes", "5"), ("Language", "es")));
        services.AddNoContact(options => options.Language = "de");
        var engine = services.BuildServiceProvider().GetRequiredService<NoContactEngine>();

        Assert.Equal((60, 5, "de"), (engine.Policy.GoalDays, engine.Policy.DelayMinutes, engine.Phrases.Language));
    }

    [Fact]
    public void A_bound_choice_that_cannot_be_right_is_refused_under_its_own_key()
    {
        var services = new ServiceCollection().AddNoContact();
        services.AddOptions<NoContactOptions>().Bind(Configuration(("Policy:GoalDays", "-1")));

        var refused = Assert.Throws<OptionsValidationException>(() =>
            services.BuildServiceProvider().GetRequiredService<NoContactEngine>());

        Assert.Equal("NoContactOptions.Policy.GoalDays must be a whole number from 0 to 36500.", refused.Message);
    }

    private static IConfiguration Configuration(params (string Key, string Value)[] choices) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(choices.Select(choice => KeyValuePair.Create(choice.Key, (string?)choice.Value)))
            .Build();
}
