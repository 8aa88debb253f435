using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using NoContact.Article;
using NoContact.Chart;
using NoContact.Facts;
using NoContact.Help;
using NoContact.Journeys;
using NoContact.Json;
using NoContact.Keeping;
using NoContact.Rules;
using NoContact.Signals;
using NoContact.Verdicts;

namespace NoContact;

/// <summary>What an engine in a container tells of its work, and what it never tells.</summary>
public sealed class SignalsTests : IDisposable
{
    private const string Canary = "canary";

    private readonly FakeTimeProvider _clock = new(Told.Now);
    private readonly Ears _ears = new();
    private readonly Sums _sums = new();
    private ServiceProvider? _provider;

    public void Dispose()
    {
        _provider?.Dispose();
        _ears.Dispose();
    }

    [Fact]
    public void A_verdict_a_refusal_and_a_duration_are_measured_and_the_answer_is_traced()
    {
        var engine = Engine();
        var journey = Journey(engine);

        engine.Evaluate(journey, Urge());
        engine.Record(journey, new AmendsPlanned { At = Told.Now });

        Assert.Equal(
            [
                "nocontact.evaluate", "nocontact.evaluate.duration", "nocontact.refusals [intention, planAmends]",
                "nocontact.verdicts [verdict, holdNoContact]",
            ],
            _ears.Signals);
    }

    [Fact]
    public void A_crisis_is_in_no_instrument_and_its_trace_is_as_any_other_even_one_that_a_hosts_rule_saw()
    {
        var engine = Engine(options =>
        {
            options.RulebookName = "acme/1";
            options.HostRules.Add(new HostRule
            {
                Id = "acme-crisis",
                Tier = RuleTier.Crisis,
                Verdict = Verdict.GetSupportNow,
                Source = Source.Host("acme"),
                Text = "Somebody is there.",
                Holds = situation => situation.Intent == Intent.WatchThem,
            });
        });
        var journey = Journey(engine);

        engine.Evaluate(journey, Urge() with { Distress = [Distress.ThoughtsOfSelfHarm] });
        engine.Evaluate(journey, Urge() with { Intent = Intent.WatchThem });
        engine.AnswerDistress("""{"distress":["immediateDanger"]}"""u8, []);

        Assert.Equal(["nocontact.evaluate"], _ears.Signals);
    }

    [Fact]
    public void How_often_a_crisis_was_answered_is_told_by_day_and_country_from_ten_on_once_the_day_is_over()
    {
        var engine = Engine();
        var journey = Journey(engine);
        var crisis = Urge() with { Distress = [Distress.ThoughtsOfSelfHarm] };
        foreach (var (country, times) in new[] { ("GB", 9), ("US", 10), (null, 12) })
            for (var i = 0; i < times; i++)
                engine.For(new(Country: country)).Evaluate(journey, crisis);

        _clock.Advance(TimeSpan.FromDays(1) - _clock.GetUtcNow().UtcDateTime.TimeOfDay - TimeSpan.FromSeconds(1));
        Assert.Empty(_sums.Received);
        _clock.Advance(TimeSpan.FromMinutes(1));

        var day = DateOnly.FromDateTime(Told.Now.UtcDateTime);
        Assert.Equal([new(day, null, 12), new(day, "US", 10)], _sums.Received);
        _clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(2, _sums.Received.Count);
    }

    [Fact]
    public void A_sink_that_throws_disturbs_no_answer_and_the_next_days_sum_is_told()
    {
        var engine = Engine();
        var journey = Journey(engine);
        var crisis = Urge() with { Distress = [Distress.ThoughtsOfSelfHarm] };
        _sums.Throws = true;
        for (var i = 0; i < 10; i++) engine.Evaluate(journey, crisis);
        _clock.Advance(TimeSpan.FromDays(1));

        _sums.Throws = false;
        for (var i = 0; i < 11; i++) Assert.True(engine.Evaluate(journey, crisis).Verdict.IsCrisis);
        _clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal([11], _sums.Received.Select(sum => sum.Answers));
        Assert.DoesNotContain(_ears.Logged, line => line.Contains("sink", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_clock_that_is_put_back_over_midnight_tells_no_day_twice()
    {
        var engine = Engine();
        var journey = Journey(engine);
        var crisis = Urge() with { Distress = [Distress.ThoughtsOfSelfHarm] };
        for (var i = 0; i < 10; i++) engine.Evaluate(journey, crisis);
        _clock.Advance(TimeSpan.FromDays(1));

        _clock.AdjustTime(_clock.GetUtcNow().AddDays(-1));
        for (var i = 0; i < 10; i++) engine.Evaluate(journey, crisis);
        _clock.Advance(TimeSpan.FromDays(3));

        Assert.Equal(2, _sums.Received.Select(sum => sum.Day).Distinct().Count());
        Assert.Equal(2, _sums.Received.Count);
    }

    [Fact]
    public void A_rule_of_the_hosts_that_throws_is_named_in_the_log_and_its_exception_is_not()
    {
        var engine = Engine(WithABrokenRule);

        engine.Evaluate(Journey(engine), Urge());

        Assert.Contains(
            _ears.Logged, line => line.StartsWith("The host's rule acme-broken threw.", StringComparison.Ordinal));
        Assert.DoesNotContain(_ears.All, line => line.Contains(Canary, StringComparison.Ordinal));
    }

    [Fact]
    public void A_log_that_throws_stands_between_nobody_and_their_answer()
    {
        var engine = Engine(WithABrokenRule);
        var journey = Journey(engine);
        _ears.Throws = true;

        Assert.NotEmpty(engine.Evaluate(journey, Urge() with { Distress = [Distress.ThoughtsOfSelfHarm] }).Resources);
        Assert.NotEmpty(engine.Evaluate(journey, Urge()).Reasons);
        Assert.False(engine.Record(journey, new AmendsPlanned { At = Told.Now }, Told.Now).IsRecorded);
    }

    [Fact]
    public async Task No_tag_no_metric_no_trace_and_no_log_carries_a_word_an_id_or_a_zone()
    {
        const string zone = "Pacific/Chatham";
        var engine = Engine();
        var keeper = new JourneyKeeper(engine, new InMemoryJourneyStore(_clock), _clock);
        await keeper.BeginAsync($"{Canary}-journey", zone);
        Fact[] facts =
        [
            new Breakup { Id = $"{Canary}-1", At = Told.March(1), EndedBy = EndedBy.Ex },
            new NoContactStarted { Id = $"{Canary}-2", At = Told.March(1) },
            new NoContactStarted { Id = $"{Canary}-3", At = Told.March(2) },
            new CalmNote { Id = $"{Canary}-14", At = Told.March(2), Text = $"{Canary} note" },
            new TrustedPerson
            {
                Id = $"{Canary}-15",
                At = Told.March(2),
                Name = $"{Canary} name",
                Contact = $"{Canary} contact",
            },
            new PlanMade { Id = $"{Canary}-4", At = Told.March(2), Cue = $"{Canary} cue", Response = $"{Canary} then" },
            Urge() with { Id = $"{Canary}-5" },
            new Retracted { Id = $"{Canary}-6", At = Told.Now, FactId = $"{Canary}-5", Why = $"{Canary} why" },
        ];
        foreach (var fact in facts) await keeper.RecordAsync($"{Canary}-journey", fact);
        await keeper.EvaluateAsync($"{Canary}-journey", Urge());
        await keeper.EvaluateAsync($"{Canary}-journey", Urge() with { Distress = [Distress.ThoughtsOfHarmingThem] });
        await keeper.WhatIfAsync($"{Canary}-journey", Urge());
        Assert.ThrowsAny<BadInputException>(() => engine.Begin($"{Canary}/Zone"));
        var json = $$"""{"zone":"{{zone}}","note":"{{Canary}}","distress":["{{Canary}}"]}""";
        engine.AnswerDistress(Encoding.UTF8.GetBytes(json), []);
        _clock.Advance(TimeSpan.FromDays(1));

        Assert.NotEmpty(_ears.Signals);
        string[] secrets = [Canary, zone, "Chatham", "NZ"];
        Assert.DoesNotContain(
            _ears.All, line => secrets.Any(secret => line.Contains(secret, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void Without_a_container_or_a_listener_an_engine_answers_as_ever()
    {
        var quiet = NoContactEngine.Create(clock: _clock);

        Assert.Equal(
            Engine().Evaluate(Journey(quiet), Urge()).Verdict,
            quiet.Evaluate(Journey(quiet), Urge()).Verdict);
    }

    private static void WithABrokenRule(NoContactOptions options)
    {
        options.RulebookName = "acme/1";
        options.HostRules.Add(new HostRule
        {
            Id = "acme-broken",
            Tier = RuleTier.Caution,
            Verdict = Verdict.WaitFirst,
            Source = Source.Host("acme"),
            Text = "Wait.",
            Holds = _ => throw new InvalidOperationException(Canary),
        });
    }

    private static Urge Urge() => new()
    {
        At = Told.Now,
        Intensity = 5,
        Channel = Channel.Text,
        Intent = Intent.StartConversation,
        Note = $"{Canary} note",
    };

    private static Journey Journey(NoContactEngine engine)
    {
        var breakup = new Breakup { At = Told.March(1), EndedBy = EndedBy.Ex };
        return engine.Record(engine.Begin("Etc/UTC", Told.Now), breakup, Told.Now).Journey;
    }

    private NoContactEngine Engine(Action<NoContactOptions>? configure = null)
    {
        var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(_clock)
            .AddSingleton<ICrisisCountSink>(_sums)
            .AddLogging(logging => logging.AddProvider(_ears).SetMinimumLevel(LogLevel.Trace))
            .AddMetrics()
            .AddNoContact(configure ?? (_ => { }));
        _provider = services.BuildServiceProvider();
        _ears.Meters = _provider.GetRequiredService<IMeterFactory>();
        return _provider.GetRequiredService<NoContactEngine>();
    }

    private sealed class Sums : ICrisisCountSink
    {
        public List<CrisisCount> Received { get; } = [];

        public bool Throws { get; set; }

        public ValueTask ReceiveAsync(CrisisCount count, CancellationToken cancellationToken = default)
        {
            if (Throws) throw new TimeoutException(Canary);
            Received.Add(count);
            return ValueTask.CompletedTask;
        }
    }

    /// <summary>Hears every log, and every activity and measurement of the engine of this test.</summary>
    private sealed class Ears : ILoggerProvider, ILogger
    {
        private readonly ActivityListener _activities;
        private readonly MeterListener _meters;
        private readonly int _thread = Environment.CurrentManagedThreadId;
        private readonly ConcurrentQueue<string> _signals = [];

        public Ears()
        {
            _activities = new()
            {
                ShouldListenTo = source => source.Name == NoContactSignals.Name,
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = activity => Hear(activity.DisplayName, activity.TagObjects),
            };
            ActivitySource.AddActivityListener(_activities);
            _meters = new()
            {
                InstrumentPublished = (instrument, listener) =>
                {
                    if (instrument.Meter.Name == NoContactSignals.Name) listener.EnableMeasurementEvents(instrument);
                },
            };
            _meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Hear(instrument, tags));
            _meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Hear(instrument, tags));
            _meters.Start();
        }

        /// <summary>The factory whose meters are this test's; others run beside it.</summary>
        public IMeterFactory? Meters { get; set; }

        public ConcurrentQueue<string> Logged { get; } = [];

        public bool Throws { get; set; }

        public IEnumerable<string> Signals => _signals.Distinct().Order(StringComparer.Ordinal);

        public IEnumerable<string> All => [.. _signals, .. Logged];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            if (Throws) throw new IOException("the disk is full");
            Logged.Enqueue($"{formatter(state, exception)} {exception}".Trim());
        }

        public void Dispose()
        {
            _activities.Dispose();
            _meters.Dispose();
        }

        private void Hear(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            if (Throws) throw new IOException("the disk is full");
            if (ReferenceEquals(instrument.Meter.Scope, Meters)) Hear(instrument.Name, tags.ToArray());
        }

        // An activity has no factory: another test's is on another thread.
        private void Hear(string name, IEnumerable<KeyValuePair<string, object?>> tags)
        {
            if (Environment.CurrentManagedThreadId == _thread || name != "nocontact.evaluate")
                _signals.Enqueue($"{name} {string.Join(' ', tags)}".Trim());
        }
    }
}
