using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using NoContact.Article;
using NoContact.Chart;
using NoContact.Facts;
using NoContact.Help;
using NoContact.Languages;
using NoContact.Rules;

namespace NoContact;

public class AddNoContactTests
{
    private static readonly HostRule Rule = new()
    {
        Id = "mine",
        Tier = RuleTier.Reason,
        Source = Article.Source.Host("me"),
        Text = "Mine.",
        Holds = _ => true,
    };

    [Fact]
    public void It_is_chainable_and_several_calls_add_up()
    {
        var services = new ServiceCollection();

        Assert.Same(
            services,
            services.AddNoContact(options => options.Policy = new() { GoalDays = 60 })
                .AddNoContact()
                .Configure<NoContactOptions>(options => options.Language = "de")
                .PostConfigure<NoContactOptions>(options => options.Country = "GB")
                .AddNoContact((options, provider) => options.RulebookName = provider.GetRequiredService<string>())
                .AddSingleton("acme/1"));

        var engine = services.BuildServiceProvider().GetRequiredService<NoContactEngine>();
        Assert.Equal(
            (60, "de", "acme/1", "999"),
            (engine.Policy.GoalDays, engine.Phrases.Language, engine.Rulebook.Name,
                engine.Help().First(line => line.Id == "emergency").Contact));
        Assert.Single(services, service => service.ServiceType == typeof(NoContactEngine));
        Assert.NotNull(services.BuildServiceProvider().GetService<TimeProvider>());
    }

    [Fact]
    public void Engines_under_keys_stand_side_by_side_each_with_its_own_choices_and_the_containers_clock()
    {
        var provider = new ServiceCollection()
            .AddSingleton<TimeProvider>(new FakeTimeProvider(Told.Now))
            .AddNoContact()
            .AddKeyedNoContact(
                "exam week",
                options =>
                {
                    options.RulebookName = "article/2+exams";
                    options.HostRules.Add(Rule);
                })
            .AddKeyedNoContact("slow", options => options.Policy = new() { GoalDays = 60 })
            .AddKeyedNoContact("slow", options => options.Policy = options.Policy with { GoalDays = 90 })
            .Configure<NoContactOptions>("slow", options => options.Language = "es")
            .BuildServiceProvider();

        var (plain, exams, slow) = (
            provider.GetRequiredService<NoContactEngine>(),
            provider.GetRequiredKeyedService<NoContactEngine>("exam week"),
            provider.GetRequiredKeyedService<NoContactEngine>("slow"));
        Assert.Equal(
            ("article/2", "article/2+exams", "article/2"),
            (plain.Rulebook.Name, exams.Rulebook.Name, slow.Rulebook.Name));
        Assert.Equal(("en", "en", "es"), (plain.Phrases.Language, exams.Phrases.Language, slow.Phrases.Language));
        Assert.Equal((30, 30, 90), (plain.Policy.GoalDays, exams.Policy.GoalDays, slow.Policy.GoalDays));
        Assert.Equal(29, slow.Streak(slow.Load(Told.Holding().Document)).Days);
        Assert.Throws<ArgumentNullException>(() => new ServiceCollection().AddKeyedNoContact(null!));
    }

    [Fact]
    public void The_clock_is_the_containers()
    {
        var clock = new FakeTimeProvider(Told.Now);
        var engine = new ServiceCollection()
            .AddSingleton<TimeProvider>(clock)
            .AddNoContact()
            .BuildServiceProvider()
            .GetRequiredService<NoContactEngine>();
        var journey = engine.Load(Told.Holding().Document);

        Assert.Equal(29, engine.Streak(journey).Days);
        clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(30, engine.Streak(journey).Days);
    }

    [Fact]
    public void A_host_may_bring_a_state_machine_of_its_own()
    {
        var services = new ServiceCollection().AddSingleton<IBreakupStateMachine, NothingMoves>().AddNoContact();

        var engine = services.BuildServiceProvider().GetRequiredService<NoContactEngine>();

        Assert.Equal(BreakupState.NotStarted, engine.Load(Told.Holding().Document, Told.Now).State);
    }

    public static TheoryData<string> Messages => Wrong.Names;

    private static Rows<Action<NoContactOptions>> Wrong { get; } = new()
    {
        { "NoContactOptions.Policy must not be null.", options => options.Policy = null! },
        {
            "NoContactOptions.Policy.GoalDays must be a whole number from 0 to 36500.",
            options => options.Policy = new() { GoalDays = -1 }
        },
        {
            "NoContactOptions.Policy.Milestones must be rising whole numbers from 1 to 36500.",
            options => options.Policy = new() { Milestones = [3, 0] }
        },
        {
            "NoContactOptions.HelpLines must not be null; an empty list leaves the fallback.",
            options => options.HelpLines = null!
        },
        {
            "NoContactOptions.HelpLines[0] is null.",
            options => options.HelpLines = [null!]
        },
        {
            "NoContactOptions.HelpLines[1] has '', which is neither a number to dial nor the address of a chat.",
            options => options.HelpLines = [HelpLines.BuiltIn[0], HelpLines.BuiltIn[0] with { Number = "" }]
        },
        {
            "NoContactOptions.Country is 'United Kingdom'; it must be an ISO 3166-1 alpha-2 code, such as \"GB\".",
            options => options.Country = "United Kingdom"
        },
        {
            "NoContactOptions.Phrases has 'DE' twice",
            options =>
            {
                options.Phrases.Add(Phrases.InLanguage("de"));
                options.Phrases.Add(new Phrases("DE", new Dictionary<string, string>()));
            }
        },
        {
            "NoContactOptions.Phrases has words for 'rule.legal-ordre', and there is no such rule.",
            options =>
                options.Phrases.Add(
                    Phrases.InLanguage("de").With(new Dictionary<string, string> { ["rule.legal-ordre"] = "Nein." }))
        },
        { "NoContactOptions.HostRules must not hold a null.", options => options.HostRules.Add(null!) },
        { "NoContactOptions.Phrases must not hold a null.", options => options.Phrases.Add(null!) },
        { "NoContactOptions.RulebookName must not be empty.", options => options.RulebookName = " " },
        { "NoContactOptions.RulebookName must name the rules", options => options.HostRules.Add(Rule) },
        {
            "Rule 'legal-order' has an id that another rule has.",
            options =>
            {
                options.RulebookName = "x/1";
                options.HostRules.Add(Rule with { Id = "legal-order" });
            }
        },
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_wrong_choice_is_refused_at_once_in_one_clear_line(string message)
    {
        var choose = Wrong[message];

        Assert.StartsWith(
            message,
            Assert.Throws<OptionsValidationException>(() =>
                new ServiceCollection()
                    .AddNoContact(choose)
                    .BuildServiceProvider()
                    .GetRequiredService<NoContactEngine>()).Failures.Single(),
            StringComparison.Ordinal);
        Assert.StartsWith(
            message,
            Assert.ThrowsAny<ArgumentException>(() => NoContactEngine.Create(choose)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_does_not_start_with_wrong_choices_and_says_all_of_them_at_once()
    {
        var builder = new HostApplicationBuilder();
        builder.Services.AddNoContact(options =>
        {
            options.Policy = new() { GoalDays = -1, DelayMinutes = 0 };
            options.Country = "United Kingdom";
            options.Language = "tlh";
        });
        builder.Services.AddKeyedNoContact("acme", options => options.RulebookName = "");
        using var host = builder.Build();

        var refused = await Assert.ThrowsAsync<AggregateException>(() => host.StartAsync());

        var all = refused.InnerExceptions.Cast<OptionsValidationException>().SelectMany(one => one.Failures).ToList();
        Assert.Equal(5, all.Count);
        Assert.StartsWith("The engine 'acme': ", all[^1], StringComparison.Ordinal);
        Assert.Equal(
            4,
            Assert.Throws<ArgumentException>(() => NoContactEngine.Create(options =>
            {
                options.Policy = new() { GoalDays = -1, DelayMinutes = 0 };
                options.Country = "United Kingdom";
                options.Language = "tlh";
            })).Message.Split('\n').Length);
    }

    private sealed class NothingMoves : IBreakupStateMachine
    {
        public Transition Fire(BreakupState state, BreakupTrigger trigger, ChartGuards guards) =>
            new(state, false, ChartGuards.None);
    }
}
