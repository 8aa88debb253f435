using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NoContact.Help;
using NoContact.Languages;
using NoContact.Rules;

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

    // Every path that a configuration can name, and every list that code can write to.
    [Fact]
    public void Nothing_that_all_engines_share_can_be_changed_through_an_option()
    {
        var before = Shared();
        var paths = PathsOf(typeof(NoContactOptions), "", depth: 0).ToList();
        var options = new NoContactOptions();
        foreach (var (path, value) in paths)
        {
            try
            {
                Configuration((path, value)).Bind(options);
            }
            catch (InvalidOperationException)
            {
                // What cannot be bound changes nothing.
            }
        }

        Write(options);

        Assert.Contains("Policy:GoalDays", paths.Select(path => path.Path));
        Assert.InRange(paths.Count, 15, int.MaxValue);
        Assert.Equal(before, Shared());
    }

    private static void Write(NoContactOptions options)
    {
        options.HostRules.Clear();
        options.Phrases.Clear();
        IEnumerable<object> shared =
        [
            options.HelpLines, options.Policy.Milestones, HelpLines.BuiltIn, NoContactPolicy.Default.Milestones,
            Phrases.BuiltIn, Rulebook.Article.Rules, NoContactEngine.Create().Languages,
        ];
        foreach (var list in shared.OfType<System.Collections.IList>())
        {
            try
            {
                if (list.Count > 0) list[0] = list[^1];
                list.Clear();
            }
            catch (NotSupportedException)
            {
                // It is not for writing.
            }
        }
    }

    private static string Shared()
    {
        var fresh = new NoContactOptions();
        var engine = NoContactEngine.Create();
        IEnumerable<string> all =
        [
            NoContactPolicy.Default.ToString(), string.Join(',', NoContactPolicy.Default.Milestones),
            fresh.Policy.ToString(), string.Join(',', fresh.Policy.Milestones),
            fresh.Language, fresh.RulebookName, fresh.MilestonesAt.ToString("O", null), $"{fresh.Country}",
            string.Join('\n', HelpLines.BuiltIn), string.Join('\n', fresh.HelpLines),
            string.Join(',', Phrases.BuiltIn), Rulebook.Article.Name,
            string.Join(',', Rulebook.Article.Rules.Select(rule => rule.Id)),
            engine.Phrases["headline.holdNoContact"], string.Join(',', engine.Languages),
        ];
        return string.Join('\n', all);
    }

    // A value that is none of the defaults, for each leaf.
    private static IEnumerable<(string Path, string Value)> PathsOf(Type type, string prefix, int depth)
    {
        if (depth > 3) yield break;
        foreach (var property in type.GetProperties().Where(property => property.GetIndexParameters().Length == 0))
        {
            var path = prefix + property.Name;
            var leaf = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            var element = leaf.IsGenericType ? leaf.GetGenericArguments()[0] : null;
            if (element is not null) path += ":0";
            leaf = element ?? leaf;
            if (leaf == typeof(string)) yield return (path, "QQ");
            else if (leaf == typeof(int)) yield return (path, "77");
            else if (leaf == typeof(TimeOnly)) yield return (path, "05:55");
            else if (leaf == typeof(DateOnly)) yield return (path, "2001-01-01");
            else if (leaf.IsEnum) yield return (path, Enum.GetNames(leaf)[^1]);
            else foreach (var inner in PathsOf(leaf, path + ":", depth + 1)) yield return inner;
        }
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
